import type { SyntaxNode } from '@lezer/common';
import type { Argument, Call, CodeModule, Expression, FunctionCode, Item, Scope } from '../code/code.ts';
import { ExpressionReader } from '../code/expression-reader.ts';
import { childrenOf } from '../code/tree.ts';
import type { GoGuards } from './go-guards.ts';

/** A composite literal of a named type, which gives values to its fields. */
export interface TypedLiteral {
  readonly type: string;
  readonly expression: Expression;
  readonly scope: Scope;
}

/** A value with the members, calls and indexes that follow it. */
interface Operand {
  readonly base: SyntaxNode;
  readonly suffixes: SyntaxNode[];
}

/** Turns expressions of Go into those that all languages share, and records the calls in them. */
export class GoExpressions extends ExpressionReader {
  readonly literals: TypedLiteral[] = [];
  readonly #guards: GoGuards;
  readonly #functionLiteral: (node: SyntaxNode, scope: Scope) => FunctionCode;

  constructor(module: CodeModule, guards: GoGuards, functionLiteral: (node: SyntaxNode, scope: Scope) => FunctionCode) {
    super(module);
    this.#guards = guards;
    this.#functionLiteral = functionLiteral;
  }

  /** The expression of a node, with what is known of it at this place. */
  override read(node: SyntaxNode, scope: Scope): Expression {
    return this.#guards.guarded(super.read(node, scope));
  }

