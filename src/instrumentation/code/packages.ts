import type { CodeModule } from './code.ts';
import { pushTo } from '../../source/push-to.ts';

/** The files of each package, by its name. */
export function packagesOf(modules: readonly CodeModule[]): ReadonlyMap<string, readonly CodeModule[]> {
  const packages = new Map<string, CodeModule[]>();
  for (const module of modules) {
    pushTo(packages, module.name, module);
  }
  return packages;
}

/** Lets the files of one package see each other's names. */
export function linkSiblings(files: readonly CodeModule[]): void {
  for (const module of files) module.siblings = files.filter((other) => other !== module);
}
