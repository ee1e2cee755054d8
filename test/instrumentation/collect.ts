import { collectMetrics } from '../../src/instrumentation/collect-metrics.ts';
import { languages } from '../../src/instrumentation/language.ts';
import type { CollectedMetrics, LabelValue, Metric } from '../../src/instrumentation/metric.ts';
import { loadSourceParsers } from '../../src/instrumentation/source-parsers.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { textOf } from '../../src/source/line-index.ts';

const parsers = await loadSourceParsers(languages);

/** What files say about metrics: path -> text. */
export function collect(files: Readonly<Record<string, string>>): CollectedMetrics {
  return collectMetrics(
    Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    parsers,
  );
}

/** The one metric that a text declares. */
export function onlyMetric(text: string, path = 'metrics.ts'): Metric {
  const { metrics, problems } = collect({ [path]: text });
  if (problems.length > 0 || metrics.length !== 1) {
    throw new Error(`${metrics.length} metrics, ${problems.map((p) => p.message).join(' ')}`);
  }
  return metrics[0]!;
}

/** Label -> tier and kind of its value, of the first use that fills it. */
export function filled(metric: Metric): Record<string, string> {
  const result: Record<string, string> = {};
  for (const use of metric.uses) {
    for (const { label, value } of use.labels) result[label.value] ??= show(value);
  }
  return result;
}

/** Everything of a metric that tests compare, as text. */
export function outline(metric: Metric): string {
  const labels = metric.labels.map((label) => label.value).join(',') + (metric.labelsComplete ? '' : ',…');
  const uses = metric.uses.map(
    (use) =>
      `${use.method}(${use.labels.map(({ label, value }) => `${label.value}=${textOf(value.span)}`).join(', ')}${use.complete ? '' : ' …'})`,
  );
  return `${metric.type} ${metric.name.value}{${labels}}${uses.map((use) => ` ${use}`).join('')}`;
}

function show(value: LabelValue): string {
  return value.kind === undefined ? value.tier : `${value.tier} ${value.kind}`;
}
