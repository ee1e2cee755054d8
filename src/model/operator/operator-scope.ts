import { generateConfig } from '../../prometheus/operator/generate.ts';
import { mapping } from '../../prometheus/operator/written.ts';
import type { OperatorMonitor, OperatorServer } from '../../prometheus/operator/types.ts';
import { parseText } from '../../yaml/document.ts';
import type { Fields } from '../fields.ts';
import { readSelector } from '../label-selectors.ts';
import type { Monitor, MonitorEndpoint, MonitorKind, PrometheusServer } from '../operator.ts';
import { monitorKinds } from '../operator.ts';
import { folderDistance } from '../paths.ts';
import type { Scoped } from '../rbac-scope.ts';
import { labelsOf } from '../scope.ts';
import type { Scope, ScopedManifest } from '../scope.ts';
import { readPrometheusConfig } from '../scrape-config.ts';
import type { PrometheusConfig, ScrapeJob } from '../scrape-config.ts';
import type { WorkloadScope } from '../workload-scope.ts';
import { generatedSource, toWritten } from './generated-text.ts';
import { selects } from './selection.ts';
import type { ObjectSelection, Selection, ServerSelection } from './selection.ts';

/** A job of a generated configuration, and what it was made of. */
export interface GeneratedJob {
  readonly job: ScrapeJob;
  readonly monitor: Scoped<Monitor>;
  /** Of a Probe and a ScrapeConfig: the whole spec. */
  readonly endpoint: MonitorEndpoint | undefined;
}

/** The configuration that the operator makes for a server of the monitors that it selects. */
export interface GeneratedConfig {
  /** Undefined for monitors that no server of the scope selects: made as for a server that says nothing. */
  readonly server: Scoped<PrometheusServer> | undefined;
  readonly config: PrometheusConfig;
  readonly jobs: readonly GeneratedJob[];
}

/** How objects are read; each is read once, however many scopes it is in. */
export interface OperatorReaders {
  readonly monitor: (object: ScopedManifest) => Monitor | undefined;
  readonly server: (object: ScopedManifest) => PrometheusServer | undefined;
}

/** The fields of a server's spec that select each kind. */
const selectorFields: Readonly<Record<MonitorKind, string>> = {
  ServiceMonitor: 'serviceMonitor',
  PodMonitor: 'podMonitor',
  Probe: 'probe',
  ScrapeConfig: 'scrapeConfig',
};

/** The name of the field that selects objects of a kind. */
export function selectorField(kind: MonitorKind): string {
  return `${selectorFields[kind]}Selector`;
}

/** The name of the field that selects the namespaces of a kind. */
export function namespaceSelectorField(kind: MonitorKind): string {
  return `${selectorFields[kind]}NamespaceSelector`;
}

/** More servers than one cluster runs: the scope holds several projects. */
const manyServers = 8;

/** Servers and monitors of one scope, and which of them meet. */
export class OperatorScope {
  readonly scope: Scope;
  readonly workloads: WorkloadScope;
  readonly servers: readonly Scoped<PrometheusServer>[];
  readonly monitors: readonly Scoped<Monitor>[];
  readonly #selections = new Map<Scoped<PrometheusServer>, ServerSelection>();
  readonly #serversOf = new Map<Scoped<Monitor>, readonly Scoped<PrometheusServer>[]>();
  #configs: readonly GeneratedConfig[] | undefined;

  constructor(scope: Scope, workloads: WorkloadScope, readers: OperatorReaders) {
    this.scope = scope;
    this.workloads = workloads;
    const read = <T>(kinds: readonly string[], item: (object: ScopedManifest) => T | undefined): readonly Scoped<T>[] =>
      kinds.flatMap((kind) =>
        scope.ofKind(kind).flatMap((object) => {
          const value = item(object);
          return value === undefined ? [] : [{ item: value, object, name: object.name, namespace: object.namespace }];
        }),
      );
    this.servers = read(['Prometheus', 'PrometheusAgent'], readers.server);
    this.monitors = read(monitorKinds, readers.monitor);
    for (const server of this.servers) this.#selections.set(server, readSelection(server));
  }

  /** The selectors of a server of this scope. */
  selectionOf(server: Scoped<PrometheusServer>): ServerSelection {
    return this.#selections.get(server) ?? readSelection(server);
  }

  /** Whether a server takes a monitor, and if not, why. */
  selects(server: Scoped<PrometheusServer>, monitor: Scoped<Monitor>): Selection {
    const { item, namespace } = monitor;
    return selects(this.selectionOf(server), { kind: item.kind, namespace, labels: labelsOf(monitor.object) }, (name) =>
      this.workloads.namespaceLabels(name),
    );
  }

