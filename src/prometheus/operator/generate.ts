import { probeJobs } from './probe.ts';
import { scrapeConfigJobs } from './scrape-config.ts';
import { globalLimitFields, isAtLeast, nameFields } from './server.ts';
import { podMonitorJobs, serviceMonitorJobs } from './service-monitor.ts';
import type { MonitorKind, OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pickEntries, pickScalar, pickText, scalar, sequence, textOf } from './written.ts';
import type { Written, WrittenMapping } from './written.ts';

const makers: Readonly<
  Record<MonitorKind, (server: OperatorServer, monitor: OperatorMonitor) => readonly WrittenMapping[]>
> = {
  ServiceMonitor: serviceMonitorJobs,
  PodMonitor: podMonitorJobs,
  Probe: probeJobs,
  ScrapeConfig: scrapeConfigJobs,
};

/** The kinds in the order in which their jobs stand in the configuration. */
const order: readonly MonitorKind[] = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'];

/** The jobs that the operator makes of a monitor for a server. */
export function monitorJobs(server: OperatorServer, monitor: OperatorMonitor): readonly WrittenMapping[] {
  return makers[monitor.kind](server, monitor);
}

/** Monitors in the order in which the operator writes their jobs: by kind, then by namespace and name. */
export function inOrder<M extends Pick<OperatorMonitor, 'kind' | 'name' | 'namespace'>>(
  monitors: readonly M[],
): readonly M[] {
  const rank = ({ kind, namespace, name }: M): string => `${order.indexOf(kind)} ${namespace}/${name}`;
  return [...monitors].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/**
 * The configuration that the operator writes for a server: its global section, and the jobs of its monitors. What the
 * server says beyond scraping (alerting, remote storage, rules) is not made here.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go
 * (GenerateServerConfiguration, buildCommonPrometheusArgs)
 */
export function generateConfig(server: OperatorServer, monitors: readonly OperatorMonitor[]): WrittenMapping {
  return mapping(server.at, {
    global: globalSection(server),
    scrape_configs: sequence(
      inOrder(monitors).flatMap((monitor) => monitorJobs(server, monitor)),
      server.at,
    ),
  });
}

function globalSection(server: OperatorServer): WrittenMapping {
  const { spec, at } = server;
  const protocols = isAtLeast(server, '2.49.0')
    ? pickEntries(spec).find(({ key }) => key === 'scrapeProtocols')?.value
    : undefined;
  return mapping(at, {
    scrape_interval: pickText(spec, 'scrapeInterval') ?? '30s',
    scrape_timeout: pickText(spec, 'scrapeTimeout'),
    evaluation_interval: server.kind === 'Prometheus' ? (pickText(spec, 'evaluationInterval') ?? '30s') : undefined,
    external_labels: externalLabels(server),
    scrape_protocols: protocols,
    ...globalNames(server),
    ...globalLimitFields(server),
  });
}

/** Settings of names and histograms that newer versions take in the global section. */
function globalNames(server: OperatorServer): Readonly<Record<string, Written | undefined>> {
  const { spec } = server;
  return {
    ...nameFields(server, spec),
    convert_classic_histograms_to_nhcb: isAtLeast(server, '3.4.0')
      ? pickScalar(spec, 'convertClassicHistogramsToNHCB')
      : undefined,
    always_scrape_classic_histograms: isAtLeast(server, '3.5.0')
      ? pickScalar(spec, 'scrapeClassicHistograms')
      : undefined,
  };
}

/** Which server and which of its replicas a series comes from, and what the server adds. */
function externalLabels({ spec, at, namespace, name }: OperatorServer): Written {
  const labels: Record<string, Written> = {};
  const server = pickScalar(spec, 'prometheusExternalLabelName');
  const replica = pickScalar(spec, 'replicaExternalLabelName');
  const serverLabel = server === undefined ? 'prometheus' : textOf(server);
  const replicaLabel = replica === undefined ? 'prometheus_replica' : textOf(replica);
  if (serverLabel !== '') labels[serverLabel] = scalar(`${namespace}/${name}`, server?.at ?? at);
  if (replicaLabel !== '') labels[replicaLabel] = scalar('$(POD_NAME)', replica?.at ?? at);
  for (const { key, value } of pickEntries(spec, 'externalLabels')) labels[key] = value;
  return mapping(at, labels);
}