  protected override readNode(node: SyntaxNode, scope: Scope): Expression {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    switch (node.name) {
      case 'VariableName':
      case 'DefName':
      case 'TypeName':
      case 'FieldName':
      case 'make':
        return { ...place, kind: 'name', name: this.text(node) };
      case 'Number':
      case 'Bool':
      case 'Nil':
      case 'Rune':
        return { ...place, kind: 'constant', text: this.text(node) };
      case 'String':
        return { ...place, kind: 'text', parts: [unquote(this.text(node))] };
      case 'SelectorExpr':
      case 'CallExpr':
      case 'IndexExpr':
      case 'SliceExpr':
      case 'TypeAssertion':
      case 'BinaryExp':
      case 'UnaryExp':
        return this.#operations(node, place, scope);
      case 'QualifiedType': {
        const [root, , type] = children;
        if (root === undefined || type === undefined) break;
        return { ...place, kind: 'member', object: this.read(root, scope), property: this.text(type) };
      }
      case 'ParenthesizedExpr': {
        const inner = children.find((child) => child.name !== '(');
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'Conversion': {
        // `[]string(nil)`, `[]byte(text)`: what it is made of.
        const inner = children.at(-2);
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'TypedLiteral':
        return this.#typed(children, place, scope);
      case 'LiteralValue': {
        // `[]*metric.Metric{{LabelKeys: …}}`: the type is that of the list around it.
        const expression = this.#literal(node, '', place, scope);
        if (expression.kind === 'map') this.literals.push({ type: '', expression, scope });
        return expression;
      }
      case 'FunctionLiteral':
        return { ...place, kind: 'function', of: this.#functionLiteral(node, scope) };
      default:
        break;
    }
    for (const child of children) this.read(child, scope);
    return { ...place, kind: 'unknown' };
  }

  /**
   * The grammar lets `.`, calls and indexes bind less than operators: `a + b.c` comes as `(a + b).c`. The left edge of
   * the tree is put together anew: what follows belongs to the last operand. This also needs no recursion for chains.
   */
  #operations(node: SyntaxNode, place: { start: number; end: number }, scope: Scope): Expression {
    const { operands, operators } = this.#flatten(node);
    const read = operands.map((operand) => this.#guards.guarded(this.#operand(operand, scope)));
    const [only] = read;
    if (operators.some((operator) => /^(?:[<>=!]=?|==|&&|\|\||<-)$/u.test(operator))) {
      return { ...place, kind: 'condition', operator: operators[0] ?? '', operands: read };
    }
    if (operators.length === 0 && only !== undefined) return only;
    // A part of a number has no more values than the number, and a rest as many as its divisor.
    if (only !== undefined && operators.every((operator) => operator === '/')) return only;
    if (operators.at(-1) === '%' && read.at(-1)?.kind === 'constant') {
      return { ...place, kind: 'condition', operator: '%', operands: read };
    }
    return operators.every((operator) => operator === '+')
      ? { ...place, kind: 'text', parts: read }
      : { ...place, kind: 'unknown' };
  }

  #flatten(node: SyntaxNode): { readonly operands: Operand[]; readonly operators: string[] } {
    const edge: SyntaxNode[] = [];
    let at: SyntaxNode | undefined = node;
    while (
      at !== undefined &&
      /^(?:BinaryExp|UnaryExp|SelectorExpr|CallExpr|IndexExpr|SliceExpr|TypeAssertion)$/u.test(at.name)
    ) {
      edge.push(at);
      const children = childrenOf(at);
      at = at.name === 'UnaryExp' ? children.at(-1) : children[0];
    }
    const operands: Operand[] = at === undefined ? [] : [{ base: at, suffixes: [] }];
    const operators: string[] = [];
    for (const outer of edge.reverse()) {
      const children = childrenOf(outer);
      const [first] = children;
      if (outer.name === 'UnaryExp') {
        // `&x`, `*x` and `-x` are as many values as `x`.
        if (first !== undefined && /^(?:!|<-)$/u.test(this.text(first))) operators.push(this.text(first));
      } else if (outer.name === 'BinaryExp') {
        const [, operator, right] = children;
        if (operator === undefined || right === undefined) continue;
        operators.push(this.text(operator));
        // A right side of many operators is nested as deeply as it is written: never deeply.
        operands.push({ base: right, suffixes: [] });
      } else operands.at(-1)?.suffixes.push(outer);
    }
    return { operands, operators };
  }

  #operand(operand: Operand, scope: Scope): Expression {
    let built = super.read(operand.base, scope);
    for (const suffix of operand.suffixes) {
      const place = { start: built.start, end: suffix.to };
      const children = childrenOf(suffix);
      if (suffix.name === 'SelectorExpr') {
        const field = children.find((child) => child.name === 'FieldName');
        if (field !== undefined) built = { ...place, kind: 'member', object: built, property: this.text(field) };
      } else if (suffix.name === 'IndexExpr') {
        const index = children[2];
        built = {
          ...place,
          kind: 'index',
          object: built,
          index: index === undefined ? undefined : this.read(index, scope),
        };
      } else if (suffix.name === 'CallExpr') {
        const list = children.find((child) => child.name === 'Arguments');
        const call: Call = {
          ...place,
          kind: 'call',
          callee: built,
          arguments: list === undefined ? [] : this.#arguments(list, scope),
        };
        this.module.calls.push({ call, scope });
        built = isFirstOf(call)
          ? { ...place, kind: 'choice', test: undefined, options: call.arguments.map((argument) => argument.value) }
          : call;
      }
    }
    return built;
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
        if (typeof name === 'string') this.module.holders.set(value, name);
        entries.push({ key: read, value });
      }
    }
    if (isList || (entries.length === 0 && items.length > 0)) return { ...place, kind: 'list', items };
    return { ...place, kind: 'map', type, entries, spreads: [] };
  }
}

/** `cmp.Or(a, b)`: the first that is not empty. */
function isFirstOf({ callee }: Call): boolean {
  return (
    callee.kind === 'member' &&
    callee.property === 'Or' &&
    callee.object.kind === 'name' &&
    callee.object.name === 'cmp'
  );
}

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith('`') ? inner : inner.replace(/\\(["\\])/gu, '$1');
}

/** True for a node that is read as an expression, false for one whose parts are statements. */
export function isExpression(node: SyntaxNode): boolean {
  return /^(?:CallExpr|SelectorExpr|IndexExpr|ParenthesizedExpr|TypeAssertion|SliceExpr|UnaryExp|BinaryExp|TypedLiteral|LiteralValue|FunctionLiteral|VariableName|String|Number)$/u.test(
    node.name,
  );
}

/** The name of a type without pointers, type arguments and packages of its own: `*prometheus.CounterVec`. */
export function typeName(text: string): string {
  return text.replace(/^[*&\s]+/u, '').replace(/\[[^\]]*\]$/u, '');
}
