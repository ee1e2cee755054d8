import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

import { rules } from '../rules/index.ts';
import { defaultConfig } from '../src/config/config.ts';
import { lint } from '../src/lint.ts';
import type { LintOptions, LintResult } from '../src/lint.ts';
import { regionOf } from '../src/source/line-index.ts';
import { sourceFile } from '../src/source/source-file.ts';
import type { SourceFile } from '../src/source/source-file.ts';

// Real manifests with places that were judged by hand. They lie beside the project, not in it.
const corpus = resolve('../shared/corpus');
const isThere = existsSync(corpus);
if (!isThere)
  process.stderr.write('The corpus is not beside the project: the tests over real manifests are skipped.\n');

function filesBelow(folder: string, base: string): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly SourceFile[] => {
      const path = join(folder, entry.name);
      const name = base === '' ? entry.name : `${base}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path, name);
      return /\.(?:ya?ml|json|golden)$/.test(entry.name) ? [sourceFile(name, readFileSync(path, 'utf8'))] : [];
    });
}

function run(files: readonly SourceFile[], options: Partial<LintOptions> = {}): LintResult {
  return lint(files, { rules, config: defaultConfig, today: '2026-01-01', ...options });
}

interface Label {
  readonly verdict: string;
  readonly topic: string;
  readonly place: string;
  readonly line: number;
}

function labels(): readonly Label[] {
  return readFileSync(join(corpus, 'LABELS.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [verdict = '', topic = '', , repository = '', path = '', line = ''] = row.split('\t');
      return { verdict, topic, place: `${repository}/${path}`, line: Number(line) };
    });
}

describe.skipIf(!isThere)('over the corpus', () => {
  const files = isThere ? filesBelow(corpus, '') : [];
  const result = isThere ? run(files) : undefined;
  const findings = result?.findings ?? [];

  test('no rule fails, and every file is accounted for', () => {
    expect(result?.internalError).toBe(false);
    const { documents } = result!.workspace;
    const seen = new Set([
      ...documents.documents.map(({ source }) => source.file.path),
      ...documents.problems.map(({ span }) => span.file.path),
      ...documents.templates.map(({ file }) => file.path),
      ...documents.unrelated.map(({ path }) => path),
    ]);
    // A file of which every object is of a kind that no rule reads has no document, and is counted by its objects.
    const rest = files.filter(({ path }) => !seen.has(path));
    expect(rest.filter(({ text }) => !/^\s*"?kind"?\s*:/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(rest.length).toBeLessThanOrEqual(documents.passedOver);
  });

  test('finds the mistakes and leaves the traps alone', () => {
    const topics = JSON.parse(readFileSync(resolve('../shared/tools/topics.json'), 'utf8')) as Record<string, string>;
    const missed: string[] = [];
    const tripped: string[] = [];
    for (const { verdict, topic, place, line } of labels()) {
      const wanted = new RegExp(`^(?:${topics[topic] ?? '.*'})$`);
      const touches = findings.filter(({ primary, related }) =>
        [primary, ...related.map(({ span }) => span)].some((span, index) => {
          if (span.file.path !== place) return false;
          const { start, end } = regionOf(span);
          const slack = verdict === 'mistake' ? 1 : 0;
          return (index === 0 || verdict === 'mistake') && start.line - slack <= line && line <= end.line + slack;
        }),
      );
      if (verdict === 'mistake' && !touches.some(({ ruleId }) => wanted.test(ruleId)))
        missed.push(`${topic} ${place}:${line}`);
      const loud = touches.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId);
      if (verdict === 'trap' && loud.length > 0) tripped.push(`${topic} ${place}:${line} ${loud.join(',')}`);
    }
    expect({ missed, tripped }).toMatchSnapshot();
  });

  test('finds as many as it did before, by rule', () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { ruleId, severity } of findings) {
      const rule = (counts[ruleId] ??= {});
      rule[severity] = (rule[severity] ?? 0) + 1;
    }
    const lines = Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([id, rule]) =>
          `${id}: ${Object.entries(rule)
            .sort()
            .map(([severity, count]) => `${count} ${severity}`)
            .join(', ')}`,
      );
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
  });

  test('finds the same when every document is parsed', () => {
    const all = run(files, { parseAll: true });
    const text = (one: LintResult): readonly string[] =>
      one.findings.map(({ ruleId, message, primary }) => `${primary.file.path}:${primary.start} ${ruleId} ${message}`);
    // Documents that nobody reads are checked for their syntax and keys only then.
    const others = text(all).filter((line) => !/ input\/(?:duplicate-key|yaml-syntax) /.test(line));
    expect(others).toEqual(text(result!).filter((line) => !/ input\/(?:duplicate-key|yaml-syntax) /.test(line)));
  });
});
