import type { LabelAssignment, MetricUse } from '../metric.ts';
import type { Context } from './context.ts';
import { assignmentsOf } from './context.ts';
import type { Closure } from './entity.ts';
import type { FunctionNode, Node } from './syntax-tree.ts';
import { is, isFunction, memberName, spanOfNode, unwrap, walk } from './syntax-tree.ts';

/** The function that an option is. */
export function functionOf(
  context: Context,
  option: Closure | undefined,
): (Closure & { readonly node: FunctionNode }) | undefined {
  if (option === undefined) return undefined;
  for (const entity of context.evaluator.entities(option)) {
    if (entity.kind === 'expression' && isFunction(entity.node)) return { ...entity, node: entity.node };
  }
  return undefined;
}

/**
 * What a function does to the labels that it is given: `(labels, req) => { labels.user = req.user.id; }` fills the label
 * `user`, and so does `Object.assign(labels, { user })`.
 */
export function transformUses(context: Context, option: Closure | undefined): readonly MetricUse[] {
  const made = functionOf(context, option);
  const parameter = made?.node.params[0];
  if (made === undefined || !is(parameter, 'Identifier')) return [];
  const labels: LabelAssignment[] = [];
  const { module } = made;
  const isLabels = (node: Node | undefined): boolean =>
    is(node, 'Identifier') && context.evaluator.binding(node, module)?.identifier === parameter;
  walk(made.node.body, (node) => {
    if (is(node, 'AssignmentExpression') && is(node.left, 'MemberExpression') && isLabels(node.left.object)) {
      const name = memberName(node.left);
      if (name === undefined) return;
      const label = { value: name, span: spanOfNode(module.file, node.left.property) };
      labels.push({ label, value: context.values.classify({ node: node.right, module }) });
    } else if (is(node, 'CallExpression') && isLabels(node.arguments[0])) {
      const callee = unwrap(node.callee);
      if (!is(callee, 'MemberExpression') || memberName(callee) !== 'assign') return;
      for (const more of node.arguments.slice(1)) labels.push(...assignmentsOf(context, { node: more, module }).labels);
    }
  });
  const span = spanOfNode(module.file, made.node);
  return labels.length === 0 ? [] : [{ span, method: 'transformLabels', labels, complete: true, byName: false }];
}
