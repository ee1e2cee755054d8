import type { Binding, Expression } from '../code/code.ts';
import { chainOf } from '../code/chain-of.ts';

/** What a condition says of an expression: that it is one of a list, or that it is not. */
export interface Membership {
  readonly of: Expression;
  readonly negated: boolean;
}

/**
 * What is known to be one of a list at the place that is read: Go has no conditional expression, so a list of allowed
 * values is a statement around the value, or one before it.
 */
export class GoGuards {
  readonly #tests = new WeakMap<Binding, Expression>();
  #known: readonly string[] = [];

  /** What is known now, to be restored at the end of a block. */
  get mark(): readonly string[] {
    return this.#known;
  }

  restore(mark: readonly string[]): void {
    this.#known = mark;
  }

  /** From here to the end of the block, an expression is one of a list. */
  assume(of: Expression): void {
    const name = nameOf(of);
    if (name !== undefined) this.#known = [...this.#known, name];
  }

  /** A name is set to something else. */
  forget(name: string): void {
    if (this.#known.length > 0) this.#known = this.#known.filter((known) => known !== name);
  }

  /** `_, ok := known[path]`: what `ok` says. */
  remember(ok: Binding, of: Expression): void {
    this.#tests.set(ok, of);
  }

  /** The expression as it is known here: with its test, if there is one. */
  guarded(expression: Expression): Expression {
    if (this.#known.length === 0) return expression;
    const name = nameOf(expression);
    if (name === undefined || !this.#known.includes(name)) return expression;
    const { start, end } = expression;
    const test: Expression = { kind: 'condition', operator: 'in', operands: [expression], start, end };
    return { kind: 'choice', test, options: [expression], start, end };
  }

  /** What a condition tests for membership. */
  membership(test: Expression, lookup: (name: string) => Binding | undefined): Membership | undefined {
    if (test.kind === 'condition' && test.operator === '!') {
      const [operand] = test.operands;
      const inner = operand === undefined ? undefined : this.membership(operand, lookup);
      return inner === undefined ? undefined : { ...inner, negated: !inner.negated };
    }
    const of = this.#tested(test, lookup);
    return of === undefined || nameOf(of) === undefined ? undefined : { of, negated: false };
  }

  #tested(test: Expression, lookup: (name: string) => Binding | undefined): Expression | undefined {
    if (test.kind === 'index') return test.index;
    if (test.kind === 'name') {
      const found = lookup(test.name);
      return found === undefined ? undefined : this.#tests.get(found);
    }
    if (test.kind !== 'call') return undefined;
    const [first, second, third] = test.arguments;
    const names = chainOf(test.callee);
    const name = names.at(-1) ?? '';
    // `strings.Contains(path, "/admin")` limits nothing.
    if (names[0] === 'slices' && name === 'Contains') return second?.value;
    if (second === undefined && names.length > 1 && /^(?:Contains|Has)$/u.test(name)) return first?.value;
    const isList = /^(?:is|has|in)?_?(?:known|allowed|registered|supported|allow_?list|white_?list)/iu.test(name);
    return isList && third === undefined ? (second ?? first)?.value : undefined;
  }
}

function nameOf(expression: Expression): string | undefined {
  if (expression.kind !== 'name' && expression.kind !== 'member') return undefined;
  const names = chainOf(expression);
  return names.includes('?') ? undefined : names.join('.');
}
