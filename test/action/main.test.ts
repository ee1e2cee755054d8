import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ActionIo } from '../../src/action/main.ts';
import { runAction } from '../../src/action/main.ts';
import type { LintOutcome, LintRequest } from '../../src/action/run-lint.ts';
import type { JsonReport } from '../../src/reporters/json.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, reportOf, sampleReport, spanIn } from '../reporters/sample-report.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: unknown;
}
const metadata = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Metadata;

interface Ran {
  readonly exitCode: number;
  readonly log: string;
  readonly files: ReadonlyMap<string, string>;
  readonly requests: readonly LintRequest[];
  readonly outputs: Readonly<Record<string, string>>;
}

const outcome: LintOutcome = { report: sampleReport, problems: [], exitCode: 1, pathPrefix: '', verbose: false };

/** Runs the Action as the runner does: every input is in the environment, with its default. */
async function run(inputs: Readonly<Record<string, string>> = {}, result: LintOutcome | Error = outcome): Promise<Ran> {
  const files = new Map<string, string>();
  const requests: LintRequest[] = [];
  let log = '';
  let tokens = 0;
  const env: Record<string, string> = {
    GITHUB_WORKSPACE: '/work/space',
    GITHUB_OUTPUT: '/runner/output',
    GITHUB_STEP_SUMMARY: '/runner/summary',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: '1a2b3c',
  };
  for (const [name, { default: value }] of Object.entries(metadata.inputs)) {
    env[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? value;
  }
  const io: ActionIo = {
    env,
    cwd: '/elsewhere',
    print: (text) => (log += text),
    appendFile: (path, text) => files.set(path, (files.get(path) ?? '') + text),
    writeFile: (path, text) => files.set(path, text),
    randomToken: () => `token-${++tokens}`,
  };
  const exitCode = await runAction(io, (request) => {
    requests.push(request);
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  });
  return { exitCode, log, files, requests, outputs: outputsIn(files.get('/runner/output') ?? '') };
}

function outputsIn(text: string): Record<string, string> {
  const entries = text.matchAll(/^(?<name>[\w-]+)<<(?<token>.*)\n(?<value>[^]*?)\n\k<token>\n/gm);
  return Object.fromEntries([...entries].map(({ groups }) => [groups!['name']!, groups!['value']!]));
}

describe('inputs', () => {
  test('without any, the workspace is linted with the options of the configuration', async () => {
    const { requests } = await run();
    expect(requests).toEqual([{ argv: ['--', '.'], cwd: '/work/space', withPages: false }]);
  });

  test('are handed on as options', async () => {
    const { requests } = await run({
      path: 'deploy "my apps"\ncharts',
      config: 'a b.yaml',
      'fail-on': 'error',
      'min-severity': 'info',
      'min-confidence': 'low',
      preset: 'strict',
      'working-directory': 'platform',
      args: '--select "rbac/*" -v',
    });
    const argv = [
      '--config=a b.yaml',
      '--fail-on=error',
      '--min-severity=info',
      '--min-confidence=low',
      '--preset=strict',
      '--select',
      'rbac/*',
      '-v',
      '--',
      'deploy',
      'my apps',
      'charts',
    ];
    expect(requests).toEqual([{ argv, cwd: resolve('/work/space/platform'), withPages: false }]);
  });

  test('that are no booleans are refused', async () => {
    const { exitCode, log, requests, outputs } = await run({ annotations: 'yes' });
    expect(exitCode).toBe(2);
    expect(log).toBe('::error title=scrapelint::The input "annotations" takes "false" or "true", and got "yes".\n');
    expect(requests).toEqual([]);
    expect(outputs).toEqual({ 'exit-code': '2' });
  });
});

describe('the log', () => {
  test('obeys nothing between the guards', async () => {
    const { log } = await run();
    expect(log).toMatch(/^::group::scrapelint\n::stop-commands::(token-\d+)\n[^]*\n::\1::\n::endgroup::\n/);
    const outside = log.replace(/::stop-commands::(token-\d+)\n[^]*\n::\1::\n/, '');
    const commands = outside.split('\n').filter((line) => line.includes('::'));
    for (const line of commands) expect(line).toMatch(/^::(?:group|endgroup|error|warning|notice)\b/);
  });

  test('is in colour, the annotations are not', async () => {
    const { log } = await run();
    const [guarded = '', annotations = ''] = log.split('::endgroup::\n');
    expect(guarded).toContain('\u001b[');
    expect(
      annotations
        .split('\n')
        .filter((line) => line.startsWith('::'))
        .join('\n'),
    ).not.toContain('\u001b');
    expect(annotations).toMatch(/Found 4 errors, 3 warnings, 1 info/);
  });

  test('has no annotations where none are wanted', async () => {
    const { log } = await run({ annotations: 'false' });
    expect(log).not.toMatch(/^::(?:error|warning|notice) /m);
  });

  test('ends the guard where the linted file tries to', async () => {
    const file = sourceFile('a.yaml', '::token-1::\n::set-env name=PATH::/tmp\n');
    const report = reportOf([findingAt(spanIn(file, '::set-env'))]);
    const { log } = await run({}, { ...outcome, report });
    expect(log.split('\n').filter((line) => line.trim() === '::token-1::')).toHaveLength(1);
  });
});

describe('files', () => {
  test('the job summary has links to the code host', async () => {
    const { files } = await run();
    expect(files.get('/runner/summary')).toContain('(https://github.com/o/r/blob/1a2b3c/deploy/role.yaml#L8)');
    expect((await run({ summary: 'false' })).files.has('/runner/summary')).toBe(false);
  });

  test('SARIF and JSON count from the working directory', async () => {
    const inputs = { 'sarif-file': 'out/s.sarif', 'json-file': '/abs/j.json', 'working-directory': 'platform' };
    const { files, outputs } = await run(inputs, { ...outcome, pathPrefix: 'platform' });
    const sarif = files.get('/work/space/platform/out/s.sarif') ?? '';
    expect(sarif).toContain('"uri": "platform/deploy/role.yaml"');
    const json = JSON.parse(files.get('/abs/j.json') ?? '') as JsonReport;
    expect(json.findings).toHaveLength(8);
    expect(outputs).toEqual({
      findings: '8',
      errors: '4',
      warnings: '3',
      infos: '1',
      'exit-code': '1',
      'sarif-file': '/work/space/platform/out/s.sarif',
      'json-file': '/abs/j.json',
    });
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(metadata.outputs).toSorted());
  });

  test('no file is written that nobody asked for', async () => {
    expect([...(await run()).files.keys()].toSorted()).toEqual(['/runner/output', '/runner/summary']);
  });
});

