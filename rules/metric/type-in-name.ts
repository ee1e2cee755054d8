import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics, originOf, segmentsOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
  readonly type: string;
}

const types: ReadonlySet<string> = new Set(['counter', 'gauge', 'histogram', 'summary']);

const rule: Rule = defineRule({
  meta: {
    id: 'metric/type-in-name',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report names that hold the type of the metric',
      references: [
        'https://prometheus.io/docs/practices/naming/#metric-names',
        'https://github.com/prometheus/client_golang/tree/main/prometheus/testutil/promlint',
      ],
    },
    messages: {
      named: ({ metric, type }: Data) =>
        `The ${metric} has the type "${type}" in its name, which every series of it then repeats, and which is wrong once the type changes.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const { name } = metric;
      const segments = segmentsOf(name.value);
      // At the front the word is what is measured: "counter_reads_total" may count reads of a counter.
      const type = segments.slice(1).find((segment) => types.has(segment));
      if (type === undefined) continue;
      const help = `Leave "${type}" out of the name; the type is published beside it.`;
      report({
        message: 'named',
        data: { metric: describeMetric(metric), type },
        at: name.span,
        related: originOf(name),
        help,
      });
    }
  },
});
export default rule;
