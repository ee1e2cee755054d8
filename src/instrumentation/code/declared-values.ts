import { verdictOfName } from '../value-name.ts';
import type { Verdict } from '../value-name.ts';
import type { Call, Scope } from './code.ts';
import { chainOf } from './chain-of.ts';
import type { Closure } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';
import type { ValueShapes } from './value-shapes.ts';

const constant: Verdict = { tier: 'bounded', kind: 'constant' };

/** Judges values by the types that variables and fields are declared with. */
export class DeclaredValues {
  readonly #evaluator: CodeEvaluator;
  readonly #shapes: ValueShapes;

  constructor(evaluator: CodeEvaluator, shapes: ValueShapes) {
    this.#evaluator = evaluator;
    this.#shapes = shapes;
  }

  /** What a declared type says: an enumeration of the project, or a type of which the language knows. */
  ofType(type: string, scope: Scope): Verdict | undefined {
    const isEnumeration = this.#evaluator.ofType(type, scope).some((e) => e.kind === 'instance' && e.of.enumeration);
    return isEnumeration ? constant : this.#shapes.type?.(type);
  }

  /** What the type of a field says, where a method of the project's class gives it: `order.plan()` of a record. */
  ofAccessor(at: Closure, call: Call): Verdict | undefined {
    const { callee } = call;
    const field =
      callee.kind === 'member' && call.arguments.length === 0 ? this.#shapes.fieldOf?.(callee.property) : undefined;
    if (field === undefined || callee.kind !== 'member') return undefined;
    const owner = chainOf(callee.object);
    if (owner.length > 1 && this.#shapes.isConstant(owner) && verdictOfName(field).tier !== 'unbounded') {
      return constant;
    }
    return this.ofField({ ...at, expression: callee.object }, field);
  }

  /** What the type of a field says, of a class of the project. */
  ofField(object: Closure, field: string): Verdict | undefined {
    for (const entity of this.#evaluator.entities(object)) {
      if (entity.kind !== 'instance') continue;
      // Each constant of an enumeration has one value in each of its fields.
      if (entity.of.enumeration) return constant;
      const type = entity.of.types.get(field);
      const typed = type === undefined ? undefined : this.ofType(type, entity.of.scope);
      if (typed !== undefined) return typed;
    }
    return undefined;
  }
}
