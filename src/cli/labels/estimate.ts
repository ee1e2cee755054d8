import { judgeLabel } from '../../instrumentation/label-risk.ts';
import type { LabelValue, Metric } from '../../instrumentation/metric.ts';
import { nameTier } from '../../instrumentation/name-tier.ts';

/** How many values a label may take, and why that many. */
export interface LabelEstimate {
  readonly label: string;
  readonly values: number;
  /** True where the values are counted, not guessed. */
  readonly isCounted: boolean;
  readonly reason: string;
}

/** How many time series a metric may make on one target. */
export interface MetricEstimate {
  readonly metric: Metric;
  readonly labels: readonly LabelEstimate[];
  /** Series of one combination of labels. */
  readonly each: number;
  readonly eachReason: string;
  readonly perTarget: number;
}

// Rough by intention: the order of magnitude decides, and the reasons stand beside the numbers.
const guesses = { unbounded: 10_000, likely: 200, context: 50, unknown: 10, fine: 5, route: 30 };

// The default buckets of prom-client, prometheus_client and client_golang: 11, 14 and 11.
const defaultBuckets = 11;

/** Estimates all metrics, the largest first. */
export function estimateMetrics(metrics: readonly Metric[]): readonly MetricEstimate[] {
  return metrics
    .map(estimate)
    .sort((a, b) => b.perTarget - a.perTarget || (a.metric.name.value < b.metric.name.value ? -1 : 1));
}

function estimate(metric: Metric): MetricEstimate {
  const names = new Set(metric.labels.map(({ value }) => value));
  for (const { labels } of metric.uses) for (const { label } of labels) names.add(label.value);
  const labels = [...names].map((label) => estimateLabel(metric, label));
  const { each, eachReason } = seriesOfOne(metric);
  const product = labels.reduce((sum, { values }) => sum * values, each);
  return { metric, labels, each, eachReason, perTarget: Math.min(product, Number.MAX_SAFE_INTEGER) };
}

function seriesOfOne({ type, buckets }: Metric): { readonly each: number; readonly eachReason: string } {
  if (type === 'histogram') {
    const count = buckets ?? defaultBuckets;
    return { each: count + 3, eachReason: `${count} buckets, +Inf, sum and count` };
  }
  if (type === 'summary') return { each: 5, eachReason: 'quantiles, sum and count' };
  return { each: 1, eachReason: '' };
}

function estimateLabel(metric: Metric, label: string): LabelEstimate {
  const values = metric.uses.flatMap((use) =>
    use.method === 'remove' ? [] : use.labels.filter((each) => each.label.value === label).map(({ value }) => value),
  );
  const constants = new Set(values.flatMap(({ constant }) => constant ?? []));
  if (values.length > 0 && values.every(({ constant }) => constant !== undefined)) {
    return { label, values: constants.size, isCounted: true, reason: 'as written in the code' };
  }
  const guess = (count: number, reason: string): LabelEstimate => ({ label, values: count, isCounted: false, reason });
  if (metric.boundedLabels?.has(label) === true) return guess(guesses.context, 'few, as the configuration says');
  const risk = judgeLabel(metric, label);
  const tier = nameTier(label);
  if (values.some((value) => value.tier === 'unbounded') && tier !== 'fine') {
    return guess(guesses.unbounded, 'the code fills it without bound');
  }
  const bounded = values.find((value) => value.tier === 'bounded' && value.constant === undefined);
  if (bounded !== undefined && values.every((value) => value.tier === 'bounded')) return boundedGuess(bounded, guess);
  if (risk !== undefined && tier === 'certain') return guess(guesses.unbounded, 'its name says that nothing bounds it');
  if (tier === 'likely') return guess(guesses.likely, 'its name says that there are many');
  if (tier === 'context') return guess(guesses.context, 'as many as the system has');
  if (tier === 'fine') return guess(guesses.fine, 'a small set by its name');
  return guess(guesses.unknown, 'nothing says how many');
}

function boundedGuess({ kind }: LabelValue, guess: (count: number, reason: string) => LabelEstimate): LabelEstimate {
  if (kind === 'route-template') return guess(guesses.route, 'templates of routes');
  if (kind === 'status') return guess(guesses.fine, 'a small fixed set');
  return guess(guesses.fine, 'the code bounds it');
}
