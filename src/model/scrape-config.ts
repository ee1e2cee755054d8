import type { SourceFile } from '../source/source-file.ts';
import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import { parseDuration } from '../prometheus/duration.ts';
import type { Manifest } from './manifest.ts';

/** What a Prometheus configuration is written in. */
export type ConfigContainer =
  | 'file'
  | 'ConfigMap'
  | 'Secret'
  | 'OpenTelemetryCollector'
  | 'collector'
  | 'target-allocator'
  | 'helm-values'
  /** Made of monitors, in which its places are. */
  | 'operator';

/** A Prometheus configuration, or a list of scrape configurations, wherever it is written. */
export interface PrometheusConfig {
  readonly container: ConfigContainer;
  readonly file: SourceFile;
  /** The object that holds it, and the key under which it does. */
  readonly manifest: Manifest | undefined;
  readonly key: string | undefined;
  /** The root mapping; undefined for a bare list of jobs. */
  readonly root: View | undefined;
  /** A bare list of jobs, or a map of them; undefined where there is a root. */
  readonly list: View | undefined;
  readonly global: GlobalConfig;
  readonly jobs: readonly ScrapeJob[];
}

/** The `global` block, with Prometheus' defaults where it says nothing. */
export interface GlobalConfig {
  readonly view: View | undefined;
  readonly scrapeInterval: Duration | undefined;
  readonly scrapeTimeout: Duration | undefined;
}

/** A duration that is written and that Prometheus can read, not `0`, which means: not set. */
export interface Duration extends Located<string> {
  readonly milliseconds: number;
}

/** One entry of `scrape_configs`. */
export interface ScrapeJob {
  readonly config: PrometheusConfig;
  readonly view: View;
  /** The name, or the key of a map of jobs; undefined where it is missing. */
  readonly name: Located<string> | undefined;
  /** Where to point at for what the job lacks: its name, or what it begins with. */
  readonly anchor: Span;
  readonly scrapeInterval: Duration | undefined;
  readonly scrapeTimeout: Duration | undefined;
  readonly relabelConfigs: readonly RelabelRule[];
  readonly metricRelabelConfigs: readonly RelabelRule[];
}

/** One relabelling rule, as it is written in a configuration or in a monitor. */
export interface RelabelRule {
  readonly view: View;
  readonly anchor: Span;
  readonly sourceLabels: readonly Located<string>[];
  readonly separator: Located<string> | undefined;
  readonly regex: Located<string> | undefined;
  readonly modulus: Located<string> | undefined;
  readonly targetLabel: Located<string> | undefined;
  readonly replacement: Located<string> | undefined;
  /** In lower case, as Prometheus compares it; `replace` where it is not written. */
  readonly action: Located<string> | undefined;
}

/** The names under which a rule's fields are written. */
export interface RelabelFieldNames {
  readonly sourceLabels: string;
  readonly targetLabel: string;
}

const snakeCase: RelabelFieldNames = { sourceLabels: 'source_labels', targetLabel: 'target_label' };

/** The names in the operator's objects. */
export const camelCase: RelabelFieldNames = { sourceLabels: 'sourceLabels', targetLabel: 'targetLabel' };

/** What a configuration was found in. */
export interface ConfigOrigin {
  readonly container: ConfigContainer;
  readonly file: SourceFile;
  readonly manifest?: Manifest | undefined;
  readonly key?: string | undefined;
}

/** Reads a configuration from its root mapping. */
export function readPrometheusConfig(root: View, origin: ConfigOrigin): PrometheusConfig {
  const global = root.get('global');
  return makeConfig(origin, root, global, root.get('scrape_configs')?.items() ?? []);
}

/** Reads a bare list of jobs. */
export function readJobList(list: View, origin: ConfigOrigin): PrometheusConfig {
  return makeConfig(origin, undefined, undefined, list.items(), list);
}

