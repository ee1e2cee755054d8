import { relabelMatcher } from '../prometheus/relabel/matcher.ts';
import type { RelabelMatcher } from '../prometheus/relabel/matcher.ts';
import { resolveRelabelRule, usesRegex } from '../prometheus/relabel/rule.ts';
import type { RelabelAction, RelabelRule as ResolvedRule } from '../prometheus/relabel/rule.ts';
import type { Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import { mayWrite } from './job-facts.ts';
import { relabelLists } from './relabel-lists.ts';
import type { RelabelList } from './relabel-lists.ts';
import type { RelabelRule } from './scrape-config.ts';
import type { Workspace } from './workspace.ts';

/** A rule in its list, with its defaults filled in. */
export interface ListedRule {
  readonly list: RelabelList;
  readonly index: number;
  readonly rule: RelabelRule;
  readonly resolved: ResolvedRule<RelabelRule>;
  readonly action: RelabelAction;
  /** Undefined where the expression does not compile, is too large to judge, or the action has none. */
  readonly matcher: RelabelMatcher | undefined;
}

const resolvedRules = new WeakMap<RelabelRule, ResolvedRule<RelabelRule>>();

/** A rule as Prometheus reads it. */
export function resolveRule(rule: RelabelRule): ResolvedRule<RelabelRule> {
  let resolved = resolvedRules.get(rule);
  if (resolved === undefined) {
    resolved = resolve(rule);
    resolvedRules.set(rule, resolved);
  }
  return resolved;
}

function resolve(rule: RelabelRule): ResolvedRule<RelabelRule> {
  const text = (field: TextField): string | null | undefined => {
    const written = rule[field];
    if (written === undefined) return undefined;
    return fieldView(rule, field)?.kind === 'null' ? null : written.value;
  };
  const modulus = rule.modulus?.value ?? '';
  return resolveRelabelRule(
    {
      action: text('action'),
      separator: text('separator'),
      regex: text('regex'),
      targetLabel: text('targetLabel'),
      replacement: text('replacement'),
      sourceLabels: rule.sourceLabels.length === 0 ? undefined : rule.sourceLabels.map(({ value }) => value),
      modulus: /^\d{1,18}$/.test(modulus) ? BigInt(modulus) : undefined,
    },
    rule,
  );
}

/** The fields that hold a text. */
export type TextField = 'action' | 'regex' | 'replacement' | 'separator' | 'targetLabel';

/** The node of a field, in the spelling of configurations or of monitors. */
export function fieldView({ view }: RelabelRule, field: TextField): View | undefined {
  return view.get(field) ?? (field === 'targetLabel' ? view.get('target_label') : undefined);
}

/** The place of a part of a field's text, as Prometheus reads it: where a collector writes `$$`, that is one character. */
export function partOf(rule: RelabelRule, field: TextField, start: number, end: number): Span {
  const view = fieldView(rule, field);
  const value = rule[field]?.value ?? '';
  if (view?.kind !== 'scalar') return rule.anchor;
  if (view.text.length === value.length) return view.part(start, end);
  const raw = (offset: number): number => {
    let at = 0;
    for (let read = 0; read < offset; read += 1) at += view.text.startsWith('$$', at) ? 2 : 1;
    return at;
  };
  return view.part(raw(start), raw(end));
}

/** Every rule of every list whose action Prometheus knows. */
export function* listedRules(workspace: Workspace, phase?: RelabelList['phase']): Generator<ListedRule> {
  for (const list of relabelLists(workspace)) {
    if (phase !== undefined && list.phase !== phase) continue;
    for (const [index, rule] of list.rules.entries()) {
      const resolved = resolveRule(rule);
      const { action } = resolved;
      if (action === undefined) continue;
      const matcher = usesRegex(action) ? relabelMatcher(resolved, list.dialect) : undefined;
      yield { list, index, rule, resolved, action, matcher };
    }
  }
}

/** True where an earlier rule of the list may write a label. */
export function isWrittenBefore({ list, index }: ListedRule, label: string): boolean {
  return list.rules.slice(0, index).some((rule) => mayWrite(rule, label));
}

/** True where a rule goes over the names of labels instead of reading `source_labels`. */
export function goesOverNames(action: RelabelAction): boolean {
  return action === 'labelmap' || action === 'labeldrop' || action === 'labelkeep';
}

/** What becomes of a rule that reads a label which is always empty. */
export interface EmptyEffect {
  /** The consequence, behind a comma: `so it keeps no target`. */
  readonly words: string;
  /** True where targets, samples or labels are lost. */
  readonly isLoss: boolean;
}

/** What becomes of a rule where one of its source labels is always empty. */
export function effectOfEmpty(each: ListedRule, label: string): EmptyEffect {
  const { action, resolved, matcher, list } = each;
  const thing = list.phase === 'target' ? 'target' : 'sample';
  const neverMatches = cannotMatchWithout(each, label);
  const single = resolved.sourceLabels.length === 1;
  const matches = single && matcher?.match('') !== undefined;
  switch (action) {
    case 'keep':
      if (neverMatches) return { words: `so it keeps no ${thing}`, isLoss: true };
      if (matches) return { words: `so it keeps every ${thing}`, isLoss: false };
      break;
    case 'drop':
      if (neverMatches) return { words: `so it drops no ${thing}`, isLoss: false };
      if (matches) return { words: `so it drops every ${thing}`, isLoss: true };
      break;
    case 'replace':
      if (neverMatches) return { words: 'so the rule never applies', isLoss: true };
      if (single) return { words: `so it writes nothing of it into "${resolved.targetLabel}"`, isLoss: true };
      break;
    case 'lowercase':
    case 'uppercase':
      if (single) return { words: `so "${resolved.targetLabel}" is never set`, isLoss: true };
      break;
    default:
  }
  return { words: 'so that part of what is compared is always empty', isLoss: false };
}

/** True where the expression cannot match: it is plain text, and demands something in the label's part. */
function cannotMatchWithout({ resolved, matcher }: ListedRule, label: string): boolean {
  const { sourceLabels, separator, regex } = resolved;
  if (matcher === undefined) return false;
  if (sourceLabels.length === 1) return matcher.match('') === undefined;
  if (separator === '' || !/^[\w;,|/:=@. -]*$/.test(regex) || regex.includes('|')) return false;
  const parts = regex.split(separator);
  if (parts.length !== sourceLabels.length) return false;
  return sourceLabels.some((name, index) => name === label && /^[\w-]+$/.test(parts[index] ?? ''));
}
