import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { ExcludeGroup, ExcludePatterns } from './globs.ts';
import { configNames, fileKindOf, lockFiles, prunedFolders } from './file-kind.ts';
import { followLinks } from './follow-links.ts';
import { gitRootOf } from './git-root.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { pathBelow, shownPath, withSlashes } from './paths.ts';
import { trackedFiles } from './tracked-files.ts';
import { reasonOf } from './unreadable-file.ts';
import type { UnreadableFile } from './unreadable-file.ts';
import { Walk } from './walk.ts';
import type { FoundFile, MakeIgnoreRules } from './walk.ts';

/** Which files to look for. */
export interface DiscoverOptions {
  readonly cwd: string;
  /** Files and folders, as they were written. */
  readonly paths: readonly string[];
  /** Globs of what is left out, each with the absolute folder from which it counts. */
  readonly exclude: readonly ExcludeGroup[];
  readonly respectIgnoreFiles: boolean;
  /** True to read the code blocks of Markdown. */
  readonly markdown?: boolean;
  /** True to take the files below each folder from git's index. */
  readonly trackedOnly: boolean;
  /** The environment that git is run in. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A file to read. */
export interface Candidate extends FoundFile {
  /** Path as shown to people. */
  readonly shown: string;
  /** True where somebody named the file itself. */
  readonly isNamed: boolean;
}

/** Files to read, and what stood in the way. */
export interface Discovered {
  readonly candidates: readonly Candidate[];
  readonly unreadable: readonly UnreadableFile[];
  /** Lock files, which nobody would lint. */
  readonly lockFiles: number;
  /** Sentences on how the files were found, for those who ask. */
  readonly notes: readonly string[];
}

/** Finds the files to lint below the given paths, each once, sorted by path. */
export async function discover(options: DiscoverOptions): Promise<Discovered> {
  const search = new Search(options);
  for (const written of options.paths) await search.add(written);
  return search.result();
}

class Search {
  readonly #options: DiscoverOptions;
  readonly #candidates = new Map<string, Candidate>();
  readonly #unreadable: UnreadableFile[] = [];
  readonly #notes: string[] = [];
  #lockFiles = 0;
  #exclude: ExcludePatterns | undefined;
  #makeRules: MakeIgnoreRules | undefined;

  constructor(options: DiscoverOptions) {
    this.#options = options;
  }

