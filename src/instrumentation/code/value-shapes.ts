import type { ValueKind } from '../metric.ts';
import type { Verdict } from '../value-name.ts';
import type { Call, Expression } from './code.ts';

/** How a call changes the values of what it is given. */
export type CallEffect =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'same'; readonly of: Expression; readonly stringified?: boolean }
  | { readonly kind: 'rewritten'; readonly of: Expression }
  | { readonly kind: 'composed'; readonly of: readonly Expression[] }
  /** One of several: a value and what stands in for it. */
  | { readonly kind: 'choice'; readonly of: readonly Expression[] };

/** What a language and its frameworks say about values. */
export interface ValueShapes {
  /** By the names of a chain of members, such as `request`, `url`, `path`. */
  chain(names: readonly string[]): Verdict | undefined;
  /** By the name of a function and what it is called on. */
  call(names: readonly string[], call: Call): CallEffect | undefined;
  /** By the type that a variable, a parameter or a field is declared with. */
  type?(name: string): Verdict | undefined;
  /** By an annotation of a parameter, with which a framework fills it. */
  annotation?(name: string): Verdict | undefined;
  /** The field that a method without parameters gives, by its name: `plan()` and `getPlan()`. */
  fieldOf?(method: string): string | undefined;
  /** True where the members of libraries are constants, as `http.MethodGet` of Go. */
  readonly libraryConstants: boolean;
  /** True for names that are written for constants. */
  isConstant(names: readonly string[]): boolean;
  /** True for the name of a variable that holds an error, where its text is asked for. */
  isError(name: string): boolean;
}

/** A verdict of a library that a call effect consists of. */
export function verdict(tier: Verdict['tier'], kind: ValueKind): CallEffect {
  return { kind: 'verdict', verdict: { tier, kind } };
}
