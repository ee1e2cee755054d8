import { resolve } from 'node:path';

import { Minimatch } from 'minimatch';

import type { GlobMatcher } from '../source/glob.ts';
import { pathBelow } from './paths.ts';

/** Matches paths of a run against globs that count from a folder; each glob is compiled once. */
export function globMatcher(cwd: string, folder: string): GlobMatcher {
  const compiled = new Map<string, Minimatch>();
  return (patterns, path) => {
    const below = pathBelow(folder, resolve(cwd, path));
    if (below === undefined) return false;
    return patterns.some((pattern) => {
      let glob = compiled.get(pattern);
      if (glob === undefined) {
        glob = new Minimatch(pattern.replace(/^\.\//, ''), { dot: true, nocomment: true, nonegate: true });
        compiled.set(pattern, glob);
      }
      return glob.match(below);
    });
  };
}
