import type { Binding } from './scopes.ts';
import type { SourceModule } from './source-module.ts';
import type { ClassNode, FunctionNode, Node } from './syntax-tree.ts';

/** An expression together with what it needs to be understood. */
export interface Closure {
  readonly node: Node;
  readonly module: SourceModule;
  readonly frame?: Frame | undefined;
}

/** One call of a function of the project: its parameters stand for these arguments. */
export interface Frame {
  readonly of: FunctionNode;
  readonly arguments: readonly Closure[];
  readonly outer?: Frame | undefined;
  /** Names the chain of calls. */
  readonly key: string;
  readonly call: Closure;
}

/** What an expression comes from, without running the program. */
export type Entity =
  | {
      readonly kind: 'expression';
      readonly node: Node;
      readonly module: SourceModule;
      readonly frame?: Frame | undefined;
    }
  | { readonly kind: 'package'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'module'; readonly module: SourceModule }
  | {
      readonly kind: 'instance';
      readonly of: ClassNode;
      readonly module: SourceModule;
      readonly frame?: Frame | undefined;
    }
  | { readonly kind: 'parameter'; readonly binding: Binding; readonly module: SourceModule }
  | { readonly kind: 'caught'; readonly binding: Binding; readonly module: SourceModule };
