import { labelRisks } from '../instrumentation/label-risk.ts';
import { labelNamesOf } from '../instrumentation/label-names-of.ts';
import type { LabelRisk } from '../instrumentation/label-risk.ts';
import type { CollectedMetrics, Metric, MetricType } from '../instrumentation/metric.ts';
import { isMarkdown } from '../source/fenced-blocks.ts';
import { translatesNames } from './metric-names.ts';
import { pushTo } from '../source/push-to.ts';

/** What a type of metric adds to its name in the series that queries ask for. */
const suffixes: Readonly<Record<MetricType, readonly string[]>> = {
  counter: ['', '_total', '_created'],
  gauge: [''],
  histogram: ['', '_bucket', '_sum', '_count', '_created'],
  summary: ['', '_sum', '_count', '_created'],
  info: ['', '_info'],
  stateset: [''],
  unknown: [''],
};

/** The metrics of source code by the names of their series. */
export class MetricIndex {
  readonly #collected: CollectedMetrics;
  readonly #bySeries = new Map<string, Metric[]>();
  readonly #risks = new Map<Metric, readonly LabelRisk[]>();

  constructor(collected: CollectedMetrics) {
    this.#collected = collected;
    for (const metric of collected.metrics) {
      if (!metric.name.complete || metric.generatedName || translatesNames(metric)) continue;
      for (const suffix of suffixes[metric.type]) {
        const series = metric.name.value + suffix;
        pushTo(this.#bySeries, series, metric);
      }
    }
  }

  /** The metrics that a series may belong to. */
  of(series: string): readonly Metric[] {
    return this.#bySeries.get(series) ?? [];
  }

  /** The labels of a metric of which the code shows that they take very many values. */
  unboundedLabels(metric: Metric): readonly LabelRisk[] {
    let risks = this.#risks.get(metric);
    if (risks === undefined) {
      risks = labelRisks(metric).filter(({ severity, basis }) => severity !== 'info' && basis !== 'target');
      this.#risks.set(metric, risks);
    }
    return risks;
  }

  /** All labels of a metric before it is scraped; undefined where some are only known at run time. */
  labelsOf(metric: Metric): ReadonlySet<string> | undefined {
    // What a text shows is an example, of which the program may know more.
    if (isMarkdown(metric.declaration.file.path)) return undefined;
    if (!metric.labelsComplete || metric.uses.some(({ complete, byName }) => !complete && !byName)) return undefined;
    const names = new Set(labelNamesOf(metric));
    // https://prometheus.io/docs/specs/om/open_metrics_spec/#stateset: the state is in a label of the metric's name.
    if (metric.type === 'stateset') names.add(metric.name.value);
    for (const { labels } of this.#collected.defaultLabels) for (const { label } of labels) names.add(label.value);
    return names;
  }
}
