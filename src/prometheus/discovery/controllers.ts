import { serviceNameLabel } from './endpoint-targets.ts';
import type {
  DiscoveryCluster,
  DiscoveryEndpoints,
  DiscoveryEndpointSlice,
  DiscoveryPod,
  DiscoveryService,
  EndpointPort,
  ServicePort,
} from './types.ts';
import { pushTo } from '../../source/push-to.ts';

const managedBySlice = 'endpointslice.kubernetes.io/managed-by';
const managedByEndpoints = 'endpoints.kubernetes.io/managed-by';
const headlessLabel = 'service.kubernetes.io/headless';

/** A Service's pods with the ports that the Service leads to in them. */
interface PortGroup<S> {
  readonly ports: readonly EndpointPort[];
  readonly pods: DiscoveryPod<S>[];
}

/** The pods that a Service selects; a Service without a selector selects none. */
export function podsOfService<S>(
  service: DiscoveryService<S>,
  pods: readonly DiscoveryPod<S>[],
): readonly DiscoveryPod<S>[] {
  const { selector, type } = service;
  if (selector === undefined || selector.size === 0 || type === 'ExternalName') return [];
  return pods.filter(({ metadata, phase }) => {
    if (metadata.namespace !== service.metadata.namespace) return false;
    // A pod that has ended is no endpoint.
    if (phase === 'Succeeded' || phase === 'Failed') return false;
    return [...selector].every(([key, value]) => metadata.labels.get(key) === value);
  });
}

/**
 * The port of a pod that a port of a Service leads to; undefined where no container declares the name.
 *
 * https://github.com/kubernetes/kubernetes/blob/v1.35.0/pkg/api/v1/pod/util.go (FindPort)
 */
export function findTargetPort(pod: DiscoveryPod<unknown>, servicePort: ServicePort): number | undefined {
  const { targetPort, protocol = 'TCP', port } = servicePort;
  if (typeof targetPort !== 'string') return targetPort === undefined || targetPort === 0 ? port : targetPort;
  const sidecars = pod.initContainers.filter(({ isSidecar }) => isSidecar === true);
  for (const container of [...pod.containers, ...sidecars]) {
    const found = container.ports.find((each) => each.name === targetPort && (each.protocol ?? 'TCP') === protocol);
    if (found !== undefined) return found.containerPort;
  }
  return undefined;
}

