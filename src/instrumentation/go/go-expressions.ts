import type { SyntaxNode } from '@lezer/common';
import type { Argument, Call, CodeModule, Expression, FunctionCode, Item, Scope } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';

const maximumDepth = 150;

/** A composite literal of a named type, which gives values to its fields. */
export interface TypedLiteral {
  readonly type: string;
  readonly expression: Expression;
  readonly scope: Scope;
}

/** Turns expressions of Go into those that all languages share, and records the calls in them. */
export class GoExpressions {
  readonly literals: TypedLiteral[] = [];
  readonly #module: CodeModule;
  readonly #functionLiteral: (node: SyntaxNode, scope: Scope) => FunctionCode;
  #depth = 0;

  constructor(module: CodeModule, functionLiteral: (node: SyntaxNode, scope: Scope) => FunctionCode) {
    this.#module = module;
    this.#functionLiteral = functionLiteral;
  }

  text(node: { readonly from: number; readonly to: number }): string {
    return this.#module.file.text.slice(node.from, node.to);
  }

  /** The expression of a node. */
  read(node: SyntaxNode, scope: Scope): Expression {
    if (this.#depth >= maximumDepth) return { kind: 'unknown', start: node.from, end: node.to };
    this.#depth++;
    try {
      return this.#read(node, scope);
    } finally {
      this.#depth--;
    }
  }

  #read(node: SyntaxNode, scope: Scope): Expression {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    const [first] = children;
    switch (node.name) {
      case 'VariableName':
      case 'DefName':
      case 'TypeName':
      case 'FieldName':
        return { ...place, kind: 'name', name: this.text(node) };
      case 'Number':
      case 'Bool':
      case 'Nil':
      case 'Rune':
        return { ...place, kind: 'constant', text: this.text(node) };
      case 'String':
        return { ...place, kind: 'text', parts: [unquote(this.text(node))] };
      case 'SelectorExpr': {
        const field = children.find((child) => child.name === 'FieldName');
        if (first === undefined || field === undefined) break;
        return { ...place, kind: 'member', object: this.read(first, scope), property: this.text(field) };
      }
      case 'QualifiedType': {
        const [root, , type] = children;
        if (root === undefined || type === undefined) break;
        return { ...place, kind: 'member', object: this.read(root, scope), property: this.text(type) };
      }
      case 'IndexExpr': {
        const index = children[2];
        if (first === undefined) break;
        const read = index === undefined ? undefined : this.read(index, scope);
        return { ...place, kind: 'index', object: this.read(first, scope), index: read };
      }
      case 'ParenthesizedExpr':
      case 'TypeAssertion':
      case 'SliceExpr': {
        const inner = children.find((child) => child.name !== '(');
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'UnaryExp': {
        const operand = children.at(-1);
        if (first !== undefined && this.text(first) === '!')
          return { ...place, kind: 'condition', operator: '!', operands: [] };
        return operand === undefined ? { ...place, kind: 'unknown' } : this.read(operand, scope);
      }
      case 'CallExpr':
        return this.#call(children, place, scope);
      case 'TypedLiteral':
        return this.#typed(children, place, scope);
      case 'LiteralValue':
        return this.#literal(node, '', place, scope);
      case 'FunctionLiteral':
        return { ...place, kind: 'function', of: this.#functionLiteral(node, scope) };
      case 'BinaryExp':
        return this.#binary(node, place, scope);
      default:
        break;
    }
    for (const child of children) this.read(child, scope);
    return { ...place, kind: 'unknown' };
  }

  #call(children: readonly SyntaxNode[], place: { start: number; end: number }, scope: Scope): Expression {
    const [callee] = children;
    const list = children.find((child) => child.name === 'Arguments');
    if (callee === undefined) return { ...place, kind: 'unknown' };
    const read = this.read(callee, scope);
    const call: Call = {
      ...place,
      kind: 'call',
      callee: read,
      arguments: list === undefined ? [] : this.#arguments(list, scope),
    };
    this.#module.calls.push({ call, scope });
    return call;
  }

  #arguments(list: SyntaxNode, scope: Scope): readonly Argument[] {
    const found: Argument[] = [];
    for (const child of childrenOf(list)) {
      if (child.name === '...') {
        const last = found.pop();
        if (last !== undefined) found.push({ ...last, spread: 'list' });
      } else if (/^[A-Z]/u.test(child.name)) found.push({ value: this.read(child, scope) });
    }
    return found;
  }

  #typed(children: readonly SyntaxNode[], place: { start: number; end: number }, scope: Scope): Expression {
    const [type, value] = children;
    if (type === undefined || value === undefined) return { ...place, kind: 'unknown' };
    const expression = this.#literal(
      value,
      typeName(this.text(type)),
      place,
      scope,
      /^(?:Slice|Array)Type$/u.test(type.name),
    );
    if (expression.kind === 'map') this.literals.push({ type: typeName(this.text(type)), expression, scope });
    return expression;
  }

  #literal(
    node: SyntaxNode,
    type: string,
    place: { start: number; end: number },
    scope: Scope,
    isList = false,
  ): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    const items: Item[] = [];
    for (const element of childrenOf(node)) {
      if (element.name !== 'Element') continue;
      const parts = childrenOf(element);
      const key = parts.find((part) => part.name === 'Key');
      const last = parts.at(-1);
      if (last === undefined || last.name === 'Key') continue;
      const value = this.read(last, scope);
      const inner = key === undefined ? undefined : childrenOf(key)[0];
      if (inner === undefined) items.push({ value, spread: false });
      else {
        const read = this.read(inner, scope);
        const name = read.kind === 'name' ? read.name : read.kind === 'text' ? read.parts[0] : undefined;
        if (typeof name === 'string') this.#module.holders.set(value, name);
        entries.push({ key: read, value });
      }
    }
    if (isList || (entries.length === 0 && items.length > 0)) return { ...place, kind: 'list', items };
    return { ...place, kind: 'map', type, entries, spreads: [] };
  }

  #binary(node: SyntaxNode, place: { start: number; end: number }, scope: Scope): Expression {
    const operator = this.#operator(node);
    const operands: SyntaxNode[] = [];
    let left = node;
    while (left.name === 'BinaryExp' && this.#operator(left) === operator) {
      const children = childrenOf(left);
      const right = children.at(-1);
      const next = children[0];
      if (right === undefined || next === undefined || next === right) break;
      operands.push(right);
      left = next;
    }
    operands.push(left);
    const read = operands.reverse().map((operand) => this.read(operand, scope));
    if (operator === '+') return { ...place, kind: 'text', parts: read };
    if (/^(?:[<>=!]=?|==|&&|\|\|)$/u.test(operator)) return { ...place, kind: 'condition', operator, operands: read };
    return { ...place, kind: 'unknown' };
  }

  #operator(node: SyntaxNode): string {
    const token = childrenOf(node)[1];
    return token === undefined ? '' : this.text(token);
  }
}

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith('`') ? inner : inner.replace(/\\(["\\])/gu, '$1');
}

/** The name of a type without pointers, type arguments and packages of its own: `*prometheus.CounterVec`. */
export function typeName(text: string): string {
  return text.replace(/^[*&\s]+/u, '').replace(/\[[^\]]*\]$/u, '');
}
