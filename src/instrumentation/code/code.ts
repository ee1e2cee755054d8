import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** One argument of a call; `spread` says that it stands for several. */
export interface Argument {
  readonly name?: string;
  readonly nameSpan?: Place;
  readonly value: Expression;
  readonly spread?: 'list' | 'map';
}

/** One item of a list. */
export interface Item {
  readonly value: Expression;
  readonly spread: boolean;
}

/** A call. */
export interface Call extends Place {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}

/**
 * An expression of Python, Go or Java, as far as metrics need it. `text` is a literal, a format string or a sum of
 * texts; `choice` is one of several values; `condition` is a truth value.
 */
export type Expression =
  | Call
  | (Place & { readonly kind: 'name'; readonly name: string })
  | (Place & { readonly kind: 'member'; readonly object: Expression; readonly property: string })
  | (Place & { readonly kind: 'index'; readonly object: Expression; readonly index: Expression | undefined })
  | (Place & { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] })
  | (Place & { readonly kind: 'constant'; readonly text: string })
  | (Place & { readonly kind: 'list'; readonly items: readonly Item[] })
  | (Place & {
      readonly kind: 'map';
      /** The type of a composite literal of Go, as it is written. */
      readonly type?: string;
      readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
      readonly spreads: readonly Expression[];
    })
  | (Place & {
      readonly kind: 'choice';
      readonly test: Expression | undefined;
      readonly options: readonly Expression[];
    })
  | (Place & { readonly kind: 'condition'; readonly operator: string; readonly operands: readonly Expression[] })
  | (Place & { readonly kind: 'function'; readonly of: FunctionCode })
  | (Place & { readonly kind: 'unknown' });

/** A function, a method or a lambda. */
export interface FunctionCode extends Place {
  readonly name: string | undefined;
  readonly parameters: readonly Binding[];
  readonly scope: Scope;
  readonly returns: Expression[];
  readonly owner: ClassCode | undefined;
  /** Other methods of the same name, with other parameters. */
  overloads?: readonly FunctionCode[];
}

/** A class, or the type of a struct with its methods. */
export interface ClassCode {
  readonly name: string;
  readonly scope: Scope;
  /** What fields are set to, by the class itself. */
  readonly fields: Map<string, Scoped[]>;
  /** The types that fields are declared with. */
  readonly types: Map<string, string>;
  readonly methods: Map<string, FunctionCode>;
  readonly bases: readonly Expression[];
  /** True for types with a few named values. */
  readonly enumeration: boolean;
}

/** An expression and where its names are looked up. */
export interface Scoped {
  readonly expression: Expression;
  readonly scope: Scope;
  /** Where the block ends in which a variable is set to it: up to there it replaces what was set before. */
  readonly until?: number;
}

/** What a name stands for. */
export interface Binding {
  readonly name: string;
  readonly kind: 'value' | 'parameter' | 'import' | 'function' | 'class' | 'caught' | 'loop';
  readonly start: number;
  readonly end: number;
  readonly values: Scoped[];
  /** The list that a loop goes through. */
  readonly iterated?: Scoped | undefined;
  readonly type?: string | undefined;
  /** The names of the annotations of a parameter. */
  readonly annotations?: readonly string[] | undefined;
  readonly position?: number;
  /** True for a last parameter that takes all further arguments, as `labels ...string` of Go. */
  readonly variadic?: boolean;
  /** The dotted or slashed name of what is imported. */
  readonly imported?: string | undefined;
  readonly code?: FunctionCode | undefined;
  readonly of?: ClassCode | undefined;
  /** `name["key"] = value`. */
  readonly entries: { readonly key: Expression; readonly value: Expression; readonly scope: Scope }[];
  /** `name.append(value)`. */
  readonly appended: Scoped[];
}

