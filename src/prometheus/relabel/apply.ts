import { isValidLabelName } from '../label-name.ts';
import { md5 } from '../md5.ts';
import { expandTemplate } from '../regexp-template.ts';
import type { StepBudget } from '../step-budget.ts';
import { toLower, toUpper } from './case-mapping.ts';
import type { LabelBuilder } from './label-builder.ts';
import type { RelabelMatcher } from './matcher.ts';
import { relabelMatcher } from './matcher.ts';
import type { RelabelAction, RelabelRule } from './rule.ts';
import { usesRegex } from './rule.ts';
import type { RelabelOptions } from './validate.ts';
import { pushTo } from '../../source/push-to.ts';

/** One label that a rule changed; undefined is absent. */
export interface LabelChange {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What one rule did. */
export interface RelabelStep<S> {
  readonly rule: RelabelRule<S>;
  readonly index: number;
  /** The source labels, joined; undefined for the actions that go over label names. */
  readonly value: string | undefined;
  /** Whether the regex matched, or the labels were equal; undefined where nothing is compared. */
  readonly matched: boolean | undefined;
  readonly changes: readonly LabelChange[];
}

/** A labelmap that writes several labels to one name: nothing decides which value stays. */
export interface LabelCollision<S> {
  readonly rule: RelabelRule<S>;
  readonly index: number;
  readonly name: string;
  readonly candidates: readonly { readonly from: string; readonly value: string }[];
}

/** What became of a label set. */
export type RelabelOutcome<S> = {
  /** Only where a trace was asked for. */
  readonly steps: readonly RelabelStep<S>[];
  readonly collisions: readonly LabelCollision<S>[];
} & (
  | { readonly kind: 'kept' }
  | { readonly kind: 'dropped'; readonly by: RelabelRule<S>; readonly index: number }
  /** A rule that Prometheus refuses, that is too large to judge, or a spent budget: nothing is known from here on. */
  | { readonly kind: 'unjudged'; readonly by: RelabelRule<S>; readonly index: number }
);

/** How to run. */
export interface ApplyOptions extends RelabelOptions {
  readonly trace?: boolean;
  readonly budget?: StepBudget;
}

interface Run<S> {
  readonly labels: LabelBuilder;
  readonly options: ApplyOptions;
  readonly steps: RelabelStep<S>[];
  readonly collisions: LabelCollision<S>[];
}

interface StepResult {
  readonly keep: boolean;
  readonly value?: string | undefined;
  readonly matched?: boolean | undefined;
  readonly changes: readonly LabelChange[];
}

/**
 * Applies rules in order to the labels, which are changed in place.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go (ProcessBuilder, relabel)
 */
export function applyRelabelRules<S>(
  labels: LabelBuilder,
  rules: readonly RelabelRule<S>[],
  options: ApplyOptions = {},
): RelabelOutcome<S> {
  const run: Run<S> = { labels, options, steps: [], collisions: [] };
  for (const [index, rule] of rules.entries()) {
    const result = applyRule(run, rule, index);
    if (result === undefined) return { kind: 'unjudged', by: rule, index, ...logs(run) };
    if (options.trace === true) {
      run.steps.push({ rule, index, value: result.value, matched: result.matched, changes: result.changes });
    }
    if (!result.keep) return { kind: 'dropped', by: rule, index, ...logs(run) };
  }
  return { kind: 'kept', ...logs(run) };
}

function logs<S>(run: Run<S>): Pick<RelabelOutcome<S>, 'steps' | 'collisions'> {
  return { steps: run.steps, collisions: run.collisions };
}

function applyRule<S>(run: Run<S>, rule: RelabelRule<S>, index: number): StepResult | undefined {
  const { labels, options } = run;
  const action = rule.action;
  if (action === undefined) return undefined;
  if (options.budget?.spend(1) === false) return undefined;
  if (action === 'labelmap' || action === 'labeldrop' || action === 'labelkeep') {
    const matcher = relabelMatcher(rule, options.dialect ?? 'prometheus-3');
    return matcher === undefined ? undefined : applyToNames(run, rule, index, action, matcher);
  }
  const value = rule.sourceLabels.map((name) => labels.get(name)).join(rule.separator);
  if (!usesRegex(action)) return applyPlain(labels, rule, action, value);
  const matcher = relabelMatcher(rule, options.dialect ?? 'prometheus-3');
  if (matcher === undefined || options.budget?.spend(matcher.cost(value)) === false) return undefined;
  const match = matcher.match(value);
  const matched = match !== undefined;
  if (action === 'keep' || action === 'drop')
    return { keep: matched === (action === 'keep'), value, matched, changes: [] };
  if (match === undefined) return { keep: true, value, matched, changes: [] };
  const target = expandTemplate(rule.targetLabel, value, match, matcher.groupNames);
  const scheme = options.dialect === 'prometheus-2' ? 'legacy' : (options.scheme ?? 'utf8');
  if (!isValidLabelName(target, scheme)) return { keep: true, value, matched, changes: [] };
  const result = expandTemplate(rule.replacement, value, match, matcher.groupNames);
  return { keep: true, value, matched, changes: setLabel(labels, target, result) };
}

function applyPlain(
  labels: LabelBuilder,
  rule: RelabelRule<unknown>,
  action: RelabelAction,
  value: string,
): StepResult {
  if (action === 'keepequal' || action === 'dropequal') {
    const matched = labels.get(rule.targetLabel) === value;
    return { keep: matched === (action === 'keepequal'), value, matched, changes: [] };
  }
  const result =
    action === 'lowercase' ? toLower(value) : action === 'uppercase' ? toUpper(value) : hashMod(value, rule.modulus);
  return { keep: true, value, changes: setLabel(labels, rule.targetLabel, result) };
}

function applyToNames<S>(
  run: Run<S>,
  rule: RelabelRule<S>,
  index: number,
  action: 'labelmap' | 'labeldrop' | 'labelkeep',
  matcher: RelabelMatcher,
): StepResult | undefined {
  const { labels, options } = run;
  const changes: LabelChange[] = [];
  const writers = new Map<string, { from: string; value: string }[]>();
  for (const [name, value] of labels.snapshot()) {
    if (options.budget?.spend(matcher.cost(name)) === false) return undefined;
    const matched = matcher.match(name) !== undefined;
    if (action !== 'labelmap') {
      if (matched === (action === 'labeldrop')) changes.push(...setLabel(labels, name, ''));
      continue;
    }
    if (!matched) continue;
    const target = matcher.replaceAll(name, rule.replacement);
    if (labels.isUnordered(name)) {
      pushTo(writers, target, { from: name, value });
    } else {
      // What stands in a known order behind the others always wins.
      writers.delete(target);
    }
    changes.push(...setLabel(labels, target, value));
  }
  for (const [name, candidates] of writers) {
    if (candidates.some(({ value }) => value !== candidates[0]?.value)) {
      run.collisions.push({ rule, index, name, candidates });
    }
  }
  return { keep: true, changes };
}

function setLabel(labels: LabelBuilder, name: string, value: string): readonly LabelChange[] {
  const before = labels.has(name) ? labels.get(name) : undefined;
  const after = value === '' ? undefined : value;
  labels.set(name, value);
  return before === after ? [] : [{ name, before, after }];
}

function hashMod(value: string, modulus: bigint): string {
  if (modulus === 0n) return '';
  const last = md5(value).subarray(8);
  return (new DataView(last.buffer, last.byteOffset, 8).getBigUint64(0) % modulus).toString();
}
