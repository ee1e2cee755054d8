import type { SyntaxNode } from '@lezer/common';
import type { Argument, Binding, Call, CodeModule, Expression, FunctionCode, Scope } from '../code/code.ts';
import { binding, declare } from '../code/code.ts';
import { ExpressionReader } from '../code/expression-reader.ts';
import { childrenOf } from '../code/tree.ts';
import { annotationsOf, parameterOf } from './java-parameters.ts';

/** The name of the argument that stands for the parameter which an annotation is written at. */
export const annotatedParameter = '@';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Turns expressions of Java into those that all languages share, and records the calls in them. */
export class JavaExpressions extends ExpressionReader {
  readonly #statements: (node: SyntaxNode, scope: Scope) => void;

  constructor(module: CodeModule, statements: (node: SyntaxNode, scope: Scope) => void) {
    super(module);
    this.#statements = statements;
  }

  protected override readNode(node: SyntaxNode, scope: Scope): Expression {
    const place = { start: node.from, end: node.to };
    const children = childrenOf(node);
    const [first] = children;
    switch (node.name) {
      case 'Identifier':
      case 'TypeName':
      case 'this':
      case 'Definition':
        return { ...place, kind: 'name', name: this.text(node) };
      case 'IntegerLiteral':
      case 'FloatingPointLiteral':
      case 'BooleanLiteral':
      case 'CharacterLiteral':
      case 'null':
        return { ...place, kind: 'constant', text: this.text(node) };
      case 'StringLiteral':
        return { ...place, kind: 'text', parts: [this.text(node).slice(1, -1)] };
      case 'TextBlock':
        return { ...place, kind: 'text', parts: [this.text(node).slice(3, -3).trim()] };
      case 'FieldAccess':
      case 'ScopedIdentifier':
      case 'ScopedTypeName': {
        const last = children.at(-1);
        if (first === undefined || last === undefined || first === last) break;
        return { ...place, kind: 'member', object: this.read(first, scope), property: this.text(last) };
      }
      case 'ArrayAccess': {
        const index = children[2];
        if (first === undefined) break;
        const read = index === undefined ? undefined : this.read(index, scope);
        return { ...place, kind: 'index', object: this.read(first, scope), index: read };
      }
      case 'MethodInvocation':
        return this.#invocations(node, scope);
      case 'ObjectCreationExpression':
        return this.#creation(children, place, scope);
      case 'ParenthesizedExpression': {
        const inner = children[1];
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'CastExpression': {
        const inner = children.at(-1);
        return inner === undefined ? { ...place, kind: 'unknown' } : this.read(inner, scope);
      }
      case 'UnaryExpression':
      case 'InstanceofExpression': {
        for (const child of children) if (/^[A-Z]/u.test(child.name)) this.read(child, scope);
        const isNumber = first?.name === 'ArithOp';
        return isNumber ? { ...place, kind: 'unknown' } : { ...place, kind: 'condition', operator: '!', operands: [] };
      }
      case 'TernaryExpression': {
        const [test, consequent, alternate] = children.filter(
          (child) => child.name !== 'LogicOp' && child.name !== ':',
        );
        if (test === undefined || consequent === undefined || alternate === undefined) break;
        const options = [this.read(consequent, scope), this.read(alternate, scope)];
        return { ...place, kind: 'choice', test: this.read(test, scope), options };
      }
      case 'BinaryExpression':
        return this.#binary(node, place, scope);
      case 'AssignmentExpression': {
        this.#statements(node, scope);
        return { ...place, kind: 'unknown' };
      }
      case 'LambdaExpression':
        return this.#lambda(children, place, scope);
      case 'MethodReference': {
        const last = children.at(-1);
        if (first === undefined || last === undefined || first === last) break;
        return { ...place, kind: 'member', object: this.read(first, scope), property: this.text(last) };
      }
      case 'TypePattern':
        this.#pattern(children, scope);
        return { ...place, kind: 'unknown' };
      case 'ArrayCreationExpression':
      case 'ArrayInitializer':
      case 'ElementValueArrayInitializer':
        return this.#list(node, children, place, scope);
      default:
        break;
    }
    for (const child of children) {
      if (/Block|Body|Statement|Declaration$/u.test(child.name)) this.#statements(child, scope);
      else this.read(child, scope);
    }
    return { ...place, kind: 'unknown' };
  }

  /** `{a, b}`, and what `inOlderSyntax` makes of a `switch`: one of several values, where no arm throws. */
  #list(node: SyntaxNode, children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const list = node.name === 'ArrayCreationExpression' ? children.find((c) => c.name === 'ArrayInitializer') : node;
    const items = list === undefined ? [] : childrenOf(list).filter((child) => /^[A-Za-z]/u.test(child.name));
    const read = items.map((item) => ({ item, value: this.read(item, scope) }));
    if (!/^switch\b/u.test(this.text({ from: node.from, to: node.from + 7 }))) {
      return { ...place, kind: 'list', items: read.map(({ value }) => ({ value, spread: false })) };
    }
    const given = read.filter(({ item }) => !/\bthrow\s+$/u.test(this.text({ from: item.from - 12, to: item.from })));
    return { ...place, kind: 'choice', test: undefined, options: given.map(({ value }) => value) };
  }

