import type { Binding, Expression, Scope } from '../code/code.ts';
import { lookup } from '../code/code.ts';

/** What `labels.append("x")`, `labels.extend(more)` and `values.update(x=1)` do to a list or a map. */
export function growByCall(expression: Expression, scope: Scope): void {
  if (expression.kind !== 'call' || expression.callee.kind !== 'member') return;
  const { object, property } = expression.callee;
  const of = object.kind === 'name' ? lookup(scope, object.name) : undefined;
  if (of === undefined) return;
  const [first, second] = expression.arguments;
  if (property === 'append' && first !== undefined) {
    of.appended.push({ expression: first.value, scope });
  } else if (property === 'extend' && first !== undefined) {
    append(of, first.value, scope);
  } else if (property === 'setdefault' && first !== undefined && second !== undefined) {
    of.entries.push({ key: first.value, value: second.value, scope });
  } else if (property === 'update') {
    for (const { name, nameSpan, value, spread } of expression.arguments) {
      if (name === undefined || nameSpan === undefined) {
        if (spread === undefined) put(of, value, scope);
      } else of.entries.push({ key: { ...nameSpan, kind: 'text', parts: [name] }, value, scope });
    }
  }
}

/** Makes a list longer by the items of another one; of one that is not written out, nothing is known. */
export function append(of: Binding, list: Expression, scope: Scope): void {
  if (list.kind !== 'list') of.appended.push({ expression: list, scope });
  else for (const { value } of list.items) of.appended.push({ expression: value, scope });
}

/** Adds the entries of another map to one. */
export function put(of: Binding, map: Expression, scope: Scope): void {
  if (map.kind !== 'map') return;
  for (const { key, value } of map.entries) of.entries.push({ key, value, scope });
}
