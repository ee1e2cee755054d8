import { setsLabel } from '../knowledge/prometheus-meta-labels.ts';
import type { AttachMetadata, DiscoveryRole } from '../knowledge/prometheus-meta-labels.ts';
import type { RegexpDialect } from '../prometheus/regexp.ts';
import { discoveryFields, kubernetesDiscoveries } from './job-facts.ts';
import { describeJob, dialectOf, mayBeMerged } from './load-config.ts';
import type { DecodedJob } from './load-config.ts';
import { describeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Monitor } from './operator.ts';
import type { RelabelRule, ScrapeJob } from './scrape-config.ts';
import type { Workspace } from './workspace.ts';

/** What finds the targets of a list: one role with its options. */
export interface ListDiscovery {
  readonly role: DiscoveryRole;
  readonly attach: AttachMetadata;
}

/** A list of relabelling rules that are applied one after the other, and what it belongs to. */
export interface RelabelList {
  /** `target` before the scrape, `metric` after it. */
  readonly phase: 'target' | 'metric';
  readonly rules: readonly RelabelRule[];
  /** What messages call the owner: `Job "x"`, `ServiceMonitor shop/api`. */
  readonly owner: string;
  readonly manifest: Manifest | undefined;
  readonly dialect: RegexpDialect;
  /** Undefined for lists of monitors. */
  readonly job: ScrapeJob | undefined;
  /** The job as Prometheus decodes it, where it does. */
  readonly decoded: DecodedJob | undefined;
  /** What finds the targets; undefined where it is not known, or not only Kubernetes. */
  readonly discoveries: readonly ListDiscovery[] | undefined;
}

const known = new WeakMap<Workspace, readonly RelabelList[]>();

/** Every relabelling list of jobs and monitors, those that are empty left out. */
export function relabelLists(workspace: Workspace): readonly RelabelList[] {
  let lists = known.get(workspace);
  if (lists === undefined) {
    lists = findLists(workspace).filter(({ rules }) => rules.length > 0);
    known.set(workspace, lists);
  }
  return lists;
}

function findLists(workspace: Workspace): readonly RelabelList[] {
  const lists: RelabelList[] = [];
  const decodedJobs = new Map(workspace.decodedJobs.map((each) => [each.job, each]));
  for (const job of workspace.scrapeJobs) {
    const decoded = decodedJobs.get(job);
    const common = {
      owner: describeJob(job),
      manifest: job.config.manifest,
      dialect: dialectOf(decoded?.decoded.version),
      job,
      decoded,
      discoveries: decoded === undefined ? undefined : discoveriesOfJob(decoded),
    };
    lists.push({ ...common, phase: 'target', rules: job.relabelConfigs });
    lists.push({ ...common, phase: 'metric', rules: job.metricRelabelConfigs });
  }
  const attachesMore = workspace.prometheusServers.some(({ spec }) => spec.has('scrapeClasses'));
  for (const monitor of workspace.monitors) {
    const { manifest, endpoints } = monitor;
    const common = {
      owner: describeManifest(manifest),
      manifest,
      dialect: dialectOf(workspace.options.prometheusVersion),
      job: undefined,
      decoded: undefined,
      discoveries: discoveriesOfMonitor(monitor, attachesMore),
    };
    for (const { relabelings, metricRelabelings } of endpoints) {
      lists.push({ ...common, phase: 'target', rules: relabelings });
      lists.push({ ...common, phase: 'metric', rules: metricRelabelings });
    }
  }
  return lists;
}

function discoveriesOfJob({ value, job }: DecodedJob): readonly ListDiscovery[] | undefined {
  const fields = discoveryFields(value);
  const isKnown = fields.every((name) => name === 'kubernetes_sd_configs' || name === 'static_configs');
  if (!isKnown || fields.length === 0 || mayBeMerged(job.config)) return undefined;
  const labels = value.structs('static_configs').flatMap((group) => group.map('labels').map(({ name }) => name));
  // Tests of relabelling write discovery's labels by hand.
  if (labels.some((name) => name.startsWith('__meta_'))) return undefined;
  const discoveries = kubernetesDiscoveries(value);
  return discoveries.length === value.items('kubernetes_sd_configs').length ? discoveries : undefined;
}

const attachAll: AttachMetadata = { node: true, namespace: true, deployment: true, job: true, cronjob: true };

function discoveriesOfMonitor({ kind, spec }: Monitor, attachesMore: boolean): readonly ListDiscovery[] | undefined {
  const node = spec.mapping('attachMetadata')?.boolean('node')?.value === true;
  const attach = attachesMore || spec.has('scrapeClass') ? attachAll : { node };
  if (kind === 'PodMonitor') return [{ role: 'pod', attach }];
  if (kind !== 'ServiceMonitor') return undefined;
  const role = spec.string('serviceDiscoveryRole')?.value;
  const roles: readonly DiscoveryRole[] =
    role === 'EndpointSlice'
      ? ['endpointslice']
      : role === 'Endpoints'
        ? ['endpoints']
        : ['endpoints', 'endpointslice'];
  return roles.map((each) => ({ role: each, attach }));
}

/** Whether any discovery of a list sets a label; `unknown` where its discovery is, or the label is not Kubernetes'. */
export function discoverySets({ discoveries }: RelabelList, label: string): 'yes' | 'no' | 'unknown' {
  if (discoveries === undefined) return 'unknown';
  const answers = discoveries.map(({ role, attach }) => setsLabel(role, attach, label));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') || answers.length === 0 ? 'unknown' : 'no';
}
