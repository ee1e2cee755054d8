/** Kinds that some rule or model reads; documents of other kinds need not be parsed. */
const kindsOfInterest: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'CronJob',
  'DaemonSet',
  'Deployment',
  'EndpointSlice',
  'Endpoints',
  'Ingress',
  'Job',
  'Namespace',
  'NetworkPolicy',
  'Node',
  'OpenTelemetryCollector',
  'PersistentVolumeClaim',
  'Pod',
  'PodMonitor',
  'Probe',
  'Prometheus',
  'PrometheusAgent',
  'PrometheusRule',
  'ReplicaSet',
  'ReplicationController',
  'Role',
  'RoleBinding',
  'ScrapeConfig',
  'Secret',
  'Service',
  'ServiceAccount',
  'ServiceMonitor',
  'StatefulSet',
  'TargetAllocator',
  'Component',
  'Kustomization',
]);

/** Above this length a ConfigMap is most likely a dashboard; it is read only where its text gives a reason to. */
const longConfigMap = 20_000;

/**
 * True for documents that rules read. A long ConfigMap counts where its text can hold configuration or rules; with a
 * backslash it always does, since an escape can hide any word.
 */
export function isKindOfInterest(kind: string, text: string, start: number, end: number): boolean {
  if (kindsOfInterest.has(kind) || kind.endsWith('List')) return true;
  if (kind !== 'ConfigMap') return false;
  if (end - start < longConfigMap) return true;
  const part = text.slice(start, end);
  return /scrape_config|job_name|groups|remote_write|\\|binaryData/.test(part);
}
