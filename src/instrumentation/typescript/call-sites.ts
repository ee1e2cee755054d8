import type { Context } from './context.ts';
import type { Frame } from './entity.ts';
import type { Project } from './project.ts';
import type { SourceModule } from './source-module.ts';
import { constructorClass } from './syntax-class.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is } from './syntax-tree.ts';
import { pushTo } from '../../source/push-to.ts';

const maximumSites = 200;

interface Site {
  readonly node: NodeOf<'CallExpression'> | NodeOf<'NewExpression'>;
  readonly module: SourceModule;
}

/** Function or class -> its calls, for each project that somebody asked about. */
const sites = new WeakMap<Project, ReadonlyMap<Node, readonly Site[]>>();

/** All calls of a function in the project, as frames; `new` counts as a call of the constructor. */
export function callSitesOf(context: Context, of: FunctionNode): readonly Frame[] {
  let index = sites.get(context.project);
  if (index === undefined) {
    index = indexSites(context);
    sites.set(context.project, index);
  }
  const owner = constructorClass(of);
  const called = [...(index.get(of) ?? []), ...(owner === undefined ? [] : (index.get(owner) ?? []))];
  return called
    .filter(({ node }) => owner === undefined || is(node, 'NewExpression'))
    .slice(0, maximumSites)
    .map(({ node, module }) => context.evaluator.frameOf({ node, module }, of, node.arguments));
}

function indexSites({ evaluator, project }: Context): ReadonlyMap<Node, readonly Site[]> {
  const index = new Map<Node, Site[]>();
  for (const module of project.modules) {
    for (const node of [...module.calls, ...module.constructions]) {
      for (const entity of evaluator.entities({ node: node.callee, module })) {
        if (entity.kind !== 'expression') continue;
        pushTo(index, entity.node, { node, module });
      }
    }
  }
  return index;
}
