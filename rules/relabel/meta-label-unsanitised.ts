import { effectOfEmpty, goesOverNames, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
  readonly effect: string;
  readonly meant: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/meta-label-unsanitised',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labels of discovery that are written with the characters of Kubernetes',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        // SanitizeLabelName.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/util/strutil/strconv.go',
      ],
    },
    messages: {
      unsanitised: ({ owner, label, effect, meant }: Data) =>
        `${owner} reads "${label}", but in labels of discovery every other character than letters and digits is "_", ${effect}. Did you mean "${meant}"?`,
      pattern: ({ owner, label }: Data) =>
        `${owner} maps labels by "${label}", but in labels of discovery every "/" and "-" is "_": the expression matches none.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace)) {
      const { list, rule: written, action } = each;
      if (goesOverNames(action)) {
        const { regex } = written;
        // A slash, or a dash between letters, outside of brackets is meant as it stands.
        if (regex === undefined || !/^\(?__meta_kubernetes_[\w\\.]*(?:\/|[a-z]-[a-z])/.test(regex.value)) continue;
        report({
          message: 'pattern',
          data: { owner: list.owner, label: regex.value, effect: '', meant: '' },
          at: regex,
          help: 'Write "_" for every ".", "/" and "-" of the name in Kubernetes.',
        });
        continue;
      }
      for (const label of written.sourceLabels) {
        const name = label.value;
        if (!name.startsWith('__meta_kubernetes_') || /^\w+$/.test(name) || isWrittenBefore(each, name)) continue;
        if (/[${}]/.test(name)) continue;
        const meant = sanitiseLabelName(name);
        const effect = effectOfEmpty(each, name);
        report({
          message: 'unsanitised',
          data: { owner: list.owner, label: name, effect: effect.words, meant },
          at: label,
          severity: effect.isLoss ? 'error' : 'warning',
          help: `Write "${meant}".`,
        });
      }
    }
  },
});
export default rule;