/** Reads a map of jobs, as a Helm chart has it: an empty `job_name` means the key. */
export function readJobMap(map: View, origin: ConfigOrigin): PrometheusConfig {
  const config = makeConfig(origin, undefined, undefined, [], map);
  const jobs = map
    .entries()
    .filter(({ value }) => value.kind === 'mapping' && value.get('enabled')?.value !== false)
    .map(({ key, value }) => readJob(value, config, key.located));
  return fill(config, jobs);
}

function makeConfig(
  origin: ConfigOrigin,
  root: View | undefined,
  global: View | undefined,
  jobs: readonly View[],
  list?: View,
): PrometheusConfig {
  const config: PrometheusConfig = {
    container: origin.container,
    file: origin.file,
    manifest: origin.manifest,
    key: origin.key,
    root,
    list,
    global: {
      view: global,
      scrapeInterval: readDuration(global?.get('scrape_interval')),
      scrapeTimeout: readDuration(global?.get('scrape_timeout')),
    },
    jobs: [],
  };
  return fill(
    config,
    jobs.filter(({ kind }) => kind === 'mapping').map((view) => readJob(view, config)),
  );
}

/** Jobs point back at their configuration, so that it has to exist before them. */
function fill(config: PrometheusConfig, jobs: readonly ScrapeJob[]): PrometheusConfig {
  return Object.assign(config, { jobs });
}

function readJob(view: View, config: PrometheusConfig, key?: Located<string>): ScrapeJob {
  const written = view.get('job_name');
  const name = written === undefined || written.text === '' ? key : textOf(written, config);
  return {
    config,
    view,
    name,
    anchor: name?.span ?? view.entries()[0]?.key.anchor ?? view.anchor,
    scrapeInterval: readDuration(view.get('scrape_interval')),
    scrapeTimeout: readDuration(view.get('scrape_timeout')),
    relabelConfigs: readRelabelRules(view.get('relabel_configs'), config),
    metricRelabelConfigs: readRelabelRules(view.get('metric_relabel_configs'), config),
  };
}

/** Reads a duration; what cannot be read is undefined here, and a finding of the loader. */
export function readDuration(view: View | undefined): Duration | undefined {
  if (view?.kind !== 'scalar') return undefined;
  const result = parseDuration(view.text);
  if (!result.ok || result.milliseconds === 0) return undefined;
  return { ...view.located, milliseconds: result.milliseconds };
}

/** A scalar's text as Prometheus gets it: the collector's `$$` stands for `$`. */
function textOf(view: View, origin: Pick<PrometheusConfig, 'container'>): Located<string> {
  const { located } = view;
  const isCollector = origin.container === 'OpenTelemetryCollector' || origin.container === 'collector';
  return isCollector && located.value.includes('$$')
    ? { ...located, value: located.value.replaceAll('$$', '$') }
    : located;
}

/** Reads relabelling rules; items that are no mappings are the loader's business. */
export function readRelabelRules(
  list: View | undefined,
  origin: Pick<PrometheusConfig, 'container'>,
  names: RelabelFieldNames = snakeCase,
): readonly RelabelRule[] {
  return (
    list
      ?.items()
      .filter(({ kind }) => kind === 'mapping')
      .map((view) => {
        const read = (name: string): Located<string> | undefined => {
          const value = view.get(name);
          return value === undefined || value.kind === 'mapping' || value.kind === 'sequence'
            ? undefined
            : textOf(value, origin);
        };
        const action = read('action');
        return {
          view,
          anchor: view.entries()[0]?.key.anchor ?? view.anchor,
          sourceLabels:
            view
              .get(names.sourceLabels)
              ?.items()
              .map(({ located }) => located) ?? [],
          separator: read('separator'),
          regex: read('regex'),
          modulus: read('modulus'),
          targetLabel: read(names.targetLabel),
          replacement: read('replacement'),
          action: action === undefined ? undefined : { ...action, value: action.value.toLowerCase() },
        };
      }) ?? []
  );
}
