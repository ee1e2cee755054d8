import { decides } from '../../src/model/job-facts.ts';
import { effectOfEmpty, goesOverNames, isWrittenBefore, listedRules } from '../../src/model/relabel-rules.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly label: string;
  readonly effect: string;
}

/** Labels that only samples have. */
const sampleLabels: ReadonlySet<string> = new Set(['__name__', 'le', 'quantile']);

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/metric-label-before-scrape',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report target relabelling that reads labels which exist only after the scrape',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#metric_relabel_configs',
        'https://github.com/prometheus/prometheus/issues/10019',
      ],
    },
    messages: {
      early: ({ owner, label, effect }: Data) =>
        `${owner} reads "${label}" before the scrape, when there are only labels of targets, ${effect}.`,
    },
  },
  check({ workspace, report }) {
    for (const each of listedRules(workspace, 'target')) {
      const { list, rule: written, action } = each;
      if (goesOverNames(action)) continue;
      for (const label of written.sourceLabels) {
        if (!sampleLabels.has(label.value) || isWrittenBefore(each, label.value)) continue;
        const { decoded } = list;
        if (decoded !== undefined && decides(decoded.job, decoded.value, label.value)) continue;
        const effect = effectOfEmpty(each, label.value);
        report({
          message: 'early',
          data: { owner: list.owner, label: label.value, effect: effect.words },
          at: label,
          severity: effect.isLoss ? 'error' : 'warning',
          help: 'Move the rule to "metric_relabel_configs" (in monitors "metricRelabelings").',
        });
      }
    }
  },
});
export default rule;
