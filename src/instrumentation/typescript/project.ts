import { ModulePaths } from './module-paths.ts';
import type { SourceModule } from './source-module.ts';

/** All parsed files of a run, found by what other files import. */
export class Project {
  readonly modules: readonly SourceModule[];
  readonly #paths = new ModulePaths<SourceModule>();

  constructor(modules: readonly SourceModule[]) {
    this.modules = modules;
    for (const module of modules) this.#paths.add(module.file.path, module);
  }

  /** The file that an import names; undefined for packages and for files that are not part of the run. */
  resolve(specifier: string, from: SourceModule): SourceModule | undefined {
    return this.#paths.resolve(specifier, from.file.path);
  }
}
