import { relabelProblemRule } from '../../src/builders/relabel-problem-rule.ts';
import type { Rule } from '../../src/rule.ts';

/** What other engines have and RE2 has not. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /invalid or unsupported Perl syntax|unusable or unsupported Perl syntax/,
    'RE2 has no lookaround; choose with two rules, one that keeps and one that drops.',
  ],
  [
    /escape sequence/,
    'RE2 has no back references and no "\\Z"; write the character itself where nothing special is meant.',
  ],
  [/repeat/, 'Put what is repeated in front of it, and repeat 1000 times at most.'],
  [
    /missing closing|unexpected \)/,
    'Close every bracket that is opened, or put a backslash before those that are meant as text.',
  ],
];

const rule: Rule = relabelProblemRule({
  kind: 'regex-syntax',
  summary: 'Report regular expressions that RE2 does not compile',
  sentence: ({ owner, words }) => {
    const reason = words.replace(/^error parsing regexp: /, '').replace(/^(.*?): `.*`$/s, '$1');
    return `${owner} has a regular expression that RE2 does not compile (${reason})`;
  },
  help: ({ words }) => reasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'Write it in the syntax of RE2.',
  narrow: ({ at, words }) => {
    const fragment = /: `(.*)`$/s.exec(words)?.[1];
    const text = at.file.text.slice(at.start, at.end);
    if (fragment === undefined || fragment === '' || text.split(fragment).length !== 2) return at;
    const start = at.start + text.indexOf(fragment);
    return { ...at, start, end: start + fragment.length };
  },
});
export default rule;
