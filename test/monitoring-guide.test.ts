import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { runCase } from './harness/run-case.ts';
import { sourceFile } from '../src/source/source-file.ts';
import type { SourceFile } from '../src/source/source-file.ts';

function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory() ? filesBelow(path) : [sourceFile(path, readFileSync(path, 'utf8'))],
    );
}

// A small monitoring stack after the setup guide that this project grew out of.
test('reports every planted mistake, and nothing else', async () => {
  const { places, expected } = await runCase(filesBelow('fixtures/monitoring-guide'), {});
  expect(expected.length).toBeGreaterThanOrEqual(12);
  expect(places).toEqual(expected);
});

test('is silent about the correct stack', async () => {
  const { places } = await runCase(filesBelow('fixtures/monitoring-guide-correct'), {});
  expect(places).toEqual([]);
});
