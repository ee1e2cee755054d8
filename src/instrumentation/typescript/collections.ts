import type { Context } from './context.ts';
import type { Closure } from './entity.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is, memberName, parentOf, unwrap } from './syntax-tree.ts';
import { chainOf } from './value-shapes.ts';

const maximumDepth = 4;

/**
 * The expressions that a collection hands out one by one: to the variable of a loop, to the first parameter of the
 * callback of `forEach`, and through `get` of a `Map`.
 */
export function elementsAt(context: Context, closure: Closure): readonly Closure[] {
  const node = unwrap(closure.node);
  if (is(node, 'CallExpression')) return entriesOfMap(context, closure, node);
  if (!is(node, 'Identifier')) return [];
  const binding = context.evaluator.binding(node, closure.module);
  if (binding === undefined || binding.path.length > 0) return [];
  const list = binding.parameter === undefined ? loopedList(binding.node) : calledList(binding.parameter);
  return list === undefined ? [] : listed(context, { ...closure, node: list }, 0);
}

/** The list in `for (const each of list)`. */
function loopedList(declarator: Node): Node | undefined {
  const declaration = parentOf(declarator);
  const loop = declaration === undefined ? undefined : parentOf(declaration);
  return is(loop, 'ForOfStatement') && loop.left === declaration ? loop.right : undefined;
}

/** The list in `list.forEach((each) => …)`. */
function calledList({ of, index }: { readonly of: FunctionNode; readonly index: number }): Node | undefined {
  const call = parentOf(of);
  if (index > 0 || !is(call, 'CallExpression') || call.arguments[0] !== of) return undefined;
  const callee = unwrap(call.callee);
  const isEach = is(callee, 'MemberExpression') && /^(?:forEach|map|flatMap)$/u.test(memberName(callee) ?? '');
  return isEach ? callee.object : undefined;
}

function listed(context: Context, closure: Closure, depth: number): readonly Closure[] {
  if (depth > maximumDepth) return [];
  const node = unwrap(closure.node);
  if (is(node, 'ArrayExpression')) {
    return node.elements.flatMap((element): readonly Closure[] => {
      if (element === null) return [];
      if (is(element, 'SpreadElement')) return listed(context, { ...closure, node: element.argument }, depth + 1);
      return [{ ...closure, node: element }];
    });
  }
  if (is(node, 'CallExpression') && chainOf(node.callee).join('.') === 'Object.values') {
    const [object] = node.arguments;
    return object === undefined ? [] : context.objects.read({ ...closure, node: object }).entries.map((e) => e.value);
  }
  return context.evaluator
    .entities(closure)
    .flatMap((entity) =>
      entity.kind === 'expression' && entity.node !== node ? listed(context, entity, depth + 1) : [],
    );
}

/** `byKind.get(kind)` may be any of what `new Map([[kind, …]])` and `byKind.set(kind, …)` put there. */
function entriesOfMap(context: Context, closure: Closure, node: NodeOf<'CallExpression'>): readonly Closure[] {
  const callee = unwrap(node.callee);
  if (!is(callee, 'MemberExpression') || memberName(callee) !== 'get') return [];
  const found: Closure[] = [];
  const holder = chainOf(callee.object).join('.');
  for (const entity of context.evaluator.entities({ ...closure, node: callee.object })) {
    if (entity.kind !== 'expression' || !is(entity.node, 'NewExpression')) continue;
    if (chainOf(entity.node.callee).join('.') !== 'Map') continue;
    const [pairs] = entity.node.arguments;
    if (pairs !== undefined) {
      for (const pair of listed(context, { ...entity, node: pairs }, 0))
        found.push(...listed(context, pair, 0).slice(1, 2));
    }
    for (const call of entity.module.calls) {
      const set = unwrap(call.callee);
      const [, value] = call.arguments;
      if (value === undefined || !is(set, 'MemberExpression') || memberName(set) !== 'set') continue;
      if (chainOf(set.object).join('.') === holder) found.push({ node: value, module: entity.module });
    }
  }
  return found;
}
