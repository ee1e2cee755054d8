import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import type { Manifest } from '../manifest.ts';
import type { Monitor, PrometheusServer } from '../operator.ts';
import { folderDistance } from '../paths.ts';
import type { Scoped } from '../rbac-scope.ts';
import { mayBeSame } from '../rbac-scope.ts';
import type { Service } from '../services.ts';
import type { Workload } from '../workloads.ts';
import type { OperatorScope } from './operator-scope.ts';

/** Where a monitor looks for its targets: everywhere, or in these namespaces, of which its own may be unknown. */
export type LookedInto = 'all' | readonly (string | undefined)[];

/** Files that lie this many folders apart may well be about the same application. */
const neighbourhood = 2;

/** True for objects that one kustomization deploys, or whose files lie in the same folder or near each other. */
export function isNear({ scope }: OperatorScope, a: Manifest, b: Manifest, folders: number = neighbourhood): boolean {
  return scope.kustomization !== undefined || folderDistance(a.file.path, b.file.path) <= folders;
}

/** A monitor and the server that is meant for it may lie further apart than two parts of one application. */
const reachOfServers = 4;

/** Kinds that take monitors as a Prometheus does. */
const otherServers: readonly string[] = ['OpenTelemetryCollector', 'TargetAllocator', 'VMAgent'];

/**
 * True where a monitor is most likely meant for a server of its scope: the two lie near each other, both are whole objects,
 * and the server is not one of several variants of itself, as collections of examples have them.
 */
export function isMeantFor(scope: OperatorScope, server: Scoped<PrometheusServer>, monitor: Scoped<Monitor>): boolean {
  if (server.name === undefined || monitor.name === undefined) return false;
  if (otherServers.some((kind) => scope.scope.ofKind(kind).length > 0)) return false;
  const isVariant = scope.servers.some(
    (other) => other !== server && other.name === server.name && mayBeSame(other.namespace, server.namespace),
  );
  if (isVariant) return false;
  const areDeployed = server.namespace !== undefined && monitor.namespace !== undefined;
  return isNear(scope, server.item.manifest, monitor.item.manifest, areDeployed ? reachOfServers : 0);
}

/**
 * A monitor's selector; undefined where it has none, or one that does not say what it wants: what is only left out leaves
 * in whatever else there is, most of which is not among the files.
 */
export function selectorOf({ item }: Scoped<Monitor>): LabelSelector | undefined {
  const selector = item.selector?.selector;
  const wants =
    Object.keys(selector?.matchLabels ?? {}).length > 0 ||
    (selector?.matchExpressions ?? []).some(({ operator }) => operator === 'In' || operator === 'Exists');
  return wants ? selector : undefined;
}

/** Where a monitor looks for its targets. */
export function lookedInto(scope: OperatorScope, monitor: Scoped<Monitor>): LookedInto {
  const own = [monitor.namespace];
  const isIgnored = scope.serversOf(monitor).some(({ item }) => item.ignoresNamespaceSelectors);
  const { namespaceSelector } = monitor.item;
  if (isIgnored || namespaceSelector === undefined) return own;
  if (namespaceSelector.any) return 'all';
  const names = namespaceSelector.matchNames.map(({ value }) => value);
  return names.length === 0 ? own : names;
}

/** True where a namespace is among those looked into, or may be. */
export function isLookedInto(namespace: string | undefined, into: LookedInto): boolean {
  return into === 'all' || into.some((name) => mayBeSame(name, namespace));
}

/** Services that a ServiceMonitor's selector matches, in whatever namespace. */
export function labelledServices(scope: OperatorScope, monitor: Scoped<Monitor>): readonly Scoped<Service>[] {
  const selector = selectorOf(monitor);
  if (selector === undefined) return [];
  return scope.workloads.servicesLabelled(selector);
}

/** Services that a ServiceMonitor takes. */
export function selectedServices(scope: OperatorScope, monitor: Scoped<Monitor>): readonly Scoped<Service>[] {
  const into = lookedInto(scope, monitor);
  return labelledServices(scope, monitor).filter(({ namespace }) => isLookedInto(namespace, into));
}

/** Workloads whose pods a PodMonitor's selector matches, in whatever namespace. */
export function labelledWorkloads(scope: OperatorScope, monitor: Scoped<Monitor>): readonly Scoped<Workload>[] {
  const selector = selectorOf(monitor);
  if (selector === undefined) return [];
  return scope.workloads.workloadsLabelled(selector);
}

/** Workloads whose pods a PodMonitor takes. */
export function selectedWorkloads(scope: OperatorScope, monitor: Scoped<Monitor>): readonly Scoped<Workload>[] {
  const into = lookedInto(scope, monitor);
  return labelledWorkloads(scope, monitor).filter(({ namespace }) => isLookedInto(namespace, into));
}

/** Names without what only says that they are about metrics: `api-metrics` and `api` are names of one thing. */
export function isSameThing(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const bare = (name: string): string =>
    name.replace(/[-.]?(?:metrics|monitor|monitoring|service-?monitor|pod-?monitor|service|svc|exporter)$/, '');
  return bare(a) === bare(b);
}