  async add(written: string): Promise<void> {
    const absolute = resolve(this.#options.cwd, written);
    let stats: Stats;
    try {
      stats = statSync(absolute);
    } catch (error) {
      this.#unreadable.push({ path: withSlashes(written), reason: reasonOf(error) });
      return;
    }
    const path = withSlashes(absolute);
    if (stats.isDirectory()) {
      await this.#addFolder(path.replace(/\/$/, ''));
    } else if (stats.isFile()) {
      const shown = shownPath(this.#options.cwd, absolute);
      this.#candidates.set(path, {
        path,
        kind: fileKindOf(path, this.#options.markdown) ?? 'manifest',
        shown,
        isNamed: true,
      });
    } else {
      const reason = 'is neither a file nor a folder; give its content on standard input, as "-"';
      this.#unreadable.push({ path: withSlashes(written), reason });
    }
  }

  result(): Discovered {
    const candidates = [...this.#candidates.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
    return { candidates, unreadable: this.#unreadable, lockFiles: this.#lockFiles, notes: this.#notes };
  }

  async #addFolder(root: string): Promise<void> {
    const exclude = await this.#excludeBelow(root);
    if (this.#options.trackedOnly && this.#addTracked(root, exclude)) return;
    const respectIgnoreFiles = this.#options.respectIgnoreFiles;
    const rules = respectIgnoreFiles ? await this.#rulesAbove(root) : undefined;
    const walk = new Walk({ root, exclude, respectIgnoreFiles, rules, markdown: this.#options.markdown === true });
    while (!walk.run(this.#makeRules)) await this.#loadIgnore();
    for (const { path, reason } of walk.problems) {
      this.#unreadable.push({ path: shownPath(this.#options.cwd, path === '' ? '/' : path), reason });
    }
    this.#lockFiles += walk.lockFiles;
    this.#addAll(root, walk.files, walk.links);
  }

  #addTracked(root: string, exclude: ExcludePatterns | undefined): boolean {
    const tracked = trackedFiles(root === '' ? '/' : root, this.#options.env);
    if (tracked === undefined) {
      this.#notes.push(
        `git knows nothing of "${shownPath(this.#options.cwd, root)}", so all files below it are taken, tracked or not.`,
      );
      return false;
    }
    const files: FoundFile[] = [];
    const links: string[] = [];
    for (const { path: below, isLink } of tracked) {
      const kind = fileKindOf(below, this.#options.markdown);
      const name = below.slice(below.lastIndexOf('/') + 1);
      if (kind === undefined || configNames.includes(name) || isPruned(below)) continue;
      const path = `${root}/${below}`;
      if (exclude !== undefined && isExcluded(exclude, root, below)) continue;
      if (isLink) links.push(path);
      else if (lockFiles.has(name)) this.#lockFiles += 1;
      // What was deleted and not yet committed is still in the index.
      else if (existsSync(path)) files.push({ path, kind });
    }
    this.#addAll(root, files, links);
    return true;
  }

  #addAll(root: string, files: readonly FoundFile[], links: readonly string[]): void {
    const shownRoot = shownPath(this.#options.cwd, root === '' ? '/' : root);
    const prefix = shownRoot === '.' ? '' : `${shownRoot.replace(/\/$/, '')}/`;
    const followed = followLinks(root, links, files, this.#options.markdown);
    for (const path of followed.outside) {
      this.#notes.push(`"${prefix}${path.slice(root.length + 1)}" is a link that leads out of the folder, or nowhere.`);
    }
    for (const file of [...files, ...followed.files]) {
      if (this.#candidates.has(file.path)) continue;
      const shown = prefix + file.path.slice(root.length + 1);
      this.#candidates.set(file.path, { ...file, shown, isNamed: false });
    }
  }

  /** What is excluded below a folder that somebody named: naming it wins over globs that would leave it out. */
  async #excludeBelow(root: string): Promise<ExcludePatterns | undefined> {
    if (this.#options.exclude.every(({ patterns }) => patterns.length === 0)) return undefined;
    if (this.#exclude === undefined) {
      const { ExcludePatterns: Patterns } = await import('./globs.ts');
      this.#exclude = Patterns.compile(this.#options.exclude);
    }
    return this.#exclude.without(root);
  }

  async #loadIgnore(): Promise<MakeIgnoreRules> {
    if (this.#makeRules === undefined) {
      const { IgnoreRules: Rules } = await import('./ignore-rules.ts');
      this.#makeRules = (folder, text, above) => new Rules(folder, text, above);
    }
    return this.#makeRules;
  }

  /** The rules of the repository above a root, unless they leave out the root itself, which somebody named. */
  async #rulesAbove(root: string): Promise<IgnoreRules | undefined> {
    const gitRoot = gitRootOf(root === '' ? '/' : root);
    if (gitRoot === undefined) return undefined;
    let rules = await this.#readRules(gitRoot, join(gitRoot, '.git', 'info', 'exclude'), undefined);
    for (const folder of foldersBetween(gitRoot, root)) {
      const below = pathBelow(gitRoot, folder);
      if (below !== undefined && rules?.ignores(`${withSlashes(folder)}/`) === true) return undefined;
      if (withSlashes(folder) !== root) rules = await this.#readRules(folder, join(folder, '.gitignore'), rules);
    }
    return rules;
  }

  async #readRules(folder: string, path: string, above: IgnoreRules | undefined): Promise<IgnoreRules | undefined> {
    const text = readIfThere(path);
    if (text === undefined || !/^[^#\s]/m.test(text)) return above;
    const makeRules = await this.#loadIgnore();
    return makeRules(`${withSlashes(folder).replace(/\/$/, '')}/`, text, above);
  }
}

/** The folders from one down to another below it, both included. */
function foldersBetween(top: string, bottom: string): readonly string[] {
  const folders: string[] = [];
  for (let at = resolve(bottom === '' ? '/' : bottom); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === resolve(top) || dirname(at) === at) return folders;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isPruned(path: string): boolean {
  return path.split('/').some((part) => prunedFolders.has(part));
}

/** A walk asks of each folder on the way down; a list of files has to do the same. */
function isExcluded(exclude: ExcludePatterns, root: string, below: string): boolean {
  for (let slash = below.indexOf('/'); slash !== -1; slash = below.indexOf('/', slash + 1)) {
    if (exclude.matches(`${root}/${below.slice(0, slash)}`)) return true;
  }
  return exclude.matches(`${root}/${below}`);
}
