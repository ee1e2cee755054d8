import { formatDuration, parseDuration } from './duration.ts';
import { goQuote } from './go-quote.ts';
import { isWellFormed } from './label-name.ts';
import type { ApplyOptions, RelabelOutcome } from './relabel/apply.ts';
import { applyRelabelRules } from './relabel/apply.ts';
import { LabelBuilder } from './relabel/label-builder.ts';
import type { RelabelRule } from './relabel/rule.ts';
import { formatTargetUrl } from './target-url.ts';

/** Label names and values. */
export type Labels = ReadonlyMap<string, string>;

/** The part of a scrape configuration that decides about targets, with defaults and inheritance applied. */
export interface TargetJob<S> {
  readonly jobName: string;
  readonly intervalMilliseconds: number;
  readonly timeoutMilliseconds: number;
  readonly metricsPath: string;
  readonly scheme: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly relabelRules: readonly RelabelRule<S>[];
  /** The three labels about histograms that Prometheus sets since 3.13; absent for older ones. */
  readonly histograms?: {
    readonly convertClassicToNhcb: boolean;
    readonly alwaysScrapeClassic: boolean;
    readonly scrapeNative: boolean;
  };
}

/** What became of a discovered target. */
export type TargetOutcome<S> = {
  /** All labels before relabelling. */
  readonly discovered: Labels;
  readonly relabelling: RelabelOutcome<S>;
} & (
  | {
      readonly kind: 'active';
      /** All labels but `__meta_` ones. */
      readonly labels: Labels;
      /** What its series get: the labels without a leading `__`. */
      readonly publicLabels: Labels;
      readonly url: string;
    }
  | { readonly kind: 'dropped'; readonly by: RelabelRule<S>; readonly index: number }
  /** Prometheus skips the target, and counts it in `prometheus_target_sync_failed_total`. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unjudged' }
);

const parameterPrefix = '__param_';

const histogramLabels: readonly (readonly [string, string])[] = [
  ['__convert_classic_histograms_to_nhcb__', 'convert classic histograms to nhcb'],
  ['__always_scrape_classic_histograms__', 'always scrape classic histograms'],
  ['__scrape_native_histograms__', 'scrape native histograms'],
];

/**
 * The labels of a target before relabelling: its own, its group's, and what the job says where they are silent.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go (PopulateDiscoveredLabels)
 */
export function populateDiscoveredLabels(job: TargetJob<unknown>, target: Labels, group: Labels): LabelBuilder {
  const discovered = new Map([...group].filter(([name]) => !target.has(name)));
  for (const [name, value] of target) discovered.set(name, value);
  const labels = LabelBuilder.ofTarget(discovered);
  const setDefault = (name: string, value: string): void => {
    if (labels.get(name) === '') labels.set(name, value);
  };
  setDefault('job', job.jobName);
  setDefault('__scrape_interval__', formatDuration(job.intervalMilliseconds));
  setDefault('__scrape_timeout__', formatDuration(job.timeoutMilliseconds));
  setDefault('__metrics_path__', job.metricsPath);
  setDefault('__scheme__', job.scheme);
  if (job.histograms !== undefined) {
    setDefault('__convert_classic_histograms_to_nhcb__', String(job.histograms.convertClassicToNhcb));
    setDefault('__always_scrape_classic_histograms__', String(job.histograms.alwaysScrapeClassic));
    setDefault('__scrape_native_histograms__', String(job.histograms.scrapeNative));
  }
  for (const [name, [first]] of job.params) if (first !== undefined) setDefault(parameterPrefix + name, first);
  return labels;
}

/**
 * Makes a target of discovered labels as Prometheus does: relabelling, checks, `instance`.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go (PopulateLabels)
 */
export function populateTarget<S>(
  job: TargetJob<S>,
  target: Labels,
  group: Labels,
  options: ApplyOptions = {},
): TargetOutcome<S> {
  const labels = populateDiscoveredLabels(job, target, group);
  const discovered = labels.labels();
  const relabelling = applyRelabelRules(labels, job.relabelRules, options);
  if (relabelling.kind === 'dropped') {
    return { kind: 'dropped', by: relabelling.by, index: relabelling.index, discovered, relabelling };
  }
  if (relabelling.kind === 'unjudged') return { kind: 'unjudged', discovered, relabelling };
  const message = checkLabels(labels) ?? (options.dialect === 'prometheus-2' ? addDefaultPort(labels) : undefined);
  if (message !== undefined) return { kind: 'failed', message, discovered, relabelling };
  for (const [name] of labels.snapshot()) if (name.startsWith('__meta_')) labels.delete(name);
  if (labels.get('instance') === '') labels.set('instance', labels.get('__address__'));
  const all = labels.labels();
  for (const [name, value] of all) {
    if (isWellFormed(value)) continue;
    const invalid = `invalid label value for ${goQuote(name)}: ${goQuote(value)}`;
    return { kind: 'failed', message: invalid, discovered, relabelling };
  }
  const publicLabels = new Map([...all].filter(([name]) => !name.startsWith('__')));
  return { kind: 'active', labels: all, publicLabels, url: targetUrl(job, all), discovered, relabelling };
}

/**
 * The URL that is scraped. A `__param_` label replaces the first value of its parameter.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go (Target.URL)
 */
export function targetUrl(job: Pick<TargetJob<unknown>, 'params'>, labels: Labels): string {
  const params = new Map(job.params);
  for (const [name, value] of labels) {
    if (!name.startsWith(parameterPrefix)) continue;
    const parameter = name.slice(parameterPrefix.length);
    params.set(parameter, [value, ...(params.get(parameter) ?? []).slice(1)]);
  }
  const address = labels.get('__address__') ?? '';
  return formatTargetUrl({
    scheme: labels.get('__scheme__') ?? '',
    host: address === '' && labels.has('__unix_socket__') ? 'localhost' : address,
    path: labels.get('__metrics_path__') ?? '',
    params,
  });
}

/** Two targets of one job with the same key are one target: same labels, internal ones included, and same URL. */
export function targetKey(target: { readonly labels: Labels; readonly url: string }): string {
  return JSON.stringify([target.url, ...target.labels]);
}

function checkLabels(labels: LabelBuilder): string | undefined {
  const address = labels.get('__address__');
  if (address === '') return 'no address';
  if (address.includes('/')) return `${goQuote(address)} is not a valid hostname`;
  const interval = labels.get('__scrape_interval__');
  const parsedInterval = parseDuration(interval);
  if (!parsedInterval.ok) return `error parsing scrape interval: ${parsedInterval.message}`;
  if (parsedInterval.milliseconds === 0) return 'scrape interval cannot be 0';
  const timeout = labels.get('__scrape_timeout__');
  const parsedTimeout = parseDuration(timeout);
  if (!parsedTimeout.ok) return `error parsing scrape timeout: ${parsedTimeout.message}`;
  if (parsedTimeout.milliseconds === 0) return 'scrape timeout cannot be 0';
  if (parsedTimeout.milliseconds > parsedInterval.milliseconds) {
    return `scrape timeout cannot be greater than scrape interval (${goQuote(timeout)} > ${goQuote(interval)})`;
  }
  for (const [name, description] of histogramLabels) {
    const value = labels.get(name);
    if (value === '' || /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/.test(value)) continue;
    return `error parsing ${description}: strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
  }
  return undefined;
}

/** Prometheus 2 writes the port of the scheme into an address that has none. */
function addDefaultPort(labels: LabelBuilder): string | undefined {
  const address = labels.get('__address__');
  if (!/^(?:\[[^[\]]*\]|[^:[\]]*)$/.test(address)) return undefined;
  const scheme = labels.get('__scheme__');
  if (scheme !== '' && scheme !== 'http' && scheme !== 'https') return `invalid scheme: ${goQuote(scheme)}`;
  labels.set('__address__', `${address}:${scheme === 'https' ? '443' : '80'}`);
  return undefined;
}
