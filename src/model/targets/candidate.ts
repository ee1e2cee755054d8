import type { DiscoveredTarget, TargetGroup } from '../../prometheus/discovery/types.ts';
import type { Labels } from '../../prometheus/target-population.ts';
import type { Located } from '../../source/span.ts';
import type { RelabelRule } from '../scrape-config.ts';
import type { TargetSource } from './target-source.ts';

/** Where a candidate comes from. */
export type CandidateOrigin =
  | {
      readonly kind: 'discovered';
      readonly group: TargetGroup<TargetSource>;
      readonly target: DiscoveredTarget<TargetSource>;
    }
  | { readonly kind: 'static' | 'file'; readonly address: Located<string>; readonly labels: Labels };

/** What becomes of a candidate. */
export type Verdict =
  | {
      readonly kind: 'kept';
      /** All labels but `__meta_` ones. */
      readonly labels: Labels;
      /** What its series get. */
      readonly publicLabels: Labels;
      readonly url: string;
    }
  | { readonly kind: 'dropped'; readonly by: RelabelRule; readonly index: number }
  /** Prometheus skips it, with these words. */
  | { readonly kind: 'failed'; readonly message: string }
  /** It depends on what no file says, or on a rule that cannot be judged. */
  | { readonly kind: 'unknown'; readonly by: RelabelRule | undefined };

/** Something that a job may scrape, and what becomes of it. */
export interface Candidate {
  readonly origin: CandidateOrigin;
  readonly verdict: Verdict;
}

/** The labels of the candidate alone, and those of its group. */
export function labelsOf(origin: CandidateOrigin): { readonly own: Labels; readonly group: Labels } {
  if (origin.kind === 'discovered') return { own: origin.target.labels, group: origin.group.labels };
  return { own: new Map([['__address__', origin.address.value]]), group: origin.labels };
}

/** A label of a candidate before relabelling; empty where it is absent. */
export function labelOf(origin: CandidateOrigin, name: string): string {
  if (origin.kind === 'discovered') return origin.target.labels.get(name) ?? origin.group.labels.get(name) ?? '';
  return name === '__address__' ? origin.address.value : (origin.labels.get(name) ?? '');
}

/** The objects that a candidate comes from: the one that discovery lists, then the pod behind it. */
export function sourcesOf(origin: CandidateOrigin): readonly TargetSource[] {
  if (origin.kind !== 'discovered') return [];
  const { group, target } = origin;
  const own = group.object.source;
  const pod = target.pod?.source;
  return pod === undefined || pod === own ? [own] : [own, pod];
}
