import type { ClassNode, FunctionNode } from './syntax-tree.ts';
import { enclosing, is, isClass, parentOf } from './syntax-tree.ts';

/** The class that a function is the constructor of. */
export function constructorClass(of: FunctionNode): ClassNode | undefined {
  const method = parentOf(of);
  return is(method, 'MethodDefinition') && method.kind === 'constructor' ? enclosing(method, isClass) : undefined;
}
