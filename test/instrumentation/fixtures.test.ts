import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { regionOf } from '../../src/source/line-index.ts';
import { collect } from './collect.ts';

const root = 'fixtures/rules/cardinality/metric-label';
const expectation = /(?:\/\/|#) expect: cardinality\/metric-label/u;

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:[jt]s|py|go|java)$/u.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

/** The lines that a run reports, and those that its comments announce. */
function run(paths: readonly string[]): { found: string[]; announced: string[] } {
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  const { metrics, problems } = collect(files);
  expect(problems).toEqual([]);
  const found = metrics.flatMap((metric) =>
    labelRisks(metric).map(({ at }) => `${at.file.path}:${regionOf(at).start.line}`),
  );
  const announced = Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (expectation.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  return { found: [...new Set(found)].sort(), announced: announced.sort() };
}

/** The cases of one side; what a configuration silences is found all the same. */
function casesOf(kind: string): readonly string[] {
  return readdirSync(join(root, kind)).filter(
    (name) => !name.endsWith('.snap') && !existsSync(join(root, kind, name, '.scrapelint.yaml')),
  );
}

describe.each(['good', 'bad'])('%s', (kind) => {
  it.each(casesOf(kind))('%s', (name) => {
    const { found, announced } = run(filesOf(join(root, kind, name)));
    expect(found).toEqual(announced);
    expect(announced.length > 0).toBe(kind === 'bad' && filesOf(join(root, kind, name)).length > 0);
  });
});
