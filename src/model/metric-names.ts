import type { Library, Metric } from '../instrumentation/metric.ts';
import type { Span } from '../source/span.ts';

/** Libraries that turn names into Prometheus' form themselves: dots, units and `_total` are added when they export. */
const translating: ReadonlySet<Library> = new Set(['opentelemetry', 'micrometer']);

/** Libraries that add `_total` to the names of counters. */
const addsTotal: ReadonlySet<Library> = new Set([
  ...translating,
  'prometheus_client',
  'prometheus_flask_exporter',
  'simpleclient',
  'client_java',
]);

/** Middlewares that name and describe their metrics themselves. */
const readyMade: ReadonlySet<Library> = new Set(['express-prom-bundle', 'express-prometheus-middleware']);

/** True where a library changes the names of metrics on their way to Prometheus. */
export function translatesNames({ library }: Metric): boolean {
  return translating.has(library);
}

/** True where the library adds `_total` to a counter that lacks it. */
export function addsCounterSuffix({ library }: Metric): boolean {
  return addsTotal.has(library);
}

/** Libraries that write each name as it is, in the OpenMetrics format too, or that do not know the format. */
const verbatim: ReadonlySet<Library> = new Set(['victoriametrics', 'kube-state-metrics']);

/** True where a counter without `_total` is called otherwise in the OpenMetrics format. */
export function renamesCounters({ library }: Metric): boolean {
  return !verbatim.has(library);
}

/** Metrics whose whole name is written in the code as Prometheus will see it, each name of a declaration once. */
export function namedMetrics(metrics: readonly Metric[]): readonly Metric[] {
  const seen = new Map<string, Set<number>>();
  return metrics.filter((metric) => {
    const { name, generatedName } = metric;
    if (!name.complete || name.value === '' || generatedName || translatesNames(metric)) return false;
    if (readyMade.has(metric.library) && name.span.start === metric.declaration.start) return false;
    // A factory that is called for each of several services makes the same metric each time.
    const key = `${name.span.file.path}\n${name.value}`;
    const starts = seen.get(key) ?? new Set<number>();
    if (starts.has(name.span.start)) return false;
    seen.set(key, starts.add(name.span.start));
    return true;
  });
}

/** Where a name is written: the constant, where it was written through one, is a related place. */
export function originOf(place: { readonly span: Span; readonly origin?: Span }): readonly {
  readonly at: Span;
  readonly note: string;
}[] {
  return place.origin === undefined ? [] : [{ at: place.origin, note: 'the text is written here' }];
}

/** A name without what ends it, such as `_total`, in its segments. */
export function segmentsOf(name: string): readonly string[] {
  return name
    .replace(/_(?:total|bucket|sum|count|created)$/u, '')
    .split('_')
    .filter((segment) => segment !== '');
}
