import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../code/tree.ts';

/** A parameter as it is written: its name, its type, and whether it takes all arguments that are left. */
export interface WrittenParameter {
  readonly definition: SyntaxNode;
  readonly type: SyntaxNode | undefined;
  readonly rest: boolean;
}

/** The parts of a parameter of a method or a lambda. */
export function parameterOf(node: SyntaxNode): WrittenParameter | undefined {
  if (node.name === 'Definition' || node.name === 'Identifier')
    return { definition: node, type: undefined, rest: false };
  const children = childrenOf(node);
  const declarator = children.find((child) => child.name === 'VariableDeclarator');
  const definition =
    children.find((child) => child.name === 'Definition') ??
    (declarator === undefined ? undefined : childrenOf(declarator)[0]);
  if (definition === undefined) return undefined;
  const type = children.find((child) => child.name.includes('Type'));
  return { definition, type, rest: node.name === 'SpreadParameter' };
}

/** The annotations of a parameter. */
export function annotationsOf(parameter: SyntaxNode): readonly SyntaxNode[] {
  const modifiers = childrenOf(parameter).find((child) => child.name === 'Modifiers');
  return modifiers === undefined ? [] : childrenOf(modifiers).filter((child) => child.name.endsWith('Annotation'));
}
