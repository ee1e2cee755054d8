import type { SyntaxNode, Tree } from '@lezer/common';
import type { SourceFile } from '../../source/source-file.ts';
import type { Binding, ClassCode, CodeModule, Expression, Scope, Scoped } from '../code/code.ts';
import { binding, declare, emptyModule, lookup, ownerOf } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';
import { append, growByCall, put } from './collections.ts';
import { PythonExpressions } from './python-expressions.ts';

const maximumDepth = 200;

/** Reads the tree of one file of Python. */
export function pythonModule(file: SourceFile, tree: Tree): CodeModule {
  const name = file.path.replace(/(?:\/__init__)?\.py$/u, '').replaceAll('/', '.');
  const module = emptyModule(file, name);
  new PythonReader(module).block(childrenOf(tree.topNode), module.scope);
  return module;
}

class PythonReader {
  readonly #module: CodeModule;
  readonly #expressions: PythonExpressions;
  #depth = 0;
  /** The end of the block that is being read. */
  #blockEnd = 0;

  constructor(module: CodeModule) {
    this.#module = module;
    this.#expressions = new PythonExpressions(module);
  }

  block(nodes: readonly SyntaxNode[], scope: Scope): void {
    if (this.#depth >= maximumDepth) return;
    this.#depth++;
    const before = this.#blockEnd;
    for (const node of nodes) {
      this.#blockEnd = nodes.at(-1)?.to ?? before;
      this.#statement(node, scope);
    }
    this.#blockEnd = before;
    this.#depth--;
  }

  #statement(node: SyntaxNode, scope: Scope): void {
    const children = childrenOf(node);
    switch (node.name) {
      case 'ImportStatement':
        this.#import(node, scope);
        return;
      case 'AssignStatement':
        this.#assign(children, scope);
        return;
      case 'UpdateStatement':
        this.#update(children, scope);
        return;
      case 'FunctionDefinition':
        this.#function(node, children, scope);
        return;
      case 'ClassDefinition':
        this.#class(node, children, scope);
        return;
      case 'Decorator':
        this.#decorator(children, scope);
        return;
      case 'ForStatement':
        this.#for(children, scope);
        return;
      case 'WithStatement':
      case 'TryStatement':
        this.#withNames(node.name, children, scope);
        return;
      case 'ReturnStatement':
      case 'YieldStatement': {
        const value = children.find((child) => /^[A-Z]/u.test(child.name));
        if (value === undefined) return;
        const read = this.#expressions.read(value, scope);
        if (node.name === 'ReturnStatement') scope.of?.returns.push(read);
        return;
      }
      default:
        this.#others(children, scope);
    }
  }

  #others(children: readonly SyntaxNode[], scope: Scope): void {
    const inner: SyntaxNode[] = [];
    for (const child of children) {
      if (isStatement(child)) inner.push(child);
      else if (/^[A-Z]/u.test(child.name)) growByCall(this.#expressions.read(child, scope), scope);
    }
    this.block(inner, scope);
  }

  /** `labels += ["x"]` and `labels |= {"x": x}`. */
  #update(children: readonly SyntaxNode[], scope: Scope): void {
    const [target, operator, value] = children;
    if (target === undefined || value === undefined) return;
    const read = this.#expressions.read(value, scope);
    const written = this.#expressions.read(target, scope);
    const of = written.kind === 'name' ? lookup(scope, written.name) : undefined;
    if (of === undefined || operator === undefined) return;
    if (this.#expressions.text(operator) === '+=') append(of, read, scope);
    else if (this.#expressions.text(operator) === '|=') put(of, read, scope);
  }

  #import(node: SyntaxNode, scope: Scope): void {
    const text = this.#expressions
      .text(node)
      .replace(/#[^\n]*/gu, '')
      .replace(/\\\r?\n/gu, ' ');
    const place = { start: node.from, end: node.to };
    const from = /^from\s+([.\s]*[\w.]*)\s+import\s+\(?([^)]*)\)?\s*$/u.exec(text);
    const list = from?.[2] ?? text.replace(/^import\s+/u, '');
    const source = from?.[1]?.replace(/\s+/gu, '');
    for (const item of list.split(',')) {
      const match = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/u.exec(item);
      const name = match?.[1];
      if (name === undefined) continue;
      const separator = source === undefined || source.endsWith('.') ? '' : '.';
      const whole = source === undefined ? name : `${source}${separator}${name}`;
      this.#module.imports.add(whole);
      // `import a.b` binds `a`.
      const bound = match?.[2] ?? (source === undefined ? name.split('.')[0] : name) ?? name;
      const imported = source === undefined && match?.[2] === undefined ? bound : whole;
      declare(scope, binding(bound, 'import', place, { imported }));
    }
  }

