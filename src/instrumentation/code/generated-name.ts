import type { Expression, Scope } from './code.ts';
import { lookup } from './code.ts';
import type { Closure } from './entity.ts';

/**
 * True for a name that a function puts together from its parameters and variables, so that there are as many metrics as
 * it is called with. What a constructor or a field says, is the same for an object as long as it lives.
 */
export function isPutTogether(name: Closure, parts: readonly (string | Expression)[]): boolean {
  const of = name.scope.of;
  if (of === undefined || (of.owner !== undefined && of.owner.name === of.name)) return false;
  return parts.some((part) => typeof part !== 'string' && changes(part, name.scope));
}

function changes(part: Expression, scope: Scope): boolean {
  switch (part.kind) {
    case 'name': {
      const found = lookup(scope, part.name);
      if (found?.kind === 'parameter' || found?.kind === 'loop') return true;
      return (
        found?.kind === 'value' &&
        isLocal(found.name, scope) &&
        found.values.some((v) => changes(v.expression, v.scope))
      );
    }
    case 'member':
      return changes(part.object, scope);
    case 'call':
      return part.arguments.some(({ value }) => changes(value, scope)) || changes(part.callee, scope);
    case 'text':
      return part.parts.some((inner) => typeof inner !== 'string' && changes(inner, scope));
    default:
      return false;
  }
}

function isLocal(name: string, scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at?.kind === 'function'; at = at.parent) if (at.names.has(name)) return true;
  return false;
}
