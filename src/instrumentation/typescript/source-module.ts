import type { SourceFile } from '../../source/source-file.ts';
import { Scopes } from './scopes.ts';
import type { ClassNode, Node, NodeOf } from './syntax-tree.ts';
import { enclosing, is, isClass, memberName, parentOf, staticKey, unwrap, walk } from './syntax-tree.ts';
import { pushTo } from '../../source/push-to.ts';

/** What a name means outside of a file. */
export type Export =
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string | undefined };

/** One parsed file, with all that others ask of it. */
export interface SourceModule {
  readonly file: SourceFile;
  readonly program: NodeOf<'Program'>;
  readonly scopes: Scopes;
  readonly calls: readonly NodeOf<'CallExpression'>[];
  readonly constructions: readonly NodeOf<'NewExpression'>[];
  readonly classes: readonly ClassNode[];
  readonly enumerations: readonly NodeOf<'TSEnumDeclaration'>[];
  readonly exports: ReadonlyMap<string, Export>;
  /** `export * from`, and what `module.exports` or `export =` is set to. */
  readonly exportStars: readonly string[];
  readonly commonExports: readonly Node[];
  /** Values that a class gives to its fields: initialisers and `this.x = …`. */
  readonly fields: ReadonlyMap<ClassNode, ReadonlyMap<string, readonly Node[]>>;
  /** Packages and files that are imported, as they are written. */
  readonly specifiers: ReadonlySet<string>;
}

interface Draft {
  readonly scopes: Scopes;
  readonly calls: NodeOf<'CallExpression'>[];
  readonly constructions: NodeOf<'NewExpression'>[];
  readonly classes: ClassNode[];
  readonly enumerations: NodeOf<'TSEnumDeclaration'>[];
  readonly exports: Map<string, Export>;
  readonly exportStars: string[];
  readonly commonExports: Node[];
  readonly fields: Map<ClassNode, Map<string, Node[]>>;
  readonly specifiers: Set<string>;
}

/** Reads the tree of one file once. */
export function sourceModule(file: SourceFile, program: NodeOf<'Program'>): SourceModule {
  const draft: Draft = {
    scopes: new Scopes(),
    calls: [],
    constructions: [],
    classes: [],
    enumerations: [],
    exports: new Map(),
    exportStars: [],
    commonExports: [],
    fields: new Map(),
    specifiers: new Set(),
  };
  const assignments: NodeOf<'AssignmentExpression'>[] = [];
  walk(program, (node) => {
    draft.scopes.declare(node);
    if (is(node, 'CallExpression')) {
      draft.calls.push(node);
      const source = node.arguments[0];
      if (is(node.callee, 'Identifier') && node.callee.name === 'require' && is(source, 'Literal')) {
        draft.specifiers.add(String(source.value));
      }
    } else if (is(node, 'NewExpression')) draft.constructions.push(node);
    else if (isClass(node)) {
      draft.classes.push(node);
      for (const [name, value] of initialFields(node)) addField(draft, node, name, value);
    } else if (is(node, 'TSEnumDeclaration')) draft.enumerations.push(node);
    else if (is(node, 'AssignmentExpression')) assignments.push(node);
    else if (is(node, 'ImportDeclaration')) draft.specifiers.add(node.source.value);
    else if (is(node, 'ImportExpression') && is(node.source, 'Literal'))
      draft.specifiers.add(String(node.source.value));
    else readExport(draft, node);
  });
  for (const assignment of assignments) readAssignment(draft, assignment);
  return { file, program, ...draft };
}

function* initialFields(node: ClassNode): Generator<[string, Node]> {
  for (const member of node.body.body) {
    if (is(member, 'PropertyDefinition', 'AccessorProperty')) {
      const key = staticKey(member.key, member.computed);
      if (key !== undefined && member.value !== null) yield [key, member.value];
    }
  }
}

function addField(draft: Draft, owner: ClassNode, name: string, value: Node): void {
  let fields = draft.fields.get(owner);
  if (fields === undefined) {
    fields = new Map();
    draft.fields.set(owner, fields);
  }
  pushTo(fields, name, value);
}

