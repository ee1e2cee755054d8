import { discoverTargets } from '../../prometheus/discovery/discover.ts';
import type {
  DiscoveryCluster,
  DiscoveryConfig,
  DiscoveryPod,
  DiscoveryService,
  TargetGroup,
} from '../../prometheus/discovery/types.ts';
import { StepBudget } from '../../prometheus/step-budget.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { PrometheusServer } from '../operator.ts';
import { serverVersion } from '../operator/server-version.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { PrometheusConfig, ScrapeJob } from '../scrape-config.ts';
import type { ScopedManifest } from '../scope.ts';
import type { Service } from '../services.ts';
import type { WorkloadScope } from '../workload-scope.ts';
import type { Workload } from '../workloads.ts';
import { AddressBook } from './address-book.ts';
import type { Candidate, CandidateOrigin } from './candidate.ts';
import { sourcesOf } from './candidate.ts';
import { clusterOf } from './cluster.ts';
import type { ScopeCluster } from './cluster.ts';
import { fileGroups } from './file-targets.ts';
import { readJobSettings } from './job-settings.ts';
import type { JobSettings, StaticGroup } from './job-settings.ts';
import { judge } from './judge.ts';
import type { TargetSource } from './target-source.ts';

/** A configuration in the scope that it belongs to. */
export interface ScopedConfig {
  readonly config: PrometheusConfig;
  /** The operator's server that it is generated for. */
  readonly server?: Scoped<PrometheusServer> | undefined;
  /** Namespace of the server; undefined where nothing says it. */
  readonly namespace: string | undefined;
  /** True for monitors that no server of the scope selects: what they would give. */
  readonly isOrphan: boolean;
}

/** A job with everything that it may scrape. */
export interface JobTargets {
  readonly scope: TargetScope;
  readonly config: ScopedConfig;
  readonly job: ScrapeJob;
  readonly settings: JobSettings;
  readonly candidates: readonly Candidate[];
  /** Discoveries of which the files say nothing: there may be more targets. */
  readonly elsewhere: readonly string[];
}

/** Steps that all jobs of a scope may take together, and what each gets at least. */
const allSteps = 1_500_000;
const fewestSteps = 150;

/** Which targets the jobs of a scope's configurations find among its objects. */
export class TargetScope {
  readonly workloads: WorkloadScope;
  readonly configs: readonly ScopedConfig[];
  readonly addresses: AddressBook = new AddressBook();
  readonly #files: readonly SourceFile[];
  readonly #version: string | undefined;
  readonly #groups = new Map<string, readonly TargetGroup<TargetSource>[]>();
  readonly #jobs = new Map<ScrapeJob, JobTargets>();
  #cluster: ScopeCluster | undefined;
  #pods: ReadonlyMap<Scoped<Workload> | undefined, DiscoveryPod<TargetSource>> | undefined;
  #services: ReadonlyMap<Scoped<Service> | undefined, DiscoveryService<TargetSource>> | undefined;
  #scraped: ReadonlySet<ScopedManifest> | undefined;
  #seen: ReadonlySet<ScopedManifest> | undefined;

  constructor(
    workloads: WorkloadScope,
    configs: readonly ScopedConfig[],
    context: { readonly files: readonly SourceFile[]; readonly prometheusVersion: string | undefined },
  ) {
    this.workloads = workloads;
    this.configs = configs;
    this.#files = context.files;
    this.#version = context.prometheusVersion;
  }

  /** What a cluster would hold in which the scope is deployed. */
  get cluster(): DiscoveryCluster<TargetSource> {
    return this.#made.cluster;
  }

  /** The pod that stands for those of a workload. */
  podOf(workload: Scoped<Workload>): DiscoveryPod<TargetSource> | undefined {
    this.#pods ??= new Map(this.cluster.pods.map((pod) => [pod.source.workload, pod]));
    return this.#pods.get(workload);
  }

