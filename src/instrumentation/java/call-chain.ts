import type { Call, Expression } from '../code/code.ts';

/** The calls of a chain such as `a.b().c()`, the first one first. */
export function chainCalls(expression: Expression): readonly Call[] {
  const found: Call[] = [];
  let at: Expression | undefined = expression;
  while (at?.kind === 'call') {
    found.push(at);
    at = at.callee.kind === 'member' ? at.callee.object : undefined;
  }
  return found.reverse();
}
