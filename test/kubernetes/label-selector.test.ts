import { describe, expect, it } from 'vitest';
import {
  formatSelector,
  isEmptySelector,
  isLabelKey,
  isLabelValue,
  labelSelectorMatches,
  labelSelectorProblems,
} from '../../src/kubernetes/label-selector.ts';
import type { LabelSelector } from '../../src/kubernetes/label-selector.ts';

const web = { app: 'web', tier: 'front', empty: '' };
const expression = (key: string, operator: string, values?: readonly string[]): LabelSelector => ({
  matchExpressions: [{ key, operator, values }],
});

// apimachinery/pkg/apis/meta/v1/helpers.go (LabelSelectorAsSelector), apimachinery/pkg/labels/selector.go (Matches)
const cases: readonly (readonly [name: string, selector: LabelSelector | undefined, matches: boolean])[] = [
  ['an absent selector selects nothing', undefined, false],
  ['an empty selector selects everything', {}, true],
  ['empty halves select everything', { matchLabels: {}, matchExpressions: [] }, true],
  ['an equal label', { matchLabels: { app: 'web' } }, true],
  ['another value', { matchLabels: { app: 'Web' } }, false],
  ['a label that is not there', { matchLabels: { zone: 'a' } }, false],
  ['an empty value is not an absent label', { matchLabels: { zone: '' } }, false],
  ['an empty value', { matchLabels: { empty: '' } }, true],
  ['all of several labels', { matchLabels: { app: 'web', tier: 'front' } }, true],
  ['one of several labels', { matchLabels: { app: 'web', tier: 'back' } }, false],
  ['In', expression('app', 'In', ['api', 'web']), true],
  ['In, other values', expression('app', 'In', ['api']), false],
  ['In, label not there', expression('zone', 'In', ['a']), false],
  ['NotIn', expression('app', 'NotIn', ['api']), true],
  ['NotIn, its value', expression('app', 'NotIn', ['api', 'web']), false],
  ['NotIn, label not there', expression('zone', 'NotIn', ['a']), true],
  ['Exists', expression('app', 'Exists'), true],
  ['Exists, an empty value', expression('empty', 'Exists'), true],
  ['Exists, label not there', expression('zone', 'Exists'), false],
  ['DoesNotExist', expression('zone', 'DoesNotExist'), true],
  ['DoesNotExist, label there', expression('app', 'DoesNotExist'), false],
  ['an operator that there is not', expression('app', 'in', ['web']), false],
  ['a name of the prototype is no label', expression('constructor', 'Exists'), false],
  ['both halves', { matchLabels: { app: 'web' }, ...expression('tier', 'In', ['front']) }, true],
  ['both halves, one fails', { matchLabels: { app: 'web' }, ...expression('tier', 'In', ['back']) }, false],
];

describe('labelSelectorMatches', () => {
  it.each(cases)('%s', (_name, selector, matches) => {
    expect(labelSelectorMatches(selector, web)).toBe(matches);
  });
});

// apimachinery/pkg/apis/meta/v1/validation/validation.go (ValidateLabelSelector)
describe('labelSelectorProblems', () => {
  it.each<[string, LabelSelector, readonly (readonly [string, string])[]]>([
    ['nothing', {}, []],
    ['all operators', { matchExpressions: ['a', 'b'].map((key) => ({ key, operator: 'Exists' })) }, []],
    ['In without values', expression('a', 'In', []), [['values-missing', 'In']]],
    ['NotIn without values', expression('a', 'NotIn'), [['values-missing', 'NotIn']]],
    ['Exists with values', expression('a', 'Exists', ['x']), [['values-forbidden', 'Exists']]],
    ['DoesNotExist with values', expression('a', 'DoesNotExist', ['x']), [['values-forbidden', 'DoesNotExist']]],
    ['an unknown operator', expression('a', 'Equals', ['x']), [['operator', 'Equals']]],
    ['an operator in lower case', expression('a', 'in', ['x']), [['operator', 'in']]],
    ['a key with two slashes', { matchLabels: { 'a/b/c': 'x' } }, [['label-key', 'a/b/c']]],
    ['a key with a prefix in capitals', { matchLabels: { 'A.example/b': 'x' } }, [['label-key', 'A.example/b']]],
    ['a value with a space', { matchLabels: { a: 'x y' } }, [['label-value', 'x y']]],
    ['a value of an expression', expression('a', 'In', ['ok', '-no']), [['label-value', '-no']]],
  ])('%s', (_name, selector, problems) => {
    expect(labelSelectorProblems(selector).map(({ kind, value }) => [kind, value])).toEqual(problems);
  });

  it('gives the index of the expression', () => {
    const selector = {
      matchExpressions: [
        { key: 'a', operator: 'Exists' },
        { key: 'b', operator: 'In' },
      ],
    };
    expect(labelSelectorProblems(selector)).toEqual([{ kind: 'values-missing', key: 'b', index: 1, value: 'In' }]);
  });
});

describe('the parts of labels', () => {
  it.each([
    ['app', true],
    ['app.kubernetes.io/name', true],
    ['example.com/A_b.c', true],
    ['', false],
    ['/a', false],
    ['a/', false],
    ['-a', false],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
    [`${'a'.repeat(254)}/b`, false],
  ])('key "%s": %s', (key, ok) => {
    expect(isLabelKey(key)).toBe(ok);
  });
  it.each([
    ['', true],
    ['v1.2_3-x', true],
    ['a'.repeat(64), false],
    ['x/y', false],
    ['.x', false],
  ])('value "%s": %s', (value, ok) => {
    expect(isLabelValue(value)).toBe(ok);
  });
});

describe('formatSelector', () => {
  it('writes as kubectl does', () => {
    const matchExpressions = [
      { key: 'a', operator: 'In', values: ['x', 'y'] },
      { key: 'b', operator: 'NotIn', values: ['z'] },
      { key: 'c', operator: 'Exists' },
      { key: 'd', operator: 'DoesNotExist' },
    ];
    expect(formatSelector({ matchLabels: { app: 'web' }, matchExpressions })).toBe(
      'app=web,a in (x,y),b notin (z),c,!d',
    );
    expect(isEmptySelector({ matchExpressions })).toBe(false);
    expect(isEmptySelector({})).toBe(true);
  });
});