  /** Servers that select a monitor, or that may, as far as can be known. */
  serversOf(monitor: Scoped<Monitor>): readonly Scoped<PrometheusServer>[] {
    let servers = this.#serversOf.get(monitor);
    if (servers === undefined) {
      const all = this.servers.filter((server) => ['selected', 'unknown'].includes(this.selects(server, monitor)));
      servers = this.#nearest(all, monitor);
      this.#serversOf.set(monitor, servers);
    }
    return servers;
  }

  /** In a run over many projects, selectors of all of them fit: of very many servers, the nearest are meant. */
  #nearest(
    servers: readonly Scoped<PrometheusServer>[],
    monitor: Scoped<Monitor>,
  ): readonly Scoped<PrometheusServer>[] {
    if (this.scope.kustomization !== undefined || servers.length <= manyServers) return servers;
    const distance = ({ item }: Scoped<PrometheusServer>): number =>
      folderDistance(item.manifest.file.path, monitor.item.manifest.file.path);
    const least = Math.min(...servers.map(distance));
    return servers.filter((server) => distance(server) === least);
  }

  /** What the operator generates: for each server, and for the monitors that none of the scope selects. */
  get configs(): readonly GeneratedConfig[] {
    this.#configs ??= this.#generate();
    return this.#configs;
  }

  #generate(): readonly GeneratedConfig[] {
    const taken = new Map<Scoped<PrometheusServer>, Scoped<Monitor>[]>(this.servers.map((server) => [server, []]));
    for (const monitor of this.monitors) {
      for (const server of this.serversOf(monitor)) taken.get(server)?.push(monitor);
    }
    const configs = this.servers.map((server) => generate(server, taken.get(server) ?? []));
    const others = this.monitors.filter((monitor) => this.serversOf(monitor).length === 0);
    return [...configs, generate(undefined, others)].flatMap((config) => config ?? []);
  }
}

function readSelection({ item, namespace }: Scoped<PrometheusServer>): ServerSelection {
  const of = (kind: MonitorKind): ObjectSelection => ({
    objects: selector(item.spec, selectorField(kind)),
    namespaces: selector(item.spec, namespaceSelectorField(kind)),
  });
  return {
    namespace,
    selections: {
      ServiceMonitor: of('ServiceMonitor'),
      PodMonitor: of('PodMonitor'),
      Probe: of('Probe'),
      ScrapeConfig: of('ScrapeConfig'),
    },
  };
}

function selector(spec: Fields, field: string): ObjectSelection['objects'] {
  const fields = spec.mapping(field);
  return fields === undefined ? undefined : readSelector(fields);
}

function toServer({ item, name, namespace }: Scoped<PrometheusServer>): OperatorServer {
  return {
    kind: item.kind,
    name: name ?? '',
    namespace: namespace ?? '',
    spec: toWritten(item.spec.view),
    at: item.manifest.anchor,
    version: item.version,
  };
}

function toMonitor({ item, name, namespace }: Scoped<Monitor>): OperatorMonitor {
  return {
    kind: item.kind,
    name: name ?? '',
    namespace: namespace ?? '',
    spec: toWritten(item.spec.view),
    at: item.manifest.anchor,
  };
}

function generate(
  server: Scoped<PrometheusServer> | undefined,
  monitors: readonly Scoped<Monitor>[],
): GeneratedConfig | undefined {
  const [first] = monitors;
  const manifest = server?.item.manifest ?? first?.item.manifest;
  if (manifest === undefined) return undefined;
  const { anchor } = manifest;
  const own: OperatorServer =
    server === undefined
      ? { kind: 'Prometheus', name: '', namespace: '', spec: mapping(anchor, {}), at: anchor, version: undefined }
      : toServer(server);
  const parts = new Map(monitors.map((monitor) => [toMonitor(monitor), monitor]));
  const root = parseText(generatedSource(generateConfig(own, [...parts.keys()]))).documents[0]?.root;
  if (root === undefined) return undefined;
  const config = readPrometheusConfig(root, { container: 'operator', file: manifest.file, manifest });
  const names = new Map<string, Omit<GeneratedJob, 'job'>>();
  for (const [{ kind, namespace, name }, monitor] of parts) {
    const isList = kind === 'ServiceMonitor' || kind === 'PodMonitor';
    const prefix = `${kind.slice(0, 1).toLowerCase()}${kind.slice(1)}/${namespace}/${name}`;
    for (const [index, endpoint] of monitor.item.endpoints.entries()) {
      names.set(isList ? `${prefix}/${index}` : prefix, { monitor, endpoint });
    }
  }
  const jobs = config.jobs.flatMap((job) => {
    const origin = names.get(job.name?.value ?? '');
    return origin === undefined ? [] : [{ job, ...origin }];
  });
  return { server, config, jobs };
}
