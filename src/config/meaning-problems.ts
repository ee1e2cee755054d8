import { severities } from '../finding.ts';
import type { Severity } from '../finding.ts';
import { matchesName } from '../source/glob.ts';
import type { View } from '../yaml/view.ts';
import type { ConfigProblem } from './config-problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** What no schema can tell: rules that do not exist, days that no calendar has, thresholds that hide what fails. */
export function meaningProblems(root: View, ruleIds: readonly string[]): readonly ConfigProblem[] {
  return [...repeatedKeys(root), ...ruleProblems(root, ruleIds), ...dateProblems(root), ...thresholdProblems(root)];
}

function repeatedKeys(view: View): readonly ConfigProblem[] {
  const seen = new Set<string>();
  const problems: ConfigProblem[] = [];
  for (const { key, value } of view.ownEntries()) {
    if (seen.has(key.text)) problems.push({ message: `The key "${key.text}" is here twice.`, span: key.anchor });
    seen.add(key.text);
    problems.push(...repeatedKeys(value));
  }
  return [...problems, ...view.items().flatMap(repeatedKeys)];
}

/** A sentence on a rule id, a family or a glob that fits no rule; undefined where it fits one. */
export function unknownRule(pattern: string, ruleIds: readonly string[]): string | undefined {
  if (pattern.includes('*')) {
    return ruleIds.some((id) => matchesName(pattern, id)) ? undefined : `No rule matches "${pattern}".`;
  }
  if (ruleIds.some((id) => id === pattern || id.startsWith(`${pattern}/`))) return undefined;
  const sameName = ruleIds.find((id) => id.endsWith(`/${pattern}`));
  const hint = sameName === undefined ? didYouMean(pattern, ruleIds) : ` Did you mean "${sameName}"?`;
  return `There is no rule "${pattern}".${hint}`;
}

function ruleProblems(root: View, ruleIds: readonly string[]): readonly ConfigProblem[] {
  const levels = root.get('rules')?.kind === 'mapping' ? (root.get('rules')?.entries() ?? []) : [];
  const ignored = itemsOf(root, 'ignores').flatMap((entry) => itemsOf(entry, 'rules'));
  return [...levels.map(({ key }) => key), ...ignored.filter((item) => item.kind === 'scalar')].flatMap((view) => {
    const message = unknownRule(view.text, ruleIds);
    return message === undefined
      ? []
      : [{ message, span: view.anchor, help: 'The command "scrapelint rules" lists all rules.' }];
  });
}

function dateProblems(root: View): readonly ConfigProblem[] {
  return itemsOf(root, 'ignores').flatMap((entry) => {
    const until = entry.get('until');
    if (until === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(until.text) || isDay(until.text)) return [];
    return [{ message: `No calendar has the day "${until.text}".`, span: until.anchor }];
  });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function thresholdProblems(root: View): readonly ConfigProblem[] {
  const least = root.get('min-severity');
  const failOn = root.get('fail-on');
  if (least === undefined || failOn === undefined || !isSeverity(least.text) || !isSeverity(failOn.text)) return [];
  if (!hidesFailures(least.text, failOn.text)) return [];
  return [{ message: thresholdMessage(least.text, failOn.text), span: least.anchor }];
}

/** True where a run could fail for a finding that it does not show. */
export function hidesFailures(minSeverity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(minSeverity) < severities.indexOf(failOn);
}

/** Says of two thresholds that they contradict each other. */
export function thresholdMessage(minSeverity: Severity, failOn: Severity | 'never'): string {
  return `The least severity shown, "${minSeverity}", is above the one that fails, "${failOn}": a run would fail for what it hides.`;
}

function isSeverity(text: string): text is Severity {
  return (severities as readonly string[]).includes(text);
}

function itemsOf(view: View, key: string): readonly View[] {
  return view.get(key)?.items() ?? [];
}
