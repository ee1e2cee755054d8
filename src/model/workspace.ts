import type { AssumedObject, BoundedLabel, NamedScope } from '../config/config.ts';
import type { CollectedMetrics, Metric } from '../instrumentation/metric.ts';
import { matchesName } from '../source/glob.ts';
import type { GlobMatcher } from '../source/glob.ts';
import type { SourceFile } from '../source/source-file.ts';
import { accountAccesses } from './access/account-access.ts';
import type { AccountAccess } from './access/types.ts';
import { buildScopes } from './build-scopes.ts';
import { findCredentials } from './credentials.ts';
import type { Credential } from './credentials.ts';
import { readDocuments } from './documents.ts';
import type { Documents } from './documents.ts';
import { configsInManifest } from './find-configs.ts';
import type { EmbeddedProblem, FoundConfigs, RuleFile } from './find-configs.ts';
import type { ShapeProblem } from './fields.ts';
import { decodeConfig, problemsOf } from './load-config.ts';
import type { DecodedConfig, DecodedJob, LoadProblem } from './load-config.ts';
import type { Manifest } from './manifest.ts';
import { MetricIndex } from './metric-index.ts';
import { onceEach } from './once-each.ts';
import { OperatorScope } from './operator/operator-scope.ts';
import type { GeneratedConfig } from './operator/operator-scope.ts';
import { readMonitor, readPrometheusServer } from './operator.ts';
import type { Monitor, PrometheusServer } from './operator.ts';
import { policyOf } from './policies.ts';
import type { ScopePolicy } from './policies.ts';
import { findPrometheusWorkloads, mountedFile } from './prometheus-workload.ts';
import type { PrometheusWorkload } from './prometheus-workload.ts';
import { readBinding, readRole } from './rbac.ts';
import type { RbacBinding, RbacRole } from './rbac.ts';
import { mayBeSame, RbacScope } from './rbac-scope.ts';
import type { Reach } from './rbac-scope.ts';
import { isBuiltInDefinition } from './role-wording.ts';
import { roleRulesOf } from './role-rules.ts';
import type { RoleRule } from './role-rules.ts';
import { rulesInFile, rulesInManifest } from './rule-files.ts';
import type { PromRule } from './rule-files.ts';
import type { Scope, ScopedManifest } from './scope.ts';
import type { PrometheusConfig, ScrapeJob } from './scrape-config.ts';
import { readEndpoints, readService } from './services.ts';
import { generatedConfigsOf, scopesOfConfig } from './targets/config-scopes.ts';
import { TargetScope } from './targets/target-scope.ts';
import type { JobTargets, ScopedConfig } from './targets/target-scope.ts';
import { WorkloadScope } from './workload-scope.ts';
import { readWorkload } from './workloads.ts';

/** What the workspace is told beside the files. */
export interface WorkspaceOptions {
  readonly scopes: readonly NamedScope[];
  readonly assume: readonly AssumedObject[];
  readonly matches: GlobMatcher;
  readonly parseAll: boolean;
  /** Version of Prometheus that the configuration or the command line names. */
  readonly prometheusVersion: string | undefined;
  /** Version of the Kubernetes API server that the configuration names. */
  readonly kubernetesVersion: string | undefined;
  /** Labels of which the configuration says that their values are few. */
  readonly boundedLabels: readonly BoundedLabel[];
  /** What the source code of the run declares. */
  readonly instrumentation: CollectedMetrics;
}

/** A shape problem together with the object it is in. */
export interface ManifestProblem {
  readonly manifest: Manifest;
  readonly problem: ShapeProblem;
}

/** A role whose rules count, with how far they reach. */
export interface GrantingRole {
  readonly role: RbacRole;
  readonly reach: Reach;
}

/**
 * Everything that was linted, typed and located, and the questions that rules ask about it. Answers are worked out
 * when first asked for and kept.
 */
