import { baseUnitOf } from '../../src/knowledge/metric-names.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics, originOf, segmentsOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
  readonly unit: string;
  readonly base: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/base-unit',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report names with a unit that is not a base unit, such as milliseconds',
      references: [
        'https://prometheus.io/docs/practices/naming/#base-units',
        'https://github.com/prometheus/client_golang/tree/main/prometheus/testutil/promlint',
      ],
    },
    messages: {
      unit: ({ metric, unit, base }: Data) =>
        `The ${metric} is measured in ${unit}, where Prometheus' conventions have ${base === 'ratio' ? 'a ratio from 0 to 1' : base}, so each query that joins it with others has to know the factor.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const { name } = metric;
      const unit = segmentsOf(name.value).at(-1) ?? '';
      const base = baseUnitOf(unit);
      if (base === undefined) continue;
      const help = `${base === 'ratio' ? 'Divide by 100' : `Measure in ${base}`}, and end the name in "_${base}"; Grafana shows it in whatever unit fits.`;
      const data = { metric: describeMetric(metric), unit, base };
      report({ message: 'unit', data, at: name.span, related: originOf(name), help });
    }
  },
});
export default rule;
