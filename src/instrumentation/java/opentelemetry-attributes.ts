import { spanIn } from '../code/code.ts';
import type { Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { calleeName } from '../code/texts.ts';
import type { LabelAssignment } from '../metric.ts';
import { attributeOfConstant } from '../semantic-conventions.ts';
import { builderCalls } from './builder-chain.ts';

/** The attributes that an expression stands for. */
export interface Attributes {
  readonly labels: readonly LabelAssignment[];
  readonly complete: boolean;
}

const unread: Attributes = { labels: [], complete: false };
const maximumDepth = 6;

/**
 * Reads `Attributes.of(key, value, …)` and `Attributes.builder().put(key, value).build()`, through variables and functions:
 * https://github.com/open-telemetry/opentelemetry-java/blob/main/api/all/src/main/java/io/opentelemetry/api/common/Attributes.java
 */
export class OpenTelemetryAttributes {
  readonly #context: CodeContext;
  readonly #seen = new Set<Expression>();

  constructor(context: CodeContext) {
    this.#context = context;
  }

  /** The attributes of an expression. */
  read(at: Closure, depth = 0): Attributes {
    if (depth > maximumDepth || this.#seen.has(at.expression)) return unread;
    this.#seen.add(at.expression);
    const parts = this.#context.evaluator.entities(at).flatMap((entity): readonly Attributes[] => {
      if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') return [];
      return [this.#ofCalls(builderCalls(this.#context, entity.at, /^(?:of|builder|toBuilder|empty)$/u), depth)];
    });
    this.#seen.delete(at.expression);
    return parts.length === 0 ? unread : merge(parts);
  }

  #ofCalls(calls: readonly CallAt[], depth: number): Attributes {
    const parts = calls.flatMap((at): readonly Attributes[] => {
      const given = at.expression.arguments.map(({ value }): Closure => ({ ...at, expression: value }));
      switch (calleeName(at.expression)) {
        case 'of':
          return pairs(given).map(([key, value]) => this.#pair(key, value));
        case 'put': {
          const [key, value] = given;
          return key === undefined || value === undefined ? [] : [this.#pair(key, value)];
        }
        case 'putAll':
          return given.slice(0, 1).map((inner) => this.read(inner, depth + 1));
        case 'toBuilder': {
          // What another call of the chain gives is read there.
          const object = at.expression.callee.kind === 'member' ? at.expression.callee.object : undefined;
          return object === undefined || object.kind === 'call'
            ? []
            : [this.read({ ...at, expression: object }, depth + 1)];
        }
        case 'builder':
        case 'empty':
        case 'build':
        case 'remove':
          return [];
        default:
          return [unread];
      }
    });
    return merge(parts);
  }

  #pair(key: Closure, value: Closure): Attributes {
    const name = this.#keyOf(key);
    if (name === undefined) return unread;
    const label = { value: name, span: spanIn(key.scope.module, key.expression) };
    return { labels: [{ label, value: this.#context.values.classify(value) }], complete: true };
  }

  /** `"key"`, `AttributeKey.stringKey("key")`, a constant of it, or one of the conventions. */
  #keyOf(at: Closure): string | undefined {
    const text = this.#context.texts.text(at);
    if (text.complete) return text.value;
    for (const entity of this.#context.evaluator.entities(at)) {
      if (entity.kind === 'library') {
        // https://github.com/open-telemetry/semantic-conventions-java: constants are called after what they hold.
        const constant = /^io\.opentelemetry\..*\.([A-Z][A-Z0-9_]*)$/u.exec(entity.name)?.[1];
        if (constant !== undefined) return attributeOfConstant(constant);
      } else if (entity.kind === 'expression' && entity.at.expression.kind === 'call') {
        const call = entity.at.expression;
        const [first] = call.arguments;
        if (first === undefined || !/^(?:string|long|double|boolean)(?:Array)?Key$/u.test(calleeName(call) ?? ''))
          continue;
        const written = this.#context.texts.text({ ...entity.at, expression: first.value });
        if (written.complete) return written.value;
      }
    }
    return undefined;
  }
}

function pairs(given: readonly Closure[]): readonly (readonly [Closure, Closure])[] {
  const found: (readonly [Closure, Closure])[] = [];
  for (let index = 0; index < given.length - 1; index += 2) {
    const [key, value] = given.slice(index, index + 2);
    if (key !== undefined && value !== undefined) found.push([key, value]);
  }
  return found;
}

function merge(parts: readonly Attributes[]): Attributes {
  return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
}
