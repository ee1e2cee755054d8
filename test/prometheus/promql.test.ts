import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readQuery } from '../../src/prometheus/promql/query.ts';

function keeps(expression: string): readonly string[] {
  return readQuery(expression).flows.map(
    ({ selector, keeps: { kind, names } }) => `${selector.name?.text ?? '?'} ${kind} ${[...names].sort().join(',')}`,
  );
}

test('selectors have names and matchers, quoted ones too', () => {
  const { selectors, isBroken } = readQuery('rate(a_total{x="1",y=~"2"}[5m]) / {"http.size", "k8s.pod"!="p"}');
  expect(isBroken).toBe(false);
  expect(
    selectors.map(({ name, matchers }) => [
      name?.text,
      matchers.map(({ label, operator, value }) => label.text + operator + value.text),
    ]),
  ).toEqual([
    ['a_total', ['x=1', 'y=~2']],
    ['http.size', ['k8s.pod!=p']],
  ]);
  expect(readQuery('{__name__="up", job="x"}').selectors[0]?.name?.text).toBe('up');
});

test('places are those of the names, without quotes', () => {
  const text = 'sum by ("k8s.pod", job) (up{env!~`a.*`})';
  const { aggregations, selectors } = readQuery(text);
  expect(aggregations[0]?.labels.map(({ start, end }) => text.slice(start, end))).toEqual(['k8s.pod', 'job']);
  const [matcher] = selectors[0]?.matchers ?? [];
  expect(matcher === undefined ? '' : text.slice(matcher.label.start, matcher.value.end)).toBe('env!~`a.*`');
});

describe('labels flow', () => {
  test.each([
    ['rate(a[5m])', ['a all-but ']],
    ['sum(a)', ['a only ']],
    ['sum by (x, y) (a)', ['a only x,y']],
    ['sum(a) without (x)', ['a all-but x']],
    ['sum by (x) (sum without (x) (a))', ['a only ']],
    ['topk by (x) (5, a)', ['a all-but ']],
    ['a * on(x) b', ['a only x']],
    ['a * on(x) group_left(y) b', ['a all-but ']],
    ['a * on(x) group_right b', ['b all-but ']],
    ['a and b', ['a all-but ']],
    ['a or sum by (x) (b)', ['a all-but ', 'b only x']],
    ['a > 1', ['a all-but ']],
    ['1 - a', ['a all-but ']],
    ['histogram_quantile(0.9, sum by (le, x) (rate(a[5m])))', ['a only x']],
    ['absent(a)', []],
    ['max_over_time(sum by (x) (a)[1h:1m])', ['a only x']],
    ['-(a offset 5m)', ['a all-but ']],
  ])('%s', (expression, expected) => {
    expect(keeps(expression)).toEqual(expected);
  });
});

test('labels that an expression makes survive as others do', () => {
  const made = (text: string): readonly string[] => readQuery(text).made.map(({ label, by }) => `${by} ${label.text}`);
  expect(made('count_values("v", a)')).toEqual(['count_values v']);
  expect(made('sum(count_values("v", a))')).toEqual([]);
  expect(made('label_replace(a, "d", "$1", "s", ".*")')).toEqual(['label_replace d']);
  expect(made('a * on (x) group_left (y, z) b')).toEqual(['group_left y', 'group_left z']);
});

test('grouping labels count where they reach the result', () => {
  const grouped = (text: string): readonly string[] => readQuery(text).grouped.map(({ text: name }) => name);
  expect(grouped('sum by (x) (a)')).toEqual(['x']);
  expect(grouped('count(sum by (x) (a))')).toEqual([]);
  expect(grouped('sum without (y) (sum by (x, y) (a))')).toEqual(['x']);
  expect(grouped('sum by (x) (a) / on (x) sum by (x) (b)')).toEqual(['x']);
});

test('strings are read with their escapes', () => {
  const value = (text: string): string | undefined => readQuery(text).selectors[0]?.matchers[0]?.value.text;
  expect(value('a{x="1\\"2\\n\\x41\\u00e9"}')).toBe('1"2\nA\u00e9');
  expect(value("a{x='it\\'s'}")).toBe("it's");
  expect(value('a{x=`\\d`}')).toBe('\\d');
});

test('what is broken is read as far as it can be', () => {
  expect(readQuery('').isBroken).toBe(true);
  expect(readQuery('{app="x"} |= "error"').isBroken).toBe(true);
  const half = readQuery('sum by (user_id) (foo{a="b" and');
  expect(half.isBroken).toBe(true);
  expect(half.selectors.map(({ name }) => name?.text)).toContain('foo');
  expect(readQuery(`${'('.repeat(5000)}a`).isBroken).toBe(true);
});

test('no text makes it throw', () => {
  const word = fc.constantFrom(
    'sum',
    'by',
    '(',
    ')',
    '{',
    '}',
    '"',
    '[5m]',
    'a',
    ',',
    'on',
    'group_left',
    '=~',
    '/',
    '\\',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        readQuery(text);
      },
    ),
  );
});