  /** A Service as discovery sees it. */
  serviceOf(service: Scoped<Service>): DiscoveryService<TargetSource> | undefined {
    this.#services ??= new Map(this.cluster.services.map((each) => [each.source.service, each]));
    return this.#services.get(service);
  }

  get #made(): ScopeCluster {
    this.#cluster ??= clusterOf(this.workloads, this.addresses);
    return this.#cluster;
  }

  /** The steps that one job may take, so that no number of jobs takes for ever. */
  get stepsPerJob(): number {
    const jobs = this.configs.reduce((count, { config }) => count + config.jobs.length, 0);
    return Math.max(fewestSteps, Math.floor(allSteps / Math.max(1, jobs)));
  }

  /** All jobs of the scope with their targets. */
  get jobs(): readonly JobTargets[] {
    return this.configs.flatMap((config) => config.config.jobs.map((job) => this.targetsOf(config, job)));
  }

  /** The targets of a job. */
  targetsOf(config: ScopedConfig, job: ScrapeJob): JobTargets {
    let targets = this.#jobs.get(job);
    if (targets === undefined) {
      targets = this.#find(config, job);
      this.#jobs.set(job, targets);
    }
    return targets;
  }

  /** What a discovery hands on. */
  discover(discovery: DiscoveryConfig): readonly TargetGroup<TargetSource>[] {
    const key = JSON.stringify(discovery);
    let groups = this.#groups.get(key);
    if (groups === undefined) {
      groups = discoverTargets(discovery, this.cluster);
      this.#groups.set(key, groups);
    }
    return groups;
  }

  /** Objects that some job scrapes or may scrape, with the workloads behind them. */
  get scraped(): ReadonlySet<ScopedManifest> {
    this.#scraped ??= this.#objects(({ verdict }) => verdict.kind === 'kept' || verdict.kind === 'unknown');
    return this.#scraped;
  }

  /** Objects that some job looks at, whatever becomes of them. */
  get seen(): ReadonlySet<ScopedManifest> {
    this.#seen ??= this.#objects(() => true);
    return this.#seen;
  }

  #objects(test: (candidate: Candidate) => boolean): ReadonlySet<ScopedManifest> {
    const objects = new Set<ScopedManifest>();
    for (const { candidates } of this.jobs) {
      for (const candidate of candidates) {
        if (!test(candidate)) continue;
        for (const { object } of sourcesOf(candidate.origin)) if (object !== undefined) objects.add(object);
      }
    }
    return objects;
  }

  #find(config: ScopedConfig, job: ScrapeJob): JobTargets {
    const version = this.#version ?? (config.server === undefined ? undefined : serverVersion(config.server.item));
    const settings = readJobSettings(job, { namespace: config.namespace, prometheusVersion: version });
    const elsewhere = [...settings.elsewhere];
    const budget = new StepBudget(this.stepsPerJob);
    const candidates: Candidate[] = [];
    // A job whose steps are used up keeps what was found, and says that there is more.
    const add = (origin: CandidateOrigin): void => {
      if (!budget.isExhausted && budget.spend(1)) candidates.push(judge(settings, origin, budget));
    };
    const addGroups = (groups: readonly StaticGroup[], kind: 'static' | 'file'): void => {
      for (const { targets, labels } of groups) for (const address of targets) add({ kind, address, labels });
    };
    addGroups(settings.statics, 'static');
    for (const pattern of settings.files) {
      const groups = fileGroups(pattern, job.config, this.#files);
      if (groups === undefined) elsewhere.push('file_sd_configs');
      else addGroups(groups, 'file');
    }
    for (const { config: discovery } of settings.discoveries) {
      if (discovery.role.startsWith('endpoint') && !this.#made.isWhole)
        elsewhere.push('endpoints beyond the first 100,000');
      for (const group of this.discover(discovery)) {
        for (const target of group.targets) add({ kind: 'discovered', group, target });
      }
    }
    if (budget.isExhausted) elsewhere.push('candidates beyond what was worked out');
    return { scope: this, config, job, settings, candidates, elsewhere };
  }
}
