import { podIndex, withEndpoints } from '../../prometheus/discovery/controllers.ts';
import { symbolicNode } from '../../prometheus/discovery/discover.ts';
import type {
  DiscoveryCluster,
  DiscoveryObject,
  DiscoveryPod,
  DiscoveryService,
} from '../../prometheus/discovery/types.ts';
import { podOfWorkload } from '../../prometheus/discovery/workload-pods.ts';
import type { Located } from '../../source/span.ts';
import type { View } from '../../yaml/view.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { Service } from '../services.ts';
import type { WorkloadScope } from '../workload-scope.ts';
import type { Container, Workload } from '../workloads.ts';
import type { AddressBook } from './address-book.ts';
import { unknownNamespace } from './target-source.ts';
import type { TargetSource } from './target-source.ts';
import { ingressesOf, namespacesOf, nodesOf, writtenEndpoints, writtenSlices } from './written-objects.ts';

type Cluster = DiscoveryCluster<TargetSource>;

/** A cluster, and whether all of its endpoints were made. */
export interface ScopeCluster {
  readonly cluster: Cluster;
  readonly isWhole: boolean;
}

/** What a cluster would hold in which the objects of a scope are deployed. */
export function clusterOf(workloads: WorkloadScope, addresses: AddressBook): ScopeCluster {
  const { scope } = workloads;
  const made = workloads.workloads.flatMap((workload) => {
    if (workload.name === undefined) return [];
    const namespace = workload.namespace ?? namespaceOfServices(workloads, workload);
    const pod = podOfWorkload(plainWorkload(workload, namespace));
    const { name } = pod.pod.metadata;
    return [{ ...pod, pod: { ...pod.pod, ip: addresses.add(`${name}.${namespace}.pod`) } }];
  });
  const services = workloads.services.flatMap((service) => {
    return service.name === undefined ? [] : [plainService(workloads, service)];
  });
  const nodes = nodesOf(scope);
  const nodeSource: TargetSource = { kind: 'Node', name: 'node', namespace: undefined, object: undefined };
  const standIn = symbolicNode(nodeSource);
  const hostIp = addresses.add('node.host');
  const cluster: Cluster = {
    pods: made.map(({ pod }): DiscoveryPod<TargetSource> => ({ ...pod, hostIp })),
    services,
    endpoints: writtenEndpoints(scope),
    endpointSlices: writtenSlices(scope),
    nodes:
      nodes.length > 0
        ? nodes
        : [{ ...standIn, addresses: [{ type: 'InternalIP', address: hostIp }, ...standIn.addresses.slice(1)] }],
    ingresses: ingressesOf(scope),
    namespaces: namespacesOf(scope),
    replicaSets: made.flatMap(({ replicaSet }): readonly DiscoveryObject<TargetSource>[] =>
      replicaSet === undefined ? [] : [replicaSet],
    ),
    jobs: made.flatMap(({ job }): readonly DiscoveryObject<TargetSource>[] => (job === undefined ? [] : [job])),
  };
  return withServices(withApiServer(cluster, addresses));
}

/** How many endpoints are made; no cluster has as many, and a few lines of a hostile file would make millions. */
const mostEndpoints = 100_000;

/** Adds endpoints, for as many Services as the limit allows. */
function withServices(cluster: Cluster): ScopeCluster {
  const candidatesFor = podIndex(cluster.pods);
  let count = 0;
  const services = cluster.services.filter((service) => {
    count += candidatesFor(service).length * Math.max(1, service.ports.length);
    return count <= mostEndpoints;
  });
  const isWhole = services.length === cluster.services.length;
  return { cluster: { ...withEndpoints({ ...cluster, services }), services: cluster.services }, isWhole };
}

/** A Service without a namespace is wherever the pods are that it selects, and the other way round. */
function namespaceOfServices(workloads: WorkloadScope, workload: Scoped<Workload>): string {
  const known = workloads.servicesOf(workload).find(({ namespace }) => namespace !== undefined);
  return known?.namespace ?? unknownNamespace;
}

function namespaceOfPods(workloads: WorkloadScope, service: Scoped<Service>): string {
  const known = workloads.workloadsOf(service).find(({ namespace }) => namespace !== undefined);
  return known?.namespace ?? unknownNamespace;
}

