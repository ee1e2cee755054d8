import { nearest } from '../../knowledge/near-miss.ts';
import type { DiscoveryRole } from '../../knowledge/prometheus-meta-labels.ts';
import { sanitiseLabelName } from '../../prometheus/label-name.ts';
import { relabelMatcher } from '../../prometheus/relabel/matcher.ts';
import { StepBudget } from '../../prometheus/step-budget.ts';
import type { Candidate, CandidateOrigin } from './candidate.ts';
import { labelOf, sourcesOf } from './candidate.ts';
import type { JobSettings, WrittenDiscovery } from './job-settings.ts';
import { judge } from './judge.ts';
import type { JobTargets } from './target-scope.ts';
import type { TargetSource } from './target-source.ts';
import { unknownNamespace } from './target-source.ts';

/** Why a job keeps nothing although it nearly would, and the object that it was probably written for. */
export type NearJob = { readonly source: TargetSource } & (
  | { readonly kind: 'namespace'; readonly discovery: WrittenDiscovery }
  | { readonly kind: 'role'; readonly discovery: WrittenDiscovery; readonly role: DiscoveryRole }
  | { readonly kind: 'value'; readonly index: number; readonly value: string; readonly wanted: string }
  | { readonly kind: 'key'; readonly index: number; readonly key: string; readonly wanted: string }
);

type Discovered = Extract<CandidateOrigin, { readonly kind: 'discovered' }>;

const roles: readonly DiscoveryRole[] = ['pod', 'endpointslice', 'endpoints', 'service'];

/** How many candidates are looked at closely. */
const enough = 2_000;

/** The near miss of a job that keeps nothing; undefined where nothing among the files looks meant for it. */
export function nearJob(targets: JobTargets): NearJob | undefined {
  const { settings, scope } = targets;
  if (!settings.target.relabelRules.some(({ action }) => action === 'keep')) return undefined;
  return nearCandidate(targets) ?? nearDiscovery(settings.discoveries, targets, scope);
}

function nearDiscovery(
  discoveries: readonly WrittenDiscovery[],
  { settings }: JobTargets,
  scope: JobTargets['scope'],
): NearJob | undefined {
  const budget = new StepBudget(scope.stepsPerJob);
  const keeps = (config: WrittenDiscovery['config']): TargetSource | undefined => {
    for (const group of scope.discover(config)) {
      if (group.object.source.object === undefined) continue;
      for (const target of group.targets) {
        const { verdict } = judge(settings, { kind: 'discovered', group, target }, budget);
        if (verdict.kind === 'kept') return group.object.source;
      }
    }
    return undefined;
  };
  for (const discovery of discoveries) {
    const { namespaces, ...all } = discovery.config;
    if (namespaces !== undefined && !namespaces.some((name) => name !== unknownNamespace && isInUse(scope, name))) {
      const source = keeps(all);
      if (source?.namespace !== undefined) return { kind: 'namespace', discovery, source };
    }
    for (const role of roles) {
      if (role === discovery.config.role || discovery.config.role === 'node') continue;
      const source = keeps({ ...discovery.config, role });
      if (source !== undefined) return { kind: 'role', discovery, role, source };
    }
  }
  return undefined;
}

/** True where something of the scope is in a namespace: then the name is no slip of the pen. */
function isInUse({ cluster }: JobTargets['scope'], namespace: string): boolean {
  const isIn = ({ metadata }: { readonly metadata: { readonly namespace: string } }): boolean =>
    metadata.namespace === namespace;
  return (
    cluster.pods.some(isIn) ||
    cluster.services.some(isIn) ||
    cluster.namespaces.some(({ metadata }) => metadata.name === namespace)
  );
}

/** A candidate that only one rule keeps from being a target, and whose value or key is nearly right. */
function nearCandidate({ settings, candidates }: JobTargets): NearJob | undefined {
  const budget = new StepBudget(4_000_000);
  const seen = new Set<string>();
  for (const { origin, verdict } of candidates.slice(0, enough)) {
    if (origin.kind !== 'discovered' || verdict.kind !== 'dropped') continue;
    const [source] = [...sourcesOf(origin)].reverse();
    if (source?.object === undefined) continue;
    const near = nearRule(settings, origin, verdict.index);
    if (near === undefined) continue;
    // What another object lacks in the same way need not be tried again.
    const key = JSON.stringify([verdict.index, near]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (isKeptWithout(settings, origin, verdict.index, budget)) return { ...near, source, index: verdict.index };
  }
  return undefined;
}

function isKeptWithout(settings: JobSettings, origin: CandidateOrigin, index: number, budget: StepBudget): boolean {
  const relabelRules = settings.target.relabelRules.filter((_, at) => at !== index);
  const without = { ...settings, target: { ...settings.target, relabelRules } };
  const { verdict }: Candidate = judge(without, origin, budget);
  return verdict.kind === 'kept';
}

type NearRule =
  | { readonly kind: 'value'; readonly value: string; readonly wanted: string }
  | { readonly kind: 'key'; readonly key: string; readonly wanted: string };

function nearRule(settings: JobSettings, origin: Discovered, index: number): NearRule | undefined {
  const rule = settings.target.relabelRules[index];
  const [label, ...others] = rule?.sourceLabels ?? [];
  if (rule?.action !== 'keep' || label === undefined || others.length > 0) return undefined;
  const value = labelOf(origin, label);
  if (value !== '') {
    const wanted = nearValue(value, rule.regex);
    return wanted === undefined ? undefined : { kind: 'value', value, wanted };
  }
  const match = /^__meta_kubernetes_(pod|service)_(annotation|label)_(.+)$/.exec(label);
  if (match === null) return undefined;
  // A value that anything may have says nothing about the key.
  if (!/^\^?[\w.-]+\$?$/.test(rule.regex)) return undefined;
  const [, object, family, name = ''] = match;
  const metadata = object === 'pod' ? origin.target.pod?.metadata : origin.group.service?.metadata;
  const entries = family === 'annotation' ? metadata?.annotations : metadata?.labels;
  const matcher = relabelMatcher(rule, settings.options.dialect ?? 'prometheus-3');
  for (const [key, own] of entries ?? []) {
    if (matcher?.match(own) === undefined) continue;
    const sanitised = sanitiseLabelName(key);
    const suffix = sanitiseLabelName(key.slice(key.indexOf('/') + 1));
    const isSameSuffix = family === 'annotation' && key.includes('/') && name.endsWith(`_${suffix}`);
    // A value that is a name of its own says more than "true" does.
    const isSameValue = family === 'label' && own === rule.regex && own.length > 4;
    if (isSameSuffix || isSameValue || nearest(sanitised, [name]) !== undefined)
      return { kind: 'key', key, wanted: name };
  }
  return undefined;
}

/** The alternative of a plain expression that a value nearly is. */
function nearValue(value: string, regex: string): string | undefined {
  const alternatives = regex.replace(/^\^|\$$/g, '').split('|');
  if (!alternatives.every((each) => /^[\w.-]+$/.test(each)) || /^\d+$/.test(value)) return undefined;
  if (alternatives.includes('true') && /^(?:yes|on|1|enabled?)$/i.test(value)) return 'true';
  const near = nearest(value, alternatives);
  const isScheme = near !== undefined && [near, value].every((each) => each === 'http' || each === 'https');
  return isScheme || /\d$/.test(value) ? undefined : near;
}
