import type { LabelSelector } from '../kubernetes/label-selector.ts';
import type {
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
} from '../kubernetes/network-policy-types.ts';
import type { Fields } from './fields.ts';
import { readSelector } from './label-selectors.ts';
import type { Manifest } from './manifest.ts';

/**
 * Reads a NetworkPolicy; undefined for other objects. The namespace is the one that the object has in its scope, which
 * overlays may have set.
 */
export function readNetworkPolicy(
  manifest: Manifest,
  namespace: string | undefined = manifest.namespace?.value,
): NetworkPolicy<Manifest> | undefined {
  const { group, kind } = manifest;
  if (kind.value !== 'NetworkPolicy' || (group !== 'networking.k8s.io' && group !== 'extensions')) return undefined;
  const spec = manifest.fields.mapping('spec');
  if (spec === undefined) return undefined;
  const types = spec.strings('policyTypes');
  return {
    name: manifest.name?.value ?? '',
    namespace,
    podSelector: selector(spec, 'podSelector') ?? {},
    policyTypes: types.length === 0 ? undefined : types.map(({ value }) => value),
    ingress: rules(spec, 'ingress', 'from'),
    egress: rules(spec, 'egress', 'to'),
    source: manifest,
  };
}

function selector(fields: Fields, name: string): LabelSelector | undefined {
  const selected = fields.mapping(name);
  return selected === undefined ? undefined : readSelector(selected);
}

function rules(spec: Fields, name: string, peers: string): readonly NetworkPolicyRule[] | undefined {
  if (!spec.has(name)) return undefined;
  // An item that is null is an empty rule, as is `{}`.
  return spec.mappings(name).map((rule) => ({
    peers: rule.has(peers) ? rule.mappings(peers).map(readPeer) : undefined,
    ports: rule.has('ports') ? rule.mappings('ports').map(readPort) : undefined,
  }));
}

function readPeer(peer: Fields): NetworkPolicyPeer {
  const block = peer.mapping('ipBlock');
  return {
    podSelector: selector(peer, 'podSelector'),
    namespaceSelector: selector(peer, 'namespaceSelector'),
    ipBlock:
      block === undefined
        ? undefined
        : { cidr: block.string('cidr')?.value ?? '', except: block.strings('except').map(({ value }) => value) },
  };
}

function readPort(port: Fields): NetworkPolicyPort {
  return {
    protocol: port.string('protocol')?.value,
    port: port.intOrString('port')?.value,
    endPort: port.number('endPort')?.value,
  };
}
