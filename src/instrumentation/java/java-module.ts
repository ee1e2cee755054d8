import type { SyntaxNode, Tree } from '@lezer/common';
import type { SourceFile } from '../../source/source-file.ts';
import type { Binding, ClassCode, CodeModule, Expression, FunctionCode, Scope } from '../code/code.ts';
import { packagesOf, linkSiblings } from '../code/packages.ts';
import { binding, declare, emptyModule, lookup, ownerOf } from '../code/code.ts';
import type { LanguageNames } from '../code/entity.ts';
import { childrenOf } from '../code/tree.ts';
import { JavaExpressions } from './java-expressions.ts';
import { pushTo } from '../../source/push-to.ts';

const maximumDepth = 200;

/** Reads the tree of one file of Java. */
export function javaModule(file: SourceFile, tree: Tree): CodeModule {
  const written = /^\s*package\s+([\w.]+)\s*;/mu.exec(file.text)?.[1] ?? '';
  const module = emptyModule(file, written);
  new JavaReader(module).visit(tree.topNode, module.scope);
  return module;
}

/** How names of Java are imported: by package and class. */
export function javaNames(modules: readonly CodeModule[]): LanguageNames {
  const packages = packagesOf(modules);
  return {
    importOf(name) {
      const parts = name.split('.');
      for (let length = parts.length - 1; length > 0; length--) {
        const inside = packages.get(parts.slice(0, length).join('.')) ?? [];
        const found = inside.filter(({ scope }) => scope.names.has(parts[length] ?? ''));
        if (found.length > 0) return { modules: found, rest: parts.slice(length) };
      }
      return { modules: [], rest: [] };
    },
    isSelf(name) {
      return name === 'this';
    },
  };
}

/** Classes of one package see each other. */
export function linkJavaPackages(modules: readonly CodeModule[]): void {
  for (const files of packagesOf(modules).values()) linkSiblings(files);
}

class JavaReader {
  readonly #module: CodeModule;
  readonly #expressions: JavaExpressions;
  #depth = 0;

