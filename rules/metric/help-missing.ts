import type { Library, Metric } from '../../src/instrumentation/metric.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics, originOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
}

interface Refused extends Data {
  readonly state: 'empty' | 'missing';
}

interface Written extends Data {
  readonly help: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/help-missing',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report metrics without a help text, or with one that says nothing',
      references: [
        'https://prometheus.io/docs/instrumenting/writing_exporters/#help-strings',
        'https://github.com/prometheus/client_golang/tree/main/prometheus/testutil/promlint',
      ],
    },
    messages: {
      missing: ({ metric }: Data) =>
        `The ${metric} is declared without a help text, so nobody who finds it in Prometheus or Grafana learns what it measures.`,
      empty: ({ metric }: Data) =>
        `The help text of the ${metric} is empty, so nobody who finds it in Prometheus or Grafana learns what it measures.`,
      refused: ({ metric, state }: Refused) =>
        `The help text of the ${metric} is ${state}, so prom-client throws an error where the metric is declared.`,
      vague: ({ metric, help }: Written) =>
        `The help text of the ${metric} is "${help}", which says no more than its name does.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const data = { metric: describeMetric(metric) };
      const help = metric.help;
      const advice = 'Say in one sentence what is measured, and in which unit.';
      if (help === undefined) {
        // Without a parameter for it, there is nothing to write.
        if (metric.library === 'victoriametrics') continue;
        const at = metric.name.span;
        if (refusing.has(metric.library))
          report({ message: 'refused', data: { ...data, state: 'missing' }, at, help: advice });
        else report({ message: 'missing', data, at, help: advice });
      } else if (help.complete && help.value.trim() === '') {
        const place = { at: help.span, related: originOf(help), help: advice };
        const isRefused = help.value === '' && refusing.has(metric.library);
        if (isRefused) report({ message: 'refused', data: { ...data, state: 'empty' }, ...place });
        else report({ message: 'empty', data, ...place });
      } else if (help.complete && isVague(help.value, metric)) {
        const written = { ...data, help: help.value };
        report({ message: 'vague', data: written, at: help.span, related: originOf(help), help: advice });
      }
    }
  },
});
export default rule;

/** https://github.com/siimon/prom-client/blob/v15.1.3/lib/metric.js: "Missing mandatory help parameter". */
const refusing: ReadonlySet<Library> = new Set(['prom-client', 'nestjs-prometheus']);

/** True for a text that repeats the name, and for what stands there until somebody writes one. */
function isVague(help: string, { name }: Metric): boolean {
  const words = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/gu, '');
  return words(help) === words(name.value) || /^(?:help|todo|tbd|fixme|xxx|description|n\/a|-)\W*$/iu.test(help.trim());
}