test('a run that fails is one error, whatever its message contains', async () => {
  const { exitCode, log, outputs } = await run({}, new Error('Unknown option "--x\n::set-output name=a::b".'));
  expect(exitCode).toBe(2);
  expect(log).toBe('::error title=scrapelint::Unknown option "--x\\x0a::set-output name=a::b".\n');
  expect(outputs).toEqual({ 'exit-code': '2' });
});

test('a mistake in the configuration is shown at its line, and nothing is written', async () => {
  const file = sourceFile('.scrapelint.yaml', 'preset: recommended\nrulez: {}\n');
  const problems = [
    { message: 'There is no key "rulez". Did you mean "rules"?', span: spanIn(file, 'rulez') },
    { message: '"a\n::error::b.yaml" is binary.' },
  ];
  const refused = await run(
    { 'sarif-file': 's.sarif' },
    { problems, exitCode: 2, pathPrefix: 'deploy', verbose: false },
  );
  expect(refused.exitCode).toBe(2);
  expect(refused.log).toBe(
    '::error file=deploy/.scrapelint.yaml,line=2,title=scrapelint::There is no key "rulez". Did you mean "rules"?\n' +
      '::error title=scrapelint::"a\\x0a::error::b.yaml" is binary.\n',
  );
  expect([...refused.files.keys()]).toEqual(['/runner/output']);
  expect(refused.outputs).toEqual({ 'exit-code': '2' });
});

test('the exit code is that of the run', async () => {
  const clean = await run({}, { report: reportOf([]), problems: [], exitCode: 0, pathPrefix: '', verbose: false });
  expect(clean.exitCode).toBe(0);
  expect(clean.log).toContain('No problems found');
});

test('outside of a runner nothing is written but the log', async () => {
  let log = '';
  const never = (): never => {
    throw new Error('No file is expected.');
  };
  const io: ActionIo = {
    env: {},
    cwd: '/here',
    print: (text) => (log += text),
    appendFile: never,
    writeFile: never,
    randomToken: () => 'token',
  };
  expect(await runAction(io, () => Promise.resolve(outcome))).toBe(1);
  expect(log).toContain('Found 4 errors');
});

test('the Action runs the committed bundle', () => {
  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
});
