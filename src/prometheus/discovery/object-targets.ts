import { sanitiseLabelName } from '../label-name.ts';
import type { DiscoveryStores } from './stores.ts';
import { addNamespace, joinHostPort, MetaLabelSet } from './stores.ts';
import type { DiscoveredTarget, DiscoveryIngress, DiscoveryNode, DiscoveryService, TargetGroup } from './types.ts';

/** Which of a node's addresses is scraped: the first type that it has. */
const addressTypes: readonly string[] = [
  'InternalIP',
  'InternalDNS',
  'ExternalIP',
  'ExternalDNS',
  'LegacyHostIP',
  'Hostname',
];

/**
 * The kubelet of a node; undefined for a node without an address.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/node.go (buildNode)
 */
export function nodeTargets<S>(node: DiscoveryNode<S>): TargetGroup<S> | undefined {
  const { name } = node.metadata;
  const labels = new MetaLabelSet().set('node_provider_id', node.providerId);
  for (const { type, status } of node.conditions) {
    labels.set(`node_condition_${sanitiseLabelName(type.toLowerCase())}`, status.toLowerCase());
  }
  labels.addObject('node', node.metadata);
  const type = addressTypes.find((each) => node.addresses.some((address) => address.type === each));
  const address = node.addresses.find((each) => each.type === type)?.address;
  if (address === undefined) return undefined;
  const target = new MetaLabelSet();
  target.setPlain('__address__', joinHostPort(address, node.kubeletPort)).setPlain('instance', name);
  // Of several addresses of a type the first counts.
  for (const each of [...node.addresses].reverse()) {
    target.set(`node_address_${sanitiseLabelName(each.type)}`, each.address);
  }
  return {
    key: `node/${name}`,
    object: node,
    service: undefined,
    labels: labels.labels(),
    targets: [plainTarget<S>(target)],
  };
}

/**
 * The ports of a Service, by its DNS name.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/service.go (buildService)
 */
export function serviceTargets<S>(service: DiscoveryService<S>, stores: DiscoveryStores<S>): TargetGroup<S> {
  const { name, namespace } = service.metadata;
  const labels = addServiceLabels(new MetaLabelSet(), service);
  addNamespace(labels, stores, namespace);
  const type = service.type ?? 'ClusterIP';
  const targets = service.ports.map((port) => {
    const target = new MetaLabelSet().setPlain('__address__', joinHostPort(`${name}.${namespace}.svc`, port.port));
    target
      .set('service_port_name', port.name)
      .set('service_port_number', port.port)
      .set('service_port_protocol', port.protocol ?? 'TCP')
      .set('service_type', type);
    if (type === 'ExternalName') target.set('service_external_name', service.externalName);
    else target.set('service_cluster_ip', service.clusterIp);
    if (type === 'LoadBalancer') {
      const ips = (service.ingressIps ?? []).filter((ip) => ip !== '');
      target.set('service_loadbalancer_ip', ips.length > 0 ? ips.join(',') : service.loadBalancerIp);
    }
    return plainTarget<S>(target);
  });
  return { key: `svc/${namespace}/${name}`, object: service, service, labels: labels.labels(), targets };
}

/** Adds what discovery says of a Service, wherever it meets one: neither ports nor type. */
export function addServiceLabels(labels: MetaLabelSet, service: DiscoveryService<unknown>): MetaLabelSet {
  return labels.set('namespace', service.metadata.namespace).addObject('service', service.metadata);
}

/**
 * The hosts and paths of an Ingress.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/ingress.go (buildIngress)
 */
export function ingressTargets<S>(ingress: DiscoveryIngress<S>, stores: DiscoveryStores<S>): TargetGroup<S> {
  const { name, namespace } = ingress.metadata;
  const labels = new MetaLabelSet().set('namespace', namespace).set('ingress_class_name', ingress.className);
  labels.addObject('ingress', ingress.metadata);
  addNamespace(labels, stores, namespace);
  const targets = ingress.rules.flatMap(({ host, paths }) => {
    const isSecure = ingress.tlsHosts.some((pattern) => matchesHost(pattern, host));
    return (paths ?? ['/']).map((path) => {
      const target = new MetaLabelSet().setPlain('__address__', host);
      target
        .set('ingress_scheme', isSecure ? 'https' : 'http')
        .set('ingress_host', host)
        .set('ingress_path', path === '' ? '/' : path);
      return plainTarget<S>(target);
    });
  });
  return { key: `ingress/${namespace}/${name}`, object: ingress, service: undefined, labels: labels.labels(), targets };
}

function plainTarget<S>(labels: MetaLabelSet): DiscoveredTarget<S> {
  return { labels: labels.labels(), pod: undefined, container: undefined, isExtraPort: false };
}

/** A wildcard stands for exactly one label. */
function matchesHost(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  if (!pattern.startsWith('*.')) return false;
  const dot = host.indexOf('.');
  return dot !== -1 && host.slice(dot) === pattern.slice(1);
}
