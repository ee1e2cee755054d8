import type { ServiceAccountIdentity } from '../../kubernetes/authorizer/identity.ts';
import type { Doubt } from '../../kubernetes/authorizer/authorize.ts';
import type { Grant } from '../../kubernetes/authorizer/list-grants.ts';
import type { Span } from '../../source/span.ts';
import type { Monitor, PrometheusServer } from '../operator.ts';
import type { PolicySources } from '../policies.ts';
import type { RbacScope, Scoped } from '../rbac-scope.ts';
import type { ScopedManifest } from '../scope.ts';
import type { PrometheusConfig, ScrapeJob } from '../scrape-config.ts';
import type { Workload } from '../workloads.ts';

/** A grant with its places. */
export type AccountGrant = Grant<PolicySources>;

/** Where a permission has to hold: everywhere, or in one namespace (undefined: where the files are deployed). */
export type NeedScope =
  { readonly kind: 'cluster' } | { readonly kind: 'namespace'; readonly namespace: string | undefined };

/** What the API server is asked. */
export type NeededAccess =
  | {
      readonly kind: 'resource';
      readonly group: string;
      /** The resource, or `resource/subresource`. */
      readonly resource: string;
      readonly verbs: readonly string[];
      /** Resources any of which does as well. */
      readonly orElse: readonly string[];
    }
  /** A path; undefined: some path, which no file says. */
  | { readonly kind: 'url'; readonly path: string | undefined; readonly verbs: readonly string[] };

/** Something that a server does, for which its account needs a permission. */
export interface Need {
  readonly access: NeededAccess;
  readonly scope: NeedScope;
  /** No targets at all, a label less, or refused scrapes. */
  readonly effect: 'blocking' | 'lossy' | 'scrape';
  /** False for what may be needed, as far as the files say. */
  readonly certain: boolean;
  /** Who needs it: `job "pods"`, `ServiceMonitor shop/api`, `the discovery of Alertmanagers`. */
  readonly who: string;
  /** What for: `discovers role "pod"`. */
  readonly why: string;
  readonly at: Span;
  readonly server: AccessServer;
  readonly job?: ScrapeJob | undefined;
  readonly monitor?: Scoped<Monitor> | undefined;
}

/** One configuration that a server runs, with what its jobs were made of. */
export interface ServerConfig {
  readonly config: PrometheusConfig;
  readonly monitorOf: ReadonlyMap<ScrapeJob, Scoped<Monitor>>;
}

/** A server that uses the API of Kubernetes, and who it is there. */
export interface AccessServer {
  /**
   * - `workload`: runs Prometheus with a configuration that is mounted.
   * - `operator`: a Prometheus or PrometheusAgent object.
   * - `agent`: a workload of another program that mounts a configuration of Prometheus.
   * - `configuration`: a file; the account is the only one beside it that can be meant.
   */
  readonly kind: 'agent' | 'configuration' | 'operator' | 'workload';
  /** As messages call it: `Deployment "prometheus"`. */
  readonly name: string;
  readonly at: Span;
  readonly rbac: RbacScope;
  /** The place of the scope among those of the workspace. */
  readonly scopeIndex: number;
  readonly namespace: string | undefined;
  readonly accountName: string;
  /** Where the account is named; undefined where it is not, and `default` counts. */
  readonly accountAt: Span | undefined;
  /** The account, where it is in the scope. */
  readonly account: ScopedManifest | undefined;
  readonly configs: readonly ServerConfig[];
  /**
   * - `known`: the jobs in the files are all jobs.
   * - `open`: there may be others, such as those of monitors elsewhere.
   * - `unknown`: the configuration is not among the files, or a template.
   */
  readonly configuration: 'known' | 'open' | 'unknown';
  /** False where other containers of the pod may use the account. */
  readonly isAlone: boolean;
  /** True where the run has no other server of the operator. */
  readonly isOnlyServer: boolean;
  readonly workload: Scoped<Workload> | undefined;
  readonly operator: Scoped<PrometheusServer> | undefined;
}

/** A permission that is needed and not granted. */
export interface Missing {
  readonly need: Need;
  readonly verbs: readonly string[];
  /** Grants of the same in another scope. */
  readonly elsewhere: readonly AccountGrant[];
}

/** A permission that is granted and not needed. */
export interface Unneeded {
  readonly grant: AccountGrant;
  /**
   * `verbs` where the resource is needed by another verb; `place` where it is needed in other namespaces only; `power`
   * for Secrets, for entering pods, and for what changes something.
   */
  readonly kind: 'group' | 'permission' | 'place' | 'power' | 'url' | 'verbs';
  /** `services`, `ingresses of extensions`, `/metrics/cadvisor`. */
  readonly what: string;
  readonly group: string | undefined;
  readonly resource: string | undefined;
  readonly verbs: readonly string[];
  readonly at: Span;
}

/** A binding that grants cluster-wide what is needed in known namespaces only. */
export interface TooWide {
  readonly grants: readonly AccountGrant[];
  readonly resources: readonly string[];
  readonly namespaces: readonly (string | undefined)[];
  readonly needs: readonly Need[];
}

/** An account that servers run as, with what they need and what it is granted. */
export interface AccountAccess {
  readonly identity: ServiceAccountIdentity;
  readonly rbac: RbacScope;
  readonly servers: readonly AccessServer[];
  readonly grants: readonly AccountGrant[];
  readonly doubts: readonly Doubt<PolicySources>[];
  /** True where some binding among the files binds the account itself. */
  readonly isBound: boolean;
  readonly needs: readonly Need[];
  /** Empty where nothing can be said. */
  readonly missing: readonly Missing[];
  readonly unneeded: readonly Unneeded[];
  readonly tooWide: readonly TooWide[];
  /** Why nothing is said of what is missing, or of what is not needed. */
  readonly unsaid: { readonly missing: string | undefined; readonly unneeded: string | undefined };
}
