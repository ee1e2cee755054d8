import { endpointSliceTargets, endpointsTargets } from './endpoint-targets.ts';
import { ingressTargets, nodeTargets, serviceTargets } from './object-targets.ts';
import { podTargets } from './pod-targets.ts';
import { listStores, selectObjects } from './stores.ts';
import type { DiscoveryCluster, DiscoveryConfig, DiscoveryNode, TargetGroup } from './types.ts';

/** The target groups that a kubernetes_sd_config yields, one for each object of its role. */
export function discoverTargets<S>(config: DiscoveryConfig, cluster: DiscoveryCluster<S>): readonly TargetGroup<S>[] {
  const stores = listStores(config, cluster);
  switch (config.role) {
    case 'node':
      return [...stores.nodes.values()].map(nodeTargets).filter((group) => group !== undefined);
    case 'pod':
      return [...stores.pods.values()].map((pod) => podTargets(pod, stores));
    case 'service':
      return [...stores.services.values()].map((service) => serviceTargets(service, stores));
    case 'endpoints':
      return selectObjects(config, 'endpoints', cluster.endpoints).map((each) => endpointsTargets(each, stores));
    case 'endpointslice':
      return selectObjects(config, 'endpointslice', cluster.endpointSlices).map((each) =>
        endpointSliceTargets(each, stores),
      );
    case 'ingress':
      return selectObjects(config, 'ingress', cluster.ingresses).map((each) => ingressTargets(each, stores));
  }
}

/** A node that stands for those of a cluster, of which manifests say nothing. */
export function symbolicNode<S>(source: S, name = 'node'): DiscoveryNode<S> {
  return {
    source,
    metadata: {
      name,
      namespace: '',
      labels: new Map([
        ['kubernetes.io/hostname', name],
        ['kubernetes.io/os', 'linux'],
      ]),
      annotations: new Map(),
    },
    conditions: [{ type: 'Ready', status: 'True' }],
    addresses: [
      { type: 'InternalIP', address: `${name}.host` },
      { type: 'Hostname', address: name },
    ],
    kubeletPort: 10250,
  };
}
