import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { configNames } from './file-kind.ts';
import { gitRootOf } from './git-root.ts';
import { isWithin } from './paths.ts';

/**
 * The configuration file of a run: the nearest one from the deepest folder that holds all paths up to the root of its
 * repository, where `.github` is looked into, too. Outside of a repository the search ends at the working directory.
 */
export function findConfig(cwd: string, paths: readonly string[]): string | undefined {
  const start = commonFolder(paths.map((path) => folderOf(path === '-' ? cwd : resolve(cwd, path)))) ?? cwd;
  const gitRoot = gitRootOf(start);
  const top = gitRoot ?? (isWithin(cwd, start) ? cwd : start);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = firstFile(folder, configNames);
    if (found !== undefined) return found;
    if (folder === top || dirname(folder) === folder) break;
  }
  return gitRoot === undefined ? undefined : firstFile(join(gitRoot, '.github'), ['scrapelint.yaml', 'scrapelint.yml']);
}

function firstFile(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((path) => isFile(path) === true);
}

function folderOf(path: string): string {
  return isFile(path) === false ? path : dirname(path);
}

/** True for files, false for folders, undefined for what is not there. */
function isFile(path: string): boolean | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : !stats.isDirectory();
}

function commonFolder(folders: readonly string[]): string | undefined {
  return folders.reduce<string | undefined>((common, folder) => {
    if (common === undefined) return folder;
    let at = common;
    while (!isWithin(at, folder) && dirname(at) !== at) at = dirname(at);
    return at;
  }, undefined);
}
