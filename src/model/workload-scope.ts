import { LabelIndex } from '../kubernetes/label-index.ts';
import type { Labels, LabelSelector } from '../kubernetes/label-selector.ts';
import type { NetworkPolicy } from '../kubernetes/network-policy-types.ts';
import { plainMap } from './fields.ts';
import type { LocatedEntry } from './fields.ts';
import type { Manifest } from './manifest.ts';
import { readNetworkPolicy } from './network-policies.ts';
import { mayBeSame } from './rbac-scope.ts';
import type { Scoped } from './rbac-scope.ts';
import { labelsOf } from './scope.ts';
import type { Scope, ScopedManifest } from './scope.ts';
import type { EndpointsObject, Service } from './services.ts';
import { podLabelsOf, workloadKinds } from './workloads.ts';
import type { Workload } from './workloads.ts';
import { pushTo } from '../source/push-to.ts';

/** How objects are read; each is read once, however many scopes it is in. */
export interface WorkloadReaders {
  readonly service: (manifest: Manifest) => Service | undefined;
  readonly workload: (manifest: Manifest) => Workload | undefined;
  readonly endpoints: (manifest: Manifest) => EndpointsObject | undefined;
}

/** The Services and workloads of one scope, each with the namespace that it has there, and how they belong together. */
export class WorkloadScope {
  readonly scope: Scope;
  readonly services: readonly Scoped<Service>[];
  readonly workloads: readonly Scoped<Workload>[];
  /** Endpoints and EndpointSlices that are written by hand. */
  readonly endpoints: readonly Scoped<EndpointsObject>[];
  readonly networkPolicies: readonly Scoped<NetworkPolicy<Manifest>>[];
  readonly #namespaces = new Map<string, Labels>();
  readonly #workloadsByLabel = new Map<string, Scoped<Workload>[]>();
  readonly #workloadsBySelector = new Map<string, readonly Scoped<Workload>[]>();
  readonly #servicesByLabels = new Map<string, readonly Scoped<Service>[]>();
  readonly #servicesByLabel = new Map<string, Scoped<Service>[]>();
  #serviceIndex: LabelIndex<Scoped<Service>> | undefined;
  #podIndex: LabelIndex<Scoped<Workload>> | undefined;
  #mounts: ReadonlyMap<string, readonly Scoped<Workload>[]> | undefined;

