import { sanitiseLabelName } from '../label-name.ts';
import { addServiceLabels } from './object-targets.ts';
import { addContainerLabels, addPodLabels, containersOf } from './pod-targets.ts';
import type { DiscoveryStores } from './stores.ts';
import { addNamespace, addNode, joinHostPort, MetaLabelSet, nameOf } from './stores.ts';
import type {
  DiscoveredTarget,
  DiscoveryEndpoints,
  DiscoveryEndpointSlice,
  DiscoveryPod,
  DiscoveryService,
  EndpointPort,
  PodContainer,
  TargetGroup,
  TargetReference,
} from './types.ts';

/** The label that says which Service a slice belongs to. */
export const serviceNameLabel = 'kubernetes.io/service-name';

/**
 * The targets of an Endpoints object, and those of the other ports of its pods.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/endpoints.go (buildEndpoints)
 */
export function endpointsTargets<S>(endpoints: DiscoveryEndpoints<S>, stores: DiscoveryStores<S>): TargetGroup<S> {
  const { name, namespace } = endpoints.metadata;
  const service = stores.services.get(nameOf(namespace, name));
  const labels = new MetaLabelSet().set('namespace', namespace);
  if (service !== undefined) addServiceLabels(labels, service);
  labels.addObject('endpoints', endpoints.metadata);
  addNamespace(labels, stores, namespace);
  const builder = new EndpointGroup(stores, 'endpoint');
  for (const { addresses, notReadyAddresses, ports } of endpoints.subsets) {
    for (const port of ports) {
      const all = [
        ...addresses.map((address) => ({ address, ready: 'true' })),
        ...notReadyAddresses.map((address) => ({ address, ready: 'false' })),
      ];
      for (const { address, ready } of all) {
        const target = new MetaLabelSet().setPlain('__address__', joinHostPort(address.ip, port.port ?? 0));
        target
          .set('endpoint_port_name', port.name)
          .set('endpoint_port_protocol', port.protocol ?? 'TCP')
          .set('endpoint_ready', ready)
          .set('endpoint_address_target_kind', address.targetRef?.kind)
          .set('endpoint_address_target_name', address.targetRef?.name)
          .set('endpoint_node_name', address.nodeName)
          .set('endpoint_hostname', address.hostname);
        const ofNode = address.targetRef?.kind === 'Node' ? address.targetRef.name : undefined;
        builder.add(target, port, address.targetRef, address.nodeName ?? ofNode);
      }
    }
  }
  const key = `endpoints/${namespace}/${name}`;
  return { key, object: endpoints, service, labels: labels.labels(), targets: builder.finish() };
}

/**
 * The targets of an EndpointSlice, and those of the other ports of its pods.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/endpointslice.go (buildEndpointSlice)
 */
export function endpointSliceTargets<S>(slice: DiscoveryEndpointSlice<S>, stores: DiscoveryStores<S>): TargetGroup<S> {
  const { name, namespace, labels: sliceLabels } = slice.metadata;
  const service = stores.services.get(nameOf(namespace, sliceLabels.get(serviceNameLabel) ?? ''));
  const labels = new MetaLabelSet().set('namespace', namespace).set('endpointslice_address_type', slice.addressType);
  labels.addObject('endpointslice', slice.metadata);
  if (service !== undefined) addServiceLabels(labels, service);
  addNamespace(labels, stores, namespace);
  const key = `endpointslice/${namespace}/${name}`;
  const builder = new EndpointGroup(stores, 'endpointslice');
  const group = { key, object: slice, service, labels: labels.labels() };
  if (isSecondaryFamily(service, slice.addressType)) return { ...group, targets: [] };
  for (const endpoint of slice.endpoints) {
    for (const port of slice.ports) {
      for (const address of endpoint.addresses) {
        const target = new MetaLabelSet();
        target.setPlain('__address__', port.port === undefined ? address : joinHostPort(address, port.port));
        target
          .set('endpointslice_port_name', port.name)
          .set('endpointslice_port_protocol', port.protocol)
          .set('endpointslice_port', port.port)
          .set('endpointslice_port_app_protocol', port.appProtocol)
          .set('endpointslice_endpoint_conditions_ready', textOf(endpoint.ready))
          .set('endpointslice_endpoint_conditions_serving', textOf(endpoint.serving))
          .set('endpointslice_endpoint_conditions_terminating', textOf(endpoint.terminating))
          .set('endpointslice_endpoint_hostname', endpoint.hostname)
          .set('endpointslice_address_target_kind', endpoint.targetRef?.kind)
          .set('endpointslice_address_target_name', endpoint.targetRef?.name)
          .set('endpointslice_endpoint_node_name', endpoint.nodeName)
          .set('endpointslice_endpoint_zone', endpoint.zone);
        for (const [topology, value] of endpoint.topology ?? []) {
          const suffix = sanitiseLabelName(topology);
          target.set(`endpointslice_endpoint_topology_${suffix}`, value);
          target.set(`endpointslice_endpoint_topology_present_${suffix}`, 'true');
        }
        const ofNode = endpoint.targetRef?.kind === 'Node' ? endpoint.targetRef.name : undefined;
        builder.add(target, port, endpoint.targetRef, ofNode ?? endpoint.nodeName);
      }
    }
  }
  return { ...group, targets: builder.finish() };
}

