import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { discover } from '../../src/inputs/discover.ts';
import type { DiscoverOptions } from '../../src/inputs/discover.ts';
import { temporaryTree } from './temporary-tree.ts';

async function shown(cwd: string, options: Partial<DiscoverOptions> = {}): Promise<readonly string[]> {
  return (await found(cwd, options)).candidates.map((candidate) => candidate.shown);
}

function found(cwd: string, options: Partial<DiscoverOptions> = {}): ReturnType<typeof discover> {
  const defaults = { paths: ['.'], exclude: [], respectIgnoreFiles: true, trackedOnly: false, env: process.env };
  return discover({ cwd, ...defaults, ...options });
}

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd, encoding: 'utf8' });

describe('discover', () => {
  it('takes files by suffix, sorted, and passes over what nobody lints', async () => {
    const root = temporaryTree({
      'b.yml': '',
      'a.yaml': '',
      'c/d.json': '',
      'c/metrics.ts': '',
      'C.YAML': '',
      'README.md': '',
      '.scrapelint.yaml': '',
      'package-lock.json': '',
      'node_modules/x/x.yaml': '',
      '.git/config.yaml': '',
      '.github/w.yaml': '',
    });
    const { candidates, lockFiles, unreadable } = await found(root);
    expect(candidates.map((candidate) => candidate.shown)).toEqual([
      '.github/w.yaml',
      'C.YAML',
      'a.yaml',
      'b.yml',
      'c/d.json',
      'c/metrics.ts',
    ]);
    expect(lockFiles).toBe(1);
    expect(unreadable).toEqual([]);
  });

  it('shows paths relative to the working directory', async () => {
    const root = temporaryTree({ 'a/x.yaml': '', 'b/y.yaml': '' });
    expect(await shown(join(root, 'a'), { paths: ['../b', '.', 'x.yaml', '../a/x.yaml'] })).toEqual([
      '../b/y.yaml',
      'x.yaml',
    ]);
  });

  it('obeys ignore files of every level and .git/info/exclude', async () => {
    const root = temporaryTree({
      '.git/info/exclude': 'local.yaml\n',
      '.gitignore': 'build/\n*.gen.yaml\n!keep.gen.yaml\n',
      'local.yaml': '',
      'a.yaml': '',
      'x.gen.yaml': '',
      'keep.gen.yaml': '',
      'build/b.yaml': '',
      'sub/.gitignore': '/only-here.yaml\n!y.gen.yaml\n',
      'sub/only-here.yaml': '',
      'sub/y.gen.yaml': '',
      'sub/deep/only-here.yaml': '',
      'sub/build/z.yaml': '',
    });
    const kept = ['a.yaml', 'keep.gen.yaml', 'sub/deep/only-here.yaml', 'sub/y.gen.yaml'];
    expect(await shown(root)).toEqual(kept);
    expect(await shown(join(root, 'sub'))).toEqual(['deep/only-here.yaml', 'y.gen.yaml']);
    expect(await shown(root, { respectIgnoreFiles: false })).toHaveLength(9);
  });

  it('lets a path that somebody named win over ignore files and globs', async () => {
    const root = temporaryTree({
      '.git/HEAD': '',
      '.gitignore': 'build/\n',
      'build/b.yaml': '',
      'build/vendor/c.yaml': '',
      'vendor/v.yaml': '',
    });
    const exclude = [{ folder: root, patterns: ['vendor/**', '**/vendor'] }];
    expect(await shown(root, { exclude })).toEqual([]);
    expect(await shown(root, { paths: ['build'], exclude })).toEqual(['build/b.yaml']);
    expect(await shown(root, { paths: ['build/b.yaml', 'vendor'], exclude })).toEqual([
      'build/b.yaml',
      'vendor/v.yaml',
    ]);
    expect(await shown(root, { paths: ['vendor/v.yaml'], exclude })).toEqual(['vendor/v.yaml']);
  });

  it('counts globs from their folder and leaves out whole folders', async () => {
    const root = temporaryTree({ 'a/t/x.yaml': '', 'a/x.yaml': '', 't/y.yaml': '', '.h/t/z.yaml': '' });
    expect(await shown(root, { exclude: [{ folder: join(root, 'a'), patterns: ['t'] }] })).toEqual([
      '.h/t/z.yaml',
      'a/x.yaml',
      't/y.yaml',
    ]);
    expect(await shown(root, { exclude: [{ folder: root, patterns: ['**/t/**'] }] })).toEqual(['a/x.yaml']);
    expect(await shown(root, { exclude: [{ folder: root, patterns: ['./a/', '!t'] }] })).toEqual([
      '.h/t/z.yaml',
      't/y.yaml',
    ]);
  });

  it('takes what git tracks, in a hook too, and walks where there is no repository', async () => {
    const root = temporaryTree({
      '.gitignore': 'ignored.yaml\n',
      'a.yaml': '',
      'ignored.yaml': '',
      'new.yaml': '',
      'sub/ü.yaml': '',
      'gone.yaml': '',
      'sub/t/x.yaml': '',
    });
    git(root, 'init', '-q');
    git(root, 'add', '-f', 'a.yaml', 'ignored.yaml', 'sub', 'gone.yaml');
    rmSync(join(root, 'gone.yaml'));
    const exclude = [{ folder: root, patterns: ['**/t'] }];
    const env = { ...process.env, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/other-index' };
    expect(await shown(root, { trackedOnly: true, exclude, env })).toEqual(['a.yaml', 'ignored.yaml', 'sub/ü.yaml']);
    expect(await shown(join(root, 'sub'), { trackedOnly: true, exclude, env })).toEqual(['ü.yaml']);
    const plain = temporaryTree({ 'a.yaml': '' });
    const { candidates, notes } = await found(plain, { trackedOnly: true });
    expect(candidates).toHaveLength(1);
    expect(notes).toEqual(['git knows nothing of ".", so all files below it are taken, tracked or not.']);
  });

  it('follows no link out of the folder, none in a circle, and counts no file twice', async () => {
    const outside = temporaryTree({ 'secret.yaml': '' });
    const root = temporaryTree({ 'a.yaml': '', 'd/b.yaml': '', 'd/c.tmpl': '' });
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'leak.yaml'));
    symlinkSync(outside, join(root, 'leaks'));
    symlinkSync('..', join(root, 'd/up'));
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    symlinkSync('a.yaml', join(root, 'again.yaml'));
    symlinkSync('d/c.tmpl', join(root, 'c.yaml'));
    const { candidates, notes } = await found(root);
    expect(candidates.map((candidate) => candidate.shown)).toEqual(['a.yaml', 'c.yaml', 'd/b.yaml']);
    expect(notes).toHaveLength(2);
    symlinkSync(root, join(outside, 'named'));
    expect(await shown(outside, { paths: ['named'] })).toEqual(['named/a.yaml', 'named/c.yaml', 'named/d/b.yaml']);
  });

  it('says what is not there, and opens no pipe', async () => {
    const root = temporaryTree({ 'a.yaml': '' });
    execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
    mkdirSync(join(root, 'folder.yaml'));
    const { candidates, unreadable } = await found(root, { paths: ['.', 'missing', 'a.yaml/b', 'pipe.yaml'] });
    expect(candidates.map((candidate) => candidate.shown)).toEqual(['a.yaml']);
    expect(unreadable).toEqual([
      { path: 'missing', reason: 'does not exist' },
      { path: 'a.yaml/b', reason: 'does not exist: a part of its path is a file' },
      {
        path: 'pipe.yaml',
        reason: 'is neither a file nor a folder; give its content on standard input, as "-"',
      },
    ]);
  });
});
