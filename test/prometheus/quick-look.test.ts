import { describe, expect, test } from 'vitest';

import { readQuery } from '../../src/prometheus/promql/query.ts';
import { mayLackName, maySetLabels } from '../../src/prometheus/promql/quick-look.ts';

describe('mayLackName', () => {
  test.each([
    '{job="api"}',
    'count({__name__=~".+"})',
    'count by (job)({__name__=~".+"})',
    'a and{job="api"}',
    'a OR {job="api"}',
    'a unless on(job){x="y"}',
    'a > bool{job="api"}',
    'rate({job="api"}[5m])',
    'a +{job="api"}',
    'sum(\n  {job="api"}\n)',
    'a offset 5m or{x="y"}',
    '{"http.requests", job="api"}',
  ])('may: %s', (expression) => {
    expect(readQuery(expression).isBroken).toBe(false);
    expect(mayLackName(expression)).toBe(true);
  });

  test.each([
    'up{job="api"} == 0',
    'sum by (job) (rate(job:x:rate5m{a="b"}[5m]))',
    'vector(1)',
    'a{b="c"} and d{e="f"}',
  ])('does not: %s', (expression) => {
    expect(mayLackName(expression)).toBe(false);
    expect(readQuery(expression).selectors.every(({ name }) => name !== undefined)).toBe(true);
  });
});

test('maySetLabels sees every way to group by a label or to add one', () => {
  for (const expression of [
    'sum by (a) (x)',
    'sum BY(a) (x)',
    'sum(x) by (a)',
    'count_values("v", x)',
    'x * on (a) group_left (b) y',
    'x * on (a) group_right (b) y',
    'label_replace(x, "a", "$1", "b", "(.*)")',
    'label_join(x, "a", "-", "b")',
  ]) {
    const { grouped, made } = readQuery(expression);
    expect([expression, grouped.length + made.length > 0, maySetLabels(expression)]).toEqual([expression, true, true]);
  }
  expect(maySetLabels('sum without (a) (rate(x[5m]))')).toBe(false);
});
