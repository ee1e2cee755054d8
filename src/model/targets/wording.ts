import { populateTarget } from '../../prometheus/target-population.ts';
import { regionOf } from '../../source/line-index.ts';
import type { Span } from '../../source/span.ts';
import type { RelabelRule } from '../scrape-config.ts';
import type { Candidate, CandidateOrigin } from './candidate.ts';
import { labelOf, labelsOf, sourcesOf } from './candidate.ts';
import type { JobSettings } from './job-settings.ts';
import type { TargetScope } from './target-scope.ts';
import { describeSource } from './target-source.ts';

/** What a candidate is called: `Deployment shop/api, container "api", port 8080`. */
export function describeOrigin(origin: CandidateOrigin): string {
  if (origin.kind !== 'discovered') return `"${origin.address.value}"`;
  const { container } = origin.target;
  const [own, pod] = sourcesOf(origin);
  const behind = pod === undefined ? '' : ` (${describeSource(pod)})`;
  const parts = [own === undefined ? '' : `${describeSource(own)}${behind}`];
  if (container !== undefined && hasSeveral(origin)) parts.push(`container "${container.name}"`);
  const port = portOf(labelOf(origin, '__address__'));
  if (port !== undefined && hasSeveral(origin)) parts.push(`port ${port}`);
  return parts.join(', ');
}

function hasSeveral(origin: CandidateOrigin): boolean {
  return origin.kind === 'discovered' && origin.group.targets.length > 1;
}

/** The port at the end of an address. */
export function portOf(address: string): string | undefined {
  return /:(\d+)$/.exec(address)?.[1];
}

/** The value that a rule of a job compares, with the rules before it applied. */
export function comparedValue(settings: JobSettings, origin: CandidateOrigin, index: number): string {
  const rules = settings.target.relabelRules.slice(0, index + 1);
  const { own, group } = labelsOf(origin);
  const job = { ...settings.target, relabelRules: rules };
  const { relabelling } = populateTarget(job, own, group, { ...settings.options, trace: true });
  return relabelling.steps.find((step) => step.index === index)?.value ?? '';
}

/** Why a rule drops a candidate, as the end of a sentence that begins with the rule. */
export function dropReason(scope: TargetScope, settings: JobSettings, { origin, verdict }: Candidate): string {
  if (verdict.kind !== 'dropped') return '';
  const rule = settings.target.relabelRules[verdict.index];
  if (rule === undefined) return '';
  const names = rule.sourceLabels.join(', ');
  const value = scope.addresses.readable(comparedValue(settings, origin, verdict.index));
  const isAbsent = /^[^\w]*$/.test(value);
  const have = rule.sourceLabels.length > 1 ? 'them' : 'it';
  const found = isAbsent ? `and nothing has set ${have}` : `which holds "${value}"`;
  switch (rule.action) {
    case 'keep':
      return `keeps only what has "${rule.regex}" in ${names}, ${found}`;
    case 'drop':
      return `drops what has "${rule.regex}" in ${names}${isAbsent ? `, as it does where nothing has set ${have}` : `, ${found}`}`;
    case 'keepequal':
      return `keeps only what has the same in ${names} and ${rule.targetLabel}`;
    case 'dropequal':
      return `drops what has the same in ${names} and ${rule.targetLabel}`;
    default:
      return 'drops it';
  }
}

/** Where a rule is told from others: its action, else the rule. */
export function ruleAnchor({ action, regex, anchor }: RelabelRule): Span {
  return action?.span ?? regex?.span ?? anchor;
}

/** `path:line` of a place. */
export function lineOf(span: Span): string {
  return `${span.file.path}:${regionOf(span).start.line}`;
}
