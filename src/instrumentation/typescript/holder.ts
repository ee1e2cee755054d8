import type { FunctionNode, Node } from './syntax-tree.ts';
import { is, memberName, parentOf, staticKey } from './syntax-tree.ts';

/** The name of what an expression is assigned to: a variable, a property of an object, a field. */
export function holderOf(node: Node): string | undefined {
  let inner: Node = node;
  for (let outer = parentOf(node), steps = 0; outer !== undefined && steps < 8; outer = parentOf(outer), steps++) {
    if (is(outer, 'VariableDeclarator')) return is(outer.id, 'Identifier') ? outer.id.name : undefined;
    if (is(outer, 'Property', 'PropertyDefinition') && outer.value === inner)
      return staticKey(outer.key, outer.computed);
    if (is(outer, 'AssignmentExpression') && outer.right === inner) {
      if (is(outer.left, 'Identifier')) return outer.left.name;
      return is(outer.left, 'MemberExpression') ? memberName(outer.left) : undefined;
    }
    const passes =
      is(
        outer,
        'LogicalExpression',
        'TSAsExpression',
        'TSNonNullExpression',
        'TSSatisfiesExpression',
        'AwaitExpression',
      ) || is(outer, 'ConditionalExpression', 'TSTypeAssertion');
    if (!passes) return undefined;
    inner = outer;
  }
  return undefined;
}

/** The name by which the calls of a function know it. */
export function functionName(of: FunctionNode): string | undefined {
  if (is(of, 'FunctionDeclaration', 'FunctionExpression') && of.id !== null) return of.id.name;
  const parent = parentOf(of);
  if (is(parent, 'VariableDeclarator') && is(parent.id, 'Identifier')) return parent.id.name;
  if (is(parent, 'MethodDefinition', 'PropertyDefinition', 'Property') && is(parent.key, 'Identifier')) {
    return parent.key.name === 'constructor' ? undefined : parent.key.name;
  }
  return undefined;
}
