import type { NetworkEndpoint } from '../../kubernetes/network-policy-types.ts';
import { plainMap } from '../fields.ts';
import type { Located } from '../../source/span.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { WorkloadScope } from '../workload-scope.ts';
import type { Workload } from '../workloads.ts';
import type { ScopedConfig } from './target-scope.ts';
import type { Span } from '../../source/span.ts';

/** The pods of a Prometheus server, as network policies see them. */
export interface ServerPods {
  readonly endpoint: NetworkEndpoint;
  readonly title: string;
  readonly at: Span;
}

/** The server that reads a configuration; undefined where it is not among the files. */
export function serverPods(config: ScopedConfig, workloads: WorkloadScope): ServerPods | undefined {
  if (config.server !== undefined) return operatorPods(config, workloads);
  const names = mapNames(config, workloads);
  const mounting = new Set(names.flatMap((name) => workloads.workloadsMounting(name)));
  const found = [...mounting].filter(
    ({ namespace }) => config.namespace === undefined || namespace === undefined || config.namespace === namespace,
  );
  const [server, ...others] = found;
  if (server === undefined || others.length > 0) return undefined;
  return {
    endpoint: endpointOf(server, workloads),
    title: `${server.item.kind} ${server.namespace === undefined ? '' : `${server.namespace}/`}${server.name ?? ''}`,
    at: server.item.manifest.anchor,
  };
}

/** Names under which the object with the configuration may be mounted. */
function mapNames({ config }: ScopedConfig, { scope }: WorkloadScope): readonly string[] {
  const { manifest } = config;
  if (manifest !== undefined) return manifest.name === undefined ? [] : [manifest.name.value];
  return scope.kustomizations.flatMap(({ generated }) =>
    generated.filter(({ files }) => [...files.values()].includes(config.file.path)).map(({ name }) => name.value),
  );
}

/** The pods of a workload, as network policies see them. */
export function endpointOf({ item, namespace }: Scoped<Workload>, workloads: WorkloadScope): NetworkEndpoint {
  const { template } = item;
  return {
    namespace,
    labels: plainMap(template.labels),
    namespaceLabels: namespace === undefined ? undefined : workloads.namespaceLabels(namespace),
    hostNetwork: template.hostNetwork,
    ports: template.containers.flatMap(({ ports }) =>
      ports.flatMap(({ name, containerPort, protocol }) =>
        containerPort === undefined ? [] : [{ name: name?.value, port: containerPort.value, protocol }],
      ),
    ),
  };
}

/**
 * The labels that the operator gives to the pods of a server.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/server/statefulset.go
 */
function operatorPods({ server }: ScopedConfig, workloads: WorkloadScope): ServerPods | undefined {
  if (server?.name === undefined) return undefined;
  const { name, namespace, item } = server;
  const own: Readonly<Record<string, Located<string>>> = Object.fromEntries(
    item.spec.mapping('podMetadata')?.stringMap('labels') ?? [],
  );
  const added = Object.fromEntries(Object.entries(own).map(([key, { value }]) => [key, value]));
  return {
    endpoint: {
      namespace,
      labels: {
        ...added,
        'app.kubernetes.io/managed-by': 'prometheus-operator',
        'app.kubernetes.io/name': item.kind === 'Prometheus' ? 'prometheus' : 'prometheus-agent',
        'app.kubernetes.io/instance': name,
        prometheus: name,
        'operator.prometheus.io/name': name,
        'operator.prometheus.io/shard': '0',
      },
      namespaceLabels: namespace === undefined ? undefined : workloads.namespaceLabels(namespace),
    },
    title: `${item.kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`,
    at: item.manifest.anchor,
  };
}
