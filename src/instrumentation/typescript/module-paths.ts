import { pushTo } from '../../source/push-to.ts';

const suffixes = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const emitted: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** What stands behind the paths that files import, found as Node and TypeScript find it. */
export class ModulePaths<T> {
  readonly #byPath = new Map<string, T>();
  /** File name -> the paths that end in it. */
  readonly #byName = new Map<string, string[]>();

  /** Notes what a path of the run stands for. */
  add(path: string, value: T): void {
    const normal = normalisePath(path);
    this.#byPath.set(normal, value);
    const name = nameOf(normal);
    pushTo(this.#byName, name, normal);
  }

  /**
   * What an import names; undefined for packages and for files that are not part of the run. An alias of a folder
   * (`@/metrics`, `~/metrics`, `src/metrics`) is resolved where only one file can be meant.
   */
  resolve(specifier: string, fromPath: string): T | undefined {
    if (specifier.startsWith('.')) {
      const folder = normalisePath(fromPath).split('/').slice(0, -1).join('/');
      return this.#find(normalisePath(`${folder}/${specifier}`));
    }
    const alias = /^(?:@|~|#|src)\/(.+)$|^[~#]([^/].*)$/u.exec(specifier);
    const tail = alias?.[1] ?? alias?.[2];
    if (tail === undefined) return undefined;
    const matches = new Set<T>();
    for (const candidate of candidates(tail)) {
      for (const path of this.#byName.get(nameOf(candidate)) ?? []) {
        const value = path === candidate || path.endsWith(`/${candidate}`) ? this.#byPath.get(path) : undefined;
        if (value !== undefined) matches.add(value);
      }
    }
    return matches.size === 1 ? [...matches][0] : undefined;
  }

  #find(path: string): T | undefined {
    for (const candidate of candidates(path)) {
      const value = this.#byPath.get(candidate);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function* candidates(path: string): Generator<string> {
  for (const suffix of suffixes) yield path + suffix;
  for (const [written, sources] of Object.entries(emitted)) {
    if (path.endsWith(written)) for (const source of sources) yield path.slice(0, -written.length) + source;
  }
  for (const suffix of suffixes.slice(1)) yield `${path}/index${suffix}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
