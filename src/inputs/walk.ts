import { readFileSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';

import type { ExcludePatterns } from './globs.ts';
import { configNames, fileKindOf, lockFiles, prunedFolders } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { reasonOf } from './unreadable-file.ts';

/** Makes the rules of an ignore file; the package behind it is loaded once there is such a file. */
export type MakeIgnoreRules = (folder: string, text: string, above: IgnoreRules | undefined) => IgnoreRules;

/** Where a walk begins and what it passes over. */
export interface WalkOptions {
  /** Absolute path of the root, with `/`, without one at its end. */
  readonly root: string;
  readonly exclude: ExcludePatterns | undefined;
  readonly respectIgnoreFiles: boolean;
  /** True to take Markdown, too. */
  readonly markdown?: boolean;
  /** Rules of the folders above the root. */
  readonly rules: IgnoreRules | undefined;
}

/** A file that a walk found. */
export interface FoundFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
}

/** A folder that could not be listed. */
export interface WalkProblem {
  readonly path: string;
  readonly reason: string;
}

interface OpenFolder {
  readonly path: string;
  readonly rules: IgnoreRules | undefined;
}

/**
 * A synchronous walk that never enters what nobody would lint. It stops at the first ignore file that it cannot read
 * and goes on once it was given the means.
 */
export class Walk {
  readonly files: FoundFile[] = [];
  /** Absolute paths of symbolic links, which are judged once all files are known. */
  readonly links: string[] = [];
  readonly problems: WalkProblem[] = [];
  /** Files passed over for their name. */
  lockFiles = 0;
  readonly #options: WalkOptions;
  readonly #stack: OpenFolder[];

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#stack = [{ path: options.root, rules: options.rules }];
  }

  /** Walks to the end, or to an ignore file that needs `makeRules`; false where it is not at its end. */
  run(makeRules?: MakeIgnoreRules): boolean {
    for (let folder = this.#stack.pop(); folder !== undefined; folder = this.#stack.pop()) {
      const entries = this.#list(folder.path);
      const hasRules = this.#options.respectIgnoreFiles && entries.some(isIgnoreFile);
      if (hasRules && makeRules === undefined) {
        this.#stack.push(folder);
        return false;
      }
      const rules = hasRules && makeRules !== undefined ? this.#rulesIn(folder, makeRules) : folder.rules;
      for (const entry of entries) this.#visit(entry, folder.path, rules);
    }
    return true;
  }

  #list(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder === '' ? '/' : folder, { withFileTypes: true });
    } catch (error) {
      this.problems.push({ path: folder, reason: reasonOf(error) });
      return [];
    }
  }

  #rulesIn(folder: OpenFolder, makeRules: MakeIgnoreRules): IgnoreRules | undefined {
    try {
      return makeRules(`${folder.path}/`, readFileSync(`${folder.path}/.gitignore`, 'utf8'), folder.rules);
    } catch (error) {
      this.problems.push({ path: `${folder.path}/.gitignore`, reason: reasonOf(error) });
      return folder.rules;
    }
  }

  #visit(entry: Dirent, folder: string, rules: IgnoreRules | undefined): void {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (prunedFolders.has(name)) return;
      const path = `${folder}/${name}`;
      if (rules?.ignores(`${path}/`) === true || this.#options.exclude?.matches(path) === true) return;
      this.#stack.push({ path, rules });
      return;
    }
    const kind = fileKindOf(name, this.#options.markdown);
    if (entry.isSymbolicLink()) {
      if (kind !== undefined) this.#visitLink(`${folder}/${name}`, rules);
      return;
    }
    if (kind === undefined || !entry.isFile() || configNames.includes(name)) return;
    const path = `${folder}/${name}`;
    if (rules?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    if (lockFiles.has(name)) this.lockFiles += 1;
    else this.files.push({ path, kind });
  }

  #visitLink(path: string, rules: IgnoreRules | undefined): void {
    if (rules?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    this.links.push(path);
  }
}

function isIgnoreFile(entry: Dirent): boolean {
  return entry.name === '.gitignore' && entry.isFile();
}
