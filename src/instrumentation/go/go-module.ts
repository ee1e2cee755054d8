import type { SyntaxNode, Tree } from '@lezer/common';
import type { SourceFile } from '../../source/source-file.ts';
import type { Binding, CodeModule, Expression, FunctionCode, Scope, Scoped } from '../code/code.ts';
import { binding, declare, emptyModule, lookup } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';
import { GoExpressions, isExpression, typeName } from './go-expressions.ts';
import type { TypedLiteral } from './go-expressions.ts';
import { declareType } from './go-types.ts';
import { GoBranches } from './go-branches.ts';
import { GoGuards } from './go-guards.ts';

const maximumDepth = 200;

/** `object.field = value`, which is understood when all files of the package are known. */
interface FieldAssignment {
  readonly target: Expression;
  readonly object: Expression;
  readonly field: string;
  readonly value: Scoped;
}

/** What joins the files of a package of Go. */
export interface GoFacts {
  readonly literals: readonly TypedLiteral[];
  readonly assignments: readonly FieldAssignment[];
  readonly methods: readonly { readonly type: string; readonly of: FunctionCode }[];
}

const facts = new WeakMap<CodeModule, GoFacts>();

/** The facts of a file that other files of its package need. */
export function factsOf(module: CodeModule): GoFacts {
  return facts.get(module) ?? { literals: [], assignments: [], methods: [] };
}

/** Reads the tree of one file of Go. */
export function goModule(file: SourceFile, tree: Tree): CodeModule {
  const module = emptyModule(file, file.path.split('/').slice(0, -1).join('/'));
  const reader = new GoReader(module);
  reader.visit(tree.topNode, module.scope);
  facts.set(module, reader.facts());
  return module;
}

class GoReader {
  readonly #module: CodeModule;
  readonly #guards = new GoGuards();
  readonly #expressions: GoExpressions;
  readonly #branches: GoBranches;
  readonly #assignments: FieldAssignment[] = [];
  readonly #methods: { type: string; of: FunctionCode }[] = [];
  #depth = 0;

