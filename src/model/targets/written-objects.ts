import type {
  DiscoveryEndpoints,
  DiscoveryEndpointSlice,
  DiscoveryIngress,
  DiscoveryMetadata,
  DiscoveryNode,
  DiscoveryObject,
  EndpointAddress,
  EndpointPort,
  TargetReference,
} from '../../prometheus/discovery/types.ts';
import type { View } from '../../yaml/view.ts';
import type { Scope, ScopedManifest } from '../scope.ts';
import { unknownNamespace } from './target-source.ts';
import type { TargetSource } from './target-source.ts';

/** Endpoints that are written by hand. */
export function writtenEndpoints(scope: Scope): readonly DiscoveryEndpoints<TargetSource>[] {
  return objectsOf(scope, 'Endpoints', '').map((object) => ({
    ...object,
    subsets: listOf(object.source, 'subsets').map((subset) => ({
      addresses: addressesOf(subset.get('addresses')),
      notReadyAddresses: addressesOf(subset.get('notReadyAddresses')),
      ports: portsOf(subset.get('ports')),
    })),
  }));
}

/** EndpointSlices that are written by hand. */
export function writtenSlices(scope: Scope): readonly DiscoveryEndpointSlice<TargetSource>[] {
  return objectsOf(scope, 'EndpointSlice', 'discovery.k8s.io').map((object) => ({
    ...object,
    addressType: rootOf(object.source)?.get('addressType')?.text ?? 'IPv4',
    ports: portsOf(rootOf(object.source)?.get('ports')),
    endpoints: listOf(object.source, 'endpoints').map((endpoint) => ({
      addresses:
        endpoint
          .get('addresses')
          ?.items()
          .map((address) => address.text) ?? [],
      ready: endpoint.at('conditions', 'ready')?.value !== false,
      ...optional('hostname', endpoint.get('hostname')),
      ...optional('nodeName', endpoint.get('nodeName')),
      ...optional('zone', endpoint.get('zone')),
      ...reference(endpoint.get('targetRef')),
    })),
  }));
}

/** Ingresses. */
export function ingressesOf(scope: Scope): readonly DiscoveryIngress<TargetSource>[] {
  return objectsOf(scope, 'Ingress', 'networking.k8s.io').map((object) => {
    const spec = rootOf(object.source)?.get('spec');
    return {
      ...object,
      ...optional('className', spec?.get('ingressClassName')),
      tlsHosts: (spec?.get('tls')?.items() ?? []).flatMap((tls) => texts(tls.get('hosts'))),
      rules: (spec?.get('rules')?.items() ?? []).map((rule) => ({
        host: rule.get('host')?.text ?? '',
        paths: rule
          .at('http', 'paths')
          ?.items()
          .map((path) => path.get('path')?.text ?? ''),
      })),
    };
  });
}

/** Nodes whose addresses are written; hardly any file has one. */
export function nodesOf(scope: Scope): readonly DiscoveryNode<TargetSource>[] {
  return objectsOf(scope, 'Node', '').flatMap((object) => {
    const status = rootOf(object.source)?.get('status');
    const addresses = (status?.get('addresses')?.items() ?? []).map((address) => ({
      type: address.get('type')?.text ?? '',
      address: address.get('address')?.text ?? '',
    }));
    if (addresses.length === 0) return [];
    const port = Number(status?.at('daemonEndpoints', 'kubeletEndpoint', 'Port')?.text ?? 10250);
    const conditions = (status?.get('conditions')?.items() ?? []).map((condition) => ({
      type: condition.get('type')?.text ?? '',
      status: condition.get('status')?.text ?? '',
    }));
    return [{ ...object, addresses, conditions, kubeletPort: port }];
  });
}

/** Namespaces. */
export function namespacesOf(scope: Scope): readonly DiscoveryObject<TargetSource>[] {
  return objectsOf(scope, 'Namespace', '');
}

function objectsOf(scope: Scope, kind: string, group: string): readonly DiscoveryObject<TargetSource>[] {
  return scope.ofKind(kind).flatMap((object) => {
    const { manifest, name, namespace } = object;
    if (manifest.group !== group || name === undefined) return [];
    const metadata: DiscoveryMetadata = {
      name,
      namespace: namespace ?? unknownNamespace,
      labels: new Map([...manifest.labels].map(([key, { value }]) => [key, value])),
      annotations: new Map([...manifest.annotations].map(([key, { value }]) => [key, value])),
    };
    return [{ source: { kind, name, namespace, object }, metadata }];
  });
}

function rootOf({ object }: { readonly object: ScopedManifest | undefined }): View | undefined {
  return object?.manifest.view;
}

function listOf(source: TargetSource, field: string): readonly View[] {
  return rootOf(source)?.get(field)?.items() ?? [];
}

function addressesOf(list: View | undefined): readonly EndpointAddress[] {
  return (list?.items() ?? []).map((address) => ({
    ip: address.get('ip')?.text ?? '',
    ...optional('hostname', address.get('hostname')),
    ...optional('nodeName', address.get('nodeName')),
    ...reference(address.get('targetRef')),
  }));
}

function portsOf(list: View | undefined): readonly EndpointPort[] {
  return (list?.items() ?? []).map((port) => {
    const number = Number(port.get('port')?.text ?? '');
    return {
      name: port.get('name')?.text ?? '',
      ...(Number.isInteger(number) && number > 0 ? { port: number } : {}),
      protocol: port.get('protocol')?.text ?? 'TCP',
      ...optional('appProtocol', port.get('appProtocol')),
    };
  });
}

function reference(view: View | undefined): { readonly targetRef?: TargetReference } {
  if (view === undefined) return {};
  const kind = view.get('kind')?.text ?? '';
  const name = view.get('name')?.text ?? '';
  return { targetRef: { kind, name, ...optional('namespace', view.get('namespace')) } };
}

function texts(list: View | undefined): readonly string[] {
  return (list?.items() ?? []).map((item) => item.text);
}

function optional<K extends string>(key: K, view: View | undefined): Readonly<Partial<Record<K, string>>> {
  const result: Partial<Record<K, string>> = {};
  if (view !== undefined && view.text !== '') result[key] = view.text;
  return result;
}
