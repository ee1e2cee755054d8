import type { SourceModule } from './source-module.ts';

const suffixes = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const emitted: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** All parsed files of a run, found by what other files import. */
export class Project {
  readonly modules: readonly SourceModule[];
  readonly #byPath = new Map<string, SourceModule>();

  constructor(modules: readonly SourceModule[]) {
    this.modules = modules;
    for (const module of modules) this.#byPath.set(normalisePath(module.file.path), module);
  }

  /**
   * The file that an import names; undefined for packages and for files that are not part of the run. An alias of a
   * folder (`@/metrics`, `~/metrics`, `src/metrics`) is resolved where only one file can be meant.
   */
  resolve(specifier: string, from: SourceModule): SourceModule | undefined {
    if (specifier.startsWith('.')) {
      const folder = normalisePath(from.file.path).split('/').slice(0, -1).join('/');
      return this.#find(normalisePath(`${folder}/${specifier}`));
    }
    const alias = /^(?:@|~|#|src)\/(.+)$|^[~#]([^/].*)$/u.exec(specifier);
    const tail = alias?.[1] ?? alias?.[2];
    if (tail === undefined) return undefined;
    const matches = new Set<SourceModule>();
    for (const candidate of candidates(tail)) {
      for (const [path, module] of this.#byPath) {
        if (path === candidate || path.endsWith(`/${candidate}`)) matches.add(module);
      }
    }
    return matches.size === 1 ? [...matches][0] : undefined;
  }

  #find(path: string): SourceModule | undefined {
    for (const candidate of candidates(path)) {
      const module = this.#byPath.get(candidate);
      if (module !== undefined) return module;
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

function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
