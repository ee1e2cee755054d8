import { mayBeSame } from '../../src/model/rbac-scope.ts';
import { isChoosing, titleOfJob } from '../../src/model/targets/kept.ts';
import type { JobTargets, ScopedConfig, TargetScope } from '../../src/model/targets/target-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly job: string;
  readonly other: string;
  readonly url: string;
  readonly more: number;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/scraped-twice',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report targets that two jobs of one Prometheus scrape',
      references: ['https://github.com/prometheus/prometheus/blob/v3.5.0/scrape/scrape.go'],
    },
    messages: {
      twice: ({ job, other, url, more }: Data) =>
        `Job "${job}" scrapes "${url}"${more === 0 ? '' : ` and ${more} more`} that ${other} scrapes as well: every series of it is stored twice, and sums count it twice.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const jobs of servers(scope)) {
        for (const { job, other, urls } of overlaps(jobs)) {
          const [url = ''] = urls;
          report({
            message: 'twice',
            data: {
              job: job.job.name?.value ?? '',
              other: titleOfJob(other),
              url: readable(scope, url),
              more: urls.length - 1,
            },
            at: job.job.anchor,
            help: 'Let one of the two jobs drop what the other one scrapes.',
            related: [{ at: other.job.anchor, note: 'the other job' }],
          });
        }
      }
    }
  },
});
export default rule;

/**
 * The jobs of each server. Those of the operator have further ones in a Secret; how its monitors overlap among
 * themselves is said of the monitors.
 */
function servers(scope: TargetScope): readonly (readonly JobTargets[])[] {
  const jobsOf = (config: ScopedConfig): readonly JobTargets[] =>
    config.config.jobs.map((job) => scope.targetsOf(config, job));
  return scope.configs
    .filter(({ server, isOrphan }) => server === undefined && !isOrphan)
    .map((config) => {
      const operators = scope.configs.filter(({ server }) => server !== undefined && includes(server, config));
      return [...operators.flatMap(jobsOf), ...jobsOf(config)];
    });
}

/** True where a server takes a list of jobs as its additional ones. */
function includes({ item, namespace }: NonNullable<ScopedConfig['server']>, { config }: ScopedConfig): boolean {
  const named = item.spec.mapping('additionalScrapeConfigs')?.string('name')?.value;
  const { manifest } = config;
  return (
    config.root === undefined &&
    named !== undefined &&
    manifest?.name?.value === named &&
    mayBeSame(manifest.namespace?.value, namespace)
  );
}

interface Overlap {
  readonly job: JobTargets;
  readonly other: JobTargets;
  readonly urls: readonly string[];
}

function overlaps(jobs: readonly JobTargets[]): readonly Overlap[] {
  const first = new Map<string, JobTargets>();
  const found = new Map<string, { job: JobTargets; other: JobTargets; urls: string[] }>();
  for (const [index, job] of jobs.entries()) {
    if (job.settings.discoveries.length > 0 && !isChoosing(job)) continue;
    const own = new Set(job.candidates.flatMap(({ verdict }) => (verdict.kind === 'kept' ? [verdict.url] : [])));
    for (const url of own) {
      const other = first.get(url);
      if (other === undefined) {
        first.set(url, job);
        continue;
      }
      const isMonitor = job.config.server !== undefined && other.config.server !== undefined;
      if (isMonitor || (dividesSeries(job) && dividesSeries(other))) continue;
      const key = `${index} ${jobs.indexOf(other)}`;
      const overlap = found.get(key);
      if (overlap === undefined) found.set(key, { job, other, urls: [url] });
      else overlap.urls.push(url);
    }
  }
  return [...found.values()];
}

/** Two jobs may share a target where each stores other series of it. */
function dividesSeries({ job }: JobTargets): boolean {
  return job.metricRelabelConfigs.some(({ action }) => action?.value === 'keep' || action?.value === 'drop');
}

function readable({ addresses }: TargetScope, url: string): string {
  return addresses.readable(url);
}