  constructor(module: CodeModule) {
    this.#module = module;
    this.#expressions = new GoExpressions(module, this.#guards, (node, scope) =>
      this.#function(node, undefined, scope),
    );
    this.#branches = new GoBranches(this.#guards, this.#expressions, (node, scope) => {
      this.#visitEach([node], scope);
    });
  }

  facts(): GoFacts {
    return { literals: this.#expressions.literals, assignments: this.#assignments, methods: this.#methods };
  }

  visit(node: SyntaxNode, scope: Scope): void {
    if (this.#depth >= maximumDepth) return;
    this.#depth++;
    this.#visit(node, scope);
    this.#depth--;
  }

  #visit(node: SyntaxNode, scope: Scope): void {
    const children = childrenOf(node);
    switch (node.name) {
      case 'ImportSpec':
        this.#import(children, scope);
        return;
      case 'FunctionDecl':
      case 'MethodDecl':
        this.#declareFunction(node, children, scope);
        return;
      case 'TypeSpec':
        declareType(children, this.#expressions, scope);
        return;
      case 'VarDecl':
      case 'VarSpec':
      case 'ConstSpec':
      case 'Assignment':
        if (children.some((child) => /^(?:VarSpec|SpecList)$/u.test(child.name))) break;
        this.#assign(children, scope);
        return;
      case 'RangeClause':
        this.#range(children, scope);
        return;
      case 'IfStatement':
        this.#branches.if(children, scope);
        return;
      case 'SwitchStatement':
        this.#branches.switch(children, scope);
        return;
      case 'Block': {
        const mark = this.#guards.mark;
        this.#visitEach(children, scope);
        this.#guards.restore(mark);
        return;
      }
      case 'ReturnStatement': {
        const values = children.filter((child) => /^[A-Z]/u.test(child.name));
        const read = values.map((value) => this.#expressions.read(value, scope));
        if (read[0] !== undefined) scope.of?.returns.push(read[0]);
        return;
      }
      default:
        break;
    }
    this.#visitEach(children, scope);
  }

  #visitEach(children: readonly SyntaxNode[], scope: Scope): void {
    for (const child of children) {
      if (isExpression(child)) this.#expressions.read(child, scope);
      else this.visit(child, scope);
    }
  }

  #import(children: readonly SyntaxNode[], scope: Scope): void {
    const written = children.find((child) => child.name === 'String');
    if (written === undefined) return;
    const path = this.#expressions.text(written).slice(1, -1);
    const place = { start: written.from, end: written.to };
    this.#module.imports.add(path);
    const [first] = children;
    if (first?.name === '.') {
      this.#module.openImports.push(path);
      return;
    }
    const alias = first?.name === 'DefName' ? this.#expressions.text(first) : undefined;
    const segments = path.split('/').filter((segment) => !/^v\d+$/u.test(segment));
    const last = (segments.at(-1) ?? path).replace(/\.v\d+$/u, '').replace(/^go-|-go$/gu, '');
    declare(scope, binding(alias ?? last, 'import', place, { imported: path }));
  }

  #assign(children: readonly SyntaxNode[], scope: Scope): void {
    const at = children.findIndex((child) => child.name === '=' || child.name === ':=');
    const left = (at === -1 ? children : children.slice(0, at)).filter((child) => /^[A-Z]/u.test(child.name));
    const right = at === -1 ? [] : children.slice(at + 1).filter((child) => /^[A-Z]/u.test(child.name));
    const values = right.map((value) => this.#expressions.read(value, scope));
    const type = left.find((child) => /Type|TypeName/u.test(child.name));
    const targets = left.filter((child) => child !== type);
    targets.forEach((target, index) => {
      // `metric, err := make()`: the first of several results is the one that counts.
      const value = values.length === targets.length ? values[index] : index === 0 ? values[0] : undefined;
      this.#set(target, value, type === undefined ? undefined : typeName(this.#expressions.text(type)), scope);
    });
    const [value] = values;
    const ok = targets.length === 2 && values.length === 1 ? targets[1] : undefined;
    if (ok === undefined || value?.kind !== 'index' || value.index === undefined) return;
    const found = lookup(scope, this.#expressions.text(ok));
    if (found !== undefined) this.#guards.remember(found, value.index);
  }

  #set(target: SyntaxNode, value: Expression | undefined, type: string | undefined, scope: Scope): void {
    const place = { start: target.from, end: target.to };
    if (target.name === 'DefName' || target.name === 'VariableName') {
      const name = this.#expressions.text(target);
      if (name === '_') return;
      const known = target.name === 'VariableName' ? lookup(scope, name) : undefined;
      const made = known ?? declare(scope, binding(name, 'value', place, { type }));
      this.#guards.forget(name);
      if (value === undefined) return;
      this.#module.holders.set(value, name);
      // `labels = append(labels, …)` is a longer list, and no value that goes round in circles.
      if (known !== undefined && isAppendTo(value, name)) {
        for (const argument of value.arguments.slice(1)) made.appended.push({ expression: argument.value, scope });
      } else made.values.push({ expression: value, scope });
      return;
    }
    const written = this.#expressions.read(target, scope);
    if (value === undefined) return;
    if (written.kind === 'member') {
      this.#module.holders.set(value, written.property);
      this.#assignments.push({
        target: written,
        object: written.object,
        field: written.property,
        value: { expression: value, scope },
      });
    } else if (written.kind === 'index' && written.object.kind === 'name' && written.index !== undefined) {
      lookup(scope, written.object.name)?.entries.push({ key: written.index, value, scope });
    }
  }

  #range(children: readonly SyntaxNode[], scope: Scope): void {
    const iterable = children.at(-1);
    if (iterable === undefined) return;
    const iterated = { expression: this.#expressions.read(iterable, scope), scope };
    const names = children.filter((child) => child.name === 'DefName' || child.name === 'VariableName');
    names.forEach((target, position) => {
      const name = this.#expressions.text(target);
      if (target === iterable || name === '_') return;
      const place = { start: target.from, end: target.to };
      declare(scope, binding(name, 'loop', place, { iterated, position }));
    });
  }

  #declareFunction(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const name = children.find((child) => /^(?:DefName|FieldName)$/u.test(child.name));
    if (name === undefined) return;
    const text = this.#expressions.text(name);
    const isMethod = node.name === 'MethodDecl';
    const made = this.#function(node, text, scope);
    if (!isMethod) {
      declare(scope, binding(text, 'function', { start: node.from, end: node.to }, { code: made }));
      return;
    }
    const receiver = [...made.scope.names.values()][0]?.type;
    if (receiver !== undefined) this.#methods.push({ type: receiver, of: made });
  }

  /** A function with its body read; the receiver of a method is a name of its scope and no parameter. */
  #function(node: SyntaxNode, name: string | undefined, parent: Scope): FunctionCode {
    const children = childrenOf(node);
    const lists = children.filter((child) => child.name === 'Parameters');
    const names = new Map<string, Binding>();
    const scope: { -readonly [K in keyof Scope]: Scope[K] } = { kind: 'function', parent, module: this.#module, names };
    const isMethod = node.name === 'MethodDecl';
    const receiver = isMethod ? this.#parameters(lists[0]) : [];
    const parameters = this.#parameters(lists[isMethod ? 1 : 0]);
    for (const parameter of [...receiver, ...parameters]) names.set(parameter.name, parameter);
    const made: FunctionCode = {
      start: node.from,
      end: node.to,
      name,
      parameters,
      scope,
      returns: [],
      owner: undefined,
    };
    scope.of = made;
    const body = children.find((child) => child.name === 'Block');
    if (body !== undefined) this.visit(body, scope);
    return made;
  }

  #parameters(list: SyntaxNode | undefined): readonly Binding[] {
    if (list === undefined) return [];
    return childrenOf(list).flatMap((parameter) => {
      const parts = childrenOf(parameter);
      const type = parts.findLast((part) => part.name !== 'DefName' && /^[A-Z]/u.test(part.name));
      const written = type === undefined ? undefined : typeName(this.#expressions.text(type));
      const variadic = parts.some((part) => part.name === '...');
      return parts
        .filter((part) => part.name === 'DefName')
        .map((part) =>
          binding(
            this.#expressions.text(part),
            'parameter',
            { start: part.from, end: part.to },
            { type: written, variadic },
          ),
        );
    });
  }
}

function isAppendTo(value: Expression, name: string): value is Expression & { readonly kind: 'call' } {
  if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name !== 'append') return false;
  const first = value.arguments[0]?.value;
  return first?.kind === 'name' && first.name === name;
}
