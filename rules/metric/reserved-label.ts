import type { Metric } from '../../src/instrumentation/metric.ts';
import { describeMetric, isCollected } from '../../src/instrumentation/risk-wording.ts';
import { originOf, translatesNames } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly metric: string;
  readonly label: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/reserved-label',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labels that Prometheus or its client libraries keep for themselves',
      references: [
        'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series',
        'https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels',
      ],
    },
    messages: {
      part: ({ metric, label }: Data) =>
        `Label "${label}" of ${metric} is the one in which the library itself writes ${contentOf(label)}, so declaring the metric fails.`,
      overwritten: ({ metric, label }: Data) =>
        `Label "${label}" of ${metric} is the one in which the library itself writes ${contentOf(label)}, so what the collector puts there is lost.`,
      bound: ({ metric, label }: Data) =>
        `Label "${label}" of ${metric} is the one in which ${label === 'le' ? 'histograms carry the bounds of buckets' : 'summaries carry quantiles'}, so queries take the metric for what it is not.`,
      internal: ({ metric, label }: Data) =>
        `Label "${label}" of ${metric} begins with two underscores, which Prometheus keeps for itself, so client libraries refuse it.`,
      target: ({ metric, label }: Data) =>
        `Label "${label}" of ${metric} has the name of a label that Prometheus gives each target, so after a scrape it is called "exported_${label}", and "${label}" is something else.`,
    },
  },
  check({ workspace, report }) {
    for (const metric of workspace.metrics) {
      for (const label of metric.labels) {
        const message = problemOf(metric, label.value);
        if (message === undefined) continue;
        report({
          message,
          data: { metric: describeMetric(metric), label: label.value },
          at: label,
          related: originOf(label),
          help: adviceFor(message, label.value),
          severity: message === 'target' ? 'info' : 'warning',
        });
      }
    }
  },
});
export default rule;

function contentOf(label: string): string {
  if (label === 'le') return 'the bounds of buckets';
  return label === 'quantile' ? 'quantiles' : 'the state';
}

type Problem = 'part' | 'overwritten' | 'bound' | 'internal' | 'target';

function problemOf(metric: Metric, label: string): Problem | undefined {
  const { type } = metric;
  const part = isCollected(metric) ? 'overwritten' : 'part';
  // https://github.com/prometheus/client_python/blob/v0.26.0/prometheus_client/metrics.py: the class Enum.
  if (type === 'stateset' && metric.name.complete && label === metric.name.value) return part;
  // https://github.com/siimon/prom-client/blob/master/lib/histogram.js and summary.js, and the same in other clients.
  if (label === 'le') return type === 'histogram' ? part : 'bound';
  if (label === 'quantile') return type === 'summary' ? part : 'bound';
  // Exporters rewrite leading underscores, and a collector may keep its attributes apart from those of the target:
  // https://github.com/micrometer-metrics/micrometer/blob/main/implementations/micrometer-registry-prometheus/src/main/java/io/micrometer/prometheusmetrics/PrometheusNamingConvention.java
  // https://github.com/open-telemetry/opentelemetry-java/blob/main/exporters/prometheus/src/main/java/io/opentelemetry/exporter/prometheus/Otel2PrometheusConverter.java
  if (translatesNames(metric)) return undefined;
  if (label.startsWith('__')) return 'internal';
  return label === 'job' || label === 'instance' ? 'target' : undefined;
}

function adviceFor(problem: Problem, label: string): string {
  if (problem === 'target') return `Call the label after what it holds, such as "worker_${label}" or "upstream".`;
  if (problem === 'part' || problem === 'overwritten') return 'Leave the label out; the library adds it.';
  return 'Give the label another name.';
}
