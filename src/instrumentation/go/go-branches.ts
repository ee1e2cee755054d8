import type { SyntaxNode } from '@lezer/common';
import type { Expression, Scope } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';
import type { GoExpressions } from './go-expressions.ts';
import { isExpression } from './go-expressions.ts';
import type { GoGuards, Membership } from './go-guards.ts';

/** Reads the statements that branch, and what is known in each branch and after it. */
export class GoBranches {
  readonly #guards: GoGuards;
  readonly #expressions: GoExpressions;
  readonly #visit: (node: SyntaxNode, scope: Scope) => void;

  constructor(guards: GoGuards, expressions: GoExpressions, visit: (node: SyntaxNode, scope: Scope) => void) {
    this.#guards = guards;
    this.#expressions = expressions;
    this.#visit = visit;
  }

  /** `if !slices.Contains(known, path) { path = "other" }`, `if _, ok := known[path]; ok { return path }`. */
  if(children: readonly SyntaxNode[], scope: Scope): void {
    const mark = this.#guards.mark;
    const body = children.findIndex((child) => child.name === 'Block');
    let test: Membership | undefined;
    for (const child of children.slice(0, body)) {
      if (!isExpression(child)) this.#visit(child, scope);
      else test = this.#guards.membership(this.#expressions.read(child, scope), (name) => lookup(scope, name));
    }
    children.slice(body).forEach((child, index) => {
      const isElse = index > 0;
      if (test?.negated === isElse) this.#guards.assume(test.of);
      this.#visit(child, scope);
      this.#guards.restore(mark);
    });
    const block = children[body];
    if (test?.negated === true && block !== undefined && this.#decides(childrenOf(block), test.of)) {
      this.#guards.assume(test.of);
    }
  }

  /** `switch path { case "/a", "/b": … default: path = "other" }`. */
  switch(children: readonly SyntaxNode[], scope: Scope): void {
    const block = children.find((child) => child.name === 'SwitchBlock');
    const before = children.slice(0, block === undefined ? 0 : children.indexOf(block));
    let on: Expression | undefined;
    for (const child of before) {
      if (isExpression(child)) on = this.#expressions.read(child, scope);
      else this.#visit(child, scope);
    }
    const mark = this.#guards.mark;
    const others: SyntaxNode[] = [];
    let isDefault = false;
    for (const child of block === undefined ? [] : childrenOf(block)) {
      if (child.name === 'Case') {
        this.#guards.restore(mark);
        isDefault = childrenOf(child)[0]?.name === 'default';
        if (on !== undefined && !isDefault) this.#guards.assume(on);
      } else if (isDefault) others.push(child);
      this.#visit(child, scope);
    }
    this.#guards.restore(mark);
    if (on !== undefined && this.#decides(others, on)) this.#guards.assume(on);
  }

  /** True where statements leave the block, or set what was tested to something else. */
  #decides(statements: readonly SyntaxNode[], tested: Expression): boolean {
    return statements.some((statement) => {
      if (/^(?:Return|Goto)Statement$/u.test(statement.name)) return true;
      const [target, operator] = statement.name === 'Assignment' ? childrenOf(statement) : [];
      if (target === undefined || operator?.name !== '=') return false;
      return this.#expressions.text(target) === this.#expressions.text({ from: tested.start, to: tested.end });
    });
  }
}
