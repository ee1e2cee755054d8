import type { FunctionNode, Node } from './syntax-tree.ts';
import { is } from './syntax-tree.ts';

const returns = new WeakMap<FunctionNode, readonly Node[]>();

/** The expressions that a function returns. */
export function returnedNodes(of: FunctionNode): readonly Node[] {
  const before = returns.get(of);
  if (before !== undefined) return before;
  const found: Node[] = [];
  if (!is(of.body, 'BlockStatement')) found.push(of.body);
  else collectReturns(of.body.body, found, 0);
  returns.set(of, found);
  return found;
}

function collectReturns(statements: readonly Node[], found: Node[], depth: number): void {
  if (depth > 30) return;
  for (const statement of statements) {
    if (is(statement, 'ReturnStatement')) {
      if (statement.argument !== null) found.push(statement.argument);
    } else if (is(statement, 'IfStatement')) {
      collectReturns([statement.consequent], found, depth + 1);
      if (statement.alternate !== null) collectReturns([statement.alternate], found, depth + 1);
    } else if (is(statement, 'BlockStatement')) collectReturns(statement.body, found, depth + 1);
    else if (is(statement, 'TryStatement')) {
      collectReturns([statement.block], found, depth + 1);
      if (statement.handler !== null) collectReturns([statement.handler.body], found, depth + 1);
    } else if (is(statement, 'SwitchStatement')) {
      for (const branch of statement.cases) collectReturns(branch.consequent, found, depth + 1);
    } else if (is(statement, 'ForOfStatement', 'ForStatement', 'WhileStatement', 'ForInStatement')) {
      collectReturns([statement.body], found, depth + 1);
    }
  }
}
