import type { Span } from '../../source/span.ts';
import type { Call, Expression, FunctionCode } from './code.ts';
import { entriesAt, lookup, spanIn } from './code.ts';
import type { Closure, Entity } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';
import type { CodeTexts } from './texts.ts';

/** One entry of a map, with the place of its key. */
export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Closure;
}

/** The entries of a map that is written in the project. */
export interface ReadMap {
  readonly entries: readonly MapEntry[];
  readonly complete: boolean;
  readonly found: boolean;
  readonly functions: readonly FunctionCode[];
}

const nothing: ReadMap = { entries: [], complete: true, found: false, functions: [] };

/** Reads maps through names, spreads and later assignments. */
export class CodeMaps {
  readonly #evaluator: CodeEvaluator;
  readonly #texts: CodeTexts;
  readonly #active = new Set<Expression>();
  #steps = 0;

  constructor(evaluator: CodeEvaluator, texts: CodeTexts) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }

  /** The entries of an expression. */
  read(at: Closure, depth = 0): ReadMap {
    const { expression } = at;
    if (depth === 0) this.#steps = 0;
    if (depth > 10 || this.#steps++ > 200 || this.#active.has(expression)) return nothing;
    this.#active.add(expression);
    const found = this.#read(at, depth);
    this.#active.delete(expression);
    return found;
  }

  #read(at: Closure, depth: number): ReadMap {
    const { expression } = at;
    if (expression.kind === 'map') return this.#literal(at, expression, depth);
    const copied = copiedBy(expression);
    if (copied !== undefined) return this.read({ ...at, expression: copied }, depth + 1);
    const entities = this.#evaluator.entities(at);
    // What is added on the way, as by `labels := base(); labels["code"] = code; return labels`, is only seen step by step.
    const behind = this.#evaluator.behind(at);
    const parts =
      behind.length > 0
        ? behind.map((source) => this.read(source, depth + 1))
        : entities.flatMap((entity): readonly ReadMap[] => this.#ofEntity(entity, expression, depth));
    if (expression.kind === 'name') {
      const of = lookup(at.scope, expression.name);
      const entries = of === undefined ? [] : entriesAt(of, at.scope, expression.start);
      parts.push(
        merge(entries.map((entry) => this.#entry(entry.key, { expression: entry.value, scope: entry.scope }))),
      );
    }
    const functions = entities.flatMap((e) => (e.kind === 'parameter' && e.of !== undefined ? [e.of] : []));
    const merged = merge(parts);
    return { ...merged, complete: merged.complete && merged.found && functions.length === 0, functions };
  }

  #ofEntity(entity: Entity, asked: Expression, depth: number): readonly ReadMap[] {
    return entity.kind === 'expression' && entity.at.expression !== asked ? [this.read(entity.at, depth + 1)] : [];
  }

  /** The named arguments of a call as entries; `**map` adds those of the map. */
  fromArguments(at: Closure, call: Call, depth = 0): ReadMap {
    return merge(
      call.arguments.map((argument): ReadMap => {
        const value = { ...at, expression: argument.value };
        if (argument.spread === 'map') return { ...this.read(value, depth + 1), found: true };
        if (argument.name === undefined || argument.nameSpan === undefined) return nothing;
        const keySpan = spanIn(at.scope.module, argument.nameSpan);
        return { entries: [{ key: argument.name, keySpan, value }], complete: true, found: true, functions: [] };
      }),
    );
  }

  #literal(at: Closure, map: Expression & { readonly kind: 'map' }, depth: number): ReadMap {
    const entries = map.entries.map(({ key, value }) => {
      const read = this.#entry(key, { ...at, expression: value }, at);
      return { ...read, found: true };
    });
    const spreads = map.spreads.map((expression) => ({ ...this.read({ ...at, expression }, depth + 1), found: true }));
    return { ...merge([...spreads, ...entries]), found: true };
  }

  #entry(key: Expression, value: Closure, at: Closure = value): ReadMap {
    const text = this.#texts.text({ ...at, expression: key });
    if (!text.complete) return { ...nothing, complete: false };
    const entry = { key: text.value, keySpan: spanIn(value.scope.module, key), value };
    return { entries: [entry], complete: true, found: true, functions: [] };
  }
}

/** What `labels.copy()` and `copy.copy(labels)` of Python copy. */
function copiedBy(expression: Expression): Expression | undefined {
  if (expression.kind !== 'call' || expression.callee.kind !== 'member') return undefined;
  const { object, property } = expression.callee;
  if (!/^(?:copy|deepcopy)$/u.test(property)) return undefined;
  return expression.arguments[0]?.value ?? object;
}

function merge(parts: readonly ReadMap[]): ReadMap {
  return {
    entries: parts.flatMap((part) => part.entries),
    complete: parts.every((part) => part.complete),
    found: parts.some((part) => part.found),
    functions: parts.flatMap((part) => part.functions),
  };
}
