import type { SyntaxNode } from '@lezer/common';
import type { ClassCode, Expression, Scope } from '../code/code.ts';
import { binding, declare } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';
import type { GoExpressions } from './go-expressions.ts';
import { typeName } from './go-expressions.ts';

/** Adds a type to a scope: its fields, what it embeds, and whether it is a name for a basic type. */
export function declareType(children: readonly SyntaxNode[], expressions: GoExpressions, scope: Scope): void {
  const [name, ...others] = children;
  if (name?.name !== 'DefName') return;
  const text = expressions.text(name);
  const bases: Expression[] = [];
  const made: ClassCode = {
    name: text,
    scope,
    fields: new Map(),
    types: new Map(),
    methods: new Map(),
    bases,
    // `type Reason string` has the values that constants of it spell.
    enumeration: others.some((child) => child.name === 'TypeName' && isBasic(expressions.text(child))),
  };
  const struct = others.find((child) => child.name === 'StructType');
  for (const field of struct === undefined ? [] : childrenOf(struct).flatMap(childrenOf)) {
    const parts = childrenOf(field).filter((part) => part.name !== 'String');
    const type = parts.at(-1);
    if (field.name !== 'FieldDecl' || type === undefined) continue;
    const written = typeName(expressions.text(type));
    const names = parts.filter((part) => part.name === 'FieldName').map((part) => expressions.text(part));
    for (const each of names) made.types.set(each, written);
    if (names.length > 0) continue;
    // An embedded struct: its fields and methods count as own ones.
    made.types.set(written.split('.').at(-1) ?? written, written);
    bases.push(expressions.read(type, scope));
  }
  declare(scope, binding(text, 'class', { start: name.from, end: name.to }, { of: made }));
}

function isBasic(type: string): boolean {
  return /^(?:string|u?int(?:8|16|32|64)?|bool)$/u.test(type);
}
