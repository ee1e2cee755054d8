import type { Context } from './context.ts';
import type { Frame } from './entity.ts';
import { constructorClass } from './syntax-class.ts';
import type { FunctionNode, Node } from './syntax-tree.ts';
import { is } from './syntax-tree.ts';

const maximumSites = 200;

/** All calls of a function in the project, as frames; `new` counts as a call of the constructor. */
export function callSitesOf(context: Context, of: FunctionNode): readonly Frame[] {
  const { evaluator, project } = context;
  const owner = constructorClass(of);
  const found: Frame[] = [];
  for (const module of project.modules) {
    for (const node of [...module.calls, ...module.constructions]) {
      if (found.length >= maximumSites) return found;
      const wanted: Node = is(node, 'NewExpression') ? (owner ?? of) : of;
      const calls = evaluator
        .entities({ node: node.callee, module })
        .some((entity) => entity.kind === 'expression' && entity.node === wanted);
      if (calls) found.push(evaluator.frameOf({ node, module }, of, node.arguments));
    }
  }
  return found;
}
