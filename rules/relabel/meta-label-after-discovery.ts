import { effectOfEmpty, goesOverNames, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
  readonly effect: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/meta-label-after-discovery',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metric relabelling that reads labels which exist only before the scrape',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#metric_relabel_configs',
        'https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go',
      ],
    },
    messages: {
      gone: ({ owner, label, effect }: Data) =>
        `${owner} reads "${label}" in metric relabelling: labels that begin with "__" are gone by then, ${effect}.`,
      pattern: ({ owner, label }: Data) =>
        `${owner} maps "${label}" in metric relabelling: labels that begin with "__" are gone by then, so that it maps none.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'metric')) {
      const { list, rule: written, action } = each;
      const help = 'Move the rule to "relabel_configs" (in monitors "relabelings"), and copy what is needed there.';
      if (goesOverNames(action)) {
        const { regex } = written;
        if (action !== 'labelmap' || regex?.value.startsWith('__meta_') !== true) continue;
        report({ message: 'pattern', data: { owner: list.owner, label: regex.value, effect: '' }, at: regex, help });
        continue;
      }
      for (const label of written.sourceLabels) {
        const name = label.value;
        if (!name.startsWith('__') || name === '__name__' || isWrittenBefore(each, name)) continue;
        const effect = effectOfEmpty(each, name);
        report({
          message: 'gone',
          data: { owner: list.owner, label: name, effect: effect.words },
          at: label,
          severity: effect.isLoss ? 'error' : 'warning',
          help,
        });
      }
    }
  },
});
export default rule;
