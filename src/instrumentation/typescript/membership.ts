import type { Node, NodeOf } from './syntax-tree.ts';
import { is, isFunction, memberName, parentOf, unwrap } from './syntax-tree.ts';
import { chainOf } from './value-shapes.ts';

/** True for `ALLOWED.has(x) ? x : 'other'` and `x in TABLE ? x : 'other'`. */
export function isMembershipTest(node: NodeOf<'ConditionalExpression'>): boolean {
  return admits(node.test, chainOf(node.consequent).join('.'), () => true);
}

/** A list that is called after what it is for: many a set that is asked before counting holds all users of the hour. */
function isAllowList(list: Node): boolean {
  const name = chainOf(list).at(-1) ?? '';
  return (
    /^[A-Z][A-Z0-9_]*$/u.test(name) ||
    /allow|known|valid|support|permitted|whitelist|safelist|routes|paths/iu.test(name)
  );
}

/**
 * True where a value comes to a place only if a list has it: inside of `if (ALLOWED.has(x)) { … }`, and after
 * `if (!ALLOWED.has(x)) return;` or `if (!ALLOWED.has(x)) x = 'other';`.
 */
export function isGuarded(node: Node): boolean {
  const chain = chainOf(node).join('.');
  if (chain.includes('?')) return false;
  let inner = node;
  for (let outer = parentOf(node); outer !== undefined; inner = outer, outer = parentOf(outer)) {
    if (is(outer, 'IfStatement')) {
      if (outer.consequent === inner && admits(outer.test, chain, isAllowList)) return true;
      if (outer.alternate === inner && refuses(outer.test, chain)) return true;
    } else if (is(outer, 'BlockStatement', 'Program')) {
      const before = outer.body.slice(0, (outer.body as readonly Node[]).indexOf(inner));
      if (before.some((statement) => turnsAway(statement, chain))) return true;
    } else if (isFunction(outer)) return false;
  }
  return false;
}

/** A condition that holds only where a list has the value. */
function admits(test: Node, chain: string, isList: (list: Node) => boolean): boolean {
  const inner = unwrap(test);
  if (is(inner, 'LogicalExpression')) {
    return inner.operator === '&&' && (admits(inner.left, chain, isList) || admits(inner.right, chain, isList));
  }
  if (is(inner, 'UnaryExpression') && inner.operator === '!') return refuses(inner.argument, chain);
  if (is(inner, 'BinaryExpression')) {
    return inner.operator === 'in' && chainOf(inner.left).join('.') === chain && isList(inner.right);
  }
  if (!is(inner, 'CallExpression')) return false;
  const callee = unwrap(inner.callee);
  if (!is(callee, 'MemberExpression') || !/^(?:has|includes|hasOwn)$/u.test(memberName(callee) ?? '')) return false;
  const [first] = inner.arguments;
  const isOwn = memberName(callee) === 'hasOwn' && first !== undefined;
  return (
    isList(isOwn ? first : callee.object) && inner.arguments.some((argument) => chainOf(argument).join('.') === chain)
  );
}

/** A condition that holds wherever no list has the value. */
function refuses(test: Node, chain: string): boolean {
  const inner = unwrap(test);
  if (is(inner, 'LogicalExpression')) {
    return inner.operator === '||' && (refuses(inner.left, chain) || refuses(inner.right, chain));
  }
  return is(inner, 'UnaryExpression') && inner.operator === '!' && admits(inner.argument, chain, isAllowList);
}

function turnsAway(statement: Node, chain: string): boolean {
  if (!is(statement, 'IfStatement') || !refuses(statement.test, chain)) return false;
  const { consequent } = statement;
  const last = is(consequent, 'BlockStatement') ? consequent.body.at(-1) : consequent;
  if (is(last, 'ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement')) return true;
  const expression = is(last, 'ExpressionStatement') ? last.expression : undefined;
  return is(expression, 'AssignmentExpression') && chainOf(expression.left).join('.') === chain;
}
