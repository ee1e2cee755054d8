import { discoveryRoles } from '../../knowledge/prometheus-meta-labels.ts';
import type { DiscoveryConfig } from '../../prometheus/discovery/types.ts';
import type { RegexpDialect } from '../../prometheus/regexp.ts';
import { resolveRelabelRule } from '../../prometheus/relabel/rule.ts';
import type { RelabelRule as ResolvedRule } from '../../prometheus/relabel/rule.ts';
import type { ApplyOptions } from '../../prometheus/relabel/apply.ts';
import type { TargetJob } from '../../prometheus/target-population.ts';
import type { Located } from '../../source/span.ts';
import type { View } from '../../yaml/view.ts';
import type { RelabelRule, ScrapeJob } from '../scrape-config.ts';
import { unknownNamespace } from './target-source.ts';
import { defaultScrapeInterval, globalTimeout, jobInterval } from '../timing.ts';

/** A discovery with the place where it is written. */
export interface WrittenDiscovery {
  readonly config: DiscoveryConfig;
  readonly view: View;
  /** The namespaces that are written, without the own one. */
  readonly namespaces: readonly Located<string>[];
}

/** Targets that are written, with the labels of their group. */
export interface StaticGroup {
  readonly targets: readonly Located<string>[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What decides about the targets of a job, read from its configuration. */
export interface JobSettings {
  readonly target: TargetJob<RelabelRule>;
  readonly discoveries: readonly WrittenDiscovery[];
  readonly statics: readonly StaticGroup[];
  /** Patterns of `file_sd_configs`. */
  readonly files: readonly Located<string>[];
  /** Kinds of discovery of which files say nothing: `consul_sd_configs`, or another cluster. */
  readonly elsewhere: readonly string[];
  readonly options: ApplyOptions;
  /** True where parts of the job are filled in by a template: nothing is known of it. */
  readonly isTemplate: boolean;
}

/** What a job's settings depend on beside its text. */
export interface JobContext {
  /** Namespace of the server; undefined where nothing says it. */
  readonly namespace: string | undefined;
  readonly prometheusVersion: string | undefined;
}

/** Reads what decides about the targets of a job. */
export function readJobSettings(job: ScrapeJob, context: JobContext): JobSettings {
  const { view, config } = job;
  const interval = jobInterval(job)?.milliseconds ?? defaultScrapeInterval;
  const inherited = Math.min(globalTimeout(config.global)?.milliseconds ?? 10_000, interval);
  const scheme = view.get('metric_name_validation_scheme') ?? config.global.view?.get('metric_name_validation_scheme');
  const dialect: RegexpDialect = /^v?[012]\./.test(context.prometheusVersion ?? '') ? 'prometheus-2' : 'prometheus-3';
  const discoveries: WrittenDiscovery[] = [];
  const elsewhere: string[] = [];
  for (const { key, value } of view.entries()) {
    if (!key.text.endsWith('_sd_configs') || key.text === 'file_sd_configs') continue;
    if (value.items().length === 0) continue;
    if (key.text !== 'kubernetes_sd_configs') elsewhere.push(key.text);
    else for (const item of value.items()) readDiscovery(item, context, discoveries, elsewhere);
  }
  return {
    target: {
      jobName: job.name?.value ?? '',
      intervalMilliseconds: interval,
      timeoutMilliseconds: job.scrapeTimeout?.milliseconds ?? inherited,
      metricsPath: textOf(view.get('metrics_path')) ?? '/metrics',
      scheme: textOf(view.get('scheme')) ?? 'http',
      params: new Map(
        (view.get('params')?.entries() ?? []).map(({ key, value }) => [
          key.text,
          value.items().map((item) => item.text),
        ]),
      ),
      relabelRules: job.relabelConfigs.map(resolveRule),
    },
    discoveries,
    statics: (view.get('static_configs')?.items() ?? []).map(readStaticGroup),
    files: (view.get('file_sd_configs')?.items() ?? []).flatMap(
      (item) =>
        item
          .get('files')
          ?.items()
          .map(({ located }) => located) ?? [],
    ),
    elsewhere,
    options: { dialect, scheme: scheme?.text === 'legacy' ? 'legacy' : 'utf8' },
    isTemplate: textIn(view).includes('{{'),
  };
}

/** One entry of `static_configs`, or of a file of targets. */
export function readStaticGroup(view: View): StaticGroup {
  return {
    targets:
      view
        .get('targets')
        ?.items()
        .map(({ located }) => located) ?? [],
    labels: new Map((view.get('labels')?.entries() ?? []).map(({ key, value }) => [key.text, value.text])),
  };
}

function readDiscovery(
  item: View,
  { namespace }: JobContext,
  discoveries: WrittenDiscovery[],
  elsewhere: string[],
): void {
  const role = discoveryRoles.find((each) => each === item.get('role')?.text);
  if (role === undefined) return;
  if (textOf(item.get('api_server')) !== undefined || textOf(item.get('kubeconfig_file')) !== undefined) {
    elsewhere.push('kubernetes_sd_configs of another cluster');
    return;
  }
  const names =
    item
      .at('namespaces', 'names')
      ?.items()
      .map(({ located }) => located) ?? [];
  const isOwn = item.at('namespaces', 'own_namespace')?.value === true;
  const written = [...names.map(({ value }) => value), ...(isOwn && namespace !== undefined ? [namespace] : [])];
  // What has no namespace may be deployed into any of them; a server without one may look into any.
  const all = written.length === 0 || (isOwn && namespace === undefined) ? [] : [...written, unknownNamespace];
  const attach = (name: string): boolean => item.at('attach_metadata', name)?.value === true;
  const selectors = (item.get('selectors')?.items() ?? []).map((selector) => {
    const label = textOf(selector.get('label'));
    const field = textOf(selector.get('field'));
    return {
      role: selector.get('role')?.text ?? '',
      ...(label === undefined ? {} : { label }),
      ...(field === undefined ? {} : { field }),
    };
  });
  discoveries.push({
    view: item,
    namespaces: names,
    config: {
      role,
      ...(all.length === 0 ? {} : { namespaces: all }),
      ...(selectors.length === 0 ? {} : { selectors }),
      attach: {
        node: attach('node'),
        namespace: attach('namespace'),
        deployment: attach('deployment'),
        job: attach('job'),
        cronjob: attach('cronjob'),
      },
    },
  });
}

function resolveRule(rule: RelabelRule): ResolvedRule<RelabelRule> {
  const modulus = /^\d+$/.test(rule.modulus?.value ?? '') ? BigInt(rule.modulus?.value ?? '0') : undefined;
  return resolveRelabelRule(
    {
      action: rule.action?.value,
      sourceLabels: rule.sourceLabels.map(({ value }) => value),
      separator: rule.separator?.value,
      // Of several shards one has the target; which one does not matter here.
      regex: rule.regex?.value.includes('$(SHARD)') === true ? '.*' : rule.regex?.value,
      modulus,
      targetLabel: rule.targetLabel?.value,
      replacement: rule.replacement?.value,
    },
    rule,
  );
}

function textOf(view: View | undefined): string | undefined {
  return view === undefined || view.text === '' ? undefined : view.text;
}

/** The text of a node as it stands in its source. */
function textIn({ source, range }: View): string {
  return source.text.slice(range.start, range.end);
}
