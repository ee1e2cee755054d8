import type { Confidence, Severity } from '../finding.ts';
import type { Span } from '../source/span.ts';
import type { DefaultLabels, LabelAssignment, LabelValue } from './metric.ts';
import { nameTier, normaliseName } from './name-tier.ts';

/**
 * What a label that every metric gets is new with: each start of the process, as its value or only its name says, each
 * release, each push, or each target anyway.
 */
export type DefaultLabelBasis = 'restart' | 'name' | 'release' | 'target' | 'push';

/** A label that a registry adds to all of its metrics, whose value does not stay the same. */
export interface DefaultLabelRisk {
  readonly label: string;
  readonly value: LabelValue;
  readonly basis: DefaultLabelBasis;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly at: Span;
}

const releases = /(?:^|_)(?:version|commit|sha|revision|build_id|build_number|image_tag)$/u;
const starts = /(?:^|_)(?:uuid|guid|uid|run_id|boot_id|session_id|start_time|started_at|timestamp)$/u;
const targets: ReadonlySet<string> = new Set(['pod', 'pod_name', 'pod_uid', 'pod_ip', 'container_id', 'instance']);

/** The labels of a registry that make all of its series begin anew; constants are what such labels are for. */
export function defaultLabelRisks({ labels, isPushed = false }: DefaultLabels): readonly DefaultLabelRisk[] {
  return labels.flatMap((assignment) => judge(assignment, isPushed) ?? []);
}

function judge({ label, value }: LabelAssignment, isPushed: boolean): DefaultLabelRisk | undefined {
  const found = { label: label.value, value, at: value.span };
  const isNew = value.tier === 'unbounded' && (value.kind === 'random' || value.kind === 'time');
  if (isPushed) {
    // Grouping by the machine or the release is what the key is for.
    const isSure = isNew && value.name === undefined;
    return isSure ? { ...found, basis: 'push', severity: 'warning', confidence: 'high' } : undefined;
  }
  // The name of a variable is a weaker witness than the call that makes the value.
  if (isNew && value.name === undefined) return { ...found, basis: 'restart', severity: 'warning', confidence: 'high' };
  if (value.kind === 'process-host') return { ...found, basis: 'target', severity: 'info', confidence: 'high' };
  if (value.kind === 'literal') return undefined;
  const name = normaliseName(label.value);
  if (targets.has(name)) return { ...found, basis: 'target', severity: 'info', confidence: 'medium' };
  if (releases.test(name) && nameTier(name) !== 'fine') {
    return { ...found, basis: 'release', severity: 'info', confidence: 'medium' };
  }
  if (isNew) return { ...found, basis: 'restart', severity: 'info', confidence: 'low' };
  return starts.test(name) ? { ...found, basis: 'name', severity: 'info', confidence: 'low' } : undefined;
}
