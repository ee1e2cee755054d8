// Whether NetworkPolicies let a connection through, as the API describes it:
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/api/networking/v1/types.go
// https://kubernetes.io/docs/concepts/services-networking/network-policies/
import { sameNamespace } from './authorizer/identity.ts';
import { labelSelectorMatches } from './label-selector.ts';
import type { LabelSelector } from './label-selector.ts';
import type {
  Connection,
  NetworkEndpoint,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
} from './network-policy-types.ts';
import type { Answer } from './rbac-types.ts';

/** A direction of traffic, as `policyTypes` names it. */
export type Direction = 'Ingress' | 'Egress';

/** What the policies of one direction decide. */
export interface DirectionDecision<P = unknown> {
  readonly direction: Direction;
  readonly answer: Answer;
  /** True where at least one policy selects the pod for this direction: what no rule allows is then denied. */
  readonly isolated: Answer;
  /** For a yes the policy that allows it; otherwise those that select the pod and do not. Empty for an open pod. */
  readonly policies: readonly NetworkPolicy<P>[];
}

/** What the policies decide about a connection: both ends have to let it through. */
export interface ConnectionDecision<P = unknown> {
  readonly answer: Answer;
  readonly egress: DirectionDecision<P>;
  readonly ingress: DirectionDecision<P>;
}

function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** The directions that a policy speaks about. */
export function policyDirections(policy: NetworkPolicy): readonly Direction[] {
  const { policyTypes = [], egress = [] } = policy;
  // An empty list is defaulted as an absent one is: pkg/apis/networking/v1/defaults.go
  if (policyTypes.length === 0) return egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  return (['Ingress', 'Egress'] as const).filter((direction) => policyTypes.includes(direction));
}

/** Whether a policy selects a pod: it has to stand in the pod's namespace. */
export function policySelects(policy: NetworkPolicy, pod: NetworkEndpoint): Answer {
  if (pod.hostNetwork) return 'unknown';
  return labelSelectorMatches(policy.podSelector, pod.labels) ? sameNamespace(policy.namespace, pod.namespace) : 'no';
}

const nameLabel = 'kubernetes.io/metadata.name';

/** Whether a selector selects a namespace. Kubernetes itself labels each with its name; the rest its manifest says. */
function namespaceMatches(selector: LabelSelector, { namespace, namespaceLabels }: NetworkEndpoint): Answer {
  const known = { ...namespaceLabels, ...(namespace === undefined ? {} : { [nameLabel]: namespace }) };
  const told = (key: string): boolean =>
    key === nameLabel ? Object.hasOwn(known, nameLabel) : namespaceLabels !== undefined;
  const labels = Object.entries(selector.matchLabels ?? {});
  const expressions = selector.matchExpressions ?? [];
  const part: LabelSelector = {
    matchLabels: Object.fromEntries(labels.filter(([key]) => told(key))),
    matchExpressions: expressions.filter(({ key }) => told(key)),
  };
  if (!labelSelectorMatches(part, known)) return 'no';
  return labels.every(([key]) => told(key)) && expressions.every(({ key }) => told(key)) ? 'yes' : 'unknown';
}

function peerMatches(peer: NetworkPolicyPeer, policy: NetworkPolicy, other: NetworkEndpoint): Answer {
  // Whether a pod's address lies in a block is not in the files, and networks differ in which address they compare.
  if (peer.ipBlock || other.hostNetwork) return 'unknown';
  if (!peer.podSelector && !peer.namespaceSelector) return 'no';
  const pods: Answer = !peer.podSelector || labelSelectorMatches(peer.podSelector, other.labels) ? 'yes' : 'no';
  const namespace = peer.namespaceSelector
    ? namespaceMatches(peer.namespaceSelector, other)
    : sameNamespace(policy.namespace, other.namespace);
  return both(pods, namespace);
}

function portMatches(allowed: NetworkPolicyPort, { to, port, protocol = 'TCP' }: Connection): Answer {
  if ((allowed.protocol ?? 'TCP') !== protocol) return 'no';
  if (allowed.port === undefined) return 'yes';
  if (typeof allowed.port === 'number') {
    return port >= allowed.port && port <= (allowed.endPort ?? allowed.port) ? 'yes' : 'no';
  }
  // A name is a port of the pod that is called, for ingress and egress alike.
  if (!to.ports) return 'unknown';
  const named = to.ports.filter(({ name }) => name === allowed.port);
  return named.some((own) => own.port === port && (own.protocol ?? 'TCP') === protocol) ? 'yes' : 'no';
}

function ruleAllows(
  rule: NetworkPolicyRule,
  policy: NetworkPolicy,
  other: NetworkEndpoint,
  connection: Connection,
): Answer {
  const { peers = [], ports = [] } = rule;
  const peer = peers.length === 0 ? 'yes' : any(peers.map((each) => peerMatches(each, policy, other)));
  const port = ports.length === 0 ? 'yes' : any(ports.map((each) => portMatches(each, connection)));
  return both(peer, port);
}

/** What the policies decide at one end of a connection. */
export function decideDirection<P>(
  policies: readonly NetworkPolicy<P>[],
  direction: Direction,
  connection: Connection,
): DirectionDecision<P> {
  const [own, other] = direction === 'Ingress' ? [connection.to, connection.from] : [connection.from, connection.to];
  const denying: NetworkPolicy<P>[] = [];
  const perhaps: NetworkPolicy<P>[] = [];
  let isolated: Answer = 'no';
  for (const policy of policies) {
    if (!policyDirections(policy).includes(direction)) continue;
    const selects = policySelects(policy, own);
    if (selects === 'no') continue;
    if (isolated !== 'yes') isolated = selects;
    const rules = (direction === 'Ingress' ? policy.ingress : policy.egress) ?? [];
    const allows = any(rules.map((rule) => ruleAllows(rule, policy, other, connection)));
    // Allowed by one that may not select it: then it is either allowed or open, unless another one isolates it.
    if (allows === 'yes' && selects === 'yes') return { direction, answer: 'yes', isolated, policies: [policy] };
    (allows === 'no' ? denying : perhaps).push(policy);
  }
  if (perhaps.length > 0) {
    const open =
      isolated === 'unknown' &&
      denying.length === 0 &&
      perhaps.every((policy) => allowsAll(policy, direction, other, connection));
    return { direction, answer: open ? 'yes' : 'unknown', isolated, policies: [...perhaps, ...denying] };
  }
  const answer: Answer = isolated === 'no' ? 'yes' : isolated === 'yes' ? 'no' : 'unknown';
  return { direction, answer, isolated, policies: denying };
}

function allowsAll(
  policy: NetworkPolicy,
  direction: Direction,
  other: NetworkEndpoint,
  connection: Connection,
): boolean {
  const rules = (direction === 'Ingress' ? policy.ingress : policy.egress) ?? [];
  return rules.some((rule) => ruleAllows(rule, policy, other, connection) === 'yes');
}

/**
 * Whether the policies let a connection through. A pod that no policy selects for a direction is open in it; one that
 * any selects may do only what the rules of all of them together allow. Both ends have to agree.
 */
export function decideConnection<P>(
  policies: readonly NetworkPolicy<P>[],
  connection: Connection,
): ConnectionDecision<P> {
  const egress = decideDirection(policies, 'Egress', connection);
  const ingress = decideDirection(policies, 'Ingress', connection);
  return { answer: both(egress.answer, ingress.answer), egress, ingress };
}