/** Adds the Endpoints and EndpointSlices that the controllers make of Services and pods; written ones stay. */
export function withEndpoints<S>(cluster: DiscoveryCluster<S>): DiscoveryCluster<S> {
  const writtenEndpoints = new Set(cluster.endpoints.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`));
  const endpoints = [...cluster.endpoints];
  const endpointSlices = [...cluster.endpointSlices];
  const candidatesFor = podIndex(cluster.pods);
  for (const service of cluster.services) {
    if (service.selector === undefined || service.type === 'ExternalName') continue;
    const groups = portGroups(service, candidatesFor(service));
    const { name, namespace } = service.metadata;
    if (!writtenEndpoints.has(`${namespace}/${name}`)) endpoints.push(makeEndpoints(service, groups));
    endpointSlices.push(...makeSlices(service, groups));
  }
  return { ...cluster, endpoints, endpointSlices };
}

/** A way from a Service to few pods, those that it selects among them, without a look at every pod. */
export function podIndex<S>(
  pods: readonly DiscoveryPod<S>[],
): (service: DiscoveryService<S>) => readonly DiscoveryPod<S>[] {
  const index = new Map<string, DiscoveryPod<S>[]>();
  const keyOf = (namespace: string, key: string, value: string): string => `${namespace} ${key}=${value}`;
  for (const pod of pods) {
    for (const [key, value] of pod.metadata.labels) {
      const own = keyOf(pod.metadata.namespace, key, value);
      pushTo(index, own, pod);
    }
  }
  return ({ metadata, selector }) => {
    let fewest: readonly DiscoveryPod<S>[] | undefined;
    for (const [key, value] of selector ?? []) {
      const found = index.get(keyOf(metadata.namespace, key, value)) ?? [];
      if (fewest === undefined || found.length < fewest.length) fewest = found;
    }
    return fewest ?? [];
  };
}

function portGroups<S>(service: DiscoveryService<S>, pods: readonly DiscoveryPod<S>[]): readonly PortGroup<S>[] {
  const groups = new Map<string, PortGroup<S>>();
  for (const pod of podsOfService(service, pods)) {
    if (pod.ip === undefined || pod.ip === '') continue;
    const ports = service.ports.flatMap((port): readonly EndpointPort[] => {
      const number = findTargetPort(pod, port);
      if (number === undefined) return [];
      const application = port.appProtocol === undefined ? {} : { appProtocol: port.appProtocol };
      return [{ name: port.name ?? '', port: number, protocol: port.protocol ?? 'TCP', ...application }];
    });
    const key = JSON.stringify(ports);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ports, pods: [pod] });
    else group.pods.push(pod);
  }
  return [...groups.values()];
}

function makeEndpoints<S>(service: DiscoveryService<S>, groups: readonly PortGroup<S>[]): DiscoveryEndpoints<S> {
  const { name, namespace, labels } = service.metadata;
  const own = new Map([...labels, [managedByEndpoints, 'endpoint-controller']]);
  if (isHeadless(service)) own.set(headlessLabel, '');
  return {
    source: service.source,
    metadata: { name, namespace, labels: own, annotations: new Map() },
    subsets: groups.map(({ ports, pods }) => ({
      ports,
      addresses: pods.filter((pod) => isServing(service, pod)).map((pod) => addressOf(service, pod)),
      notReadyAddresses: pods.filter((pod) => !isServing(service, pod)).map((pod) => addressOf(service, pod)),
    })),
  };
}

function makeSlices<S>(
  service: DiscoveryService<S>,
  groups: readonly PortGroup<S>[],
): readonly DiscoveryEndpointSlice<S>[] {
  const { name, namespace, labels } = service.metadata;
  const own = new Map([...labels].filter(([key]) => ![serviceNameLabel, managedBySlice, headlessLabel].includes(key)));
  if (isHeadless(service)) own.set(headlessLabel, '');
  own.set(serviceNameLabel, name).set(managedBySlice, 'endpointslice-controller.k8s.io');
  const families = service.ipFamilies ?? ['IPv4'];
  // A Service without endpoints has one slice that is empty.
  const filled = groups.length > 0 ? groups : [{ ports: [], pods: [] }];
  return families.flatMap((addressType, family) =>
    filled.map(({ ports, pods }, index) => ({
      source: service.source,
      metadata: {
        name: `${name}-${family}${index}`,
        namespace,
        labels: own,
        annotations: new Map<string, string>(),
      },
      addressType,
      ports,
      endpoints: pods.map((pod) => {
        const { ip, ...rest } = addressOf(service, pod);
        return { addresses: [ip], ready: isServing(service, pod), serving: isReady(pod), terminating: false, ...rest };
      }),
    })),
  );
}

function addressOf(
  service: DiscoveryService<unknown>,
  pod: DiscoveryPod<unknown>,
): DiscoveryEndpoints<unknown>['subsets'][number]['addresses'][number] {
  const { name, namespace } = pod.metadata;
  return {
    ip: pod.ip ?? '',
    targetRef: { kind: 'Pod', name, namespace },
    ...(pod.nodeName === undefined ? {} : { nodeName: pod.nodeName }),
    ...(pod.hostname !== undefined && pod.subdomain === service.metadata.name ? { hostname: pod.hostname } : {}),
  };
}

function isServing(service: DiscoveryService<unknown>, pod: DiscoveryPod<unknown>): boolean {
  return service.publishNotReadyAddresses === true || isReady(pod);
}

function isReady(pod: DiscoveryPod<unknown>): boolean {
  return pod.ready === 'true';
}

function isHeadless(service: DiscoveryService<unknown>): boolean {
  return service.clusterIp === 'None';
}
