import type { Metric } from './metric.ts';

/** The names of all labels of a metric: those that are declared, those that uses fill, and the constant ones. */
export function labelNamesOf({ labels, uses, constantLabels }: Metric): ReadonlySet<string> {
  const filled = [...uses.flatMap((use) => use.labels), ...constantLabels];
  return new Set([...labels, ...filled.map(({ label }) => label)].map(({ value }) => value));
}
