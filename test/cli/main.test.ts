import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { version } from '../../src/cli/tool.ts';
import { temporaryTree } from '../inputs/temporary-tree.ts';
import { fakeEngine } from './fake-engine.ts';
import { runMain } from './run-main.ts';

const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\nrules: [{verbs: ["*"]}]\n';

describe('main', () => {
  it('knows the version of the package', () => {
    const path = new URL('../../package.json', import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version });
  });

  it('finds the configuration upwards to the root of the repository, .github included', async () => {
    const files = { '.git/HEAD': '', 'deploy/app/role.yaml': role, 'deploy/app/vendor/x.yaml': role };
    const config = 'exclude: ["deploy/**/vendor"]\nrules: {rbac/wildcard-verb: error}\n';
    const root = temporaryTree({ ...files, '.github/scrapelint.yml': config });
    const concise = await runMain(['app', '--format', 'concise'], { cwd: join(root, 'deploy') });
    expect(concise.stdout).toMatch(/^app\/role\.yaml:4:18: error\[rbac\/wildcard-verb\] .*\nFound 1 error in 1 file /);
    writeFileSync(join(root, 'deploy/.scrapelint.yaml'), 'rules: {rbac/wildcard-verb: off}\n');
    expect(await runMain(['deploy/app'], { cwd: root })).toMatchObject({ exitCode: 0 });
    writeFileSync(join(root, 'deploy/app/scrapelint.yml'), 'nonsense: 1\n');
    expect(await runMain(['deploy/app'], { cwd: root })).toMatchObject({ exitCode: 2 });
    expect(await runMain(['deploy/app', 'deploy'], { cwd: root })).toMatchObject({ exitCode: 0 });
  });

  it('counts paths for code hosts from the root of the repository', async () => {
    const root = temporaryTree({ '.git/HEAD': '', 'deploy/role.yaml': role });
    const { stdout } = await runMain(['--format', 'github'], { cwd: join(root, 'deploy') });
    expect(stdout).toContain('file=deploy/role.yaml,');
  });

  it('gives the same exit code in every format', async () => {
    const root = temporaryTree({ 'role.yaml': role });
    for (const format of ['full', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']) {
      expect(await runMain(['--format', format], { cwd: root })).toMatchObject({ exitCode: 1 });
      expect(await runMain(['--format', format, '--fail-on', 'error'], { cwd: root })).toMatchObject({ exitCode: 0 });
    }
  });

  it('lets no file name, value or argument act on the terminal', async () => {
    const name = 'a\u001b[2J\n::error::x\u202e.yaml';
    const root = temporaryTree({
      [name]: role.replace('a}', '"\u001b]0;x\u0007"}'),
      [`bin${name}`]: new Uint8Array([1, 0, 2, 0, 0]),
      '.scrapelint.yaml': '"\\e[31mx": 1\n',
    });
    const runs = [
      await runMain(['--no-config', '-v'], { cwd: root }),
      await runMain(['--no-config', '--format', 'concise', name], { cwd: root }),
      await runMain(['--no-config', '--format', 'github'], { cwd: root }),
      await runMain(['--no-config', '--show-files'], { cwd: root }),
      await runMain(['--no-config', `\u001b[2J`], { cwd: root }),
      await runMain(['--format', `\u001b[2J\n`], { cwd: root }),
      await runMain([`--\u001b[2J`], { cwd: root }),
      await runMain(['--select', '\u001b[2J'], { cwd: root }),
      await runMain(['--format', `json=${name}/x`, name], { cwd: root }),
      await runMain([], { cwd: root }),
      await runMain(['explain', '\u001b[2J'], { cwd: root }),
    ];
    for (const { stdout, stderr } of runs) {
      expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      expect(stdout + stderr).not.toMatch(/^\s*::error::x/m);
    }
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('fails with a word where the engine breaks', async () => {
    const root = temporaryTree({ 'role.yaml': role });
    const engine = {
      ...fakeEngine,
      lint: (): never => {
        throw new Error('Out of order.');
      },
    };
    const { exitCode, stderr } = await runMain([], { cwd: root, engine });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('scrapelint failed: Error: Out of order.');
  });

  it('says when a report cannot be written', async () => {
    const root = temporaryTree({ 'role.yaml': role });
    const { exitCode, stderr } = await runMain(['--format', 'json=role.yaml/x.json', '-q'], { cwd: root });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('error: The report could not be written: "role.yaml/x.json" could not be written (EEXIST).\n');
  });
});
