import { unitAbbreviations } from '../../src/knowledge/metric-names.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics, originOf, segmentsOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
  readonly short: string;
  readonly base: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/unit-abbreviation',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report names that end in the short form of a unit, such as ms',
      references: [
        'https://prometheus.io/docs/practices/naming/#metric-names',
        'https://github.com/prometheus/client_golang/tree/main/prometheus/testutil/promlint',
      ],
    },
    messages: {
      short: ({ metric, short, base }: Data) =>
        `The ${metric} ends in "${short}", the short form of a unit, where Prometheus' conventions have ${base === 'ratio' ? 'a ratio' : base} in full: a reader has to guess what is measured.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const { name } = metric;
      const short = segmentsOf(name.value).at(-1) ?? '';
      if (!Object.hasOwn(unitAbbreviations, short)) continue;
      const base = unitAbbreviations[short] ?? '';
      const help = `${base === 'ratio' ? 'Divide by 100' : `Measure in ${base}`}, and end the name in "_${base}".`;
      const data = { metric: describeMetric(metric), short, base };
      report({ message: 'short', data, at: name.span, related: originOf(name), help });
    }
  },
});
export default rule;
