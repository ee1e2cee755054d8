import { enclosing, is, isClass, isFunction, parentOf, staticKey } from './syntax-tree.ts';
import type { FunctionNode, Node } from './syntax-tree.ts';

/** One step from a value to a part of it, in a destructuring pattern: a property, an element, or `...`: all the rest. */
export type PatternStep = string | number;

/** What a name stands for in a scope. */
export interface Binding {
  readonly name: string;
  readonly kind: 'import' | 'variable' | 'parameter' | 'function' | 'class' | 'enum' | 'namespace' | 'type' | 'caught';
  /** The identifier that declares it. */
  readonly identifier: Node;
  /** The node that declares it: specifier, declarator, function, class, enum. */
  readonly node: Node;
  /** What a variable starts with, or the default of a parameter. */
  readonly init?: Node | undefined;
  /** The way from the value to the name in a pattern. */
  readonly path: readonly PatternStep[];
  readonly parameter?: { readonly of: FunctionNode; readonly index: number; readonly annotation: Node | undefined };
  /** Later assignments to the name. */
  readonly assigned: Node[];
  /** Assignments to its properties: `name.property = value`. */
  readonly properties: Map<string, Node[]>;
}

/** The names that each node of one file declares for what is inside of it. */
export class Scopes {
  readonly #scopes = new Map<Node, Map<string, Binding>>();

  /** Looks a name up from a place outward. */
  lookup(name: string, from: Node): Binding | undefined {
    for (let node: Node | undefined = from; node !== undefined; node = parentOf(node)) {
      const binding = this.#scopes.get(node)?.get(name);
      if (binding !== undefined) return binding;
    }
    return undefined;
  }

  /** Records what a node declares, if it declares anything. */
  declare(node: Node): void {
    if (is(node, 'VariableDeclarator')) {
      const declaration = parentOf(node);
      const scope =
        is(declaration, 'VariableDeclaration') && declaration.kind === 'var' ? functionScope(node) : blockScope(node);
      const loop = declaration === undefined ? undefined : parentOf(declaration);
      const iterated = is(loop, 'ForOfStatement', 'ForInStatement') && loop.left === declaration;
      this.#declarePattern(
        node.id,
        scope,
        { kind: 'variable', node, init: iterated ? undefined : (node.init ?? undefined) },
        [],
      );
    } else if (is(node, 'ImportSpecifier', 'ImportDefaultSpecifier', 'ImportNamespaceSpecifier')) {
      this.#add(functionScope(node), { kind: 'import', name: node.local.name, identifier: node.local, node, path: [] });
    } else if (is(node, 'TSImportEqualsDeclaration')) {
      this.#add(functionScope(node), { kind: 'import', name: node.id.name, identifier: node.id, node, path: [] });
    } else if (isFunction(node)) {
      if (is(node, 'FunctionDeclaration') && node.id !== null) {
        this.#add(blockScope(node), { kind: 'function', name: node.id.name, identifier: node.id, node, path: [] });
      } else if (is(node, 'FunctionExpression') && node.id !== null) {
        this.#add(node, { kind: 'function', name: node.id.name, identifier: node.id, node, path: [] });
      }
      node.params.forEach((parameter, index) => {
        this.#declareParameter(node, parameter, index);
      });
    } else if (isClass(node)) {
      if (node.id !== null) {
        const scope = is(node, 'ClassDeclaration') ? blockScope(node) : node;
        this.#add(scope, { kind: 'class', name: node.id.name, identifier: node.id, node, path: [] });
      }
    } else if (is(node, 'TSEnumDeclaration')) {
      this.#add(blockScope(node), { kind: 'enum', name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, 'TSModuleDeclaration') && is(node.id, 'Identifier')) {
      this.#add(blockScope(node), { kind: 'namespace', name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration')) {
      this.#add(blockScope(node), { kind: 'type', name: node.id.name, identifier: node.id, node, path: [] });
    } else if (is(node, 'CatchClause') && node.param !== null) {
      this.#declarePattern(node.param, node, { kind: 'caught', node, init: undefined }, []);
    }
  }

  #declareParameter(of: FunctionNode, parameter: Node, index: number): void {
    let pattern: Node = parameter;
    if (is(pattern, 'TSParameterProperty')) pattern = pattern.parameter;
    let init: Node | undefined;
    if (is(pattern, 'AssignmentPattern')) {
      init = pattern.right;
      pattern = pattern.left;
    }
    const annotation = annotationOf(pattern);
    this.#declarePattern(
      pattern,
      of,
      { kind: 'parameter', node: parameter, init, parameter: { of, index, annotation } },
      [],
    );
  }

  #declarePattern(
    pattern: Node,
    scope: Node,
    declared: Pick<Binding, 'kind' | 'node' | 'init' | 'parameter'>,
    path: readonly PatternStep[],
  ): void {
    // A pattern that nests more deeply than this is written by nobody.
    if (path.length > 20) return;
    if (is(pattern, 'Identifier')) {
      this.#add(scope, { ...declared, name: pattern.name, identifier: pattern, path });
    } else if (is(pattern, 'ObjectPattern')) {
      for (const property of pattern.properties) {
        if (is(property, 'RestElement')) this.#declarePattern(property.argument, scope, declared, [...path, '...']);
        else {
          const key = staticKey(property.key, property.computed);
          if (key !== undefined) this.#declarePattern(property.value, scope, declared, [...path, key]);
        }
      }
    } else if (is(pattern, 'ArrayPattern')) {
      pattern.elements.forEach((element, index) => {
        if (element !== null) this.#declarePattern(element, scope, declared, [...path, index]);
      });
    } else if (is(pattern, 'AssignmentPattern')) {
      this.#declarePattern(pattern.left, scope, declared, path);
    } else if (is(pattern, 'RestElement')) {
      this.#declarePattern(pattern.argument, scope, declared, [...path, '...']);
    }
  }

  #add(scope: Node, binding: Omit<Binding, 'assigned' | 'properties'>): void {
    let names = this.#scopes.get(scope);
    if (names === undefined) {
      names = new Map();
      this.#scopes.set(scope, names);
    }
    const before = names.get(binding.name);
    // A type and a value may share a name, and `var` may be repeated: the value that came first stays.
    if (before !== undefined && before.kind !== 'type') return;
    names.set(binding.name, { ...binding, assigned: [], properties: new Map() });
  }
}

function annotationOf(pattern: Node): Node | undefined {
  if (!is(pattern, 'Identifier', 'ObjectPattern', 'ArrayPattern', 'RestElement')) return undefined;
  return pattern.typeAnnotation?.typeAnnotation;
}

function isFunctionScope(node: Node | undefined): node is Node {
  return isFunction(node) || is(node, 'Program', 'TSModuleBlock', 'StaticBlock');
}

function isBlockScope(node: Node | undefined): node is Node {
  return (
    isFunctionScope(node) ||
    is(node, 'BlockStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement', 'SwitchStatement')
  );
}

function functionScope(node: Node): Node {
  return enclosing(node, isFunctionScope) ?? node;
}

function blockScope(node: Node): Node {
  return enclosing(node, isBlockScope) ?? node;
}

/** True for the nodes whose names a file's own scope holds. */
export function isTopLevel(binding: Binding): boolean {
  return is(functionScope(binding.node), 'Program');
}

/** The type that a variable is declared with, if any. */
export function variableAnnotation(binding: Binding): Node | undefined {
  return binding.parameter?.annotation ?? annotationOf(binding.identifier);
}
