import type { Candidate } from '../../model/targets/candidate.ts';
import { sourcesOf } from '../../model/targets/candidate.ts';
import type { JobTargets, ScopedConfig, TargetScope } from '../../model/targets/target-scope.ts';
import { describeSource } from '../../model/targets/target-source.ts';
import { describeOrigin, dropReason, ruleAnchor } from '../../model/targets/wording.ts';
import { describeManifest } from '../../model/manifest.ts';
import type { Workspace } from '../../model/workspace.ts';
import { labelOf } from '../../model/targets/candidate.ts';
import { regionOf } from '../../source/line-index.ts';
import type { Span } from '../../source/span.ts';

/** A place as people and scripts read it. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** A target that is scraped. */
export interface TargetRow {
  readonly url: string;
  /** Labels that its series get. */
  readonly labels: Readonly<Record<string, string>>;
  /** What it comes from: the object that is discovered, and the workload of the pod behind it. */
  readonly from: readonly string[];
  readonly candidate: string;
}

/** A candidate that is not scraped, and why. */
export interface LostRow {
  readonly address: string;
  readonly from: readonly string[];
  readonly candidate: string;
  readonly reason: string;
  /** The relabelling rule that decided; absent where no rule did. */
  readonly rule?: Place & { readonly action: string };
}

/** One job with all its candidates. */
export interface JobReport extends Place {
  readonly name: string;
  readonly targets: readonly TargetRow[];
  readonly dropped: readonly LostRow[];
  /** Prometheus takes these for mistakes, and skips them. */
  readonly failed: readonly LostRow[];
  /** It depends on what no file says. */
  readonly unknown: readonly LostRow[];
  /** Discoveries of which the files say nothing. */
  readonly elsewhere: readonly string[];
}

/** One configuration with its jobs. */
export interface ServerReport extends Place {
  readonly name: string;
  /** True for monitors that no Prometheus among the files selects. */
  readonly isOrphan: boolean;
  readonly jobs: readonly JobReport[];
}

/** Everything that the configurations of a workspace would scrape. */
export function targetsReport(workspace: Workspace, wanted: (job: string) => boolean): readonly ServerReport[] {
  return workspace.targetScopes.flatMap((scope) =>
    scope.configs.flatMap((config) => {
      const jobs = config.config.jobs.filter((job) => wanted(job.name?.value ?? ''));
      if (jobs.length === 0) return [];
      return [
        {
          name: nameOf(scope, config),
          ...placeOf(configAnchor(config)),
          isOrphan: config.isOrphan,
          jobs: jobs.map((job) => jobReport(scope.targetsOf(config, job))),
        },
      ];
    }),
  );
}

/** What a configuration is called. */
export function nameOf({ workloads }: TargetScope, { config, isOrphan, server }: ScopedConfig): string {
  const scope = workloads.scope.kustomization === undefined ? '' : `, as ${workloads.scope.name} deploys it`;
  if (isOrphan) return `Monitors that no Prometheus here selects${scope}`;
  if (server !== undefined) return `${describeManifest(server.item.manifest)}${scope}`;
  if (config.manifest === undefined) return `${config.file.path}${scope}`;
  return `${describeManifest(config.manifest)}, ${config.key ?? ''}${scope}`;
}

function configAnchor({ config }: ScopedConfig): Span {
  return config.jobs[0] === undefined
    ? (config.manifest?.anchor ?? { file: config.file, start: 0, end: 0 })
    : (config.root?.keySpan ?? config.manifest?.anchor ?? config.jobs[0].anchor);
}

/** All candidates of a job, as they are shown. */
export function jobReport(targets: JobTargets): JobReport {
  const { job, candidates, elsewhere } = targets;
  const of = (kind: 'dropped' | 'failed' | 'unknown'): readonly LostRow[] =>
    candidates.filter(({ verdict }) => verdict.kind === kind).map((candidate) => lostRow(targets, candidate));
  return {
    name: job.name?.value ?? '',
    ...placeOf(job.anchor),
    targets: targetRows(targets),
    dropped: of('dropped'),
    failed: of('failed'),
    unknown: of('unknown'),
    elsewhere: [...new Set(elsewhere)],
  };
}

/** Targets with the same labels and URL are one, as in Prometheus. */
function targetRows(targets: JobTargets): readonly TargetRow[] {
  const rows = new Map<string, TargetRow>();
  for (const candidate of targets.candidates) {
    const row = targetRow(targets, candidate);
    if (row === undefined || candidate.verdict.kind !== 'kept') continue;
    const key = JSON.stringify([row.url, ...candidate.verdict.labels]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

/** The row of a candidate that is scraped. */
export function targetRow({ scope }: JobTargets, { origin, verdict }: Candidate): TargetRow | undefined {
  if (verdict.kind !== 'kept') return undefined;
  const readable = (text: string): string => scope.addresses.readable(text);
  return {
    url: readable(verdict.url),
    labels: Object.fromEntries([...verdict.publicLabels].map(([name, value]) => [name, readable(value)])),
    from: sourcesOf(origin).map(describeSource),
    candidate: describeOrigin(origin),
  };
}

/** The row of a candidate that is not scraped. */
export function lostRow(targets: JobTargets, candidate: Candidate): LostRow {
  const { scope, settings } = targets;
  const { origin, verdict } = candidate;
  const row = {
    address: scope.addresses.readable(labelOf(origin, '__address__')),
    from: sourcesOf(origin).map(describeSource),
    candidate: describeOrigin(origin),
  };
  switch (verdict.kind) {
    case 'dropped':
      return {
        ...row,
        reason: dropReason(scope, settings, candidate),
        rule: { ...placeOf(ruleAnchor(verdict.by)), action: verdict.by.action?.value ?? 'replace' },
      };
    case 'failed':
      return { ...row, reason: scope.addresses.readable(verdict.message) };
    case 'unknown': {
      if (verdict.by === undefined) return { ...row, reason: 'too much work to judge, or a template' };
      const reason = 'decides by what only a running cluster knows';
      return {
        ...row,
        reason,
        rule: { ...placeOf(ruleAnchor(verdict.by)), action: verdict.by.action?.value ?? 'replace' },
      };
    }
    case 'kept':
      return { ...row, reason: '' };
    default:
      return verdict satisfies never;
  }
}

/** A place as path and line. */
export function placeOf(span: Span): Place {
  return { path: span.file.path, line: regionOf(span).start.line };
}
