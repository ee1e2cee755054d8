import type { Context } from './context.ts';
import { packageMember } from './context.ts';
import type { Closure } from './entity.ts';
import type { SourceModule } from './source-module.ts';
import type { NodeOf } from './syntax-tree.ts';

/** A call that installs a middleware, with its options by their names. */
export interface Installation {
  readonly node: NodeOf<'CallExpression'>;
  readonly module: SourceModule;
  readonly option: (key: string) => Closure | undefined;
}

/** All calls of what a package exports by itself. */
export function* installationsOf(context: Context, packageName: string): Generator<Installation> {
  for (const module of context.project.modules) {
    for (const node of module.calls) {
      if (packageMember(context, { node: node.callee, module }, packageName)?.length !== 0) continue;
      const [first] = node.arguments;
      const option = (key: string): Closure | undefined =>
        first === undefined ? undefined : context.objects.property({ node: first, module }, key);
      yield { node, module, option };
    }
  }
}
