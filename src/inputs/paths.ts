import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path with `/` between its parts, on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** An absolute path as shown to people: relative to the working directory, `.` for the directory itself. */
export function shownPath(cwd: string, absolute: string): string {
  const path = relative(cwd, absolute);
  return path === '' ? '.' : withSlashes(path);
}

/** The path of a file below a folder, with `/`; undefined where it is not below it. */
export function pathBelow(folder: string, absolute: string): string | undefined {
  const path = relative(folder, absolute);
  const isOutside = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? undefined : withSlashes(path);
}

/** True where a path is the folder itself or lies below it. */
export function isWithin(folder: string, absolute: string): boolean {
  return resolve(folder) === resolve(absolute) || pathBelow(folder, absolute) !== undefined;
}
