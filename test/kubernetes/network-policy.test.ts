import { describe, expect, it } from 'vitest';
import { decideConnection, policyDirections } from '../../src/kubernetes/network-policy.ts';
import type { Connection, NetworkEndpoint, NetworkPolicy } from '../../src/kubernetes/network-policy-types.ts';
import type { Answer } from '../../src/kubernetes/rbac-types.ts';

const labels = (app: string): { readonly matchLabels: Readonly<Record<string, string>> } => ({ matchLabels: { app } });

const prometheus: NetworkEndpoint = {
  namespace: 'monitoring',
  labels: { app: 'prometheus' },
  namespaceLabels: { team: 'ops' },
  ports: [{ name: 'web', port: 9090 }],
};
const web: NetworkEndpoint = {
  namespace: 'shop',
  labels: { app: 'web' },
  namespaceLabels: { team: 'shop' },
  ports: [
    { name: 'http', port: 8080 },
    { name: 'metrics', port: 9102 },
    { name: 'dns', port: 53, protocol: 'UDP' },
  ],
};
const scrape: Connection = { from: prometheus, to: web, port: 9102 };

const shop = (rest: Partial<NetworkPolicy>): NetworkPolicy => ({
  name: 'p',
  namespace: 'shop',
  podSelector: {},
  ...rest,
});
const monitoring = (rest: Partial<NetworkPolicy>): NetworkPolicy => ({ ...shop(rest), namespace: 'monitoring' });
const fromOps = { namespaceSelector: { matchLabels: { team: 'ops' } } };

