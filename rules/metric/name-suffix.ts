import type { Metric } from '../../src/instrumentation/metric.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { addsCounterSuffix, namedMetrics, originOf, renamesCounters } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
  readonly suffix: string;
}

interface Renamed {
  readonly metric: string;
  readonly name: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/name-suffix',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report counters whose names do not end in "_total", and other metrics whose names do',
      references: [
        'https://prometheus.io/docs/practices/naming/#metric-names',
        'https://prometheus.io/docs/specs/om/open_metrics_spec/#counter',
      ],
    },
    messages: {
      counter: ({ metric, name }: Renamed) =>
        `The ${metric} does not end in "_total": in the OpenMetrics format, which Prometheus asks for first, it is called "${name}_total", so queries for the one name find nothing where the other is exposed.`,
      total: ({ metric }: Data) =>
        `The ${metric} ends in "_total", which says that it is a counter: whoever takes its rate gets numbers without a meaning.`,
      series: ({ metric, suffix }: Data) =>
        `The ${metric} ends in "${suffix}", which client libraries add to the series of histograms and summaries, so it is taken for a part of one.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const { name } = metric;
      const place = { at: name.span, related: originOf(name) };
      const data = { metric: describeMetric(metric) };
      if (metric.type === 'counter' && !/_(?:total|created)$/u.test(name.value)) {
        if (addsCounterSuffix(metric) || !renamesCounters(metric)) continue;
        const help = `Call it "${withTotal(name.value)}", and change the queries with it.`;
        report({ message: 'counter', data: { ...data, name: name.value }, ...place, help });
        continue;
      }
      const suffix = misleadingSuffix(metric);
      if (suffix === '_total') {
        const help = `Make it a counter, if it only ever grows, or take "_total" off its name.`;
        report({ message: 'total', data: { ...data, suffix }, ...place, help });
      } else if (suffix !== undefined) {
        const help = `End the name in what is counted, or in its unit.`;
        const severity = suffix === '_bucket' ? 'warning' : 'info';
        report({ message: 'series', data: { ...data, suffix }, ...place, help, severity });
      }
    }
  },
});
export default rule;

function withTotal(name: string): string {
  return `${name.replace(/_count(?:er)?$/u, '')}_total`;
}

/** The end of a name that belongs to another type. */
function misleadingSuffix({ type, name }: Metric): string | undefined {
  if (type !== 'gauge' && type !== 'histogram' && type !== 'summary') return undefined;
  const suffix = /_(?:total|bucket|sum|count)$/u.exec(name.value)?.[0];
  // Gauges that hold how many there are, are called so all over the world, and nobody is misled.
  return type === 'gauge' && suffix === '_count' ? undefined : suffix;
}
