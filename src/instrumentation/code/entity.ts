import type { Binding, Call, ClassCode, CodeModule, Expression, FunctionCode, Scope } from './code.ts';

/** An expression, where its names are looked up, and the calls that led to it. */
export interface Closure {
  readonly expression: Expression;
  readonly scope: Scope;
  readonly frame?: Frame | undefined;
}

/** One call of a function of the project: its parameters stand for these arguments. */
export interface Frame {
  readonly of: FunctionCode;
  readonly call: Closure & { readonly expression: Call };
  readonly key: string;
  readonly outer?: Frame | undefined;
}

/** What an expression comes from. */
export type Entity =
  | { readonly kind: 'expression'; readonly at: Closure }
  /** A name of a library: `prometheus_client.Counter`, `github.com/…/prometheus.NewCounterVec`. */
  | { readonly kind: 'library'; readonly name: string; readonly from: CodeModule }
  | { readonly kind: 'module'; readonly modules: readonly CodeModule[]; readonly name: string }
  | { readonly kind: 'class'; readonly of: ClassCode }
  | { readonly kind: 'instance'; readonly of: ClassCode }
  | { readonly kind: 'function'; readonly of: FunctionCode }
  | { readonly kind: 'parameter'; readonly binding: Binding; readonly of: FunctionCode | undefined };

/** What differs between languages when names are followed. */
export interface LanguageNames {
  /** The files that an imported name means, and the name inside of them, if it is not a file itself. */
  importOf(
    name: string,
    from: CodeModule,
  ): { readonly modules: readonly CodeModule[]; readonly rest: readonly string[] };
  /** The separator between a library and its member: `.`. */
  isSelf(name: string, scope: Scope): boolean;
}
