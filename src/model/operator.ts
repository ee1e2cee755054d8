import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import type { Fields } from './fields.ts';
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
}

/** A Prometheus or PrometheusAgent. */
export interface PrometheusServer {
  readonly manifest: Manifest;
  readonly kind: 'Prometheus' | 'PrometheusAgent';
  readonly spec: Fields;
  readonly scrapeInterval: Duration | undefined;
  readonly scrapeTimeout: Duration | undefined;
  readonly podTargetLabels: readonly Located<string>[];
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
  };
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
  };
}
