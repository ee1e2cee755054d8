import type { SyntaxNode } from '@lezer/common';
import type { Argument, Binding, Call, Expression, FunctionCode, Item, Scope } from '../code/code.ts';
import { binding, declare, literalText } from '../code/code.ts';
import { ExpressionReader } from '../code/expression-reader.ts';
import { childrenOf } from '../code/tree.ts';
import { converted, meaningOf } from './builtin-calls.ts';
import { join, partsOf, stringOf } from './python-texts.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Turns expressions of Python into those that all languages share, and records the calls in them. */
export class PythonExpressions extends ExpressionReader {
  protected override readNode(node: SyntaxNode, scope: Scope): Expression {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    switch (node.name) {
      case 'VariableName':
      case 'PropertyName':
        return { ...place, kind: 'name', name: this.text(node) };
      case 'Number':
      case 'Boolean':
      case 'None':
        return { ...place, kind: 'constant', text: this.text(node) };
      case 'String':
        return { ...place, kind: 'text', parts: [stringOf(this.text(node))] };
      case 'ContinuedString':
        return { ...place, kind: 'text', parts: join(children.flatMap((child) => this.#parts(child, scope))) };
      case 'FormatString':
        return { ...place, kind: 'text', parts: join(this.#parts(node, scope)) };
      case 'MemberExpression':
        return this.#member(children, place, scope);
      case 'CallExpression':
        return this.#call(children, place, scope);
      case 'ParenthesizedExpression':
      case 'AwaitExpression': {
        const inner = children.find((child) => /^[A-Z]/u.test(child.name));
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return { ...place, kind: 'list', items: this.items(children, scope) };
      case 'DictionaryExpression':
        return this.#dictionary(children, place, scope);
      case 'DictionaryComprehensionExpression':
        return this.#mapOfComprehension(children, place, scope);
      case 'ConditionalExpression': {
        const [consequent, test, alternate] = children.filter((child) => /^[A-Z]/u.test(child.name));
        if (consequent === undefined || test === undefined || alternate === undefined) break;
        const options = [this.read(consequent, scope), this.read(alternate, scope)];
        return { ...place, kind: 'choice', test: this.read(test, scope), options };
      }
      case 'UnaryExpression': {
        const operand = children.at(-1);
        const read = operand === undefined ? undefined : this.read(operand, scope);
        if (children[0]?.name === 'not') return { ...place, kind: 'condition', operator: 'not', operands: [] };
        return read ?? { ...place, kind: 'unknown' };
      }
      case 'BinaryExpression':
        return this.#binary(node, place, scope);
      case 'LambdaExpression':
        return this.#lambda(children, place, scope);
      case 'NamedExpression': {
        const [target, , value] = children;
        if (target === undefined || value === undefined) break;
        const read = this.read(value, scope);
        declare(scope, binding(this.text(target), 'value', place)).values.push({ expression: read, scope });
        return read;
      }
      default:
        break;
    }
    this.#comprehension(children, scope);
    for (const child of children) this.read(child, scope);
    return { ...place, kind: 'unknown' };
  }

  /** The variables of `… for x in list` belong to the expression; here they are put beside those of the function. */
  #comprehension(children: readonly SyntaxNode[], scope: Scope): void {
    children.forEach((child, index) => {
      if (child.name !== 'for') return;
      const target = children[index + 1];
      const iterable = children[index + 3];
      if (target?.name !== 'VariableName' || iterable === undefined || children[index + 2]?.name !== 'in') return;
      const iterated = { expression: this.read(iterable, scope), scope };
      declare(scope, binding(this.text(target), 'loop', { start: target.from, end: target.to }, { iterated }));
    });
  }

  #member(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const [first, separator, third] = children;
    if (first === undefined) return { ...place, kind: 'unknown' };
    const object = this.read(first, scope);
    if (separator?.name === '.' && third?.name === 'PropertyName') {
      return { ...place, kind: 'member', object, property: this.text(third) };
    }
    const isSlice = children.some((child) => child.name === ':');
    const index = third === undefined || isSlice ? undefined : this.read(third, scope);
    return { ...place, kind: 'index', object, index };
  }

  #call(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const [callee, list] = children;
    if (callee === undefined) return { ...place, kind: 'unknown' };
    const call = this.call(this.read(callee, scope), list, place, scope);
    return meaningOf(call) ?? call;
  }

  /** A call with the arguments of a list, recorded. */
  call(callee: Expression, list: SyntaxNode | undefined, place: Place, scope: Scope): Call {
    const call: Call = {
      ...place,
      kind: 'call',
      callee,
      arguments: list === undefined ? [] : this.#arguments(list, scope),
    };
    this.module.calls.push({ call, scope });
    return call;
  }

  #arguments(list: SyntaxNode, scope: Scope): readonly Argument[] {
    const found: Argument[] = [];
    const children = childrenOf(list).filter((child) => !['(', ')'].includes(child.name));
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      const next = children[at + 1];
      const after = children[at + 2];
      if (child === undefined || child.name === ',') continue;
      if (child.name === '*' || child.name === '**') {
        if (next !== undefined)
          found.push({ value: this.read(next, scope), spread: child.name === '*' ? 'list' : 'map' });
        at += 1;
      } else if (next?.name === 'AssignOp' && after !== undefined) {
        const nameSpan = { start: child.from, end: child.to };
        found.push({ name: this.text(child), nameSpan, value: this.read(after, scope) });
        at += 2;
      } else if (child.name === 'for') {
        // `f(x for x in list)`: what follows is no argument.
        this.#comprehension(children, scope);
        break;
      } else found.push({ value: this.read(child, scope) });
    }
    return found;
  }

  /** The items between the brackets of a list. */
  items(children: readonly SyntaxNode[], scope: Scope): readonly Item[] {
    const found: Item[] = [];
    let spread = false;
    for (const child of children) {
      if (child.name === '*') spread = true;
      else if (/^[A-Z]/u.test(child.name)) {
        found.push({ value: this.read(child, scope), spread });
        spread = false;
      }
    }
    return found;
  }

  #dictionary(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    const spreads: Expression[] = [];
    const parts = children.filter((child) => !['{', '}', ','].includes(child.name));
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at];
      const value = parts[at + 2];
      if (part?.name === '**') {
        const spread = parts[++at];
        if (spread !== undefined) spreads.push(this.read(spread, scope));
      } else if (part !== undefined && parts[at + 1]?.name === ':' && value !== undefined) {
        const read = this.read(value, scope);
        const key = this.read(part, scope);
        if (key.kind === 'text' && typeof key.parts[0] === 'string') this.module.holders.set(read, key.parts[0]);
        entries.push({ key, value: read });
        at += 2;
      }
    }
    return { ...place, kind: 'map', entries, spreads };
  }

  /** `{name: Counter(name) for name in names}`: one value under keys that are not known here. */
  #mapOfComprehension(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    this.#comprehension(children, scope);
    const [key, value] = children.filter((child) => /^[A-Z]/u.test(child.name)).map((child) => this.read(child, scope));
    if (key === undefined || value === undefined) return { ...place, kind: 'unknown' };
    const { start, end } = key;
    return { ...place, kind: 'map', entries: [{ key: { start, end, kind: 'unknown' }, value }], spreads: [] };
  }

  #binary(node: SyntaxNode, place: Place, scope: Scope): Expression {
    // `a + b + c` is nested to the left: it is taken apart without recursion.
    const operands: SyntaxNode[] = [];
    let left = node;
    const operator = this.#operator(node);
    while (left.name === 'BinaryExpression' && this.#operator(left) === operator) {
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
    // `labels | {"path": path}`
    if (operator === '|') return { ...place, kind: 'map', entries: [], spreads: read };
    if (operator === 'or') return { ...place, kind: 'choice', test: undefined, options: read };
    if (operator === 'and') return read.at(-1) ?? { ...place, kind: 'unknown' };
    const [first, second] = read;
    const format = operator === '%' ? literalText(first) : undefined;
    if (format !== undefined && second !== undefined) {
      return { ...place, kind: 'text', parts: converted(format, second) };
    }
    if (/^(?:in|is|not|[<>=!].*)$/u.test(operator)) return { ...place, kind: 'condition', operator, operands: read };
    return { ...place, kind: 'unknown' };
  }

  #operator(node: SyntaxNode): string {
    const token = childrenOf(node)[1];
    return token === undefined ? '' : this.text(token);
  }

  #lambda(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const body = children.at(-1);
    const made = this.functionCode(
      undefined,
      children.find((child) => child.name === 'ParamList'),
      place,
      scope,
      undefined,
    );
    if (body !== undefined) made.returns.push(this.read(body, made.scope));
    return { ...place, kind: 'function', of: made };
  }

  /** A function with its parameters; its body is read by who asks. */
  functionCode(
    name: string | undefined,
    list: SyntaxNode | undefined,
    place: Place,
    parent: Scope,
    owner: FunctionCode['owner'],
  ): FunctionCode {
    const parameters: Binding[] = [];
    const names = new Map<string, Binding>();
    const scope: { -readonly [K in keyof Scope]: Scope[K] } = {
      kind: 'function',
      parent,
      module: this.module,
      names,
    };
    const children = list === undefined ? [] : childrenOf(list);
    children.forEach((child, index) => {
      const before = children[index - 1]?.name;
      if (child.name !== 'VariableName' || before === 'AssignOp') return;
      if (before === '*' || before === '**') {
        // It hides what is called the same outside, and may hold anything.
        names.set(this.text(child), binding(this.text(child), 'parameter', { start: child.from, end: child.to }));
        return;
      }
      const annotation = children[index + 1];
      const type = annotation?.name === 'TypeDef' ? this.text(annotation).replace(/^:\s*/u, '') : undefined;
      const made = binding(this.text(child), 'parameter', { start: child.from, end: child.to }, { type });
      const assign = type === undefined ? index + 1 : index + 2;
      const value = children[assign]?.name === 'AssignOp' ? children[assign + 1] : undefined;
      if (value !== undefined) made.values.push({ expression: this.read(value, parent), scope: parent });
      parameters.push(made);
      names.set(made.name, made);
    });
    const made: FunctionCode = { ...place, name, parameters, scope, returns: [], owner };
    scope.of = made;
    return made;
  }

  #parts(node: SyntaxNode, scope: Scope): readonly (string | Expression)[] {
    return partsOf(node, this.module.file.text, (inner) => this.read(inner, scope));
  }
}