function plainWorkload(
  workload: Scoped<Workload>,
  namespace: string,
): Parameters<typeof podOfWorkload<TargetSource>>[0] {
  const { item, name = '', object } = workload;
  const { template, kind } = item;
  const { nodeName, hostname, subdomain } = {
    nodeName: text(template.spec.raw('nodeName')),
    hostname: text(template.spec.raw('hostname')),
    subdomain: text(template.spec.raw('subdomain')),
  };
  return {
    source: { kind, name, namespace: workload.namespace, object, workload },
    kind,
    name,
    namespace,
    labels: plain(template.labels),
    annotations: plain(template.annotations),
    containers: template.containers.filter((container) => container.kind === 'container').map(plainContainer),
    initContainers: template.containers.filter((container) => container.kind !== 'container').map(plainContainer),
    ...(nodeName === undefined ? {} : { nodeName }),
    ...(hostname === undefined ? {} : { hostname }),
    ...(subdomain === undefined ? {} : { subdomain }),
    serviceAccountName: template.serviceAccountName?.value ?? 'default',
  };
}

function plainContainer({ name, image, ports, kind }: Container): DiscoveryPod<TargetSource>['containers'][number] {
  return {
    name: name?.value ?? '',
    ...(image === undefined ? {} : { image: image.value }),
    ports: ports.flatMap(({ name: portName, containerPort, protocol }) =>
      containerPort === undefined
        ? []
        : [
            {
              ...(portName === undefined ? {} : { name: portName.value }),
              containerPort: containerPort.value,
              protocol,
            },
          ],
    ),
    isSidecar: kind === 'sidecar',
  };
}

function plainService(workloads: WorkloadScope, service: Scoped<Service>): DiscoveryService<TargetSource> {
  const { item, name = '', namespace, object } = service;
  const { spec } = item;
  const families = spec?.raw('ipFamilies')?.items() ?? [];
  const policy = text(spec?.raw('ipFamilyPolicy'));
  const balancer = text(spec?.raw('loadBalancerIP'));
  return {
    source: { kind: 'Service', name, namespace, object, service },
    metadata: {
      name,
      namespace: namespace ?? namespaceOfPods(workloads, service),
      labels: plain(item.labels),
      annotations: plain(item.annotations),
    },
    type: item.type,
    // The address is given by the API server; nobody knows it before.
    clusterIp: item.clusterIP?.value ?? '10.0.0.1',
    ...(item.externalName === undefined ? {} : { externalName: item.externalName.value }),
    ...(balancer === undefined ? {} : { loadBalancerIp: balancer }),
    ...(item.selector === undefined ? {} : { selector: plain(item.selector) }),
    ports: item.ports.flatMap(({ name: portName, port, targetPort, protocol }) =>
      port === undefined
        ? []
        : [
            {
              ...(portName === undefined ? {} : { name: portName.value }),
              port: port.value,
              protocol,
              ...(targetPort === undefined ? {} : { targetPort: targetPort.value }),
            },
          ],
    ),
    ...(families.length === 0
      ? {}
      : { ipFamilies: families.map((family) => (family.text === 'IPv6' ? 'IPv6' : 'IPv4')) }),
    ...(policy === undefined ? {} : { ipFamilyPolicy: policy }),
    publishNotReadyAddresses: spec?.raw('publishNotReadyAddresses')?.value === true,
  };
}

/** The API server puts itself into every cluster, as the Service `default/kubernetes` with endpoints of its own. */
function withApiServer(cluster: Cluster, addresses: AddressBook): Cluster {
  const name = 'kubernetes';
  const namespace = 'default';
  const isWritten = cluster.services.some(({ metadata }) => metadata.name === name && metadata.namespace === namespace);
  if (isWritten) return cluster;
  const source: TargetSource = { kind: 'Service', name, namespace, object: undefined };
  const labels = new Map([
    ['component', 'apiserver'],
    ['provider', 'kubernetes'],
  ]);
  const metadata = { name, namespace, labels, annotations: new Map<string, string>() };
  const ip = addresses.add('kubernetes-api-server');
  const port = { name: 'https', port: 6443, protocol: 'TCP' };
  const service: DiscoveryService<TargetSource> = {
    source,
    metadata,
    clusterIp: '10.0.0.1',
    ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: 6443 }],
  };
  return {
    ...cluster,
    services: [...cluster.services, service],
    endpoints: [
      ...cluster.endpoints,
      {
        source,
        metadata: {
          ...metadata,
          labels: new Map([['endpointslice.kubernetes.io/skip-mirror', 'true']]),
        },
        subsets: [{ addresses: [{ ip }], notReadyAddresses: [], ports: [port] }],
      },
    ],
    endpointSlices: [
      ...cluster.endpointSlices,
      {
        source,
        metadata: { ...metadata, labels: new Map([['kubernetes.io/service-name', name]]) },
        addressType: 'IPv4',
        ports: [port],
        endpoints: [{ addresses: [ip], ready: true }],
      },
    ],
  };
}

function plain(entries: ReadonlyMap<string, Located<string>>): ReadonlyMap<string, string> {
  return new Map([...entries].map(([key, { value }]) => [key, value]));
}

function text(view: View | undefined): string | undefined {
  return view === undefined || view.text === '' ? undefined : view.text;
}