function readExport(draft: Draft, node: Node): void {
  if (is(node, 'ExportNamedDeclaration')) {
    const specifier = node.source?.value;
    if (specifier !== undefined) draft.specifiers.add(specifier);
    for (const item of node.specifiers) {
      const name = nameOf(item.exported);
      draft.exports.set(
        name,
        specifier === undefined
          ? { kind: 'node', node: item.local }
          : { kind: 'from', specifier, name: nameOf(item.local) },
      );
    }
    for (const identifier of declaredNames(node.declaration)) {
      draft.exports.set(identifier.name, { kind: 'node', node: identifier });
    }
  } else if (is(node, 'ExportAllDeclaration')) {
    draft.specifiers.add(node.source.value);
    if (node.exported === null) draft.exportStars.push(node.source.value);
    else draft.exports.set(nameOf(node.exported), { kind: 'from', specifier: node.source.value, name: undefined });
  } else if (is(node, 'ExportDefaultDeclaration')) {
    draft.exports.set('default', { kind: 'node', node: node.declaration });
  } else if (is(node, 'TSExportAssignment')) {
    draft.commonExports.push(node.expression);
  }
}

function nameOf(node: NodeOf<'Identifier'> | NodeOf<'Literal'>): string {
  return is(node, 'Identifier') ? node.name : String(node.value);
}

function* declaredNames(declaration: Node | null): Generator<NodeOf<'Identifier'>> {
  if (is(declaration, 'VariableDeclaration')) {
    for (const { id } of declaration.declarations) yield* patternNames(id, 0);
  } else if (
    is(declaration, 'FunctionDeclaration', 'ClassDeclaration', 'TSEnumDeclaration', 'TSTypeAliasDeclaration') ||
    is(declaration, 'TSInterfaceDeclaration')
  ) {
    if (declaration.id !== null) yield declaration.id;
  } else if (is(declaration, 'TSModuleDeclaration') && is(declaration.id, 'Identifier')) {
    yield declaration.id;
  }
}

function* patternNames(pattern: Node, depth: number): Generator<NodeOf<'Identifier'>> {
  if (depth > 20) return;
  if (is(pattern, 'Identifier')) yield pattern;
  else if (is(pattern, 'ObjectPattern')) {
    for (const property of pattern.properties) {
      yield* patternNames(is(property, 'RestElement') ? property.argument : property.value, depth + 1);
    }
  } else if (is(pattern, 'ArrayPattern')) {
    for (const element of pattern.elements) if (element !== null) yield* patternNames(element, depth + 1);
  } else if (is(pattern, 'AssignmentPattern')) yield* patternNames(pattern.left, depth + 1);
}

function readAssignment(draft: Draft, node: NodeOf<'AssignmentExpression'>): void {
  if (!['=', '??=', '||='].includes(node.operator)) {
    // `path += id` makes of a constant something else.
    if (is(node.left, 'Identifier')) draft.scopes.lookup(node.left.name, node)?.assigned.push(node);
    return;
  }
  const target = unwrap(node.left);
  if (is(target, 'Identifier')) {
    draft.scopes.lookup(target.name, node)?.assigned.push(node.right);
    return;
  }
  if (!is(target, 'MemberExpression')) return;
  const property = memberName(target);
  const object = unwrap(target.object);
  if (is(object, 'Identifier')) {
    const binding = draft.scopes.lookup(object.name, node);
    if (binding !== undefined) {
      if (property !== undefined) pushTo(binding.properties, property, node.right);
    } else if (object.name === 'module' && property === 'exports') draft.commonExports.push(node.right);
    else if (object.name === 'exports' && property !== undefined) {
      draft.exports.set(property, { kind: 'node', node: node.right });
    }
  } else if (is(object, 'ThisExpression')) {
    const owner = enclosing(node, isClass);
    if (owner !== undefined && property !== undefined) addField(draft, owner, property, node.right);
  } else if (isModuleExports(object) && property !== undefined) {
    draft.exports.set(property, { kind: 'node', node: node.right });
  }
}

function isModuleExports(node: Node): boolean {
  return (
    is(node, 'MemberExpression') &&
    is(node.object, 'Identifier') &&
    node.object.name === 'module' &&
    memberName(node) === 'exports'
  );
}

/** The class whose `this` a node stands in. */
export function classOfThis(node: Node): ClassNode | undefined {
  let inner: Node = node;
  for (let outer = parentOf(node); outer !== undefined; inner = outer, outer = parentOf(outer)) {
    if (is(outer, 'FunctionDeclaration')) return undefined;
    if (is(outer, 'FunctionExpression') && !is(parentOf(outer), 'MethodDefinition')) return undefined;
    if (isClass(outer)) return is(inner, 'ClassBody') ? outer : undefined;
  }
  return undefined;
}