/** The names of a file, a function or a class. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly parent: Scope | undefined;
  readonly module: CodeModule;
  readonly names: Map<string, Binding>;
  readonly of?: FunctionCode | undefined;
  readonly owner?: ClassCode | undefined;
}

/** One parsed file. */
export interface CodeModule {
  readonly file: SourceFile;
  readonly scope: Scope;
  readonly calls: { readonly call: Call; readonly scope: Scope }[];
  /** The names of the variables and fields that calls are assigned to. */
  readonly holders: Map<Expression, string>;
  readonly imports: Set<string>;
  /** Libraries whose names are visible without naming them. */
  readonly openImports: string[];
  /** Dotted or slashed name by which other files know this one. */
  readonly name: string;
  /** Files whose names are visible without an import: those of one package. */
  siblings: readonly CodeModule[];
}

/** An empty module, to be filled by the reader of a language. */
export function emptyModule(file: SourceFile, name: string): CodeModule {
  const names = new Map<string, Binding>();
  const module: CodeModule = {
    file,
    get scope() {
      return scope;
    },
    calls: [],
    holders: new Map(),
    imports: new Set(),
    openImports: [],
    name,
    siblings: [],
  };
  const scope: Scope = { kind: 'module', parent: undefined, module, names };
  return module;
}

/** The text of a literal; undefined for every other expression. */
export function literalText(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'text' || expression.parts.length > 1) return undefined;
  const [only = ''] = expression.parts;
  return typeof only === 'string' ? only : undefined;
}

/** The span of a piece of a file. */
export function spanIn(module: CodeModule, place: Place): Span {
  return { file: module.file, start: place.start, end: place.end };
}

/** A new binding without values. */
export function binding(
  name: string,
  kind: Binding['kind'],
  place: Place,
  more: Partial<Omit<Binding, 'name' | 'kind' | 'values' | 'entries' | 'appended'>> = {},
): Binding {
  return { name, kind, start: place.start, end: place.end, values: [], entries: [], appended: [], ...more };
}

/** Adds a name to a scope; what it had is kept, since a variable may be set in many places. */
export function declare(scope: Scope, made: Binding): Binding {
  const before = scope.names.get(made.name);
  if (before !== undefined && before.kind !== 'import' && made.kind === 'value') return before;
  scope.names.set(made.name, made);
  return made;
}

/** Looks a name up from a scope outward; a class is skipped from inside of its methods. */
export function lookup(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  for (const sibling of scope.module.siblings) {
    const found = sibling.scope.names.get(name);
    if (found !== undefined && found.kind !== 'import') return found;
  }
  return undefined;
}

/** What a variable may hold at a place: what was set before it in the same function and not replaced on the way. */
export function valuesAt(found: Binding, scope: Scope, place: number): readonly Scoped[] {
  const last = lastSetting(found, scope, place);
  return last === undefined
    ? found.values
    : found.values.filter((value) => value === last || isFresh(value, last, place));
}

/** The entries that were added to a map in a variable, as far as they can be there at a place. */
export function entriesAt(found: Binding, scope: Scope, place: number): Binding['entries'] {
  const last = lastSetting(found, scope, place);
  if (last === undefined) return found.entries;
  return found.entries.filter(({ value, scope: from }) => isFresh({ expression: value, scope: from }, last, place));
}

/** The items that were appended to a list in a variable, as far as they can be there at a place. */
export function appendedAt(found: Binding, scope: Scope, place: number): readonly Scoped[] {
  const last = lastSetting(found, scope, place);
  return last === undefined ? found.appended : found.appended.filter((item) => isFresh(item, last, place));
}

/** The last statement that sets a variable on every way to a place. */
function lastSetting(found: Binding, scope: Scope, place: number): Scoped | undefined {
  return found.values.findLast(
    ({ expression, scope: from, until }) => from === scope && expression.end <= place && place < (until ?? 0),
  );
}

function isFresh({ expression, scope }: Scoped, last: Scoped, place: number): boolean {
  return scope !== last.scope || (expression.start > last.expression.end && expression.start < place);
}

/** The class that `this` and `self` mean in a scope. */
export function ownerOf(scope: Scope): ClassCode | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.owner !== undefined) return at.owner;
    if (at.of?.owner !== undefined) return at.of.owner;
  }
  return undefined;
}
