import { describe, expect, test } from 'vitest';
import { breaksOutOfAnchors, compileRegexp, compileRelabelRegexp } from '../../src/prometheus/regexp.ts';
import type { Regexp } from '../../src/prometheus/regexp.ts';
import { parseTemplate } from '../../src/prometheus/regexp-template.ts';

function compiled(expression: string): Regexp {
  const result = compileRegexp(expression);
  if (result.kind !== 'compiled') throw new Error(`${expression}: ${result.kind}`);
  return result.regexp;
}

describe('syntax', () => {
  test.each([
    ['(?=x)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`', '(?='],
    ['(?<!x)', 'error parsing regexp: invalid named capture: `(?<!x)`', '(?<!x)'],
    ['\\Z', 'error parsing regexp: invalid escape sequence: `\\Z`', '\\Z'],
    ['\\1', 'error parsing regexp: invalid escape sequence: `\\1`', '\\1'],
    ['a{1001}', 'error parsing regexp: invalid repeat count: `{1001}`', '{1001}'],
    ['(a{100}){100}', 'error parsing regexp: invalid repeat count: `{100}`', '{100}'],
    ['*', 'error parsing regexp: missing argument to repetition operator: `*`', '*'],
    ['a**', 'error parsing regexp: invalid nested repetition operator: `**`', '**'],
    ['[b-a]', 'error parsing regexp: invalid character class range: `b-a`', 'b-a'],
    ['(', 'error parsing regexp: missing closing ): `(`', '('],
  ])('%s is refused', (expression, message, fragment) => {
    const result = compileRegexp(expression);
    expect(result).toMatchObject({ kind: 'refused', error: { message, fragment } });
  });

  test('what only RE2 knows', () => {
    expect(compiled('(?i)ABC').test('xabcx')).toBe(true);
    expect(compiled('(?P<n>a)\\z').groupNames).toEqual([undefined, 'n']);
    expect(compiled('[[:alpha:]]+').match('1ab2')).toEqual([1, 3]);
    expect(compiled('(?:(a)|b)*').match('ab')).toEqual([0, 2, 0, 1]);
    expect(compiled('^.$').test('😀')).toBe(true);
    expect(compiled('\\s').test('\v')).toBe(false);
  });

  test('the anchors of relabelling', () => {
    const three = compileRelabelRegexp('a.b');
    const two = compileRelabelRegexp('a.b', 'prometheus-2');
    expect(three.wrapped.kind === 'compiled' && three.wrapped.regexp.test('a\nb')).toBe(true);
    expect(two.wrapped.kind === 'compiled' && two.wrapped.regexp.test('a\nb')).toBe(false);
    expect(breaksOutOfAnchors(compileRelabelRegexp('a)|(b'))).toBe(true);
    expect(breaksOutOfAnchors(compileRelabelRegexp('(a)|(b)'))).toBe(false);
    expect(compileRelabelRegexp('(').wrapped).toMatchObject({
      error: { message: 'error parsing regexp: missing closing ): `^(?s:()$`' },
    });
  });

  test('what is too large is not judged', () => {
    expect(compileRegexp(`(${'[a-z]{1000}'.repeat(200)})`).kind).toBe('unjudged');
    expect(compileRegexp('a'.repeat(1_000_001)).kind).toBe('unjudged');
    expect(compileRegexp('(?P<n>a)(?P<n>b)').kind).toBe('unjudged');
    expect(compileRegexp('(x+x+)+y').kind).toBe('compiled');
  });
});

describe('templates', () => {
  const regexp = compiled('^(?s:(?P<first>[a-z]+)-(\\d+)(x)?)$');
  const match = regexp.match('abc-42') ?? [];
  test.each([
    ['$1', 'abc'],
    ['${1}_x', 'abc_x'],
    ['$1_x', ''],
    ['$first:$2', 'abc:42'],
    ['${first}', 'abc'],
    ['$0', 'abc-42'],
    ['$3', ''],
    ['$9', ''],
    ['$01', ''],
    ['$$1', '$1'],
    ['$', '$'],
    ['a$', 'a$'],
    ['${1', '${1'],
    ['${}', '${}'],
    ['$-$1', '$-abc'],
    ['$&', '$&'],
    ["$'", "$'"],
    ['$1é', ''],
    ['$1.$2', 'abc.42'],
    ['$999999999', ''],
    ['$$$$', '$$'],
  ])('%s', (template, expected) => {
    expect(regexp.expand(template, 'abc-42', match)).toBe(expected);
  });

  test('the parts know their places', () => {
    expect(parseTemplate('a$$b$1_x${2}')).toEqual([
      { kind: 'text', text: 'a$b', start: 0, end: 4 },
      { kind: 'group', name: '1_x', number: undefined, braced: false, start: 4, end: 8 },
      { kind: 'group', name: '2', number: 2, braced: true, start: 8, end: 12 },
    ]);
  });
});

// The results are those of Go's regexp.ReplaceAllString.
test.each([
  ['a*', 'baaac', 'X', 'XbXcX'],
  ['a', 'banana', '<$0>', 'b<a>n<a>n<a>'],
  ['', '😀é', '-', '-😀-é-'],
  ['^(?s:a)|(b)$', 'axb', 'Y$1', 'YxYb'],
  ['(\\w)(\\w)', 'abcd', '$2$1', 'badc'],
])('replaceAll %s in %s', (expression, text, template, expected) => {
  expect(compiled(expression).replaceAll(text, template)).toBe(expected);
});
