import type { Located, Span } from '../../source/span.ts';
import type { MetricText } from '../metric.ts';
import type { Call, Expression, FunctionCode } from './code.ts';
import { appendedAt, lookup, spanIn } from './code.ts';
import type { Closure } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';

const gap = '…';
const maximumDepth = 20;

/** A text, and the functions whose parameters it is made of. */
export interface ReadText extends MetricText {
  readonly functions: readonly FunctionCode[];
}

/** A list of names, and the functions whose parameters it is made of. */
export interface ReadLabels {
  readonly labels: readonly Located<string>[];
  readonly complete: boolean;
  readonly functions: readonly FunctionCode[];
}

interface Draft {
  readonly labels: Located<string>[];
  complete: boolean;
  readonly functions: Set<FunctionCode>;
}

interface Piece {
  readonly value: string;
  readonly complete: boolean;
  readonly origin?: Span;
  readonly functions: readonly FunctionCode[];
}

const unknownPiece: Piece = { value: gap, complete: false, functions: [] };

/** The span of a closure's expression. */
export function spanOfClosure(at: Closure): Span {
  return spanIn(at.scope.module, at.expression);
}

/** The name of the function or method that a call calls. */
export function calleeName(call: Call): string | undefined {
  if (call.callee.kind === 'name') return call.callee.name;
  return call.callee.kind === 'member' ? call.callee.property : undefined;
}

/** The parts of the text that a call makes, such as `fmt.Sprintf("%s_total", name)`. */
export type TextOfCall = (call: Call) => readonly (string | Expression)[] | undefined;

/** Reads texts and lists of texts out of expressions. */
export class CodeTexts {
  readonly #evaluator: CodeEvaluator;
  readonly #textOfCall: TextOfCall;

  constructor(evaluator: CodeEvaluator, textOfCall: TextOfCall) {
    this.#evaluator = evaluator;
    this.#textOfCall = textOfCall;
  }

  /** The text of an expression, with `…` for what is not known. */
  text(at: Closure): ReadText {
    const piece = this.#piece(at, 0);
    return { ...piece, value: piece.value.replace(/…{2,}/gu, gap), span: spanOfClosure(at) };
  }

