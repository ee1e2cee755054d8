import type { AttachMetadata, DiscoveryRole } from '../../knowledge/prometheus-meta-labels.ts';

/** The part of an object's metadata that discovery reads. */
export interface DiscoveryMetadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly uid?: string;
  /** The owner that is its controller. */
  readonly controller?: { readonly kind: string; readonly name: string };
}

/** An object of the API; `source` says where it comes from. */
export interface DiscoveryObject<S> {
  readonly source: S;
  readonly metadata: DiscoveryMetadata;
}

/** A port of a container. */
export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  /** TCP where it is not written. */
  readonly protocol?: string;
}

/** A container of a pod. */
export interface PodContainer {
  readonly name: string;
  readonly image?: string;
  readonly id?: string;
  readonly ports: readonly ContainerPort[];
  /** An init container that runs beside the others: `restartPolicy: Always`. */
  readonly isSidecar?: boolean;
}

/** A pod, running or made of a template. */
export interface DiscoveryPod<S> extends DiscoveryObject<S> {
  readonly containers: readonly PodContainer[];
  readonly initContainers: readonly PodContainer[];
  readonly nodeName?: string;
  /** Without one, a pod is no target. */
  readonly ip?: string;
  readonly hostIp?: string;
  readonly phase?: string;
  readonly ready?: 'true' | 'false' | 'unknown';
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly serviceAccountName?: string;
}

/** A port of a Service. */
export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly targetPort?: number | string;
  readonly appProtocol?: string;
}

/** A Service. */
export interface DiscoveryService<S> extends DiscoveryObject<S> {
  /** ClusterIP where it is not written. */
  readonly type?: string;
  readonly clusterIp?: string;
  readonly externalName?: string;
  readonly loadBalancerIp?: string;
  readonly ingressIps?: readonly string[];
  /** Undefined where somebody else makes its endpoints. */
  readonly selector?: ReadonlyMap<string, string>;
  readonly ports: readonly ServicePort[];
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  readonly ipFamilyPolicy?: string;
  readonly publishNotReadyAddresses?: boolean;
}

/** Something that an endpoint stands for. */
export interface TargetReference {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** An address of an Endpoints object. */
export interface EndpointAddress {
  readonly ip: string;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly targetRef?: TargetReference;
}

/** A port of an Endpoints object or of an EndpointSlice. */
export interface EndpointPort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

/** An Endpoints object, written or made by the endpoints controller. */
export interface DiscoveryEndpoints<S> extends DiscoveryObject<S> {
  readonly subsets: readonly {
    readonly addresses: readonly EndpointAddress[];
    readonly notReadyAddresses: readonly EndpointAddress[];
    readonly ports: readonly EndpointPort[];
  }[];
}

/** One endpoint of a slice. */
export interface SliceEndpoint {
  readonly addresses: readonly string[];
  readonly ready?: boolean;
  readonly serving?: boolean;
  readonly terminating?: boolean;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly zone?: string;
  readonly topology?: ReadonlyMap<string, string>;
  readonly targetRef?: TargetReference;
}

/** An EndpointSlice, written or made by the slice controller. */
export interface DiscoveryEndpointSlice<S> extends DiscoveryObject<S> {
  readonly addressType: string;
  readonly ports: readonly EndpointPort[];
  readonly endpoints: readonly SliceEndpoint[];
}

/** A node. */
export interface DiscoveryNode<S> extends DiscoveryObject<S> {
  readonly providerId?: string;
  readonly conditions: readonly { readonly type: string; readonly status: string }[];
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
  readonly kubeletPort: number;
}

/** An Ingress. */
export interface DiscoveryIngress<S> extends DiscoveryObject<S> {
  readonly className?: string;
  readonly tlsHosts: readonly string[];
  /** `paths` is undefined for a rule without `http`. */
  readonly rules: readonly { readonly host: string; readonly paths: readonly string[] | undefined }[];
}

/** Everything that discovery may look at. */
export interface DiscoveryCluster<S> {
  readonly pods: readonly DiscoveryPod<S>[];
  readonly services: readonly DiscoveryService<S>[];
  readonly endpoints: readonly DiscoveryEndpoints<S>[];
  readonly endpointSlices: readonly DiscoveryEndpointSlice<S>[];
  readonly nodes: readonly DiscoveryNode<S>[];
  readonly ingresses: readonly DiscoveryIngress<S>[];
  readonly namespaces: readonly DiscoveryObject<S>[];
  /** ReplicaSets and Jobs, which lead from a pod to its Deployment or CronJob. */
  readonly replicaSets: readonly DiscoveryObject<S>[];
  readonly jobs: readonly DiscoveryObject<S>[];
}

/** One entry of kubernetes_sd_configs. */
export interface DiscoveryConfig {
  readonly role: DiscoveryRole;
  /** Undefined for all namespaces; the own namespace is among them where `own_namespace` is set. */
  readonly namespaces?: readonly string[];
  readonly selectors?: readonly { readonly role: string; readonly label?: string; readonly field?: string }[];
  readonly attach?: AttachMetadata;
}

/** A target as discovery hands it on. */
export interface DiscoveredTarget<S> {
  /** Labels of the target alone; empty ones are absent. */
  readonly labels: ReadonlyMap<string, string>;
  /** The pod behind it, where there is one. */
  readonly pod: DiscoveryPod<S> | undefined;
  readonly container: PodContainer | undefined;
  /** A declared port that no endpoint stands for, found because another port of the pod has one. */
  readonly isExtraPort: boolean;
}

/** The targets of one object. */
export interface TargetGroup<S> {
  /** `pod/default/backend`, as Prometheus names it. */
  readonly key: string;
  readonly object: DiscoveryObject<S>;
  readonly service: DiscoveryService<S> | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly targets: readonly DiscoveredTarget<S>[];
}
