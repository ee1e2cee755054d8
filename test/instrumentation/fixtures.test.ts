import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLabelRisks } from '../../src/instrumentation/default-label-risk.ts';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { regionOf } from '../../src/source/line-index.ts';
import type { Span } from '../../src/source/span.ts';
import { collect } from './collect.ts';

const root = 'fixtures/rules/cardinality/metric-label';
const silenced = /(?:\/\/|#) scrapelint: ignore\[cardinality\/metric-label\]/u;
const expectation = /(?:\/\/|#) expect: cardinality\/metric-label/u;

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:[cm]?[jt]sx?|py|go|java)$/u.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

/** True for a place that a comment on its line, or above it, silences. */
function hasComment(place: Span): boolean {
  const { line } = regionOf(place).start;
  return place.file.text
    .split('\n')
    .slice(Math.max(0, line - 2), line)
    .some((text) => silenced.test(text));
}

/** The lines that a run reports, and those that its comments announce. */
function run(paths: readonly string[]): { found: string[]; announced: string[] } {
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  const { metrics, defaultLabels, problems } = collect(files);
  expect(problems).toEqual([]);
  const risks = [...metrics.flatMap(labelRisks), ...defaultLabels.flatMap(defaultLabelRisks)];
  const found = risks.flatMap(({ at, ...risk }) => {
    const related = 'related' in risk ? risk.related.map(({ span }) => span) : [];
    const isSilenced = [at, ...related].some(hasComment);
    return isSilenced ? [] : [`${at.file.path}:${regionOf(at).start.line}`];
  });
  const announced = Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (expectation.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  return { found: [...new Set(found)].sort(), announced: announced.sort() };
}

/** What comments and configurations silence is the engine's business, and found all the same. */
function isSilenced(path: string): boolean {
  if (existsSync(join(path, '.scrapelint.yaml'))) return true;
  return filesOf(path).some((file) => readFileSync(file, 'utf8').includes('scrapelint: ignore'));
}

describe.each(['good', 'bad'])('%s', (kind) => {
  const names = readdirSync(join(root, kind)).filter((name) => !name.endsWith('.snap'));
  it.each(names.filter((name) => !isSilenced(join(root, kind, name))))('%s', (name) => {
    const { found, announced } = run(filesOf(join(root, kind, name)));
    expect(found).toEqual(announced);
    expect(announced.length > 0).toBe(kind === 'bad' && filesOf(join(root, kind, name)).length > 0);
  });
});