  #piece(at: Closure, depth: number): Piece {
    if (depth > maximumDepth) return unknownPiece;
    const { expression } = at;
    const written = expression.kind === 'call' ? this.#textOfCall(expression) : undefined;
    if (expression.kind === 'text' || written !== undefined) {
      const all = expression.kind === 'text' ? expression.parts : (written ?? []);
      const parts = all.map((part): Piece =>
        typeof part === 'string'
          ? { value: part, complete: true, functions: [] }
          : this.#piece({ ...at, expression: part }, depth + 1),
      );
      return {
        value: parts.map((part) => part.value).join(''),
        complete: parts.every((part) => part.complete),
        functions: parts.flatMap((part) => part.functions),
      };
    }
    if (expression.kind === 'constant') return { value: expression.text, complete: true, functions: [] };
    const functions = new Set<FunctionCode>();
    const pieces: Piece[] = [];
    for (const entity of this.#evaluator.entities(at)) {
      if (entity.kind === 'parameter' && entity.of !== undefined) functions.add(entity.of);
      else if (entity.kind === 'expression' && entity.at.expression !== expression) {
        const piece = this.#piece(entity.at, depth + 1);
        for (const of of piece.functions) functions.add(of);
        pieces.push({ ...piece, origin: piece.origin ?? spanOfClosure(entity.at) });
      }
    }
    const [first, ...others] = pieces;
    const agree = first !== undefined && others.every((piece) => piece.value === first.value);
    return agree && functions.size === 0 ? first : { ...unknownPiece, functions: [...functions] };
  }

  /** The names in a list of labels. */
  labels(at: Closure): ReadLabels {
    const draft: Draft = { labels: [], complete: true, functions: new Set() };
    this.#collect(at, undefined, draft, 0);
    return { labels: draft.labels, complete: draft.complete, functions: [...draft.functions] };
  }

  /** The names in some expressions, each of which is one label. */
  names(closures: readonly Closure[]): ReadLabels {
    const draft: Draft = { labels: [], complete: true, functions: new Set() };
    for (const at of closures) this.#item(at, undefined, draft, 0);
    return { labels: draft.labels, complete: draft.complete, functions: [...draft.functions] };
  }

  #collect(at: Closure, through: Span | undefined, draft: Draft, depth: number): void {
    const { expression } = at;
    if (depth > maximumDepth) {
      draft.complete = false;
    } else if (expression.kind === 'list') {
      for (const item of expression.items) {
        const span = through ?? spanIn(at.scope.module, item.value);
        if (item.spread) this.#collect({ ...at, expression: item.value }, span, draft, depth + 1);
        else this.#item({ ...at, expression: item.value }, through, draft, depth + 1);
      }
    } else if (expression.kind === 'text' && expression.parts.every((part) => typeof part !== 'string')) {
      // `BASE + ["name"]`
      for (const part of expression.parts) this.#collect({ ...at, expression: part }, through, draft, depth + 1);
    } else if (expression.kind === 'call' && this.#call(at, expression, through, draft, depth)) {
      return;
    } else {
      this.#followed(at, through, draft, depth);
    }
  }

  #followed(at: Closure, through: Span | undefined, draft: Draft, depth: number): void {
    const span = through ?? spanOfClosure(at);
    let known = false;
    for (const entity of this.#evaluator.entities(at)) {
      if (entity.kind === 'parameter' && entity.of !== undefined) draft.functions.add(entity.of);
      else if (entity.kind === 'expression' && entity.at.expression !== at.expression) {
        // A list that is set in several places may be any of them: all their labels count.
        const before = new Set(draft.labels.map((label) => label.value));
        const inner: Draft = { labels: [], complete: true, functions: draft.functions };
        this.#collect(entity.at, span, inner, depth + 1);
        if (!inner.complete) draft.complete = false;
        draft.labels.push(...inner.labels.filter((label) => !known || !before.has(label.value)));
        known = true;
      }
    }
    if (at.expression.kind === 'name') {
      const of = lookup(at.scope, at.expression.name);
      const appended = of === undefined ? [] : appendedAt(of, at.scope, at.expression.start);
      for (const item of appended) this.#item(item, span, draft, depth + 1);
    }
    // `nil` and `var labels []string` are lists to which something may be appended.
    if (!known && !isEmptyList(at)) draft.complete = false;
  }

  #item(at: Closure, through: Span | undefined, draft: Draft, depth: number): void {
    const piece = this.#piece(at, depth);
    for (const of of piece.functions) draft.functions.add(of);
    if (!piece.complete) {
      draft.complete = false;
      return;
    }
    const own = spanOfClosure(at);
    const span = through ?? own;
    const origin = piece.origin ?? (through === undefined ? undefined : own);
    draft.labels.push(origin === undefined ? { value: piece.value, span } : { value: piece.value, span, origin });
  }

  /** `append(list, item, more...)` and `make([]string, 0)` of Go; `list(x)` and `tuple(x)` of Python; `List.of`, `Arrays.asList` of Java. */
  #call(at: Closure, call: Call, through: Span | undefined, draft: Draft, depth: number): boolean {
    const name = calleeName(call);
    const [first, ...others] = call.arguments;
    if (call.callee.kind === 'name' && name === 'append' && first !== undefined) {
      this.#collect({ ...at, expression: first.value }, through, draft, depth + 1);
      for (const { value, spread } of others) {
        const inner = { ...at, expression: value };
        if (spread === undefined) this.#item(inner, through, draft, depth + 1);
        else this.#collect(inner, through ?? spanOfClosure(inner), draft, depth + 1);
      }
      return true;
    }
    if (call.callee.kind === 'name' && name === 'make') return true;
    if (call.callee.kind === 'name' && /^(?:list|tuple|sorted)$/u.test(name ?? '') && first !== undefined) {
      this.#collect({ ...at, expression: first.value }, through, draft, depth + 1);
      return true;
    }
    if (call.callee.kind === 'member' && /^(?:of|asList|singletonList|concat)$/u.test(name ?? '')) {
      const { object } = call.callee;
      if (object.kind !== 'name' || !/^(?:List|Set|ImmutableList|Arrays|Collections|slices)$/u.test(object.name))
        return false;
      for (const { value } of call.arguments) this.#item({ ...at, expression: value }, through, draft, depth + 1);
      return true;
    }
    return false;
  }
}

function isEmptyList({ expression, scope }: Closure): boolean {
  if (expression.kind === 'constant') return expression.text === 'nil';
  const found = expression.kind === 'name' ? lookup(scope, expression.name) : undefined;
  return found?.kind === 'value' && found.values.length === 0 && found.appended.length > 0;
}
