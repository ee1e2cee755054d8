/** Tells whether a path fits one of several globs. Doors bring minimatch; without patterns nothing is loaded. */
export type GlobMatcher = (patterns: readonly string[], path: string) => boolean;

/** Tells whether a name fits a glob in which `*` stands for any characters, `?` for one. Linear in the name. */
export function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  let position = 0;
  while (position < name.length) {
    if (at < pattern.length && (pattern[at] === '?' || (pattern[at] !== '*' && pattern[at] === name[position]))) {
      at += 1;
      position += 1;
    } else if (pattern[at] === '*') {
      star = at;
      retry = position;
      at += 1;
    } else if (star !== -1) {
      at = star + 1;
      retry += 1;
      position = retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
