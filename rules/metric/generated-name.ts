import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { originOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/generated-name',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metrics whose names are put together while the program runs',
      references: [
        'https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels',
        'https://prometheus.io/docs/instrumenting/writing_clientlibs/#labels',
      ],
    },
    messages: {
      generated: ({ metric }: Data) =>
        `The ${metric} gets its name while the program runs: no query can sum over all of its names, and each of them is one more metric that Prometheus has to keep.`,
    },
  },
  check({ workspace, report }) {
    const seen = new Set<string>();
    for (const metric of workspace.metrics) {
      const { name } = metric;
      const key = `${name.span.file.path}\n${name.span.start}`;
      if (!metric.generatedName || seen.has(key)) continue;
      seen.add(key);
      report({
        message: 'generated',
        data: { metric: describeMetric(metric) },
        at: name.span,
        related: originOf(name),
        help: 'Give it one fixed name, declare it once, and write what differs into a label of few values.',
      });
    }
  },
});
export default rule;
