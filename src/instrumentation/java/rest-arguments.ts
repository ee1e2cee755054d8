import { lookup } from '../code/code.ts';
import type { Closure } from '../code/entity.ts';

/** The arguments that a call gives to a parameter such as `String... tags`, where the call is known. */
export function restArguments({ expression, scope, frame }: Closure): readonly Closure[] | undefined {
  const found = expression.kind === 'name' ? lookup(scope, expression.name) : undefined;
  if (found?.kind !== 'parameter' || found.type?.endsWith('...') !== true) return undefined;
  for (let call = frame; call !== undefined; call = call.outer) {
    const index = call.of.parameters.indexOf(found);
    if (index === -1) continue;
    const given = call.call.expression.arguments.slice(index);
    return given.map((argument) => ({ ...call.call, expression: argument.value }));
  }
  return undefined;
}