  #assign(children: readonly SyntaxNode[], scope: Scope): void {
    const groups: SyntaxNode[][] = [[]];
    let type: string | undefined;
    for (const child of children) {
      if (child.name === 'AssignOp') groups.push([]);
      else if (child.name === 'TypeDef') type = this.#expressions.text(child).replace(/^:\s*/u, '');
      else if (child.name !== ',') groups.at(-1)?.push(child);
    }
    const values = groups.length > 1 ? (groups.pop() ?? []) : [];
    const read = values.map((value) => this.#expressions.read(value, scope));
    const [only] = read;
    for (const targets of groups) {
      targets.forEach((target, index) => {
        const value =
          targets.length === 1
            ? read.length === 1
              ? only
              : undefined
            : read.length === targets.length
              ? read[index]
              : undefined;
        this.#set(target, value, type, scope);
      });
    }
  }

  #set(target: SyntaxNode, value: Expression | undefined, type: string | undefined, scope: Scope): void {
    const place = { start: target.from, end: target.to };
    const until = this.#blockEnd;
    const values: Scoped[] = value === undefined ? [] : [{ expression: value, scope, until }];
    if (target.name === 'VariableName') {
      const name = this.#expressions.text(target);
      const made = declare(scope, binding(name, 'value', place, { type }));
      made.values.push(...values);
      if (value !== undefined) this.#module.holders.set(value, name);
      if (scope.owner !== undefined) addField(scope.owner, name, values, type);
      return;
    }
    if (/^(?:Tuple|Array|Parenthesized)Expression$/u.test(target.name)) {
      for (const child of childrenOf(target))
        if (/^[A-Z]/u.test(child.name)) this.#set(child, undefined, undefined, scope);
      return;
    }
    const written = this.#expressions.read(target, scope);
    if (written.kind === 'member' && written.object.kind === 'name') {
      if (value !== undefined) this.#module.holders.set(value, written.property);
      const owner = /^(?:self|cls)$/u.test(written.object.name) ? ownerOf(scope) : undefined;
      if (owner !== undefined) addField(owner, written.property, values, type);
    } else if (written.kind === 'index' && written.object.kind === 'name' && written.index !== undefined) {
      const of: Binding | undefined = lookup(scope, written.object.name);
      if (value !== undefined) of?.entries.push({ key: written.index, value, scope });
    } else if (written.kind === 'index' && written.object.kind === 'member' && written.index !== undefined) {
      // `self.metrics["x"] = value`: the field may hold a map with this entry too.
      const { object, property } = written.object;
      const owner = object.kind === 'name' && /^(?:self|cls)$/u.test(object.name) ? ownerOf(scope) : undefined;
      if (owner === undefined || value === undefined) return;
      const map: Expression = { ...place, kind: 'map', entries: [{ key: written.index, value }], spreads: [] };
      addField(owner, property, [{ expression: map, scope }], undefined);
    }
  }

  #function(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const name = children.find((child) => child.name === 'VariableName');
    const list = children.find((child) => child.name === 'ParamList');
    const body = children.find((child) => child.name === 'Body');
    const place = { start: node.from, end: node.to };
    const { owner } = scope;
    const text = name === undefined ? undefined : this.#expressions.text(name);
    // The names of a class are not those of its methods.
    const parent = owner === undefined ? scope : (scope.parent ?? scope);
    const made = this.#expressions.functionCode(text, list, place, parent, owner);
    if (text !== undefined) {
      if (owner !== undefined) owner.methods.set(text, made);
      else declare(scope, binding(text, 'function', place, { code: made }));
    }
    if (body !== undefined) this.block(childrenOf(body), made.scope);
  }

  #class(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const name = children.find((child) => child.name === 'VariableName');
    const list = children.find((child) => child.name === 'ArgList');
    const body = children.find((child) => child.name === 'Body');
    if (name === undefined) return;
    const text = this.#expressions.text(name);
    const inner: { -readonly [K in keyof Scope]: Scope[K] } = {
      kind: 'class',
      parent: scope,
      module: this.#module,
      names: new Map(),
    };
    const made: ClassCode = {
      name: text,
      scope: inner,
      fields: new Map(),
      types: new Map(),
      methods: new Map(),
      bases: list === undefined ? [] : this.#expressions.items(childrenOf(list), scope).map((item) => item.value),
      enumeration: list !== undefined && /\b(?:\w*Enum|Flag)\b/u.test(this.#expressions.text(list)),
    };
    inner.owner = made;
    declare(scope, binding(text, 'class', { start: node.from, end: node.to }, { of: made }));
    if (body !== undefined) this.block(childrenOf(body), inner);
  }

  /** `@metric.labels(x).time()` is a call, written as a flat list of its parts. */
  #decorator(children: readonly SyntaxNode[], scope: Scope): void {
    let built: Expression | undefined;
    for (const child of children) {
      const place = { start: built?.start ?? child.from, end: child.to };
      if (child.name === 'ArgList' && built !== undefined) built = this.#expressions.call(built, child, place, scope);
      else if (/^(?:VariableName|PropertyName)$/u.test(child.name)) {
        const name = this.#expressions.text(child);
        built =
          built === undefined
            ? { ...place, kind: 'name', name }
            : { ...place, kind: 'member', object: built, property: name };
      } else if (/^[A-Z]\w*Expression$/u.test(child.name)) built = this.#expressions.read(child, scope);
    }
  }

  #for(children: readonly SyntaxNode[], scope: Scope): void {
    const at = children.findIndex((child) => child.name === 'in');
    const iterable = children[at + 1];
    if (at !== -1 && iterable !== undefined) {
      const iterated = { expression: this.#expressions.read(iterable, scope), scope };
      const targets = children
        .slice(0, at)
        .flatMap((child) => (child.name === 'TupleExpression' ? childrenOf(child) : [child]));
      const names = targets.filter((child) => child.name === 'VariableName');
      names.forEach((target, position) => {
        const place = { start: target.from, end: target.to };
        const more = names.length === 1 ? { iterated } : { iterated, position };
        declare(scope, binding(this.#expressions.text(target), 'loop', place, more));
      });
    }
    for (const child of children) if (child.name === 'Body') this.block(childrenOf(child), scope);
  }

  /** `with x as name` and `except X as name`. */
  #withNames(kind: string, children: readonly SyntaxNode[], scope: Scope): void {
    children.forEach((child, index) => {
      if (child.name === 'Body') this.block(childrenOf(child), scope);
      else if (children[index - 1]?.name === 'as') {
        if (child.name !== 'VariableName') return;
        const place = { start: child.from, end: child.to };
        const caught = kind === 'TryStatement';
        const made = binding(this.#expressions.text(child), caught ? 'caught' : 'value', place);
        declare(scope, made);
      } else if (/^[A-Z]/u.test(child.name)) this.#expressions.read(child, scope);
    });
  }
}

function isStatement(node: SyntaxNode): boolean {
  return /(?:Statement|Definition|Body|Decorator|Clause)$/u.test(node.name) || node.type.isError;
}

function addField(owner: ClassCode, name: string, values: readonly Scoped[], type: string | undefined): void {
  const known = owner.fields.get(name);
  if (known === undefined) owner.fields.set(name, [...values]);
  else known.push(...values);
  if (type !== undefined) owner.types.set(name, type);
}
