import { metaPrefix } from '../../knowledge/prometheus-meta-labels.ts';
import { sanitiseLabelName } from '../label-name.ts';
import { matchesLabels, parseFieldSelector, parseLabelSelector } from '../kubernetes-selectors.ts';
import type {
  DiscoveryCluster,
  DiscoveryConfig,
  DiscoveryMetadata,
  DiscoveryNode,
  DiscoveryObject,
  DiscoveryPod,
  DiscoveryService,
} from './types.ts';

/** What one discovery has listed, by name. */
export interface DiscoveryStores<S> {
  readonly config: DiscoveryConfig;
  readonly pods: ReadonlyMap<string, DiscoveryPod<S>>;
  readonly services: ReadonlyMap<string, DiscoveryService<S>>;
  readonly nodes: ReadonlyMap<string, DiscoveryNode<S>>;
  readonly namespaces: ReadonlyMap<string, DiscoveryObject<S>>;
  readonly replicaSets: ReadonlyMap<string, DiscoveryObject<S>>;
  readonly jobs: ReadonlyMap<string, DiscoveryObject<S>>;
}

/** Lists what a discovery lists: its namespaces, filtered by its selectors. */
export function listStores<S>(config: DiscoveryConfig, cluster: DiscoveryCluster<S>): DiscoveryStores<S> {
  const isRole = config.role;
  // Selectors for a node count only where nodes are listed.
  const nodes = isRole === 'node' || config.attach?.node === true ? cluster.nodes : [];
  return {
    config,
    pods: byName(selectObjects(config, 'pod', cluster.pods)),
    services: byName(selectObjects(config, 'service', cluster.services)),
    nodes: new Map(selectObjects(config, 'node', nodes).map((node) => [node.metadata.name, node])),
    namespaces: new Map(cluster.namespaces.map((namespace) => [namespace.metadata.name, namespace])),
    replicaSets: byName(cluster.replicaSets),
    jobs: byName(cluster.jobs),
  };
}

/** The objects of a kind that a discovery sees. */
export function selectObjects<T extends DiscoveryObject<unknown>>(
  config: DiscoveryConfig,
  role: string,
  objects: readonly T[],
): readonly T[] {
  const selector = config.selectors?.find((each) => each.role === role);
  if (selector === undefined && (role === 'node' || config.namespaces === undefined)) return objects;
  const labels = parseLabelSelector(selector?.label ?? '');
  const fields = parseFieldSelector(selector?.field ?? '');
  return objects.filter((object) => {
    const { metadata } = object;
    // Nodes have no namespace, and discovery does not ask for one.
    if (role !== 'node' && config.namespaces?.includes(metadata.namespace) === false) return false;
    if (labels.ok && !matchesLabels(labels.terms, metadata.labels)) return false;
    return (
      !fields.ok ||
      fields.terms.every(({ field, isEqual, value }) => {
        const actual = fieldOf(object, field);
        return actual === undefined || (actual === value) === isEqual;
      })
    );
  });
}

/** The key of an object in a store. */
export function nameOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** A label set without the prefix of Kubernetes discovery, which drops what is empty. */
export class MetaLabelSet {
  readonly #labels = new Map<string, string>();

  set(name: string, value: string | number | undefined): this {
    if (value !== undefined && value !== '') this.#labels.set(metaPrefix + name, String(value));
    return this;
  }

  /** A label without the prefix. */
  setPlain(name: string, value: string): this {
    if (value !== '') this.#labels.set(name, value);
    return this;
  }

  /** Labels and annotations of an object, sanitised; of keys that become equal, the last in order stays. */
  addFamilies(object: string, metadata: DiscoveryMetadata): this {
    for (const [family, entries] of [
      ['label', metadata.labels],
      ['annotation', metadata.annotations],
    ] as const) {
      for (const [key, value] of entries) {
        const name = sanitiseLabelName(key);
        this.set(`${object}_${family}_${name}`, value).set(`${object}_${family}present_${name}`, 'true');
      }
    }
    return this;
  }

  /** The name of an object, its labels and its annotations. */
  addObject(object: string, metadata: DiscoveryMetadata): this {
    return this.set(`${object}_name`, metadata.name).addFamilies(object, metadata);
  }

  labels(): ReadonlyMap<string, string> {
    return this.#labels;
  }
}

/** Adds the labels of a node, where it is listed. */
export function addNode<S>(labels: MetaLabelSet, stores: DiscoveryStores<S>, name: string | undefined): void {
  const node = name === undefined ? undefined : stores.nodes.get(name);
  if (node !== undefined) labels.addObject('node', node.metadata);
}

/** Adds the labels of the namespace, where that is asked for. */
export function addNamespace<S>(labels: MetaLabelSet, stores: DiscoveryStores<S>, name: string): void {
  const namespace = stores.config.attach?.namespace === true ? stores.namespaces.get(name) : undefined;
  if (namespace !== undefined) labels.addFamilies('namespace', namespace.metadata);
}

/** Joins a host and a port as Go's net.JoinHostPort. */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') || host.includes('%') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Discoveries that filter nothing list the same objects: their stores are made once. */
const stores = new WeakMap<readonly object[], ReadonlyMap<string, DiscoveryObject<unknown>>>();

function byName<T extends DiscoveryObject<unknown>>(objects: readonly T[]): ReadonlyMap<string, T> {
  // A store is made of the objects of its list, and so holds their type.
  const known = stores.get(objects) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known;
  const store = new Map(objects.map((object) => [nameOf(object.metadata.namespace, object.metadata.name), object]));
  stores.set(objects, store);
  return store;
}

/** The fields that selectors may name and that a manifest knows; of others nothing is known. */
function fieldOf(object: DiscoveryObject<unknown>, field: string): string | undefined {
  if (field === 'metadata.name') return object.metadata.name;
  if (field === 'metadata.namespace') return object.metadata.namespace;
  const pod = object as Partial<DiscoveryPod<unknown>>;
  if (field === 'spec.nodeName') return pod.nodeName;
  if (field === 'status.phase') return pod.phase;
  if (field === 'status.podIP') return pod.ip;
  return field === 'spec.serviceAccountName' ? pod.serviceAccountName : undefined;
}
