import { expect, test } from 'vitest';
import { matchesLabels, parseFieldSelector, parseLabelSelector } from '../../src/prometheus/kubernetes-selectors.ts';

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['', {}, true],
  ['a=b', { a: 'b' }, true],
  ['a==b', { a: 'c' }, false],
  ['a!=b', {}, true],
  ['a', { a: '' }, true],
  ['!a', { a: '' }, false],
  ['a in (b, c),d notin (e)', { a: 'c' }, true],
  ['a in (b,c)', { a: 'd' }, false],
  ['app.kubernetes.io/name=x', { 'app.kubernetes.io/name': 'x' }, true],
  ['a=', { a: '' }, true],
  ['a,b', { a: '1' }, false],
  ['n>3', { n: '4' }, true],
  ['n<3', { n: '4' }, false],
])('%s over %j: %s', (selector, labels, expected) => {
  const parsed = parseLabelSelector(selector);
  expect(parsed.ok && matchesLabels(parsed.terms, new Map(Object.entries(labels)))).toBe(expected);
});

test.each(['a b', 'a=b=c', ',a', 'a,', 'a in b', 'a in (b', '=b', '-a=b', 'a=b/c', 'a=b c'])(
  '%s is no label selector',
  (selector) => {
    expect(parseLabelSelector(selector).ok).toBe(false);
  },
);

test('field selectors', () => {
  expect(parseFieldSelector('metadata.name=a,status.phase!=Running,x==y')).toEqual({
    ok: true,
    terms: [
      { field: 'metadata.name', isEqual: true, value: 'a' },
      { field: 'status.phase', isEqual: false, value: 'Running' },
      { field: 'x', isEqual: true, value: 'y' },
    ],
  });
  expect(parseFieldSelector('a=b\\,c')).toMatchObject({ terms: [{ value: 'b,c' }] });
  expect(parseFieldSelector('metadata.status-Running')).toEqual({
    ok: false,
    message: "invalid selector: 'metadata.status-Running'; can't understand 'metadata.status-Running'",
  });
});