  /** `order instanceof Refund refund`. */
  #pattern(children: readonly SyntaxNode[], scope: Scope): void {
    const type = children.find((child) => child.name.includes('Type'));
    const name = children.find((child) => child.name === 'Definition');
    if (type === undefined || name === undefined) return;
    const place = { start: name.from, end: name.to };
    declare(scope, binding(this.text(name), 'value', place, { type: this.typeName(type) }));
  }

  /** The name of a type as it is written, without what stands in angle brackets. */
  typeName(type: SyntaxNode): string {
    return this.text(type).replace(/<[\s\S]*$/u, '');
  }

  /** `a.b().c().d()` is nested to the left as deeply as it is long: it is taken apart without recursion. */
  #invocations(node: SyntaxNode, scope: Scope): Expression {
    const chain: SyntaxNode[] = [];
    let at: SyntaxNode | undefined = node;
    while (at?.name === 'MethodInvocation') {
      chain.push(at);
      const [object]: readonly SyntaxNode[] = childrenOf(at);
      at = object?.name === 'MethodName' ? undefined : object;
    }
    let built = at === undefined ? undefined : this.read(at, scope);
    for (const invocation of chain.reverse()) {
      const children = childrenOf(invocation);
      const method = children.find((child) => child.name === 'MethodName');
      const list = children.find((child) => child.name === 'ArgumentList');
      const name = method === undefined ? '' : this.text(method);
      const place = { start: invocation.from, end: invocation.to };
      const named = { start: built?.start ?? invocation.from, end: method?.to ?? invocation.to };
      const callee: Expression =
        built === undefined
          ? { ...named, kind: 'name', name }
          : { ...named, kind: 'member', object: built, property: name };
      built = this.call(callee, list, place, scope);
    }
    return built ?? { kind: 'unknown', start: node.from, end: node.to };
  }

  /** A call with the arguments of a list, recorded. */
  call(callee: Expression, list: SyntaxNode | undefined, place: Place, scope: Scope): Call {
    const given =
      list === undefined ? [] : childrenOf(list).filter((child) => /^(?:[A-Z]|this$|null$)/u.test(child.name));
    const call: Call = {
      ...place,
      kind: 'call',
      callee,
      arguments: given.map((child) => this.#argument(child, scope)),
    };
    this.module.calls.push({ call, scope });
    return call;
  }

  /** An argument; those of annotations may have names. */
  #argument(node: SyntaxNode, scope: Scope): Argument {
    if (node.name !== 'ElementValuePair') return { value: this.read(node, scope) };
    const [key, , value] = childrenOf(node);
    if (key === undefined || value === undefined) return { value: { kind: 'unknown', start: node.from, end: node.to } };
    const nameSpan = { start: key.from, end: key.to };
    return { name: this.text(key), nameSpan, value: this.read(value, scope) };
  }

  #creation(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const type = children.find((child) => /Type|Identifier/u.test(child.name));
    const list = children.find((child) => child.name === 'ArgumentList');
    const body = children.find((child) => child.name === 'ClassBody');
    if (body !== undefined) this.#statements(body, scope);
    if (type === undefined) return { ...place, kind: 'unknown' };
    const name = this.text(type).replace(/<[\s\S]*$/u, '');
    const parts = name.split('.');
    const at = { start: type.from, end: type.from + name.length };
    const callee = parts
      .slice(1)
      .reduce<Expression>((object, property) => ({ ...at, kind: 'member', object, property }), {
        ...at,
        kind: 'name',
        name: parts[0] ?? name,
      });
    return this.call(callee, list, place, scope);
  }

  #binary(node: SyntaxNode, place: Place, scope: Scope): Expression {
    const operator = this.#operator(node);
    const operands: SyntaxNode[] = [];
    let left = node;
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
    if (/^(?:[<>=!]=?|==|&&|\|\|)$/u.test(operator)) return { ...place, kind: 'condition', operator, operands: read };
    return { ...place, kind: 'unknown' };
  }

  #operator(node: SyntaxNode): string {
    const token = childrenOf(node)[1];
    return token === undefined ? '' : this.text(token);
  }

  #lambda(children: readonly SyntaxNode[], place: Place, scope: Scope): Expression {
    const body = children.at(-1);
    const list = children.find((child) => child.name.endsWith('Parameters'));
    const single = children.find((child) => child.name === 'Definition');
    const made = this.functionCode(undefined, list ?? single, place, scope, undefined);
    if (body?.name === 'Block') this.#statements(body, made.scope);
    else if (body !== undefined) made.returns.push(this.read(body, made.scope));
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
    const names = new Map<string, Binding>();
    const scope: { -readonly [K in keyof Scope]: Scope[K] } = { kind: 'function', parent, module: this.module, names };
    const given = list === undefined ? [] : list.name === 'Definition' ? [list] : childrenOf(list);
    const annotations: { readonly annotation: SyntaxNode; readonly at: SyntaxNode }[] = [];
    const parameters = given.flatMap((parameter): readonly Binding[] => {
      const written = parameterOf(parameter);
      if (written === undefined) return [];
      const { definition } = written;
      const type =
        written.type === undefined ? undefined : `${this.typeName(written.type)}${written.rest ? '...' : ''}`;
      const at = { start: definition.from, end: definition.to };
      const own = annotationsOf(parameter);
      annotations.push(...own.map((annotation) => ({ annotation, at: definition })));
      const annotated = own.map((annotation) => this.text(childrenOf(annotation)[0] ?? annotation).replace('@', ''));
      return [binding(this.text(definition), 'parameter', at, { type, annotations: annotated })];
    });
    for (const parameter of parameters) names.set(parameter.name, parameter);
    const made: FunctionCode = { ...place, name, parameters, scope, returns: [], owner };
    scope.of = made;
    for (const { annotation, at } of annotations) this.annotation(annotation, scope, at);
    return made;
  }

  /** An annotation with arguments is read as a call of its name; that of a parameter has the parameter as one more. */
  annotation(node: SyntaxNode, scope: Scope, parameter?: SyntaxNode): void {
    const children = childrenOf(node);
    const name = children.find((child) => child.name.includes('Identifier'));
    const list = children.find((child) => child.name === 'AnnotationArgumentList');
    if (name === undefined) return;
    const place = { start: node.from, end: node.to };
    const call = this.call(this.read(name, scope), list, place, scope);
    if (parameter === undefined) return;
    const at = { start: parameter.from, end: parameter.to };
    const value: Expression = { ...at, kind: 'name', name: this.text(parameter) };
    this.module.calls[this.module.calls.length - 1] = {
      call: { ...call, arguments: [...call.arguments, { name: annotatedParameter, nameSpan: at, value }] },
      scope,
    };
  }
}
