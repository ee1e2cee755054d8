import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineRun } from '../../src/action/engine-run.ts';
import type { LintOutcome } from '../../src/action/run-lint.ts';
import type { Engine } from '../../src/cli/engine.ts';
import { lint } from '../../src/lint.ts';
import type { LintOptions } from '../../src/lint.ts';
import { findingAt } from '../reporters/sample-report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrapelint-action-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'deploy'));
  writeFileSync(join(folder, 'deploy', 'role.yaml'), 'kind: Role\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const asked: LintOptions[] = [];

/** An engine that finds something at the start of every file. */
const engine: Engine = {
  rules: [],
  pages: () => Promise.resolve({}),
  lint: (files, options) => {
    asked.push(options);
    return {
      ...lint(files, options),
      findings: files.map((file) => findingAt({ file, start: 0, end: 4 })),
      objects: files.length,
    };
  },
};

function run(...argv: readonly string[]): Promise<LintOutcome> {
  return engineRun(engine, { SCRAPELINT_FORMAT: 'no such format' })({
    argv,
    cwd: join(folder, 'deploy'),
    withPages: false,
  });
}

test('lints in the working directory, and tells where that is in the repository', async () => {
  const { report, exitCode, pathPrefix, problems, verbose } = await run('--', '.');
  expect(report?.findings.map((finding) => finding.primary.file.path)).toEqual(['role.yaml']);
  expect({ exitCode, pathPrefix, problems, verbose }).toEqual({
    exitCode: 1,
    pathPrefix: 'deploy',
    problems: [],
    verbose: false,
  });
});

test('understands the options of the command line', async () => {
  const { exitCode, verbose } = await run('--min-severity=error', '--fail-on=error', '-v', '--', 'role.yaml');
  expect({ exitCode, verbose }).toEqual({ exitCode: 1, verbose: true });
  expect(asked.at(-1)).toMatchObject({ minSeverity: 'error' });
});

describe('refuses', () => {
  test.each([['--format=json'], ['--color=never'], ['--help'], ['-q'], ['--show-files']])('%s', async (argument) => {
    await expect(run(argument)).rejects.toThrow(/has no place in the input "args"/);
  });

  test('standard input', async () => {
    await expect(run('--', '-')).rejects.toThrow(/no standard input/);
  });

  test('options that do not exist', async () => {
    await expect(run('--fail-no=error')).rejects.toThrow(/Did you mean "--fail-on"/);
  });
});

test('a folder without anything to lint is a problem, not a report', async () => {
  mkdirSync(join(folder, 'deploy', 'empty'));
  const { report, exitCode, problems } = await run('--', 'empty');
  expect(report).toBeUndefined();
  expect(exitCode).toBe(2);
  expect(problems).toEqual([{ message: expect.stringContaining('There is nothing to lint in "empty"') as string }]);
});

test('a mistake in the configuration is a problem with a place', async () => {
  writeFileSync(join(folder, '.scrapelint.yaml'), 'rulez: {}\n');
  const { report, exitCode, problems } = await run('--', '.');
  expect(report).toBeUndefined();
  expect(exitCode).toBe(2);
  expect(problems[0]?.message).toContain('rulez');
  expect(problems[0]?.span?.file.path).toBe('../.scrapelint.yaml');
});
