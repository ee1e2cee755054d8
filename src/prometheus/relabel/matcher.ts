import type { MatchIndices, Regexp, RegexpDialect } from '../regexp.ts';
import { compileRelabelRegexp } from '../regexp.ts';

/** The anchored expression of a rule, ready to run. */
export interface RelabelMatcher {
  readonly groupNames: readonly (string | undefined)[];
  match(text: string): MatchIndices | undefined;
  /** An upper bound of the steps that matching a text takes. */
  cost(text: string): number;
  replaceAll(text: string, template: string): string;
}

const matchers = new WeakMap<Regexp, RelabelMatcher>();

/** The matcher of an expression; undefined where it does not compile, or is too large to judge. */
export function relabelMatcher(source: string, dialect: RegexpDialect): RelabelMatcher | undefined {
  const { wrapped } = compileRelabelRegexp(source, dialect);
  if (wrapped.kind !== 'compiled') return undefined;
  let matcher = matchers.get(wrapped.regexp);
  if (matcher === undefined) {
    matcher = shortcut(source, wrapped.regexp);
    matchers.set(wrapped.regexp, matcher);
  }
  return matcher;
}

/** Most expressions are plain text or match everything: these are compared without running a program. */
function shortcut(source: string, regexp: Regexp): RelabelMatcher {
  const catchAll = /^(\()?\.([*+])(?:(?<=^\(..)\))?$/.exec(source);
  const literal = /^[\w\-/:;,=@ ]*$/.test(source);
  return {
    groupNames: regexp.groupNames,
    match: (text) => {
      if (literal) return text === source ? [0, text.length] : undefined;
      if (catchAll !== null && !text.includes('\n')) {
        if (text === '' && catchAll[2] === '+') return undefined;
        return catchAll[1] === undefined ? [0, text.length] : [0, text.length, 0, text.length];
      }
      return regexp.match(text);
    },
    cost: (text) => (literal || catchAll !== null ? 1 : regexp.size * (text.length + 1)),
    replaceAll: (text, template) => regexp.replaceAll(text, template),
  };
}
