import type { Binding, Call, Expression, FunctionCode } from '../code/code.ts';
import { lookup, spanIn } from '../code/code.ts';
import type { CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { calleeName } from '../code/texts.ts';
import type { LabelAssignment } from '../metric.ts';
import { chainCalls } from './call-chain.ts';
import { callsOnVariable } from './call-index.ts';
import { restArguments } from './rest-arguments.ts';

/** The tags that some expressions stand for. */
export interface Tags {
  readonly labels: readonly LabelAssignment[];
  readonly complete: boolean;
  /** The functions whose parameters the keys come from. */
  readonly functions: readonly FunctionCode[];
}

export const noTags: Tags = { labels: [], complete: true, functions: [] };
const unreadTags: Tags = { labels: [], complete: false, functions: [] };
const maximumDepth = 8;
const maximumSteps = 1000;

/** All tags of some parts together. */
export function mergeTags(parts: readonly Tags[]): Tags {
  return {
    labels: parts.flatMap((part) => part.labels),
    complete: parts.every((part) => part.complete),
    functions: parts.flatMap((part) => part.functions),
  };
}

/** Reads keys and values by turns, `Tags.of(…)`, `Tag.of(…)`, `KeyValues.of(…)`, and lists of these. */
export class MicrometerTags {
  readonly #context: CodeContext;
  readonly #active = new Set<Binding | Expression>();
  #steps = 0;

  constructor(context: CodeContext) {
    this.#context = context;
  }

  /** The tags of the arguments of a call. */
  ofCall(at: Closure, call: Call, from = 0): Tags {
    const given = call.arguments.slice(from).map((argument) => ({ ...at, expression: argument.value }));
    return this.of(given);
  }

  /** The tags of some expressions. */
  of(given: readonly Closure[], depth = 0): Tags {
    if (depth > maximumDepth) return unreadTags;
    const parts: Tags[] = [];
    for (let index = 0; index < given.length; index++) {
      const key = given[index];
      const value = given[index + 1];
      if (key === undefined) break;
      const text = this.#context.texts.text(key);
      if (text.complete && value !== undefined) {
        const label = { value: text.value, span: spanIn(key.scope.module, key.expression) };
        parts.push({ ...noTags, labels: [{ label, value: this.#context.values.classify(value) }] });
        index++;
        continue;
      }
      const inner = this.#nested(key, depth + 1);
      parts.push(inner ?? { ...unreadTags, functions: text.functions });
      // The key of a pair, of which only the program knows the text: its value is no key.
      if (inner === undefined && (given.length - index) % 2 === 0) index++;
    }
    return mergeTags(parts);
  }

  /** What a variable, a list or a call stands for; undefined where it is nothing of this kind. */
  #nested(at: Closure, depth: number): Tags | undefined {
    // A variable that is set from itself, `tags = tags.and(…)`, is looked into once.
    const found = at.expression.kind === 'name' ? lookup(at.scope, at.expression.name) : undefined;
    const asked = found === undefined || found.kind === 'parameter' ? at.expression : found;
    if (depth > maximumDepth || this.#steps++ > maximumSteps || this.#active.has(asked)) return noTags;
    this.#active.add(asked);
    const parts: Tags[] = [];
    const rest = restArguments(at);
    if (rest !== undefined) parts.push(this.of(rest, depth + 1));
    else for (const part of this.#entities(at, depth)) parts.push(part);
    parts.push(...this.#added(at, depth));
    this.#active.delete(asked);
    return parts.length === 0 ? undefined : mergeTags(parts);
  }

  *#entities(at: Closure, depth: number): Generator<Tags> {
    for (const entity of this.#context.evaluator.entities(at)) {
      if (entity.kind === 'parameter') {
        const isText = entity.binding.type === 'String';
        if (!isText && entity.of !== undefined) yield { ...unreadTags, functions: [entity.of] };
      } else if (entity.kind === 'expression') {
        const found = this.#ofExpression(entity.at, depth);
        if (found !== undefined) yield found;
      }
    }
  }

  #ofExpression(at: Closure, depth: number): Tags | undefined {
    const { expression } = at;
    if (expression.kind === 'list') {
      return this.of(
        expression.items.map((item) => ({ ...at, expression: item.value })),
        depth + 1,
      );
    }
    if (expression.kind !== 'call') return undefined;
    const chain = chainCalls(expression);
    const parts: Tags[] = [];
    for (const call of chain) {
      const name = calleeName(call) ?? '';
      // https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/instrument/Tags.java
      if (
        /^(?:of|and|concat|asList|singletonList|singleton|ImmutableTag|empty|emptyList|ArrayList|add|map|mapToObj)$/u.test(
          name,
        )
      ) {
        parts.push(this.of(this.#givenTo(at, call), depth + 1));
      }
    }
    const [first] = chain;
    const root = first?.callee.kind === 'member' ? first.callee.object : undefined;
    // `base.and("key", value)`
    if (root?.kind === 'name' && !/^[A-Z]/u.test(root.name)) {
      const base = this.#nested({ ...at, expression: root }, depth + 1);
      if (base !== undefined) parts.push(base);
    }
    return parts.length === 0 ? undefined : mergeTags(parts);
  }

  /** What a call is given; of a function, what it returns. */
  #givenTo(at: Closure, call: Call): readonly Closure[] {
    return call.arguments.flatMap(({ value }): readonly Closure[] => {
      if (value.kind !== 'function') return [{ ...at, expression: value }];
      return value.of.returns.map((expression) => ({ ...at, expression, scope: value.of.scope }));
    });
  }

  /** `tags.add(Tag.of("key", value))` on a line of its own. */
  #added(at: Closure, depth: number): readonly Tags[] {
    if (at.expression.kind !== 'name') return [];
    const found = lookup(at.scope, at.expression.name);
    if (found === undefined || found.kind === 'parameter') return [];
    return callsOnVariable(found, at.scope.module).flatMap(({ call, scope }): readonly Tags[] =>
      calleeName(call) === 'add'
        ? [this.of(this.#givenTo({ expression: call, scope, frame: at.frame }, call), depth + 1)]
        : [],
    );
  }
}
