import type { Located, Span } from '../source/span.ts';
import type { Fields, LocatedEntry } from './fields.ts';
import type { Manifest } from './manifest.ts';

/** One port of a Service. */
export interface ServicePort {
  readonly fields: Fields;
  /** Where to point at for what the port lacks. */
  readonly anchor: Span;
  /** The name that its endpoints have as well; a Service with one port may leave it out. */
  readonly name: Located<string> | undefined;
  readonly port: Located<number> | undefined;
  /** A number, or the name of a container's port; absent: the same number as `port`. */
  readonly targetPort: Located<number | string> | undefined;
  /** `TCP` where it is not written. */
  readonly protocol: string;
}

/** A Service. */
export interface Service {
  readonly manifest: Manifest;
  readonly spec: Fields | undefined;
  readonly labels: ReadonlyMap<string, LocatedEntry>;
  readonly annotations: ReadonlyMap<string, LocatedEntry>;
  /** `ClusterIP` where it is not written. */
  readonly type: string;
  readonly clusterIP: Located<string> | undefined;
  readonly externalName: Located<string> | undefined;
  /** The labels of its pods; undefined where there are none: somebody else keeps its endpoints. */
  readonly selector: ReadonlyMap<string, LocatedEntry> | undefined;
  readonly ports: readonly ServicePort[];
}

/** One port of an Endpoints subset or of an EndpointSlice. */
export interface EndpointPort {
  readonly fields: Fields;
  readonly anchor: Span;
  readonly name: Located<string> | undefined;
  readonly port: Located<number> | undefined;
  readonly protocol: string;
}

/** An Endpoints or EndpointSlice object that is written by hand. */
export interface EndpointsObject {
  readonly manifest: Manifest;
  readonly kind: 'Endpoints' | 'EndpointSlice';
  readonly labels: ReadonlyMap<string, LocatedEntry>;
  readonly annotations: ReadonlyMap<string, LocatedEntry>;
  /** The Service that it stands behind: of its own name, or as the label of a slice says. */
  readonly serviceName: string | undefined;
  readonly ports: readonly EndpointPort[];
  /** IP addresses or host names. */
  readonly addresses: readonly Located<string>[];
}

/** Reads a Service; undefined for other objects. */
export function readService(manifest: Manifest): Service | undefined {
  if (manifest.group !== '' || manifest.kind.value !== 'Service') return undefined;
  const spec = manifest.fields.mapping('spec');
  const selector = spec?.stringMap('selector');
  return {
    manifest,
    spec,
    labels: manifest.labels,
    annotations: manifest.annotations,
    type: spec?.string('type')?.value ?? 'ClusterIP',
    clusterIP: spec?.string('clusterIP'),
    externalName: spec?.string('externalName'),
    selector: selector === undefined || selector.size === 0 ? undefined : selector,
    ports: (spec?.mappings('ports') ?? []).map((fields) => ({
      ...readPort(fields),
      targetPort: fields.intOrString('targetPort'),
    })),
  };
}

/** Reads an Endpoints or EndpointSlice; undefined for other objects. */
export function readEndpoints(manifest: Manifest): EndpointsObject | undefined {
  const { group, kind, fields, labels, annotations } = manifest;
  if (group === '' && kind.value === 'Endpoints') {
    const subsets = fields.mappings('subsets');
    const of = (subset: Fields, list: string): readonly Located<string>[] =>
      subset.mappings(list).flatMap((address) => address.string('ip') ?? []);
    return {
      manifest,
      kind: 'Endpoints',
      labels,
      annotations,
      serviceName: manifest.name?.value,
      ports: subsets.flatMap((subset) => subset.mappings('ports').map(readPort)),
      addresses: subsets.flatMap((subset) => [...of(subset, 'addresses'), ...of(subset, 'notReadyAddresses')]),
    };
  }
  if (group !== 'discovery.k8s.io' || kind.value !== 'EndpointSlice') return undefined;
  return {
    manifest,
    kind: 'EndpointSlice',
    labels,
    annotations,
    serviceName: labels.get('kubernetes.io/service-name')?.value,
    ports: fields.mappings('ports').map(readPort),
    addresses: fields.mappings('endpoints').flatMap((endpoint) => endpoint.strings('addresses')),
  };
}

function readPort(fields: Fields): EndpointPort {
  const { view } = fields;
  const name = fields.string('name');
  return {
    fields,
    anchor: view.entries()[0]?.key.anchor ?? view.anchor,
    name: name?.value === '' ? undefined : name,
    port: fields.number('port'),
    protocol: fields.string('protocol')?.value ?? 'TCP',
  };
}
