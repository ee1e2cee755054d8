import { relabelMatcher } from '../../prometheus/relabel/matcher.ts';
import type { StepBudget } from '../../prometheus/step-budget.ts';
import { populateTarget } from '../../prometheus/target-population.ts';
import type { Candidate, CandidateOrigin, Verdict } from './candidate.ts';
import { labelOf, labelsOf } from './candidate.ts';
import { decidesByInvented, hasVariable } from './invented-labels.ts';
import type { JobSettings } from './job-settings.ts';

/** What becomes of a candidate in a job. */
export function judge(settings: JobSettings, origin: CandidateOrigin, budget: StepBudget): Candidate {
  return { origin, verdict: verdictOn(settings, origin, budget) };
}

function verdictOn(settings: JobSettings, origin: CandidateOrigin, budget: StepBudget): Verdict {
  if (settings.isTemplate) return { kind: 'unknown', by: undefined };
  const early = firstDrop(settings, origin, budget);
  if (early !== undefined) return dropped(settings, origin, early);
  const { own, group } = labelsOf(origin);
  // Making the labels takes work for each of them.
  if (!budget.spend(own.size + group.size)) return { kind: 'unknown', by: undefined };
  const outcome = populateTarget(settings.target, own, group, { ...settings.options, budget });
  switch (outcome.kind) {
    case 'active':
      return { kind: 'kept', labels: outcome.labels, publicLabels: outcome.publicLabels, url: outcome.url };
    case 'failed':
      return { kind: 'failed', message: outcome.message };
    case 'dropped':
      return dropped(settings, origin, outcome.index);
    case 'unjudged': {
      const { relabelling } = outcome;
      return { kind: 'unknown', by: relabelling.kind === 'unjudged' ? relabelling.by.source : undefined };
    }
    default:
      return outcome satisfies never;
  }
}

function dropped(settings: JobSettings, origin: CandidateOrigin, index: number): Verdict {
  const rule = settings.target.relabelRules[index];
  if (rule === undefined || hasVariable(rule) || decidesByInvented(settings, origin, index)) {
    return { kind: 'unknown', by: rule?.source };
  }
  return { kind: 'dropped', by: rule.source, index };
}

/**
 * Most candidates are dropped by a rule that stands first and looks at what was discovered: that much is seen without
 * making their labels.
 */
function firstDrop(settings: JobSettings, origin: CandidateOrigin, budget: StepBudget): number | undefined {
  for (const [index, rule] of settings.target.relabelRules.entries()) {
    if (rule.action !== 'keep' && rule.action !== 'drop') return undefined;
    if (!rule.sourceLabels.every((name) => name.startsWith('__meta_'))) return undefined;
    const matcher = relabelMatcher(rule, settings.options.dialect ?? 'prometheus-3');
    if (matcher === undefined) return undefined;
    const value = rule.sourceLabels.map((name) => labelOf(origin, name)).join(rule.separator);
    if (!budget.spend(matcher.cost(value))) return undefined;
    if ((matcher.match(value) !== undefined) !== (rule.action === 'keep')) return index;
  }
  return undefined;
}
