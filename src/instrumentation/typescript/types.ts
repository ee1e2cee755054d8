import type { Closure } from './entity.ts';
import type { Evaluator } from './evaluate.ts';
import type { Node } from './syntax-tree.ts';
import { is } from './syntax-tree.ts';

const maximumDepth = 8;

/** True for a type with a fixed set of values: literals, unions of them, `boolean`, enums, `keyof` of an object. */
export function isBoundedType(type: Node | undefined, from: Closure, evaluator: Evaluator, depth = 0): boolean {
  if (type === undefined || depth > maximumDepth) return false;
  if (is(type, 'TSLiteralType', 'TSBooleanKeyword', 'TSUndefinedKeyword', 'TSNullKeyword', 'TSNeverKeyword'))
    return true;
  if (is(type, 'TSUnionType')) return type.types.every((part) => isBoundedType(part, from, evaluator, depth + 1));
  if (is(type, 'TSTypeOperator')) return type.operator === 'keyof' && is(type.typeAnnotation, 'TSTypeQuery');
  // (typeof VALUES)[number]
  if (is(type, 'TSIndexedAccessType')) return is(type.objectType, 'TSTypeQuery');
  if (!is(type, 'TSTypeReference') || !is(type.typeName, 'Identifier')) return false;
  return evaluator.entities({ node: type.typeName, module: from.module }).some((entity) => {
    if (entity.kind !== 'expression') return false;
    if (is(entity.node, 'TSEnumDeclaration')) return true;
    if (!is(entity.node, 'TSTypeAliasDeclaration')) return false;
    return isBoundedType(entity.node.typeAnnotation, entity, evaluator, depth + 1);
  });
}

/** The texts in a type argument such as `'path' | 'method'`. */
export function textsOfType(type: Node | undefined): readonly { readonly value: string; readonly node: Node }[] {
  if (is(type, 'TSLiteralType') && is(type.literal, 'Literal') && typeof type.literal.value === 'string') {
    return [{ value: type.literal.value, node: type }];
  }
  return is(type, 'TSUnionType') ? type.types.flatMap((part) => textsOfType(part)) : [];
}