/** The targets of one object, with the pods that were met on the way. */
class EndpointGroup<S> {
  readonly #stores: DiscoveryStores<S>;
  readonly #flavour: 'endpoint' | 'endpointslice';
  readonly #targets: DiscoveredTarget<S>[] = [];
  readonly #seen = new Map<DiscoveryPod<S>, Set<number>>();

  constructor(stores: DiscoveryStores<S>, flavour: 'endpoint' | 'endpointslice') {
    this.#stores = stores;
    this.#flavour = flavour;
  }

  add(
    labels: MetaLabelSet,
    port: EndpointPort,
    reference: TargetReference | undefined,
    node: string | undefined,
  ): void {
    if (this.#stores.config.attach?.node === true) addNode(labels, this.#stores, node);
    const pod =
      reference?.kind === 'Pod' ? this.#stores.pods.get(nameOf(reference.namespace ?? '', reference.name)) : undefined;
    let matching: PodContainer | undefined;
    if (pod !== undefined) {
      const ports = this.#seen.get(pod) ?? new Set();
      this.#seen.set(pod, ports);
      if (port.port !== undefined) ports.add(port.port);
      addPodLabels(labels, pod, this.#stores);
      for (const { container, isInit } of containersOf(pod)) {
        const declared = container.ports.find(({ containerPort }) => containerPort === port.port);
        if (declared === undefined) continue;
        matching = container;
        // Endpoints name the protocol of the endpoint, slices that of the container.
        const { protocol: ownProtocol, ...rest } = declared;
        const protocol = this.#flavour === 'endpoint' ? port.protocol : ownProtocol;
        addContainerLabels(labels, container, isInit, { ...rest, protocol: protocol ?? 'TCP' });
      }
    }
    this.#targets.push({ labels: labels.labels(), pod, container: matching, isExtraPort: false });
  }

  /** All targets, those of ports without an endpoint last. */
  finish(): readonly DiscoveredTarget<S>[] {
    for (const [pod, ports] of this.#seen) {
      const { ip } = pod;
      if (ip === undefined || ip === '') continue;
      for (const { container, isInit } of containersOf(pod)) {
        for (const port of container.ports) {
          if (ports.has(port.containerPort)) continue;
          const labels = new MetaLabelSet().setPlain('__address__', joinHostPort(ip, port.containerPort));
          addContainerLabels(labels, container, isInit, port);
          addPodLabels(labels, pod, this.#stores);
          this.#targets.push({ labels: labels.labels(), pod, container, isExtraPort: true });
        }
      }
    }
    return this.#targets;
  }
}

/** Of a Service in both families, the slices of the second give nothing since 3.11. */
function isSecondaryFamily(service: DiscoveryService<unknown> | undefined, addressType: string): boolean {
  const [primary] = service?.ipFamilies ?? [];
  const policy = service?.ipFamilyPolicy;
  if (primary === undefined || (policy !== 'PreferDualStack' && policy !== 'RequireDualStack')) return false;
  return addressType !== primary;
}

function textOf(condition: boolean | undefined): string | undefined {
  return condition === undefined ? undefined : String(condition);
}
