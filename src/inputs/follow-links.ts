import { realpathSync, statSync } from 'node:fs';

import { fileKindOf } from './file-kind.ts';
import { isWithin, withSlashes } from './paths.ts';
import type { FoundFile } from './walk.ts';

/** What became of the symbolic links below a root. */
export interface FollowedLinks {
  readonly files: readonly FoundFile[];
  /** Links that lead out of the root, or nowhere. */
  readonly outside: readonly string[];
}

/**
 * The files that only a symbolic link leads to. A link to a file that was found under its own name is passed over, so
 * that no object counts twice, and so is a link to a folder: what lies below the root is found without it. A link that
 * leaves the root is never followed.
 */
export function followLinks(
  root: string,
  links: readonly string[],
  found: readonly FoundFile[],
  withMarkdown = false,
): FollowedLinks {
  if (links.length === 0) return { files: [], outside: [] };
  const realRoot = realPath(root) ?? root;
  const known = new Set(found.map(({ path }) => withSlashes(realRoot) + path.slice(root.length)));
  const files: FoundFile[] = [];
  const outside: string[] = [];
  for (const path of [...links].sort()) {
    const target = realPath(path);
    const kind = fileKindOf(path, withMarkdown);
    if (target === undefined || !isWithin(realRoot, target)) outside.push(path);
    else if (kind !== undefined && isFile(target) && !known.has(withSlashes(target))) {
      known.add(withSlashes(target));
      files.push({ path, kind });
    }
  }
  return { files, outside };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
