import type { SyntaxNode } from '@lezer/common';
import type { CodeModule, Expression, Scope } from './code.ts';

// The parsers do not recurse, so that a tree may be deeper than the stack.
const maximumDepth = 150;

/** What turns the nodes of one language into expressions; what nests too deeply is unknown. */
export abstract class ExpressionReader {
  protected readonly module: CodeModule;
  #depth = 0;

  constructor(module: CodeModule) {
    this.module = module;
  }

  /** The text of a node. */
  text(node: { readonly from: number; readonly to: number }): string {
    return this.module.file.text.slice(node.from, node.to);
  }

  /** The expression of a node. */
  read(node: SyntaxNode, scope: Scope): Expression {
    if (this.#depth >= maximumDepth) return { kind: 'unknown', start: node.from, end: node.to };
    this.#depth++;
    try {
      return this.readNode(node, scope);
    } finally {
      this.#depth--;
    }
  }

  /** The expression of a node of a depth that was checked. */
  protected abstract readNode(node: SyntaxNode, scope: Scope): Expression;
}
