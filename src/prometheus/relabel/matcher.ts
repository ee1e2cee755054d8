import { expandTemplate } from '../regexp-template.ts';
import type { MatchIndices, Regexp, RegexpDialect } from '../regexp.ts';
import { compileRelabelRegexp, isPlainText } from '../regexp.ts';
import type { RelabelRule } from './rule.ts';

/** The anchored expression of a rule, ready to run. */
export interface RelabelMatcher {
  readonly groupNames: readonly (string | undefined)[];
  match(text: string): MatchIndices | undefined;
  /** An upper bound of the steps that matching a text takes. */
  cost(text: string): number;
  replaceAll(text: string, template: string): string;
}

const matchers: Readonly<Record<RegexpDialect, WeakMap<RelabelRule<unknown>, RelabelMatcher>>> = {
  'prometheus-2': new WeakMap(),
  'prometheus-3': new WeakMap(),
};

/** The matcher of a rule; undefined where its expression does not compile, or is too large to judge. */
export function relabelMatcher(rule: RelabelRule<unknown>, dialect: RegexpDialect): RelabelMatcher | undefined {
  const known = matchers[dialect];
  let matcher = known.get(rule);
  if (matcher === undefined) {
    matcher = expressionMatcher(rule.regex, dialect);
    if (matcher !== undefined) known.set(rule, matcher);
  }
  return matcher;
}

/** The matcher of an expression that stands by itself; undefined where it does not compile, or is too large to judge. */
export function expressionMatcher(source: string, dialect: RegexpDialect): RelabelMatcher | undefined {
  if (isPlainText(source)) return literalMatcher(source);
  const prefixed = /^(\w+)\(\.([*+])\)$/.exec(source);
  if (prefixed?.[1] !== undefined) return prefixMatcher(source, dialect, prefixed[1], prefixed[2] === '+');
  const { wrapped } = compileRelabelRegexp(source, dialect);
  if (wrapped.kind !== 'compiled') return undefined;
  const catchAll = /^(?:\.([*+])|\(\.([*+])\))$/.exec(source);
  if (catchAll === null) return regexpMatcher(wrapped.regexp);
  return catchAllMatcher(wrapped.regexp, catchAll[2] !== undefined, (catchAll[1] ?? catchAll[2]) === '+');
}

/** Most expressions are plain text, which is compared without running a program. */
function literalMatcher(source: string): RelabelMatcher {
  const match = (text: string): MatchIndices | undefined => (text === source ? [0, text.length] : undefined);
  return {
    groupNames: [undefined],
    match,
    cost: () => 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === undefined ? text : expandTemplate(template, text, found, [undefined]);
    },
  };
}

/** `.*`, `(.*)`, `.+` and `(.+)`; a line break is left to the program, since the dialects differ there. */
function catchAllMatcher(regexp: Regexp, isGroup: boolean, needsText: boolean): RelabelMatcher {
  const program = regexpMatcher(regexp);
  return {
    ...program,
    cost: (text) => (text.includes('\n') ? program.cost(text) : 1),
    match: (text) => {
      if (text.includes('\n')) return program.match(text);
      if (text === '' && needsText) return undefined;
      return isGroup ? [0, text.length, 0, text.length] : [0, text.length];
    },
  };
}

/** `prefix_(.+)`, as nearly every labelmap has it; the program is compiled only for a text with a line break. */
function prefixMatcher(source: string, dialect: RegexpDialect, prefix: string, needsText: boolean): RelabelMatcher {
  const program = (): Regexp | undefined => {
    const { wrapped } = compileRelabelRegexp(source, dialect);
    return wrapped.kind === 'compiled' ? wrapped.regexp : undefined;
  };
  const match = (text: string): MatchIndices | undefined => {
    if (text.includes('\n')) return program()?.match(text);
    if (!text.startsWith(prefix) || (needsText && text.length === prefix.length)) return undefined;
    return [0, text.length, prefix.length, text.length];
  };
  return {
    groupNames: [undefined, undefined],
    match,
    cost: (text) => text.length + 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === undefined ? text : expandTemplate(template, text, found, [undefined, undefined]);
    },
  };
}

function regexpMatcher(regexp: Regexp): RelabelMatcher {
  return {
    groupNames: regexp.groupNames,
    match: (text) => regexp.match(text),
    cost: (text) => regexp.size * (text.length + 1),
    replaceAll: (text, template) => regexp.replaceAll(text, template),
  };
}
