import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics, originOf } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
}

interface Labelled extends Data {
  readonly label: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/name-case',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report metrics and labels that are not written in snake_case',
      references: [
        'https://prometheus.io/docs/practices/naming/',
        'https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels',
        'https://github.com/prometheus/client_golang/tree/main/prometheus/testutil/promlint',
      ],
    },
    messages: {
      metric: ({ metric }: Data) =>
        `The ${metric} is not written in snake_case, as all other metrics of Prometheus are, so it is hard to find and to guess.`,
      label: ({ metric, label }: Labelled) =>
        `Label "${label}" of ${metric} is not written in snake_case, as other labels are, so it joins with none of them.`,
      colon: ({ metric }: Data) =>
        `The ${metric} has a colon in its name, which Prometheus' conventions keep for recording rules, so it is taken for one.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of namedMetrics(workspace.metrics)) {
      const { name } = metric;
      const data = { metric: describeMetric(metric) };
      const place = { at: name.span, related: originOf(name) };
      if (name.value.includes(':')) {
        report({ message: 'colon', data, ...place, help: `Write "${name.value.replaceAll(':', '_')}".` });
      } else if (isCamelCase(name.value)) {
        report({ message: 'metric', data, ...place, help: `Write "${snakeCase(name.value)}".` });
      }
      for (const label of metric.labels) {
        if (!isCamelCase(label.value)) continue;
        const help = `Write "${snakeCase(label.value)}".`;
        report({ message: 'label', data: { ...data, label: label.value }, at: label, related: originOf(label), help });
      }
    }
  },
});
export default rule;

function isCamelCase(name: string): boolean {
  return /[a-z][A-Z]/u.test(name);
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1_$2')
    .toLowerCase();
}
