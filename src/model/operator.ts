import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import type { LabelSelector } from '../kubernetes/label-selector.ts';
import type { Fields, LocatedEntry } from './fields.ts';
import { readSelector } from './label-selectors.ts';
import type { Manifest } from './manifest.ts';
import { camelCase, readDuration, readRelabelRules } from './scrape-config.ts';
import type { Duration, RelabelRule } from './scrape-config.ts';

/** The API group of the Prometheus Operator. */
export const operatorGroup = 'monitoring.coreos.com';

/** One place of a monitor that becomes a scrape job. */
export interface MonitorEndpoint {
  readonly view: View;
  /** Where to point at for the endpoint as a whole. */
  readonly anchor: Span;
  readonly fields: Fields;
  readonly interval: Duration | undefined;
  readonly scrapeTimeout: Duration | undefined;
  readonly relabelings: readonly RelabelRule[];
  readonly metricRelabelings: readonly RelabelRule[];
}

/** Kinds that select what is scraped. */
export type MonitorKind = 'ServiceMonitor' | 'PodMonitor' | 'Probe' | 'ScrapeConfig';

/** A ServiceMonitor, PodMonitor, Probe or ScrapeConfig. */
export interface Monitor {
  readonly manifest: Manifest;
  readonly kind: MonitorKind;
  readonly spec: Fields;
  /** One for a Probe and a ScrapeConfig, whose spec is the endpoint. */
  readonly endpoints: readonly MonitorEndpoint[];
  /** Labels of the Service, and of the Pod, that become labels of the target. */
  readonly targetLabels: readonly Located<string>[];
  readonly podTargetLabels: readonly Located<string>[];
  /** The label whose value becomes the name of the job. */
  readonly jobLabel: Located<string> | undefined;
  readonly scrapeClass: Located<string> | undefined;
  /** Which Services or pods it takes. */
  readonly selector: MonitorSelector | undefined;
  /** Where it looks for them; undefined: in its own namespace. */
  readonly namespaceSelector: NamespaceSelector | undefined;
}

/** A monitor's selector with its labels in their places. */
export interface MonitorSelector {
  readonly fields: Fields;
  readonly matchLabels: ReadonlyMap<string, LocatedEntry>;
  readonly selector: LabelSelector;
}

/** Namespaces by their names, as monitors choose them. */
export interface NamespaceSelector {
  readonly fields: Fields;
  readonly any: boolean;
  readonly matchNames: readonly Located<string>[];
}

/** A Prometheus or PrometheusAgent. */
export interface PrometheusServer {
  readonly manifest: Manifest;
  readonly kind: 'Prometheus' | 'PrometheusAgent';
  readonly spec: Fields;
  readonly scrapeInterval: Duration | undefined;
  readonly scrapeTimeout: Duration | undefined;
  readonly podTargetLabels: readonly Located<string>[];
  /** The version of Prometheus, where the spec says it. */
  readonly version: string | undefined;
  /** True where every monitor is held to its own namespace. */
  readonly ignoresNamespaceSelectors: boolean;
}

const endpointFields: Readonly<Record<MonitorKind, string | undefined>> = {
  ServiceMonitor: 'endpoints',
  PodMonitor: 'podMetricsEndpoints',
  Probe: undefined,
  ScrapeConfig: undefined,
};

/** All kinds that become scrape jobs. */
export const monitorKinds: readonly MonitorKind[] = Object.keys(endpointFields) as MonitorKind[];

function isMonitorKind(kind: string): kind is MonitorKind {
  return Object.hasOwn(endpointFields, kind);
}

/** Reads a monitor; undefined for other objects, and for those without a spec. */
export function readMonitor(manifest: Manifest): Monitor | undefined {
  const kind = manifest.kind.value;
  if (manifest.group !== operatorGroup || !isMonitorKind(kind)) return undefined;
  const spec = manifest.fields.mapping('spec');
  if (spec === undefined) return undefined;
  const list = endpointFields[kind];
  const endpoints = list === undefined ? [spec] : spec.mappings(list);
  return {
    manifest,
    kind,
    spec,
    endpoints: endpoints.map((fields) => readEndpoint(fields, kind)),
    targetLabels: spec.strings('targetLabels'),
    podTargetLabels: spec.strings('podTargetLabels'),
    jobLabel: spec.string('jobLabel'),
    scrapeClass: spec.string('scrapeClass'),
    selector: readMonitorSelector(spec.mapping('selector')),
    namespaceSelector: readNamespaceSelector(spec.mapping('namespaceSelector')),
  };
}

function readMonitorSelector(fields: Fields | undefined): MonitorSelector | undefined {
  if (fields === undefined) return undefined;
  return { fields, matchLabels: fields.stringMap('matchLabels'), selector: readSelector(fields) };
}

function readNamespaceSelector(fields: Fields | undefined): NamespaceSelector | undefined {
  if (fields === undefined) return undefined;
  return { fields, any: fields.boolean('any')?.value ?? false, matchNames: fields.strings('matchNames') };
}

function readEndpoint(fields: Fields, kind: MonitorKind): MonitorEndpoint {
  const { view } = fields;
  return {
    view,
    anchor: view.entries()[0]?.key.anchor ?? view.anchor,
    fields,
    interval: readDuration(fields.raw(kind === 'ScrapeConfig' ? 'scrapeInterval' : 'interval')),
    scrapeTimeout: readDuration(fields.raw('scrapeTimeout')),
    relabelings: kind === 'Probe' ? probeRelabelings(view) : rules(fields.raw('relabelings')),
    metricRelabelings: rules(fields.raw('metricRelabelings')),
  };
}

/** A Probe's target relabelling stands with its targets. */
function probeRelabelings(spec: View): readonly RelabelRule[] {
  return ['staticConfig', 'ingress'].flatMap((name) => rules(spec.at('targets', name, 'relabelingConfigs')));
}

function rules(list: View | undefined): readonly RelabelRule[] {
  return readRelabelRules(list, { container: 'file' }, camelCase);
}

/** Reads a Prometheus or PrometheusAgent. */
export function readPrometheusServer(manifest: Manifest): PrometheusServer | undefined {
  const kind = manifest.kind.value;
  if (manifest.group !== operatorGroup || (kind !== 'Prometheus' && kind !== 'PrometheusAgent')) return undefined;
  const spec = manifest.fields.mapping('spec');
  if (spec === undefined) return undefined;
  return {
    manifest,
    kind,
    spec,
    scrapeInterval: readDuration(spec.raw('scrapeInterval')),
    scrapeTimeout: readDuration(spec.raw('scrapeTimeout')),
    podTargetLabels: spec.strings('podTargetLabels'),
    version: readVersion(spec),
    ignoresNamespaceSelectors: spec.boolean('ignoreNamespaceSelectors')?.value ?? false,
  };
}

/** `spec.version`, or the tag of the image. */
function readVersion(spec: Fields): string | undefined {
  const image = spec.string('image')?.value ?? '';
  const written = spec.string('version')?.value ?? /:([^:/@]+)(?:@.*)?$/.exec(image)?.[1];
  return /^v?(\d+\.\d+(?:\.\d+)?)/.exec(written ?? '')?.[1];
}
