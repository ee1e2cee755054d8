import { isOlderThan } from '../knowledge/kubernetes-versions.ts';
import type { LoadedConfig } from '../prometheus/config/load.ts';
import { loadPrometheusConfig, loadScrapeConfigList } from '../prometheus/config/load.ts';
import type { ConfigEntry, ConfigNode } from '../prometheus/config/node.ts';
import type { ConfigProblem } from '../prometheus/config/problem.ts';
import type { StructValue } from '../prometheus/config/value.ts';
import { structsIn } from '../prometheus/config/walk.ts';
import type { RegexpDialect } from '../prometheus/regexp.ts';
import type { Span } from '../source/span.ts';
import type { PrometheusConfig, ScrapeJob } from './scrape-config.ts';

/** A configuration as Prometheus decodes it. */
export interface DecodedConfig {
  readonly config: PrometheusConfig;
  readonly loaded: LoadedConfig;
  /** The version of Prometheus that reads it, where one is known. */
  readonly version: string | undefined;
  /** Jobs in both views; those that could not be decoded are left out. */
  readonly jobs: readonly DecodedJob[];
}

/** A job as it is written and as Prometheus decodes it. */
export interface DecodedJob {
  readonly decoded: DecodedConfig;
  readonly job: ScrapeJob;
  readonly value: StructValue;
}

/** Something for which Prometheus refuses a configuration, with what it belongs to. */
export interface LoadProblem {
  readonly decoded: DecodedConfig;
  readonly job: ScrapeJob | undefined;
  readonly problem: ConfigProblem;
}

/** How Prometheus of a version wraps expressions. */
export function dialectOf(version: string | undefined): RegexpDialect {
  return version !== undefined && isOlderThan(version, '3.0') ? 'prometheus-2' : 'prometheus-3';
}

/** Loads a configuration as its container hands it to Prometheus. */
export function decodeConfig(config: PrometheusConfig, version: string | undefined): DecodedConfig {
  const options = { dialect: dialectOf(version) };
  const loaded =
    config.root === undefined
      ? loadScrapeConfigList(jobListNode(config), options)
      : loadPrometheusConfig(nodeOf(config.root, config), options);
  const values = new Map(loaded.jobs.map((value) => [placeOf(value.node.span), value]));
  const jobs: DecodedJob[] = [];
  const decoded: DecodedConfig = { config, loaded, version, jobs };
  for (const job of config.jobs) {
    const value = values.get(placeOf(job.view.span));
    if (value !== undefined) jobs.push({ decoded, job, value });
  }
  return decoded;
}

/** The problems of a configuration, those left out that say nothing of what Prometheus will read. */
export function problemsOf(decoded: DecodedConfig): readonly LoadProblem[] {
  const { config, loaded } = decoded;
  return loaded.problems
    .filter((problem) => !isFilledInLater(problem))
    .map((problem) => ({ decoded, problem, job: config.jobs.find(({ view }) => contains(view.span, problem.at)) }));
}

function placeOf({ file, start, end }: Span): string {
  return `${file.path}:${start}:${end}`;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * True where the text is a variable: the operator's reloader fills in `$(SHARD)`, and templates of all kinds are filled
 * in before Prometheus sees them. In relabelling a dollar means a group.
 */
function isFilledInLater({ at, code }: ConfigProblem): boolean {
  const text = at.file.text.slice(at.start, at.end);
  if (/\$\(\w+\)|\{\{|<%/.test(text)) return true;
  return !code.startsWith('relabel/') && /\$\{[\w.:-]+\}|@@?\w+@@?/.test(text);
}

/** Where a collector writes `$$`, Prometheus reads `$`. */
function nodeOf(node: ConfigNode, { container }: PrometheusConfig): ConfigNode {
  const isCollector = container === 'OpenTelemetryCollector' || container === 'collector';
  return isCollector ? mapped(node, (text) => text.replaceAll('$$', '$')) : node;
}

function mapped(node: ConfigNode, change: (text: string) => string): ConfigNode {
  return {
    ...withText(node, change(node.text)),
    entries: () => node.entries().map(({ key, value }) => ({ key, value: mapped(value, change) })),
    items: () => node.items().map((item) => mapped(item, change)),
  };
}

function withText(node: ConfigNode, text: string): ConfigNode {
  const { kind, span, keySpan, anchor, style, tag } = node;
  return { kind, span, keySpan, anchor, text, style, tag, entries: () => node.entries(), items: () => node.items() };
}

/** The jobs of a list, or of a chart's map of jobs, as the list that Prometheus gets. */
function jobListNode(config: PrometheusConfig): ConfigNode {
  const { list } = config;
  const isMap = list?.kind === 'mapping';
  if (list !== undefined && !isMap) return nodeOf(list, config);
  const first = config.jobs[0]?.view.span;
  const span = list?.span ?? first ?? { file: config.file, start: 0, end: 0 };
  const items = config.jobs.map((job) => (isMap ? withoutChartFields(job) : job.view));
  return {
    kind: 'sequence',
    span,
    keySpan: list?.keySpan,
    anchor: list?.anchor ?? span,
    text: '',
    style: undefined,
    tag: undefined,
    entries: () => [],
    items: () => items,
  };
}

/** A chart takes `enabled` out, and the key where `job_name` is empty. */
function withoutChartFields({ view, name }: ScrapeJob): ConfigNode {
  const entries: ConfigEntry[] = view.entries().filter(({ key }) => key.text !== 'enabled' && key.text !== 'job_name');
  if (name !== undefined) {
    const written = view.entries().find(({ key }) => key.text === 'job_name');
    const node: ConfigNode = {
      kind: 'scalar',
      span: name.span,
      keySpan: undefined,
      anchor: name.span,
      text: name.value,
      style: 'plain',
      tag: undefined,
      entries: () => [],
      items: () => [],
    };
    entries.unshift({ key: written?.key ?? { ...node, text: 'job_name' }, value: node });
  }
  return { ...withText(view, ''), entries: () => entries };
}

/** What messages call a job. */
export function describeJob({ name }: Pick<ScrapeJob, 'name'>): string {
  return name === undefined || name.value === '' ? 'This job' : `Job "${name.value}"`;
}

/** Every struct of a configuration, each with the job that it is in. */
export function* structsOf(
  decoded: DecodedConfig,
): Generator<{ readonly struct: StructValue; readonly job: DecodedJob | undefined }> {
  const { loaded, jobs } = decoded;
  const byValue = new Map(jobs.map((job) => [job.value, job]));
  for (const value of loaded.jobs) {
    for (const struct of structsIn(value)) yield { struct, job: byValue.get(value) };
  }
  if (loaded.root === undefined) return;
  const seen = new Set(loaded.jobs.flatMap((value) => [...structsIn(value)]));
  for (const struct of structsIn(loaded.root)) if (!seen.has(struct)) yield { struct, job: undefined };
}

/** True where a chart merges a job with one of its own, so that what is absent here may be written there. */
export function mayBeMerged({ list }: PrometheusConfig): boolean {
  return list?.kind === 'mapping';
}
