import { kubernetesDiscovery } from './discovery.ts';
import { clientFields } from './http-client.ts';
import {
  copyRule,
  initialRule,
  jobLabelRules,
  labelRules,
  madeRule,
  runningFilter,
  selectorRules,
  shardingRules,
  userRules,
} from './relabelings.ts';
import {
  endpointRole,
  honorLabels,
  honorTimestamps,
  isAtLeast,
  limitFields,
  protocolFields,
  scrapeClassOf,
} from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pick, pickItems, pickScalar, pickScalars, pickText, scalar, sequence, textOf } from './written.ts';
import type { Written, WrittenMapping, WrittenScalar } from './written.ts';

/** The list of a monitor that its jobs are made of. */
export const endpointLists = { ServiceMonitor: 'endpoints', PodMonitor: 'podMetricsEndpoints' } as const;

function endpointsOf(spec: Written, list: string): readonly Written[] {
  return pickItems(spec, list).filter(({ kind }) => kind === 'mapping');
}

/** Where to point at for what an endpoint makes without a field of its own. */
function anchorOf(endpoint: Written, monitor: OperatorMonitor): Written['at'] {
  return (endpoint.kind === 'mapping' ? endpoint.entries[0]?.keyAt : undefined) ?? monitor.at;
}

/** A port that is written as text, or as a number that is not zero. */
function portOf(endpoint: Written, field: string): WrittenScalar | undefined {
  const port = pickText(endpoint, field);
  return port?.value === 0 ? undefined : port;
}

function keepPort(port: WrittenScalar, source: string): Written {
  return madeRule(port.at, { action: 'keep', sources: [source], regex: { ...port, value: textOf(port) } });
}

function endpointLabel(port: WrittenScalar | undefined): readonly Written[] {
  return port === undefined
    ? []
    : [madeRule(port.at, { target: 'endpoint', replacement: { ...port, value: textOf(port) } })];
}

function containerPort(port: WrittenScalar): string {
  return `__meta_kubernetes_pod_container_port_${typeof port.value === 'number' ? 'number' : 'name'}`;
}

/** The fields that the endpoints of ServiceMonitors and PodMonitors have in common. */
function endpointJob(
  server: OperatorServer,
  monitor: OperatorMonitor,
  endpoint: Written,
  index: number,
  made: { readonly discovery: Written; readonly relabelings: readonly Written[] },
): WrittenMapping {
  const at = anchorOf(endpoint, monitor);
  const scrapeClass = scrapeClassOf(server, monitor);
  const prefix = monitor.kind === 'PodMonitor' ? 'podMonitor' : 'serviceMonitor';
  const scheme = pickText(endpoint, 'scheme');
  const metricRules = userRules(
    server,
    monitor,
    pick(scrapeClass, 'metricRelabelings'),
    pick(endpoint, 'metricRelabelings'),
  );
  return mapping(at, {
    job_name: scalar(`${prefix}/${monitor.namespace}/${monitor.name}/${index}`, monitor.at),
    honor_labels: honorLabels(server, endpoint),
    honor_timestamps: honorTimestamps(server, endpoint),
    track_timestamps_staleness: isAtLeast(server, '2.48.0')
      ? pickScalar(endpoint, 'trackTimestampsStaleness')
      : undefined,
    kubernetes_sd_configs: made.discovery,
    scrape_interval: pickText(endpoint, 'interval'),
    scrape_timeout: pickText(endpoint, 'scrapeTimeout'),
    metrics_path: pickText(endpoint, 'path'),
    params: pick(endpoint, 'params'),
    scheme: scheme === undefined ? undefined : { ...scheme, value: textOf(scheme).toLowerCase() },
    ...clientFields(server, monitor, endpoint, scrapeClass),
    relabel_configs: sequence(made.relabelings, at),
    ...limitFields(server, monitor.spec),
    ...protocolFields(server, monitor.spec, scrapeClass),
    metric_relabel_configs: metricRules.length === 0 ? undefined : sequence(metricRules, at),
  });
}

/**
 * The jobs of a ServiceMonitor, one for each endpoint.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go
 * (generateServiceMonitorConfig)
 */