export class Workspace {
  readonly files: readonly SourceFile[];
  readonly options: WorkspaceOptions;
  readonly documents: Documents;
  readonly scopes: readonly Scope[];
  readonly #memo = new Map<string, unknown>();
  readonly #roles = new Map<Manifest, RbacRole | undefined>();
  readonly #bindings = new Map<Manifest, RbacBinding | undefined>();

  constructor(files: readonly SourceFile[], options: WorkspaceOptions) {
    this.files = files;
    this.options = options;
    this.documents = readDocuments(files, { parseAll: options.parseAll });
    this.scopes = buildScopes({
      manifests: this.documents.manifests,
      kustomizations: this.documents.kustomizations,
      named: options.scopes,
      matches: options.matches,
    });
  }

  #once<T>(key: string, work: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, work());
    return this.#memo.get(key) as T;
  }

  /** Every object of the run, each once, however many scopes it is in. */
  get manifests(): readonly Manifest[] {
    return this.documents.manifests;
  }

  get roles(): readonly RbacRole[] {
    return this.#once('roles', () => this.manifests.flatMap((manifest) => this.#roleOf(manifest) ?? []));
  }

  get bindings(): readonly RbacBinding[] {
    return this.#once('bindings', () => this.manifests.flatMap((manifest) => this.#bindingOf(manifest) ?? []));
  }

  /** What the authorizer knows, scope by scope. */
  get policies(): readonly ScopePolicy[] {
    const assumesBindings = this.options.assume.some(({ kind }) => kind.endsWith('RoleBinding'));
    return this.#once('policies', () => this.rbacScopes.map((scope) => policyOf(scope, { assumesBindings })));
  }

  /** Every rule of every role, but for copies of those that Kubernetes brings. */
  get roleRules(): readonly RoleRule[] {
    return this.#once('roleRules', () => roleRulesOf(this.roles));
  }

  #roleOf(manifest: Manifest): RbacRole | undefined {
    if (!this.#roles.has(manifest)) this.#roles.set(manifest, readRole(manifest));
    return this.#roles.get(manifest);
  }

  #bindingOf(manifest: Manifest): RbacBinding | undefined {
    if (!this.#bindings.has(manifest)) this.#bindings.set(manifest, readBinding(manifest));
    return this.#bindings.get(manifest);
  }

  /** Roles, bindings and accounts, scope by scope. */
  get rbacScopes(): readonly RbacScope[] {
    return this.#once('rbacScopes', () =>
      this.scopes.map(
        (scope) =>
          new RbacScope(
            scope,
            ({ manifest }) => this.#roleOf(manifest),
            ({ manifest }) => this.#bindingOf(manifest),
          ),
      ),
    );
  }

  /** Services, workloads and what belongs to them, scope by scope. */
  get workloadScopes(): readonly WorkloadScope[] {
    return this.#once('workloadScopes', () => {
      const readers = {
        service: onceEach(readService),
        workload: onceEach(readWorkload),
        endpoints: onceEach(readEndpoints),
      };
      return this.scopes.map((scope) => new WorkloadScope(scope, readers));
    });
  }

  /** How far a role reaches in the scope in which it reaches furthest. */
  reachOf(role: RbacRole): Reach {
    return this.#reaches.get(role) ?? { level: 'unbound', bindings: [] };
  }

  /**
   * Roles whose written rules count, with how far they reach: not the copies of what Kubernetes brings, and not those
   * that aggregation fills, since the controller overwrites what is written there.
   */
  get grantingRoles(): readonly GrantingRole[] {
    return this.#once('grantingRoles', () =>
      this.roles
        .filter((role) => role.aggregation === undefined && !isBuiltInDefinition(role))
        .map((role) => ({ role, reach: this.reachOf(role) })),
    );
  }

  get #reaches(): ReadonlyMap<RbacRole, Reach> {
    return this.#once('reaches', () => {
      const order = ['unbound', 'namespace', 'cluster'];
      const reaches = new Map<RbacRole, Reach>();
      for (const scope of this.rbacScopes) {
        for (const { item } of scope.roles) {
          const reach = scope.reachOf(item);
          const known = reaches.get(item);
          if (known === undefined || order.indexOf(reach.level) > order.indexOf(known.level)) reaches.set(item, reach);
        }
      }
      return reaches;
    });
  }

  /** True where the configuration says that an object exists outside the linted files. */
  isAssumed(kind: string, name: string, namespace: string | undefined): boolean {
    return this.options.assume.some(
      (object) =>
        object.kind === kind &&
        matchesName(object.name, name) &&
        (object.namespace === undefined || namespace === undefined || object.namespace === namespace),
    );
  }

  /** True where some scope of the run has an object of this kind, name and namespace, or one that may be it. */
  exists(kind: string, name: string, namespace: string | undefined): boolean {
    return this.scopes.some((scope) =>
      scope.named(kind, name).some((object) => mayBeSame(object.namespace, namespace)),
    );
  }

  get #found(): readonly FoundConfigs[] {
    return this.#once('found', () => [...this.documents.found, ...this.manifests.map(configsInManifest)]);
  }

  /** Every Prometheus configuration, wherever it is written. */
  get configs(): readonly PrometheusConfig[] {
    return this.#once('configs', () => this.#found.flatMap(({ configs }) => configs));
  }

  get scrapeJobs(): readonly ScrapeJob[] {
    return this.#once('scrapeJobs', () => this.configs.flatMap(({ jobs }) => jobs));
  }

  /** The Prometheus servers that workloads run, in every scope. */
  get prometheusWorkloads(): readonly PrometheusWorkload[] {
    return this.#once('prometheusWorkloads', () => this.workloadScopes.flatMap(findPrometheusWorkloads));
  }

  /** The servers that have a configuration mounted, where it is in an object of their scope. */
  serversOf({ manifest, key }: PrometheusConfig): readonly PrometheusWorkload[] {
    if (manifest === undefined) return [];
    return this.prometheusWorkloads.filter((server) => {
      const file = mountedFile(server, server.configFile);
      return file?.object?.manifest === manifest && file.key === key;
    });
  }

  /** The version of Prometheus that reads a configuration: as the run was told, or as the image of its server says. */
  prometheusVersionOf(config: PrometheusConfig): string | undefined {
    const { prometheusVersion } = this.options;
    if (prometheusVersion !== undefined) return prometheusVersion;
    const versions = new Set(this.serversOf(config).map(({ version }) => version));
    return versions.size === 1 ? [...versions][0] : undefined;
  }

  /** Every configuration as Prometheus decodes it. */
  get decodedConfigs(): readonly DecodedConfig[] {
    return this.#once('decodedConfigs', () =>
      this.configs.map((config) => decodeConfig(config, this.prometheusVersionOf(config))),
    );
  }

  /** Every job of these. */
  get decodedJobs(): readonly DecodedJob[] {
    return this.#once('decodedJobs', () => this.decodedConfigs.flatMap(({ jobs }) => jobs));
  }

  /** Everything for which Prometheus would refuse a configuration. */
  get loadProblems(): readonly LoadProblem[] {
    return this.#once('loadProblems', () => this.decodedConfigs.flatMap(problemsOf));
  }

  get ruleFiles(): readonly RuleFile[] {
    return this.#once('ruleFiles', () => this.#found.flatMap(({ ruleFiles }) => ruleFiles));
  }

  /** Recording and alerting rules: of rule files, of ConfigMaps and of PrometheusRule objects. */
  get promRules(): readonly PromRule[] {
    return this.#once('promRules', () => [
      ...this.ruleFiles.flatMap(rulesInFile),
      ...this.manifests.flatMap(rulesInManifest),
    ]);
  }

  /** The metrics of source code by the names of their series. */
  get metricIndex(): MetricIndex {
    return this.#once('metricIndex', () => new MetricIndex(this.options.instrumentation));
  }

  /** Texts inside objects that are meant as configuration and are no YAML. */
  get embeddedProblems(): readonly EmbeddedProblem[] {
    return this.#once('embeddedProblems', () => this.#found.flatMap(({ problems }) => problems));
  }

  get monitors(): readonly Monitor[] {
    return this.#once('monitors', () => this.manifests.flatMap((manifest) => this.#monitorOf(manifest) ?? []));
  }

  get prometheusServers(): readonly PrometheusServer[] {
    return this.#once('servers', () => this.manifests.flatMap((manifest) => this.#serverOf(manifest) ?? []));
  }

  readonly #monitorOf: (manifest: Manifest) => Monitor | undefined = onceEach(readMonitor);
  readonly #serverOf: (manifest: Manifest) => PrometheusServer | undefined = onceEach(readPrometheusServer);

  /** The operator's servers and monitors, scope by scope: who selects what, and what is generated of it. */
  get operatorScopes(): readonly OperatorScope[] {
    return this.#once('operatorScopes', () => {
      const readers = {
        monitor: ({ manifest }: ScopedManifest) => this.#monitorOf(manifest),
        server: ({ manifest }: ScopedManifest) => this.#serverOf(manifest),
      };
      return this.workloadScopes.map((workloads) => new OperatorScope(workloads.scope, workloads, readers));
    });
  }

  /** The configurations that the operator makes of monitors, in every scope; `configs` holds those that are written. */
  get generatedConfigs(): readonly GeneratedConfig[] {
    return this.#once('generatedConfigs', () => this.operatorScopes.flatMap(({ configs }) => configs));
  }

  /** The configurations of each scope, those that the operator makes among them, and the targets that they find there. */
  get targetScopes(): readonly TargetScope[] {
    return this.#once('targetScopes', () => {
      const { scopes: named, matches, prometheusVersion } = this.options;
      const configs = new Map<Scope, ScopedConfig[]>(this.scopes.map((scope) => [scope, []]));
      for (const config of this.configs) {
        for (const { scope, namespace } of scopesOfConfig(config, { scopes: this.scopes, named, matches })) {
          configs.get(scope)?.push({ config, namespace, isOrphan: false });
        }
      }
      for (const operator of this.operatorScopes) configs.get(operator.scope)?.push(...generatedConfigsOf(operator));
      return this.workloadScopes.map((workloads) => {
        return new TargetScope(workloads, configs.get(workloads.scope) ?? [], { files: this.files, prometheusVersion });
      });
    });
  }

  /** The targets of a job, in each scope that its configuration belongs to. */
  targetsOf(job: ScrapeJob): readonly JobTargets[] {
    return this.targetScopes.flatMap((scope) =>
      scope.configs.filter(({ config }) => config === job.config).map((config) => scope.targetsOf(config, job)),
    );
  }

  /** The accounts that Prometheus servers run as: what they need, what they are granted, and how these differ. */
  get accountAccesses(): readonly AccountAccess[] {
    return this.#once('accountAccesses', () => accountAccesses(this));
  }

  get metrics(): readonly Metric[] {
    return this.options.instrumentation.metrics;
  }

  /** Credentials that are written out, in configuration and in Secrets. */
  get credentials(): readonly Credential[] {
    return this.#once('credentials', () => findCredentials(this));
  }

  /** Fields of the wrong type that some model read. */
  get shapeProblems(): readonly ManifestProblem[] {
    return this.#once('shapeProblems', () => {
      // The models note problems as they read; all of them are read before the notes are taken.
      const read = [
        this.roles,
        this.bindings,
        this.monitors,
        this.prometheusServers,
        this.configs,
        this.workloadScopes,
        this.operatorScopes,
      ];
      return read.length === 0
        ? []
        : this.manifests.flatMap((manifest) => manifest.problems.map((problem) => ({ manifest, problem })));
    });
  }
}