// staging/src/k8s.io/api/networking/v1/types.go, and the recipes of
// https://kubernetes.io/docs/concepts/services-networking/network-policies/
const cases: readonly (readonly [
  name: string,
  policies: readonly NetworkPolicy[],
  answer: Answer,
  connection?: Connection,
])[] = [
  ['no policies: open', [], 'yes'],
  ['policies of other namespaces', [{ ...shop({}), namespace: 'other' }], 'yes'],
  ['policies that select other pods', [shop({ podSelector: labels('db') })], 'yes'],
  ['default deny ingress', [shop({ policyTypes: ['Ingress'] })], 'no'],
  ['default deny ingress, types not written', [shop({})], 'no'],
  ['default deny ingress, an empty list of rules', [shop({ ingress: [] })], 'no'],
  ['default deny ingress, an empty list of types', [shop({ policyTypes: [] })], 'no'],
  ['default deny egress at the other end', [shop({ policyTypes: ['Egress'] })], 'yes'],
  ['default deny egress', [monitoring({ policyTypes: ['Egress'] })], 'no'],
  ['egress rules without types are egress too', [monitoring({ egress: [{ ports: [{ port: 53 }] }] })], 'no'],
  ['an empty list of egress rules without types is no egress', [monitoring({ egress: [] })], 'yes'],
  [
    'egress rules under types of ingress only',
    [monitoring({ policyTypes: ['Ingress'], egress: [{ ports: [{ port: 53 }] }] })],
    'yes',
  ],
  ['default deny of the caller does not deny its calls', [monitoring({ policyTypes: ['Ingress'] })], 'yes'],
  ['allow all ingress', [shop({ ingress: [{}] })], 'yes'],
  ['allow all ingress, empty lists', [shop({ ingress: [{ peers: [], ports: [] }] })], 'yes'],
  ['allow all egress', [monitoring({ policyTypes: ['Egress'], egress: [{}] })], 'yes'],
  ['a denial and a permission add up', [shop({}), shop({ ingress: [{ peers: [fromOps] }] })], 'yes'],
  [
    'permissions of several policies add up',
    [shop({ ingress: [{ ports: [{ port: 8080 }] }] }), shop({ ingress: [{ ports: [{ port: 9102 }] }] })],
    'yes',
  ],
  ['both ends have to agree', [shop({ ingress: [{}] }), monitoring({ policyTypes: ['Egress'] })], 'no'],
  [
    'both ends agree',
    [
      shop({ ingress: [{ peers: [fromOps] }] }),
      monitoring({ policyTypes: ['Egress'], egress: [{ peers: [{ namespaceSelector: {} }] }] }),
    ],
    'yes',
  ],
  // Peers.
  [
    "podSelector alone: the policy's own namespace",
    [shop({ ingress: [{ peers: [{ podSelector: labels('prometheus') }] }] })],
    'no',
  ],
  [
    'podSelector alone, same namespace',
    [shop({ ingress: [{ peers: [{ podSelector: labels('prometheus') }] }] })],
    'yes',
    { ...scrape, from: { ...prometheus, namespace: 'shop' } },
  ],
  [
    'an empty podSelector: all pods of the own namespace',
    [shop({ ingress: [{ peers: [{ podSelector: {} }] }] })],
    'no',
  ],
  ['namespaceSelector alone: all its pods', [shop({ ingress: [{ peers: [fromOps] }] })], 'yes'],
  ['an empty namespaceSelector: all namespaces', [shop({ ingress: [{ peers: [{ namespaceSelector: {} }] }] })], 'yes'],
  [
    'another namespace',
    [shop({ ingress: [{ peers: [{ namespaceSelector: { matchLabels: { team: 'dev' } } }] }] })],
    'no',
  ],
  [
    'both in one peer: pods there',
    [shop({ ingress: [{ peers: [{ ...fromOps, podSelector: labels('prometheus') }] }] })],
    'yes',
  ],
  [
    'both in one peer: other pods there',
    [shop({ ingress: [{ peers: [{ ...fromOps, podSelector: labels('grafana') }] }] })],
    'no',
  ],
  ['two peers: either', [shop({ ingress: [{ peers: [{ podSelector: labels('web') }, fromOps] }] })], 'yes'],
  [
    'the name label that every namespace has',
    [
      shop({
        ingress: [{ peers: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }] }],
      }),
    ],
    'yes',
  ],
  [
    'the name label of another',
    [
      shop({
        ingress: [{ peers: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ops' } } }] }],
      }),
    ],
    'no',
  ],
  [
    'the name label needs no Namespace in the files',
    [
      shop({
        ingress: [{ peers: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ops' } } }] }],
      }),
    ],
    'no',
    { ...scrape, from: { ...prometheus, namespaceLabels: undefined } },
  ],
  [
    'labels of a Namespace that is not in the files',
    [shop({ ingress: [{ peers: [fromOps] }] })],
    'unknown',
    { ...scrape, from: { ...prometheus, namespaceLabels: undefined } },
  ],
  [
    'an expression over a Namespace that is not in the files',
    [
      shop({
        ingress: [
          { peers: [{ namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] } }] },
        ],
      }),
    ],
    'unknown',
    { ...scrape, from: { ...prometheus, namespaceLabels: undefined } },
  ],
  [
    'the same, but for the pods',
    [shop({ ingress: [{ peers: [{ ...fromOps, podSelector: labels('grafana') }] }] })],
    'no',
    { ...scrape, from: { ...prometheus, namespaceLabels: undefined } },
  ],
  ['a block of addresses', [shop({ ingress: [{ peers: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })], 'unknown'],
  [
    'a block of addresses on another port',
    [shop({ ingress: [{ peers: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 8080 }] }] })],
    'no',
  ],
  [
    'a block beside a peer that allows it',
    [shop({ ingress: [{ peers: [{ ipBlock: { cidr: '10.0.0.0/8' } }, fromOps] }] })],
    'yes',
  ],
  ['a peer that says nothing', [shop({ ingress: [{ peers: [{}] }] })], 'no'],
  [
    "a caller in the node's network",
    [shop({ ingress: [{ peers: [fromOps] }] })],
    'unknown',
    { ...scrape, from: { ...prometheus, hostNetwork: true } },
  ],
  [
    "a caller in the node's network, open to all",
    [shop({ ingress: [{}] })],
    'yes',
    { ...scrape, from: { ...prometheus, hostNetwork: true } },
  ],
  ["a target in the node's network", [shop({})], 'unknown', { ...scrape, to: { ...web, hostNetwork: true } }],
  // Ports.
  ['the port', [shop({ ingress: [{ ports: [{ port: 9102 }] }] })], 'yes'],
  ['another port', [shop({ ingress: [{ ports: [{ port: 8080 }] }] })], 'no'],
  ['several ports', [shop({ ingress: [{ ports: [{ port: 8080 }, { port: 9102 }] }] })], 'yes'],
  ['the protocol is TCP by default', [shop({ ingress: [{ ports: [{ protocol: 'TCP', port: 9102 }] }] })], 'yes'],
  ['another protocol', [shop({ ingress: [{ ports: [{ protocol: 'UDP', port: 9102 }] }] })], 'no'],
  ['a protocol with all ports', [shop({ ingress: [{ ports: [{ protocol: 'TCP' }] }] })], 'yes'],
  ['another protocol with all ports', [shop({ ingress: [{ ports: [{ protocol: 'UDP' }] }] })], 'no'],
  ['a range', [shop({ ingress: [{ ports: [{ port: 9000, endPort: 9200 }] }] })], 'yes'],
  ['the end of a range', [shop({ ingress: [{ ports: [{ port: 9000, endPort: 9102 }] }] })], 'yes'],
  ['below a range', [shop({ ingress: [{ ports: [{ port: 9103, endPort: 9200 }] }] })], 'no'],
  ['a port by its name', [shop({ ingress: [{ ports: [{ port: 'metrics' }] }] })], 'yes'],
  ['the name of another port', [shop({ ingress: [{ ports: [{ port: 'http' }] }] })], 'no'],
  ['a name that the pod does not have', [shop({ ingress: [{ ports: [{ port: 'admin' }] }] })], 'no'],
  [
    'a name, and ports that are not known',
    [shop({ ingress: [{ ports: [{ port: 'metrics' }] }] })],
    'unknown',
    { ...scrape, to: { ...web, ports: undefined } },
  ],
  ['a name of another protocol', [shop({ ingress: [{ ports: [{ port: 'dns' }] }] })], 'no', { ...scrape, port: 53 }],
  [
    'a name of this protocol',
    [shop({ ingress: [{ ports: [{ protocol: 'UDP', port: 'dns' }] }] })],
    'yes',
    { ...scrape, port: 53, protocol: 'UDP' },
  ],
  [
    'a name in egress is a port of the target',
    [monitoring({ policyTypes: ['Egress'], egress: [{ ports: [{ port: 'metrics' }] }] })],
    'yes',
  ],
  [
    'a name in egress is no port of the caller',
    [monitoring({ policyTypes: ['Egress'], egress: [{ ports: [{ port: 'web' }] }] })],
    'no',
    { ...scrape, port: 9090 },
  ],
  ['peer and port of one rule', [shop({ ingress: [{ peers: [fromOps], ports: [{ port: 8080 }] }] })], 'no'],
  [
    'peer and port of two rules do not mix',
    [
      shop({
        ingress: [
          { peers: [fromOps], ports: [{ port: 8080 }] },
          { peers: [{ podSelector: {} }], ports: [{ port: 9102 }] },
        ],
      }),
    ],
    'no',
  ],
  // Namespaces that are not written.
  [
    'a policy without a namespace, deployed with its pods',
    [{ name: 'p', podSelector: {} }],
    'no',
    { ...scrape, to: { ...web, namespace: undefined } },
  ],
  ['a policy without a namespace may select a pod that has one', [{ name: 'p', podSelector: {} }], 'unknown'],
  ['one that may select it and allows it changes nothing', [{ name: 'p', podSelector: {}, ingress: [{}] }], 'yes'],
  [
    'one that may select it and allows it does not undo a denial for sure',
    [shop({}), { name: 'p', podSelector: {}, ingress: [{}] }],
    'unknown',
  ],
];

describe('decideConnection', () => {
  it.each(cases.map(([name, policies, answer, connection = scrape]) => ({ name, policies, answer, connection })))(
    '$name: $answer',
    ({ policies, answer, connection }) => {
      expect(decideConnection(policies, connection).answer).toBe(answer);
    },
  );

  it('names the policies that decide', () => {
    const deny = shop({ name: 'deny' });
    const allow = shop({ name: 'allow', ingress: [{ peers: [fromOps] }] });
    expect(decideConnection([deny], scrape).ingress).toEqual({
      direction: 'Ingress',
      answer: 'no',
      isolated: 'yes',
      policies: [deny],
    });
    expect(decideConnection([deny, allow], scrape).ingress.policies).toEqual([allow]);
    expect(decideConnection([deny, allow], scrape).egress).toEqual({
      direction: 'Egress',
      answer: 'yes',
      isolated: 'no',
      policies: [],
    });
  });
});

describe('policyDirections', () => {
  it.each([
    [{}, ['Ingress']],
    [{ egress: [{}] }, ['Ingress', 'Egress']],
    [{ policyTypes: ['Egress'] }, ['Egress']],
    [{ policyTypes: ['Egress', 'Ingress'] }, ['Ingress', 'Egress']],
    [{ policyTypes: ['Egress'], ingress: [{}] }, ['Egress']],
  ])('%j: %s', (policy, directions) => {
    expect(policyDirections(shop(policy))).toEqual(directions);
  });
});
