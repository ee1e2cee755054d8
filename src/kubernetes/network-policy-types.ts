import type { LabelSelector, Labels } from './label-selector.ts';

/** A block of addresses. Which addresses pods get is not in the files. */
export interface IpBlock {
  readonly cidr: string;
  readonly except?: readonly string[] | undefined;
}

/** One end that a rule allows: pods by their labels, by their namespace's, by both at once, or a block of addresses. */
export interface NetworkPolicyPeer {
  readonly podSelector?: LabelSelector | undefined;
  readonly namespaceSelector?: LabelSelector | undefined;
  readonly ipBlock?: IpBlock | undefined;
}

/** One port that a rule allows. */
export interface NetworkPolicyPort {
  /** `TCP` where it is absent. */
  readonly protocol?: string | undefined;
  /** A number, or the name of a container's port; absent: all ports. */
  readonly port?: number | string | undefined;
  /** The end of a range that `port` begins. */
  readonly endPort?: number | undefined;
}

/** One rule: these peers on these ports. An absent or empty list leaves its half open to all. */
export interface NetworkPolicyRule {
  readonly peers?: readonly NetworkPolicyPeer[] | undefined;
  readonly ports?: readonly NetworkPolicyPort[] | undefined;
}

/** A NetworkPolicy. */
export interface NetworkPolicy<P = unknown> {
  readonly name: string;
  /** Absent: whichever namespace the files are deployed into. */
  readonly namespace?: string | undefined;
  readonly podSelector: LabelSelector;
  /** Absent: Ingress, and Egress where there is any egress rule. */
  readonly policyTypes?: readonly string[] | undefined;
  readonly ingress?: readonly NetworkPolicyRule[] | undefined;
  readonly egress?: readonly NetworkPolicyRule[] | undefined;
  /** Where the policy was written. */
  readonly source?: P | undefined;
}

/** A port of a pod's containers. */
export interface PodPort {
  readonly name?: string | undefined;
  readonly port: number;
  /** `TCP` where it is absent. */
  readonly protocol?: string | undefined;
}

/** One end of a connection. */
export interface NetworkEndpoint {
  /** Absent: whichever namespace the files are deployed into. */
  readonly namespace?: string | undefined;
  readonly labels: Labels;
  /** The labels of its namespace; absent where the files do not have the Namespace. */
  readonly namespaceLabels?: Labels | undefined;
  /** The ports that its containers declare; named ports of policies are looked up here. */
  readonly ports?: readonly PodPort[] | undefined;
  /** True where the pod uses the node's network: policies treat its traffic as the node's. */
  readonly hostNetwork?: boolean | undefined;
}

/** A connection that somebody wants to make. */
export interface Connection {
  readonly from: NetworkEndpoint;
  readonly to: NetworkEndpoint;
  readonly port: number;
  /** `TCP` where it is absent. */
  readonly protocol?: string | undefined;
}
