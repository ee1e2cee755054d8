import type { Binding, Expression } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { calleeName } from '../code/texts.ts';
import { chainCalls } from './call-chain.ts';
import { callsFrom, callsOnVariable } from './call-index.ts';

const maximumDepth = 4;

/**
 * All calls of a chain such as `a.b().c()`, the first one first. Where the one that begins it is not among them, and it
 * starts at a variable that holds a builder, those that made the builder, and those on it in other statements, belong to it
 * too.
 */
export function builderCalls(
  context: CodeContext,
  at: Closure,
  begins: RegExp,
  depth = 0,
  seen: Set<Expression> = new Set<Expression>(),
): readonly CallAt[] {
  const own = chainCalls(at.expression).map((expression): CallAt => ({ ...at, expression }));
  const root = own[0]?.expression.callee.kind === 'member' ? own[0].expression.callee.object : undefined;
  if (root === undefined || depth > maximumDepth || (root.kind !== 'name' && root.kind !== 'member')) return own;
  if (own.some(({ expression }) => begins.test(calleeName(expression) ?? ''))) return own;
  const made = context.evaluator.entities({ ...at, expression: root }).flatMap((entity): readonly CallAt[] => {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call' || seen.has(entity.at.expression))
      return [];
    seen.add(entity.at.expression);
    return builderCalls(context, entity.at, begins, depth + 1, seen);
  });
  if (!made.some(({ expression }) => begins.test(calleeName(expression) ?? ''))) return own;
  const found = root.kind === 'name' ? lookup(at.scope, root.name) : undefined;
  const elsewhere = found === undefined ? [] : chainsOn(found, at);
  const known = new Set([...made, ...own].map((call) => call.expression));
  return [...made, ...elsewhere.filter((call) => !known.has(call.expression)), ...own];
}

/** The chains that start at a variable, wherever they stand. */
function chainsOn(found: Binding, at: Closure): readonly CallAt[] {
  const { module } = at.scope;
  return callsOnVariable(found, module).flatMap(({ call }) =>
    callsFrom(call.start, module).map(({ call: expression, scope }): CallAt => ({ ...at, expression, scope })),
  );
}

/** The first of some calls by its name. */
export function callNamed(calls: readonly CallAt[], name: string): CallAt | undefined {
  return calls.find((call) => calleeName(call.expression) === name);
}
