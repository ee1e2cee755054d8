import { matchesName } from '../source/glob.ts';
import { labelNamesOf } from './label-names-of.ts';
import type { CollectedMetrics, Metric } from './metric.ts';

/** Labels that somebody who knows says are bounded: names or globs. */
export interface BoundedLabels {
  readonly label: string;
  /** None for every metric. */
  readonly metrics: readonly string[];
}

/** True where a label of a metric is said to be bounded. */
export function isSaidBounded(entries: readonly BoundedLabels[], label: string, metric: string): boolean {
  return entries.some(
    (entry) =>
      matchesName(entry.label, label) &&
      (entry.metrics.length === 0 || entry.metrics.some((pattern) => matchesName(pattern, metric))),
  );
}

/** Notes with each metric which of its labels are said to be bounded. */
export function withBoundedLabels(collected: CollectedMetrics, entries: readonly BoundedLabels[]): CollectedMetrics {
  if (entries.length === 0) return collected;
  return { ...collected, metrics: collected.metrics.map((metric) => withBounded(metric, entries)) };
}

function withBounded(metric: Metric, entries: readonly BoundedLabels[]): Metric {
  const bounded = [...labelNamesOf(metric)].filter((label) => isSaidBounded(entries, label, metric.name.value));
  return bounded.length === 0 ? metric : { ...metric, boundedLabels: new Set(bounded) };
}
