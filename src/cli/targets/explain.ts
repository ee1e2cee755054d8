import type { DiscoveryConfig } from '../../prometheus/discovery/types.ts';
import { podsOfService } from '../../prometheus/discovery/controllers.ts';
import { sourcesOf } from '../../model/targets/candidate.ts';
import type { JobTargets, TargetScope } from '../../model/targets/target-scope.ts';
import { describeSource, unknownNamespace } from '../../model/targets/target-source.ts';
import type { TargetSource } from '../../model/targets/target-source.ts';
import type { Workspace } from '../../model/workspace.ts';
import { jobReport, nameOf } from './report.ts';
import type { JobReport } from './report.ts';

/** An object that somebody asks about. */
export interface AskedObject {
  readonly kind: string | undefined;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** What one job makes of an object. */
export interface JobExplanation extends JobReport {
  /** Why the job does not even see the object; absent where it does. */
  readonly unseen?: string;
}

/** What every job of one configuration makes of one object. */
export interface Explanation {
  readonly object: string;
  readonly server: string;
  readonly jobs: readonly JobExplanation[];
}

/** What became of a question. */
export interface Answer {
  readonly explanations: readonly Explanation[];
  /** Objects that fit the question, whether or not there is a configuration in their scope. */
  readonly found: readonly string[];
  /** Names of what can be asked about. */
  readonly known: readonly string[];
}

/** Reads `NAME`, `NAMESPACE/NAME`, `KIND/NAME` or `KIND/NAMESPACE/NAME`. */
export function askedObjects(text: string): readonly AskedObject[] {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length === 1) return [{ kind: undefined, namespace: undefined, name }];
  if (parts.length === 2) {
    const [first] = parts;
    return [
      { kind: first, namespace: undefined, name },
      { kind: undefined, namespace: first, name },
    ];
  }
  return parts.length === 3 ? [{ kind: parts[0], namespace: parts[1], name }] : [];
}

/** Which objects fit a question, and what each job makes of them. */
export function explainObject(
  workspace: Workspace,
  asked: readonly AskedObject[],
  wanted: (job: string) => boolean,
): Answer {
  const explanations: Explanation[] = [];
  const found = new Set<string>();
  const known = new Set<string>();
  for (const scope of workspace.targetScopes) {
    for (const source of objectsOf(scope)) {
      known.add(describeSource(source));
      if (!asked.some((object) => fits(source, object))) continue;
      found.add(describeSource(source));
      for (const config of scope.configs) {
        const jobs = config.config.jobs
          .filter((job) => wanted(job.name?.value ?? ''))
          .map((job) => explainJob(scope.targetsOf(config, job), source))
          .filter((job) => job !== undefined);
        if (jobs.length > 0) explanations.push({ object: describeSource(source), server: nameOf(scope, config), jobs });
      }
    }
  }
  return { explanations, found: [...found], known: [...known] };
}

function objectsOf({ cluster }: TargetScope): ReadonlySet<TargetSource> {
  const lists = [cluster.services, cluster.pods, cluster.ingresses, cluster.nodes];
  return new Set(lists.flatMap((list) => list.map(({ source }) => source)));
}

function fits(source: TargetSource, { kind, namespace, name }: AskedObject): boolean {
  if (source.name !== name) return false;
  if (namespace !== undefined && source.namespace !== undefined && source.namespace !== namespace) return false;
  if (kind === undefined) return namespace === undefined || source.namespace !== undefined;
  return source.kind.toLowerCase() === kind.toLowerCase() || (isPod(kind) && source.workload !== undefined);
}

function isPod(kind: string): boolean {
  return /^pods?$/i.test(kind);
}

function explainJob(targets: JobTargets, source: TargetSource): JobExplanation | undefined {
  const own = targets.candidates.filter(({ origin }) => sourcesOf(origin).includes(source));
  if (own.length > 0) return jobReport({ ...targets, candidates: own });
  if (targets.settings.discoveries.length === 0) return undefined;
  const reasons = targets.settings.discoveries.map(({ config }) => unseenReason(targets.scope, config, source));
  return { ...jobReport({ ...targets, candidates: [] }), unseen: [...new Set(reasons)].join('; ') };
}

/** Why a discovery does not hand on an object. */
function unseenReason(scope: TargetScope, config: DiscoveryConfig, source: TargetSource): string {
  const { role, namespaces } = config;
  const isEndpoints = role === 'endpoints' || role === 'endpointslice';
  const lists = isEndpoints || role === 'service' ? 'Service' : role === 'pod' ? 'Pod' : role;
  const kind = source.workload !== undefined ? 'Pod' : source.kind;
  if (!isEndpoints && lists.toLowerCase() !== kind.toLowerCase()) {
    return `role "${role}" does not discover a ${kind}`;
  }
  if (isEndpoints && kind !== 'Pod' && kind !== 'Service') return `role "${role}" does not discover a ${kind}`;
  const namespace = source.namespace ?? '';
  if (namespaces !== undefined && !namespaces.includes(namespace) && role !== 'node') {
    const list = namespaces.filter((each) => each !== unknownNamespace).map((each) => `"${each}"`);
    return `it looks in the namespace${list.length === 1 ? '' : 's'} ${list.join(', ')}, and this is in "${namespace}"`;
  }
  if (isEndpoints && kind === 'Pod') return 'no Service selects these pods, and endpoints come from Services';
  const service = scope.cluster.services.find((each) => each.source === source);
  if (isEndpoints && service !== undefined) {
    if (service.type === 'ExternalName') return 'a Service of type ExternalName has no endpoints';
    if (service.selector === undefined) return 'the Service has no selector, and no endpoints are written for it';
    if (podsOfService(service, scope.cluster.pods).length === 0) {
      return 'the Service selects no pod that is among the files';
    }
    if (service.ports.length > 0) return 'none of the ports of the Service leads to a port of its pods';
  }
  if (service?.ports.length === 0) return 'the Service has no ports';
  return 'its selectors leave it out';
}
