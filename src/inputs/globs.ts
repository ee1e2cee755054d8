import { resolve } from 'node:path';

import { Minimatch } from 'minimatch';

import type { GlobMatcher } from '../source/glob.ts';
import { pathBelow } from './paths.ts';

/** Globs, and the absolute folder from which they count. */
export interface ExcludeGroup {
  readonly folder: string;
  readonly patterns: readonly string[];
}

const options = { dot: true, nocomment: true, nonegate: true } as const;

interface Matcher {
  readonly folder: string;
  readonly globs: readonly Minimatch[];
}

/** Globs of what is not linted. A glob that matches a folder leaves out everything below it. */
export class ExcludePatterns {
  readonly #matchers: readonly Matcher[];

  private constructor(matchers: readonly Matcher[]) {
    this.#matchers = matchers;
  }

  /** Compiles all globs, once a run. */
  static compile(groups: readonly ExcludeGroup[]): ExcludePatterns {
    return new ExcludePatterns(
      groups.flatMap(({ folder, patterns }) => patterns.map((pattern) => ({ folder, globs: globsOf(pattern) }))),
    );
  }

  /** True where a glob matches an absolute path. */
  matches(absolute: string): boolean {
    return this.#matchers.some((matcher) => matchesOne(matcher, absolute));
  }

  /** The patterns without those that match a path that somebody named, or a folder above it. */
  without(absolute: string): ExcludePatterns {
    return new ExcludePatterns(
      this.#matchers.filter(({ folder, globs }) => {
        const parts = pathBelow(folder, absolute)?.split('/') ?? [];
        return !parts.some((_, at) => globs.some((glob) => glob.match(parts.slice(0, at + 1).join('/'))));
      }),
    );
  }
}

/** Matches paths of a run against globs that count from a folder; each glob is compiled once. */
export function globMatcher(cwd: string, folder: string): GlobMatcher {
  const compiled = new Map<string, Minimatch>();
  return (patterns, path) => {
    const below = pathBelow(folder, resolve(cwd, path));
    if (below === undefined) return false;
    return patterns.some((pattern) => {
      let glob = compiled.get(pattern);
      if (glob === undefined) {
        glob = new Minimatch(pattern.replace(/^\.\//, ''), options);
        compiled.set(pattern, glob);
      }
      return glob.match(below);
    });
  };
}

function matchesOne({ folder, globs }: Matcher, absolute: string): boolean {
  const path = pathBelow(folder, absolute);
  return path !== undefined && globs.some((glob) => glob.match(path));
}

function globsOf(written: string): Minimatch[] {
  const pattern = written.replace(/^\.\//, '').replace(/\/+$/, '');
  // Everything below a folder is the folder: it need not be entered.
  const folder = /^(.+)\/\*\*(?:\/\*)?$/.exec(pattern)?.[1];
  return [pattern, ...(folder === undefined || folder === '**' ? [] : [folder])].map(
    (glob) => new Minimatch(glob, options),
  );
}
