import type { CodeModule, Scoped } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import { CodeEvaluator } from '../code/evaluate.ts';
import type { LanguageNames } from '../code/entity.ts';
import { linkSiblings, packagesOf } from '../code/packages.ts';
import { factsOf } from './go-module.ts';
import { pushTo } from '../../source/push-to.ts';

// Folders of a project are often called like these libraries.
const foreign =
  /^(?:github\.com\/(?:prometheus|VictoriaMetrics|slok|zsais)\/|go\.opentelemetry\.io\/|k8s\.io\/|sigs\.k8s\.io\/|golang\.org\/|google\.golang\.org\/|go\.uber\.org\/)/u;

/** How packages of Go are imported: by a path of which the last parts are a folder of the run. */
export function goNames(modules: readonly CodeModule[]): LanguageNames {
  const byFolder = packagesOf(modules);
  const known = new Map<string, readonly CodeModule[]>();
  const find = (path: string): readonly CodeModule[] => {
    let best: { readonly length: number; readonly modules: readonly CodeModule[] } = { length: 0, modules: [] };
    for (const [folder, found] of byFolder) {
      const length = commonEnd(path.split('/'), folder.split('/'));
      const isWhole = length > 0 && length === folder.split('/').length;
      if ((isWhole || length >= 2) && length > best.length) best = { length, modules: found };
    }
    return best.modules;
  };
  return {
    importOf(path) {
      if (foreign.test(path)) return { modules: [], rest: [] };
      let found = known.get(path);
      if (found === undefined) {
        found = find(path);
        known.set(path, found);
      }
      return { modules: found, rest: [] };
    },
    isSelf() {
      return false;
    },
  };
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** True where the file of an expression imports a package like this. */
export function importsLike({ scope }: Pick<Scoped, 'scope'>, pattern: RegExp): boolean {
  for (const path of scope.module.imports) if (pattern.test(path)) return true;
  return false;
}

/** Joins the files of one folder, and gives types their methods and the values of their fields. */
export function linkPackages(modules: readonly CodeModule[]): void {
  for (const files of packagesOf(modules).values()) linkSiblings(files);
  for (const module of modules) {
    const { literals, methods } = factsOf(module);
    for (const { type, of } of methods) {
      const found = lookup(module.scope, type)?.of;
      if (found !== undefined && of.name !== undefined) found.methods.set(of.name, of);
    }
    for (const { type, expression, scope } of literals) {
      const found = lookup(module.scope, type)?.of;
      if (found === undefined || expression.kind !== 'map') continue;
      for (const { key, value } of expression.entries) {
        if (key.kind === 'name') pushTo(found.fields, key.name, { expression: value, scope });
      }
    }
  }
  const evaluator = new CodeEvaluator(modules, goNames(modules));
  for (const module of modules) {
    for (const { object, field, value } of factsOf(module).assignments) {
      for (const entity of evaluator.entities({ expression: object, scope: value.scope })) {
        const type =
          entity.kind === 'expression' && entity.at.expression.kind === 'map' ? entity.at.expression.type : undefined;
        const of =
          entity.kind === 'instance' ? entity.of : type === undefined ? undefined : lookup(value.scope, type)?.of;
        if (of !== undefined) pushTo(of.fields, field, value);
      }
    }
  }
}
