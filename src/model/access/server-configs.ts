import { readJobSettings } from '../targets/job-settings.ts';
import type { PrometheusConfig, ScrapeJob } from '../scrape-config.ts';
import type { OperatorScope, GeneratedConfig } from '../operator/operator-scope.ts';
import type { PrometheusServer } from '../operator.ts';
import { mountedFile } from '../prometheus-workload.ts';
import type { PrometheusWorkload } from '../prometheus-workload.ts';
import type { Manifest } from '../manifest.ts';
import { mayBeSame } from '../rbac-scope.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { Scope } from '../scope.ts';
import type { AccessServer, ServerConfig } from './types.ts';
import { pushTo } from '../../source/push-to.ts';

/** What a server runs, and how much of it is known. */
export type FoundConfiguration = Pick<AccessServer, 'configs' | 'configuration'>;

const nothing: FoundConfiguration = { configs: [], configuration: 'unknown' };

/** The configurations of the run, by the object or file that they are in. */
export class ConfigIndex {
  readonly #byObject = new Map<Manifest, PrometheusConfig[]>();
  readonly #byFile = new Map<string, PrometheusConfig>();

  constructor(configs: readonly PrometheusConfig[]) {
    for (const config of configs) {
      if (config.manifest === undefined) {
        if (config.container === 'file') this.#byFile.set(config.file.path, config);
        continue;
      }
      pushTo(this.#byObject, config.manifest, config);
    }
  }

  /** Under a key of an object. */
  inObject(manifest: Manifest, key: string): PrometheusConfig | undefined {
    return this.#byObject.get(manifest)?.find((config) => config.key === key);
  }

  /** All of an object. */
  allIn(manifest: Manifest): readonly PrometheusConfig[] {
    return this.#byObject.get(manifest) ?? [];
  }

  /** The objects that hold configurations. */
  get objects(): readonly Manifest[] {
    return [...this.#byObject.keys()];
  }

  /** Under a key of an object that a kustomization makes of files. */
  generated(scope: Scope, kind: 'ConfigMap' | 'Secret', name: string, key: string): PrometheusConfig | undefined {
    for (const { generated } of scope.kustomizations) {
      const path = generated.find((map) => map.kind === kind && map.name.value === name)?.files.get(key);
      const config = path === undefined ? undefined : this.#byFile.get(path);
      if (config !== undefined) return config;
    }
    return undefined;
  }
}

/** What a workload runs: the file that its flag names, as its mounts say. */
export function mountedConfiguration(server: PrometheusWorkload, index: ConfigIndex): FoundConfiguration {
  const file = mountedFile(server, server.configFile);
  if (file === undefined) return nothing;
  const { scope } = server.scope;
  const config =
    file.object === undefined
      ? index.generated(scope, file.kind, file.objectName.value, file.key)
      : index.inObject(file.object.manifest, file.key);
  return config === undefined ? nothing : asFound([plainConfig(config)]);
}

/** A configuration whose jobs are no monitors. */
export function plainConfig(config: PrometheusConfig): ServerConfig {
  return { config, monitorOf: new Map() };
}

/** Configurations, judged by whether they say everything. */
export function asFound(configs: readonly ServerConfig[]): FoundConfiguration {
  const isTemplate = configs.some(({ config }) => config.jobs.some(isFilledInLater) || config.file.text.includes('{{'));
  if (isTemplate && configs.some(({ config }) => config.jobs.some(isFilledInLater)))
    return { configs: [], configuration: 'unknown' };
  const namesFiles = configs.some(({ config }) => (config.root?.get('scrape_config_files')?.items().length ?? 0) > 0);
  return { configs, configuration: namesFiles ? 'open' : 'known' };
}

function isFilledInLater(job: ScrapeJob): boolean {
  return readJobSettings(job, { namespace: undefined, prometheusVersion: undefined }).isTemplate;
}

/** What the operator makes for a server, with the jobs of its Secret; monitors may always lie elsewhere. */
export function operatorConfiguration(
  operator: OperatorScope,
  server: Scoped<PrometheusServer>,
  index: ConfigIndex,
): FoundConfiguration {
  const { spec } = server.item;
  // Another identity: the one that is written there.
  if (spec.mapping('apiserverConfig')?.has('host') === true) return { configs: [], configuration: 'unknown' };
  const generated = operator.configs.find((each) => each.server === server);
  const configs: ServerConfig[] = generated === undefined ? [] : [fromMonitors(generated)];
  const additional = spec.mapping('additionalScrapeConfigs');
  const name = additional?.string('name')?.value;
  const key = additional?.string('key')?.value;
  if (name !== undefined && key !== undefined) {
    const secret = operator.scope
      .named('Secret', name, server.item.manifest)
      .find(({ namespace, manifest }) => manifest.group === '' && mayBeSame(namespace, server.namespace));
    const config =
      secret === undefined
        ? index.generated(operator.scope, 'Secret', name, key)
        : index.inObject(secret.manifest, key);
    if (config !== undefined) configs.push(...asFound([plainConfig(config)]).configs);
  }
  return { configs, configuration: 'open' };
}

function fromMonitors({ config, jobs }: GeneratedConfig): ServerConfig {
  return { config, monitorOf: new Map(jobs.map(({ job, monitor }) => [job, monitor])) };
}