  constructor(module: CodeModule) {
    this.#module = module;
    this.#expressions = new JavaExpressions(module, (node, scope) => {
      this.visit(node, scope);
    });
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
      case 'ImportDeclaration':
        this.#import(node, scope);
        return;
      case 'ClassDeclaration':
      case 'EnumDeclaration':
      case 'RecordDeclaration':
      case 'InterfaceDeclaration':
        this.#class(node, children, scope);
        return;
      case 'FieldDeclaration':
      case 'ConstantDeclaration':
      case 'LocalVariableDeclaration':
        this.#variables(children, scope);
        return;
      case 'MethodDeclaration':
      case 'ConstructorDeclaration':
        this.#method(node, children, scope);
        return;
      case 'AssignmentExpression':
        this.#assign(children, scope);
        return;
      case 'ReturnStatement': {
        const value = children.find((child) => /^[A-Z]|^this$|^null$/u.test(child.name));
        const read = value === undefined ? undefined : this.#expressions.read(value, scope);
        if (read !== undefined) scope.of?.returns.push(read);
        return;
      }
      case 'ThrowStatement':
        this.#throw(node, children, scope);
        return;
      case 'Resource':
        this.#resource(children, scope);
        return;
      case 'ForSpec':
        this.#for(children, scope);
        return;
      case 'CatchFormalParameter': {
        const name = children.find((child) => child.name === 'Definition');
        const place = { start: node.from, end: node.to };
        if (name !== undefined) declare(scope, binding(this.#expressions.text(name), 'caught', place));
        return;
      }
      case 'Annotation':
        this.#expressions.annotation(node, scope);
        return;
      default:
        break;
    }
    for (const child of children) {
      if (isExpression(child)) this.#expressions.read(child, scope);
      else this.visit(child, scope);
    }
  }

  #import(node: SyntaxNode, scope: Scope): void {
    const match = /^import\s+(static\s+)?([\w.]+?)(\.\*)?\s*;?$/u.exec(this.#expressions.text(node));
    const name = match?.[2];
    if (name === undefined) return;
    this.#module.imports.add(name);
    if (match?.[3] !== undefined) {
      this.#module.openImports.push(name);
      return;
    }
    const place = { start: node.from, end: node.to };
    declare(scope, binding(name.split('.').at(-1) ?? name, 'import', place, { imported: name }));
  }

  #class(node: SyntaxNode, children: readonly SyntaxNode[], parent: Scope): void {
    const name = children.find((child) => child.name === 'Definition');
    if (name === undefined) return;
    const text = this.#expressions.text(name);
    const base = children.find((child) => child.name === 'Superclass');
    const scope: { -readonly [K in keyof Scope]: Scope[K] } = {
      kind: 'class',
      parent,
      module: this.#module,
      names: new Map(),
    };
    const type = base === undefined ? undefined : childrenOf(base).find((child) => child.name.includes('Type'));
    const made: ClassCode = {
      name: text,
      scope,
      fields: new Map(),
      types: new Map(),
      methods: new Map(),
      bases: type === undefined ? [] : [this.#expressions.read(type, parent)],
      enumeration: node.name === 'EnumDeclaration',
    };
    scope.owner = made;
    declare(parent, binding(text, 'class', { start: node.from, end: node.to }, { of: made }));
    for (const child of children) {
      if (child.name === 'RecordHeader') this.#components(child, made);
      else if (child.name.endsWith('Body')) this.visit(child, scope);
      else if (child.name === 'Modifiers') this.visit(child, parent);
    }
  }

  /** The components of a record are its fields. */
  #components(header: SyntaxNode, of: ClassCode): void {
    for (const component of childrenOf(header)) {
      const children = childrenOf(component);
      const name = children.find((child) => child.name === 'Definition');
      const type = children.find((child) => child.name.includes('Type'));
      if (name === undefined || type === undefined) continue;
      const written = this.#expressions.typeName(type);
      of.types.set(this.#expressions.text(name), written);
      const place = { start: name.from, end: name.to };
      declare(of.scope, binding(this.#expressions.text(name), 'value', place, { type: written }));
    }
  }

  /** `yield` comes as a `throw` from `inOlderSyntax`: what an arm of a `switch` gives. */
  #throw(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const value = children.find(isExpression);
    if (value === undefined) return;
    const read = this.#expressions.read(value, scope);
    if (this.#expressions.text({ from: node.from, to: node.from + 5 }) === 'yield') scope.of?.returns.push(read);
  }

  /** `try (Timer.ResourceSample sample = …)`. */
  #resource(children: readonly SyntaxNode[], scope: Scope): void {
    const name = children.find((child) => child.name === 'Definition');
    const type = children.find((child) => child.name.includes('Type'));
    const value = children.at(-1);
    if (value === undefined || !isExpression(value)) return;
    const read = this.#expressions.read(value, scope);
    if (name === undefined) return;
    const text = this.#expressions.text(name);
    const written = type === undefined ? undefined : this.#expressions.typeName(type);
    const made = declare(scope, binding(text, 'value', { start: name.from, end: name.to }, { type: written }));
    this.#set(made, text, read, scope, undefined);
  }

  #variables(children: readonly SyntaxNode[], scope: Scope): void {
    const type = children.find((child) => child.name.includes('Type'));
    const written = type === undefined ? undefined : this.#expressions.typeName(type);
    for (const child of children) {
      if (child.name !== 'VariableDeclarator') continue;
      const [name, , value] = childrenOf(child);
      if (name === undefined) continue;
      const text = this.#expressions.text(name);
      const place = { start: name.from, end: name.to };
      const made = declare(scope, binding(text, 'value', place, { type: written }));
      if (scope.owner !== undefined && written !== undefined) scope.owner.types.set(text, written);
      if (value === undefined) continue;
      this.#set(made, text, this.#expressions.read(value, scope), scope, scope.owner);
    }
  }

  #set(made: Binding | undefined, name: string, value: Expression, scope: Scope, owner: ClassCode | undefined): void {
    this.#module.holders.set(value, name);
    made?.values.push({ expression: value, scope });
    if (owner === undefined) return;
    pushTo(owner.fields, name, { expression: value, scope });
  }

  #assign(children: readonly SyntaxNode[], scope: Scope): void {
    const [target, , value] = children;
    if (target === undefined || value === undefined) return;
    const read = this.#expressions.read(value, scope);
    const written = this.#expressions.read(target, scope);
    if (written.kind === 'name') {
      const found = lookup(scope, written.name);
      const owner = ownerOf(scope);
      const isField = owner !== undefined && owner.scope.names.get(written.name) === found;
      this.#set(found, written.name, read, scope, isField ? owner : undefined);
    } else if (written.kind === 'member') {
      const isOwn = written.object.kind === 'name' && written.object.name === 'this';
      const owner = isOwn ? ownerOf(scope) : undefined;
      this.#set(owner?.scope.names.get(written.property), written.property, read, scope, owner);
    }
  }

  #method(node: SyntaxNode, children: readonly SyntaxNode[], scope: Scope): void {
    const name = children.find((child) => child.name === 'Definition');
    const list = children.find((child) => child.name === 'FormalParameters');
    const text = name === undefined ? undefined : this.#expressions.text(name);
    const made = this.#expressions.functionCode(text, list, { start: node.from, end: node.to }, scope, scope.owner);
    if (text !== undefined && scope.owner !== undefined && node.name === 'MethodDeclaration') {
      const first = scope.owner.methods.get(text);
      if (first === undefined) {
        scope.owner.methods.set(text, made);
        declare(scope, binding(text, 'function', { start: node.from, end: node.to }, { code: made }));
      } else overload(first, made);
    }
    for (const child of children) {
      if (/^(?:Block|ConstructorBody)$/u.test(child.name)) this.visit(child, made.scope);
      else if (child.name === 'Modifiers') this.visit(child, scope);
    }
  }

  /** `for (String name : names)`; the other form has statements of its own. */
  #for(children: readonly SyntaxNode[], scope: Scope): void {
    const at = children.findIndex((child) => child.name === ':');
    const name = children.find((child) => child.name === 'Definition');
    const iterable = children[at + 1];
    if (at === -1 || name === undefined || iterable === undefined) {
      for (const child of children) {
        if (isExpression(child)) this.#expressions.read(child, scope);
        else this.visit(child, scope);
      }
      return;
    }
    const iterated = { expression: this.#expressions.read(iterable, scope), scope };
    const place = { start: name.from, end: name.to };
    const type = children.find((child) => child.name.includes('Type'));
    const written = type === undefined ? undefined : this.#expressions.typeName(type);
    declare(scope, binding(this.#expressions.text(name), 'loop', place, { iterated, type: written }));
  }
}

/** Each of several methods of one name knows the others. */
function overload(first: FunctionCode, made: FunctionCode): void {
  const all = [first, ...(first.overloads ?? [])];
  for (const other of all) other.overloads = [...(other.overloads ?? []), made];
  made.overloads = all;
}

function isExpression(node: SyntaxNode): boolean {
  return (
    /(?:Expression|Literal|Invocation|Access|Identifier|Initializer|MethodReference|TextBlock)$/u.test(node.name) &&
    node.name !== 'AssignmentExpression'
  );
}
