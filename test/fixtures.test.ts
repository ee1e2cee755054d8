import { describe, expect, test } from 'vitest';

import { render, runCase } from './harness/run-case.ts';
import { findCases, findSnapshots } from './harness/cases.ts';
import { mutations } from './harness/mutations.ts';
import { ruleById } from './harness/rules.ts';

describe.each(findCases())('$id $side/$name', (fixture) => {
  const rule = ruleById(fixture.id);

  if (fixture.side === 'good') {
    test('is silent under the rule and under every recommended one', async () => {
      const own = await runCase(fixture.files, { select: [fixture.id] });
      expect(own.places).toEqual([]);
      const recommended = await runCase(fixture.files, {});
      // A good case of one rule may be a bad one of another, where its comments say so.
      expect(recommended.places).toEqual(recommended.expected);
    });
    return;
  }

  test('is reported on the lines that say so', async () => {
    const { places, expected } = await runCase(fixture.files, { select: [fixture.id] });
    expect(expected.length, 'a bad case announces at least one finding').toBeGreaterThan(0);
    expect(places).toEqual(expected);
  });

  test('is shown as the snapshot says', async () => {
    const { result } = await runCase(fixture.files, { select: [fixture.id] });
    await expect(await render(result)).toMatchFileSnapshot(fixture.snapshot);
  });

  test.each(mutations(fixture.files))('says the same with $name', async ({ files }) => {
    const before = await runCase(fixture.files, { select: [fixture.id] });
    const after = await runCase(files, { select: [fixture.id] });
    expect(after.statements).toEqual(before.statements);
  });

  test('belongs to a rule', () => {
    expect(rule.meta.id).toBe(fixture.id);
  });
});

test('no two cases share a snapshot', () => {
  const wanted = findCases().flatMap(({ side, snapshot }) => (side === 'bad' ? [snapshot] : []));
  expect(wanted.filter((path, index) => wanted.indexOf(path) !== index)).toEqual([]);
});

test('no snapshot is left over', () => {
  const wanted = new Set(findCases().flatMap(({ side, snapshot }) => (side === 'bad' ? [snapshot] : [])));
  const orphans = findSnapshots().filter((path) => !wanted.has(path));
  expect(orphans).toEqual([]);
});