  constructor(scope: Scope, readers: WorkloadReaders) {
    this.scope = scope;
    const read = <T>(kinds: readonly string[], item: (object: ScopedManifest) => T | undefined): readonly Scoped<T>[] =>
      kinds.flatMap((kind) =>
        scope.ofKind(kind).flatMap((object) => {
          const value = item(object);
          return value === undefined ? [] : [{ item: value, object, name: object.name, namespace: object.namespace }];
        }),
      );
    this.services = read(['Service'], ({ manifest }) => readers.service(manifest));
    this.workloads = read(workloadKinds, ({ manifest }) => readers.workload(manifest));
    this.endpoints = read(['Endpoints', 'EndpointSlice'], ({ manifest }) => readers.endpoints(manifest));
    this.networkPolicies = read(['NetworkPolicy'], ({ manifest, namespace }) => readNetworkPolicy(manifest, namespace));
    for (const workload of this.workloads) {
      for (const entry of workload.item.template.labels.values())
        pushTo(this.#workloadsByLabel, pairOf(entry), workload);
    }
    for (const service of this.services) {
      // One entry of its selector finds a Service; the others are looked at afterwards.
      const [entry] = service.item.selector?.values() ?? [];
      if (entry !== undefined) pushTo(this.#servicesByLabel, pairOf(entry), service);
    }
    for (const { manifest, name } of scope.ofKind('Namespace')) {
      if (manifest.group !== '' || name === undefined) continue;
      // The API server adds its name as a label.
      // https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name
      this.#namespaces.set(name, { ...plainMap(manifest.labels), 'kubernetes.io/metadata.name': name });
    }
  }

  /** The labels of a namespace; undefined where the Namespace is not in the scope. */
  namespaceLabels(name: string): Labels | undefined {
    return this.#namespaces.get(name);
  }

  /** Services whose own labels a selector selects, in whatever namespace. */
  servicesLabelled(selector: LabelSelector): readonly Scoped<Service>[] {
    this.#serviceIndex ??= new LabelIndex(this.services, ({ object }) => labelsOf(object));
    return this.#serviceIndex.select(selector);
  }

  /** Workloads whose pods a selector selects, in whatever namespace. */
  workloadsLabelled(selector: LabelSelector): readonly Scoped<Workload>[] {
    this.#podIndex ??= new LabelIndex(this.workloads, podLabelsOf);
    return this.#podIndex.select(selector);
  }

  /** Workloads whose pods mount a ConfigMap or Secret of a name. */
  workloadsMounting(name: string): readonly Scoped<Workload>[] {
    this.#mounts ??= mountsOf(this.workloads);
    return this.#mounts.get(name) ?? [];
  }

  /** Workloads whose pods a Service selects: in its namespace, or where one of the two namespaces is not known. */
  workloadsOf({ item, namespace }: Scoped<Service>): readonly Scoped<Workload>[] {
    const { selector } = item;
    if (selector === undefined) return [];
    // Many Services may have one selector, and many workloads the same labels.
    const key = keyOf(selector, namespace);
    let found = this.#workloadsBySelector.get(key);
    if (found === undefined) {
      found = this.#select(selector, namespace);
      this.#workloadsBySelector.set(key, found);
    }
    return found;
  }

  #select(selector: ReadonlyMap<string, LocatedEntry>, namespace: string | undefined): readonly Scoped<Workload>[] {
    let candidates = this.workloads;
    for (const entry of selector.values()) {
      const found = this.#workloadsByLabel.get(pairOf(entry)) ?? [];
      if (found.length < candidates.length) candidates = found;
    }
    return candidates.filter(
      (workload) => mayBeSame(workload.namespace, namespace) && hasAll(workload.item.template.labels, selector),
    );
  }

  /** Services that select the pods of a workload. */
  servicesOf({ item, namespace }: Scoped<Workload>): readonly Scoped<Service>[] {
    const { labels } = item.template;
    const key = keyOf(labels, namespace);
    const known = this.#servicesByLabels.get(key);
    if (known !== undefined) return known;
    const candidates = [...labels.values()].flatMap((entry) => this.#servicesByLabel.get(pairOf(entry)) ?? []);
    const found = candidates.filter(
      (service) =>
        service.item.selector !== undefined &&
        mayBeSame(service.namespace, namespace) &&
        hasAll(labels, service.item.selector),
    );
    this.#servicesByLabels.set(key, found);
    return found;
  }
}

function mountsOf(workloads: readonly Scoped<Workload>[]): ReadonlyMap<string, readonly Scoped<Workload>[]> {
  const mounts = new Map<string, Set<Scoped<Workload>>>();
  for (const workload of workloads) {
    for (const { fields } of workload.item.template.volumes) {
      const name = fields.mapping('configMap')?.string('name') ?? fields.mapping('secret')?.string('secretName');
      if (name !== undefined) mounts.set(name.value, (mounts.get(name.value) ?? new Set()).add(workload));
    }
  }
  return new Map([...mounts].map(([name, found]) => [name, [...found]]));
}

/** True where labels meet every entry of a selector. */
function hasAll(labels: ReadonlyMap<string, LocatedEntry>, selector: ReadonlyMap<string, LocatedEntry>): boolean {
  for (const [key, { value }] of selector) if (labels.get(key)?.value !== value) return false;
  return true;
}

function pairOf({ key, value }: LocatedEntry): string {
  return `${key.value}=${value}`;
}

function keyOf(entries: ReadonlyMap<string, LocatedEntry>, namespace: string | undefined): string {
  return JSON.stringify([namespace ?? null, ...[...entries].map(([key, { value }]) => [key, value])]);
}