export function serviceMonitorJobs(server: OperatorServer, monitor: OperatorMonitor): readonly WrittenMapping[] {
  const { spec } = monitor;
  const role = endpointRole(server, monitor);
  const prefix = role === 'endpointslice' ? '__meta_kubernetes_endpointslice' : '__meta_kubernetes_endpoint';
  const scrapeClass = scrapeClassOf(server, monitor);
  return endpointsOf(spec, endpointLists.ServiceMonitor).map((endpoint, index) => {
    const at = anchorOf(endpoint, monitor);
    const port = portOf(endpoint, 'port');
    const targetPort = portOf(endpoint, 'targetPort');
    const byPort =
      port !== undefined
        ? [keepPort(port, `${prefix}_port_name`)]
        : targetPort !== undefined
          ? [keepPort(targetPort, containerPort(targetPort))]
          : [];
    const target = [`${prefix}_address_target_kind`, `${prefix}_address_target_name`];
    const relabelings = [
      initialRule(at),
      ...selectorRules(pick(spec, 'selector'), 'service'),
      ...byPort,
      madeRule(at, { sources: target, separator: ';', regex: 'Node;(.*)', replacement: '${1}', target: 'node' }),
      madeRule(at, { sources: target, separator: ';', regex: 'Pod;(.*)', replacement: '${1}', target: 'pod' }),
      copyRule(at, '__meta_kubernetes_namespace', 'namespace'),
      copyRule(at, '__meta_kubernetes_service_name', 'service'),
      copyRule(at, '__meta_kubernetes_pod_name', 'pod'),
      copyRule(at, '__meta_kubernetes_pod_container_name', 'container'),
      ...(pickScalar(endpoint, 'filterRunning')?.value === false ? [] : [runningFilter(at)]),
      ...labelRules(pickScalars(spec, 'targetLabels'), 'service'),
      ...labelRules([...pickScalars(spec, 'podTargetLabels'), ...pickScalars(server.spec, 'podTargetLabels')], 'pod'),
      madeRule(at, { sources: ['__meta_kubernetes_service_name'], target: 'job', replacement: '${1}' }),
      ...jobLabelRules(monitor, 'service'),
      ...endpointLabel(port ?? targetPort),
      ...userRules(server, monitor, pick(scrapeClass, 'relabelings'), pick(endpoint, 'relabelings')),
      ...shardingRules(server, '__address__', at),
    ];
    const attachMetadata = pick(spec, 'attachMetadata') ?? pick(scrapeClass, 'attachMetadata');
    const discovery = kubernetesDiscovery(server, monitor, { role, attachMetadata });
    return endpointJob(server, monitor, endpoint, index, { discovery, relabelings });
  });
}

/**
 * The jobs of a PodMonitor, one for each endpoint.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go
 * (generatePodMonitorConfig)
 */
export function podMonitorJobs(server: OperatorServer, monitor: OperatorMonitor): readonly WrittenMapping[] {
  const { spec } = monitor;
  const scrapeClass = scrapeClassOf(server, monitor);
  return endpointsOf(spec, endpointLists.PodMonitor).map((endpoint, index) => {
    const at = anchorOf(endpoint, monitor);
    const port = portOf(endpoint, 'port');
    const other = portOf(endpoint, 'portNumber') ?? portOf(endpoint, 'targetPort');
    const byPort =
      port !== undefined
        ? [keepPort(port, '__meta_kubernetes_pod_container_port_name')]
        : other !== undefined
          ? [keepPort(other, containerPort(other))]
          : [];
    const name = scalar(`${monitor.namespace}/${monitor.name}`, monitor.at);
    const relabelings = [
      initialRule(at),
      ...(pickScalar(endpoint, 'filterRunning')?.value === false ? [] : [runningFilter(at)]),
      ...selectorRules(pick(spec, 'selector'), 'pod'),
      ...byPort,
      copyRule(at, '__meta_kubernetes_namespace', 'namespace'),
      copyRule(at, '__meta_kubernetes_pod_container_name', 'container'),
      copyRule(at, '__meta_kubernetes_pod_name', 'pod'),
      ...labelRules([...pickScalars(spec, 'podTargetLabels'), ...pickScalars(server.spec, 'podTargetLabels')], 'pod'),
      madeRule(at, { target: 'job', replacement: name }),
      ...jobLabelRules(monitor, 'pod'),
      ...endpointLabel(port ?? other),
      ...userRules(server, monitor, pick(scrapeClass, 'relabelings'), pick(endpoint, 'relabelings')),
      ...shardingRules(server, '__address__', at),
    ];
    const attachMetadata = pick(spec, 'attachMetadata') ?? pick(scrapeClass, 'attachMetadata');
    const discovery = kubernetesDiscovery(server, monitor, { role: 'pod', attachMetadata });
    return endpointJob(server, monitor, endpoint, index, { discovery, relabelings });
  });
}
