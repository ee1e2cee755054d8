import type { DiscoveryRole } from './prometheus-meta-labels.ts';

/** What happens to a discovery without a permission: no targets at all, or targets that lack a label. */
export type LackEffect = 'blocking' | 'lossy';

/** A resource that the discovery of Prometheus lists and watches; it never gets. */
export interface DiscoveredResource {
  readonly group: string;
  readonly resource: string;
  /** `cluster`: a ClusterRoleBinding is needed, whatever namespaces are looked into. */
  readonly scope: 'cluster' | 'namespace';
  readonly effect: LackEffect;
}

/** The verbs of every informer. https://github.com/kubernetes/client-go/blob/v0.34.0/tools/cache/reflector.go */
export const discoveryVerbs: readonly string[] = ['list', 'watch'];

const inNamespace = (group: string, resource: string, effect: LackEffect = 'blocking'): DiscoveredResource => ({
  group,
  resource,
  scope: 'namespace',
  effect,
});
const inCluster = (resource: string): DiscoveredResource => ({
  group: '',
  resource,
  scope: 'cluster',
  effect: 'blocking',
});

const services = inNamespace('', 'services');
const pods = inNamespace('', 'pods');

/**
 * What each role lists and watches in any case.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go (Run)
 */
export const roleResources: Readonly<Record<DiscoveryRole, readonly DiscoveredResource[]>> = {
  node: [inCluster('nodes')],
  pod: [pods],
  service: [services],
  endpoints: [inNamespace('', 'endpoints'), services, pods],
  endpointslice: [inNamespace('discovery.k8s.io', 'endpointslices'), services, pods],
  ingress: [inNamespace('networking.k8s.io', 'ingresses')],
};

/** The options of `attach_metadata`. */
export type AttachOption = 'cronjob' | 'deployment' | 'job' | 'namespace' | 'node';

type Attached = Readonly<Partial<Record<AttachOption, DiscoveredResource>>>;

const podAttached = (effect: LackEffect): Attached => ({
  node: inCluster('nodes'),
  namespace: inCluster('namespaces'),
  deployment: inNamespace('apps', 'replicasets', effect),
  job: inNamespace('batch', 'jobs', effect),
  cronjob: inNamespace('batch', 'jobs', effect),
});

/**
 * What `attach_metadata` adds to each role; an option that is not listed is ignored. The informers of ReplicaSets and
 * Jobs are waited for by the role `pod` alone.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go (newReplicaSetInformer)
 */
export const attachedResources: Readonly<Record<DiscoveryRole, Attached>> = {
  node: {},
  pod: podAttached('blocking'),
  service: { namespace: inCluster('namespaces') },
  endpoints: podAttached('lossy'),
  endpointslice: podAttached('lossy'),
  ingress: { namespace: inCluster('namespaces') },
};

/** Everything that some configuration of Prometheus lists and watches. */
export const allDiscovered: readonly DiscoveredResource[] = [
  ...new Map(
    [
      ...Object.values(roleResources).flat(),
      ...Object.values(attachedResources).flatMap((each) => Object.values(each)),
    ].map((each) => [`${each.group}/${each.resource}`, each]),
  ).values(),
];

/** Subresources that a scrape may ask for with get: of the kubelet, and of the proxies of the API server. */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/server/auth.go
export const scrapedSubresources: readonly string[] = [
  'nodes/metrics',
  'nodes/stats',
  'nodes/log',
  'nodes/spec',
  'nodes/checkpoint',
  'nodes/pods',
  'nodes/healthz',
  'nodes/configz',
  'nodes/statusz',
  'nodes/proxy',
  'pods/proxy',
  'services/proxy',
];

/** Where the token of a pod's own account lies. */
export const accountTokenFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The API server as pods reach it. https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
export const apiServerAddress: RegExp = /^(?:https:\/\/)?kubernetes(?:\.default(?:\.svc(?:\.[\w.-]+)?)?)?\.?(?::443)?$/;

/**
 * Images that run beside Prometheus and ask the API server for nothing.
 */
export const quietImages: RegExp =
  /(?:^|\/)(?:prometheus|prometheus-server|configmap-reload|prometheus-config-reloader|thanos|alertmanager|nginx|busybox|alpine|pushgateway|node-exporter|blackbox-exporter|grafana)(?::[^/]*)?(?:@[^/]*)?$/;
