import type { Span } from '../../source/span.ts';
import type { Candidate, CandidateOrigin, Verdict } from './candidate.ts';
import type { JobTargets, TargetScope } from './target-scope.ts';
import type { TargetSource } from './target-source.ts';
import type { Container, ContainerPort } from '../workloads.ts';

/** A candidate of discovery that is scraped. */
export interface KeptTarget extends Candidate {
  readonly origin: Extract<CandidateOrigin, { readonly kind: 'discovered' }>;
  readonly verdict: Extract<Verdict, { readonly kind: 'kept' }>;
}

/** The targets of a job that discovery found. */
export function keptTargets({ candidates }: JobTargets): readonly KeptTarget[] {
  return candidates.filter((candidate): candidate is KeptTarget => {
    return candidate.origin.kind === 'discovered' && candidate.verdict.kind === 'kept';
  });
}

/** The jobs of a scope that some server runs: not those of monitors that no server selects. */
export function runningJobs(scope: TargetScope): readonly JobTargets[] {
  return scope.jobs.filter(({ config }) => !config.isOrphan);
}

/**
 * The jobs that choose among what they discover. What a job without a choice scrapes is no intention, and each thing
 * that can be said of its targets would be said of every pod of a cluster.
 */
export function choosingJobs(scope: TargetScope): readonly JobTargets[] {
  return runningJobs(scope).filter(isChoosing);
}

/** True for a job that keeps some of what it discovers. */
export function isChoosing({ settings }: JobTargets): boolean {
  return settings.target.relabelRules.some(({ action }) => action === 'keep' || action === 'keepequal');
}

/** The container of a workload that a target is about, as it is written. */
export function writtenContainer({ origin }: KeptTarget): Container | undefined {
  const { container, pod } = origin.target;
  const workload = pod?.source.workload;
  return workload?.item.template.containers.find(({ name }) => (name?.value ?? '') === container?.name);
}

/** The port of a container with a number, as it is written. */
export function writtenPort(container: Container | undefined, port: number): ContainerPort | undefined {
  return container?.ports.find(({ containerPort }) => containerPort?.value === port);
}

/** The number at the end of a target's own address, after relabelling. */
export function finalPort({ verdict }: KeptTarget): number | undefined {
  const port = /:(\d+)$/.exec(verdict.labels.get('__address__') ?? '')?.[1];
  return port === undefined ? undefined : Number(port);
}

/** `job "a"`. */
export function titleOfJob({ job }: JobTargets): string {
  return job.name === undefined ? 'a job' : `job "${job.name.value}"`;
}

/** What stands behind a target: the workload of its pod, else the object that was discovered. */
export function sourceOf({ origin }: KeptTarget): TargetSource {
  return origin.target.pod?.source ?? origin.group.object.source;
}

/** Where the source of a target is written; undefined for what has no manifest. */
export function anchorOf(target: KeptTarget): Span | undefined {
  return sourceOf(target).object?.manifest.anchor;
}
