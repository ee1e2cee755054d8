/** The folder of a path with `/`; `''` for a path without one. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** What comes after the last `/`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path written in a folder, with `.` and `..` worked out; it may begin with `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  const all = path.startsWith('/') ? path : `${folder}/${path}`;
  for (const part of all.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}

/** How many folders lie between two files: 0 in the same folder; smaller is nearer. */
export function folderDistance(a: string, b: string): number {
  const left = folderOf(a)
    .split('/')
    .filter((part) => part !== '');
  const right = folderOf(b)
    .split('/')
    .filter((part) => part !== '');
  let common = 0;
  while (common < left.length && common < right.length && left[common] === right[common]) common += 1;
  return left.length - common + (right.length - common);
}
