import type { Closure, Entity, Frame } from './entity.ts';
import { Frames } from './frames.ts';
import type { Project } from './project.ts';
import { returnedNodes } from './returns.ts';
import type { Binding, PatternStep } from './scopes.ts';
import { isTopLevel, variableAnnotation } from './scopes.ts';
import { classOfThis } from './source-module.ts';
import type { SourceModule } from './source-module.ts';
import type { ClassNode, FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { enclosing, is, isClass, isFunction, memberName, staticKey, unwrap } from './syntax-tree.ts';

const maximumDepth = 40;
const maximumEntities = 12;
/** Questions that one question may lead to; written code needs a few dozen. */
const maximumSteps = 3000;

/**
 * Follows names, members, imports and calls to the expressions behind them. Everything is an approximation from the
 * text: of a variable that is set twice, both values count.
 */
export class Evaluator {
  readonly project: Project;
  readonly #memo = new Map<Node, readonly Entity[]>();
  readonly #frames = new Frames();
  #depth = 0;
  #steps = 0;
  readonly #active = new Set<string>();

  constructor(project: Project) {
    this.project = project;
  }

  /** All that an expression may come from; empty where nothing is known. */
  entities(closure: Closure): readonly Entity[] {
    const node = unwrap(closure.node);
    const memo = closure.frame === undefined ? this.#memo.get(node) : undefined;
    if (memo !== undefined) return memo;
    const key = `${closure.module.file.path}:${node.range[0]}:${node.range[1]}:${closure.frame?.key ?? ''}`;
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth >= maximumDepth || this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#depth++;
    this.#steps++;
    const found = this.#evaluate(node, closure.module, closure.frame).slice(0, maximumEntities);
    this.#depth--;
    this.#active.delete(key);
    // What was cut short because of where it was asked for is not what a question of its own would find.
    if (closure.frame === undefined && this.#depth === 0) this.#memo.set(node, found);
    return found;
  }

  /** What a name comes from, at the place of the node. */
  binding(node: NodeOf<'Identifier'>, module: SourceModule): Binding | undefined {
    return module.scopes.lookup(node.name, node);
  }

  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call: Closure, of: FunctionNode, args: readonly Node[]): Frame {
    return this.#frames.frameOf(call, of, args);
  }

  /** Puts one more call around a chain of calls: what its outermost arguments come from. */
  extendFrame(frame: Frame | undefined, outermost: Frame): Frame {
    return this.#frames.extend(frame, outermost);
  }

  #evaluate(node: Node, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    if (is(node, 'Identifier')) return this.#identifier(node, module, frame);
    if (is(node, 'MemberExpression')) return this.#memberExpression(node, module, frame);
    if (is(node, 'ThisExpression')) {
      const of = classOfThis(node);
      return of === undefined ? [] : [{ kind: 'instance', of, module, frame }];
    }
    if (is(node, 'LogicalExpression')) return this.#all([node.left, node.right], module, frame);
    if (is(node, 'ConditionalExpression')) return this.#all([node.consequent, node.alternate], module, frame);
    if (is(node, 'AssignmentExpression')) return this.entities({ node: node.right, module, frame });
    if (is(node, 'ImportExpression')) {
      return is(node.source, 'Literal') ? this.#imported(String(node.source.value), module) : [];
    }
    if (is(node, 'CallExpression')) return this.#call(node, module, frame);
    if (is(node, 'NewExpression')) return this.#construction(node, module, frame);
    return [{ kind: 'expression', node, module, frame }];
  }

  #all(nodes: readonly Node[], module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    return nodes.flatMap((node) => this.entities({ node, module, frame }));
  }

  #identifier(node: NodeOf<'Identifier'>, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    const binding = module.scopes.lookup(node.name, node);
    return binding === undefined ? [] : this.ofBinding(binding, module, frame);
  }

  /** What a name of a scope comes from. */
  ofBinding(binding: Binding, module: SourceModule, frame?: Frame): readonly Entity[] {
    const { node } = binding;
    switch (binding.kind) {
      case 'import':
        return this.#import(node, module);
      case 'parameter':
        return this.#parameter(binding, module, frame);
      case 'caught':
        return [{ kind: 'caught', binding, module }];
      case 'variable': {
        const values = [binding.init, ...binding.assigned].filter((value) => value !== undefined);
        const found = values.flatMap((value) =>
          this.#step(this.entities({ node: value, module, frame }), binding.path),
        );
        return found.length > 0 ? found : this.#ofType(variableAnnotation(binding), module);
      }
      case 'function':
      case 'class':
      case 'enum':
      case 'namespace':
      case 'type':
        return [{ kind: 'expression', node, module, frame }];
    }
  }

  #parameter(binding: Binding, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    const { parameter } = binding;
    if (parameter === undefined) return [];
    for (let at = frame; at !== undefined; at = at.outer) {
      if (at.of !== parameter.of) continue;
      const argument = at.arguments[parameter.index];
      if (argument !== undefined) {
        return is(argument.node, 'SpreadElement') ? [] : this.#step(this.entities(argument), binding.path);
      }
      if (binding.init !== undefined)
        return this.#step(this.entities({ node: binding.init, module, frame: at }), binding.path);
      return [];
    }
    const typed = binding.path.length === 0 ? this.#ofType(parameter.annotation, module) : [];
    return typed.length > 0 ? typed : [{ kind: 'parameter', binding, module }];
  }

  /** An instance of the class that a type names, so that injected services are followed. */
  #ofType(annotation: Node | undefined, module: SourceModule): readonly Entity[] {
    if (!is(annotation, 'TSTypeReference') || !is(annotation.typeName, 'Identifier')) return [];
    return this.entities({ node: annotation.typeName, module }).flatMap((entity): Entity[] =>
      entity.kind === 'expression' && isClass(entity.node)
        ? [{ kind: 'instance', of: entity.node, module: entity.module }]
        : [],
    );
  }

  #step(entities: readonly Entity[], path: readonly PatternStep[]): readonly Entity[] {
    let current = entities;
    for (const step of path) {
      if (step === '...') return [];
      current = current.flatMap((entity) => this.member(entity, String(step)));
    }
    return current;
  }

  #import(node: Node, module: SourceModule): readonly Entity[] {
    if (is(node, 'TSImportEqualsDeclaration')) {
      const reference = node.moduleReference;
      return is(reference, 'TSExternalModuleReference') && is(reference.expression, 'Literal')
        ? this.#imported(reference.expression.value, module)
        : [];
    }
    const declaration = enclosing(node, (candidate) => is(candidate, 'ImportDeclaration'));
    if (declaration === undefined) return [];
    const all = this.#imported(declaration.source.value, module);
    if (is(node, 'ImportNamespaceSpecifier')) return all;
    const name = is(node, 'ImportSpecifier')
      ? is(node.imported, 'Identifier')
        ? node.imported.name
        : node.imported.value
      : 'default';
    return all.flatMap((entity) => this.member(entity, name));
  }

  #imported(specifier: string, from: SourceModule): readonly Entity[] {
    const module = this.project.resolve(specifier, from);
    if (module !== undefined) return [{ kind: 'module', module }];
    // A file that is not part of the run is no package.
    return /^[.~#/]|^@\//u.test(specifier) ? [] : [{ kind: 'package', name: specifier, path: [] }];
  }

  #exported(module: SourceModule, name: string): readonly Entity[] {
    const key = `${module.file.path}#${name}`;
    if (this.#active.has(key)) return [];
    this.#active.add(key);
    try {
      return this.#findExport(module, name);
    } finally {
      this.#active.delete(key);
    }
  }

  #findExport(module: SourceModule, name: string): readonly Entity[] {
    const found = module.exports.get(name);
    if (found?.kind === 'node') return this.entities({ node: found.node, module });
    if (found?.kind === 'from') {
      const all = this.#imported(found.specifier, module);
      const { name: original } = found;
      return original === undefined ? all : all.flatMap((entity) => this.member(entity, original));
    }
    const common = module.commonExports.flatMap((node) => this.entities({ node, module }));
    // `import x from './common-js.js'` gives what `module.exports` is.
    const direct = name === 'default' ? common : common.flatMap((entity) => this.member(entity, name));
    if (direct.length > 0) return direct;
    if (name === 'default') return module.exports.size > 0 ? [{ kind: 'module', module }] : [];
    return module.exportStars.flatMap((specifier) =>
      this.#imported(specifier, module).flatMap((entity) => this.member(entity, name)),
    );
  }

  #memberExpression(
    node: NodeOf<'MemberExpression'>,
    module: SourceModule,
    frame: Frame | undefined,
  ): readonly Entity[] {
    const name = memberName(node);
    const object = unwrap(node.object);
    if (name === undefined) return [];
    if (is(object, 'Identifier')) {
      const binding = module.scopes.lookup(object.name, object);
      const assigned = binding?.properties.get(name) ?? [];
      const direct = this.entities({ node: object, module, frame }).flatMap((entity) => this.member(entity, name));
      return [...direct, ...this.#all(assigned, module, frame)];
    }
    return this.entities({ node: object, module, frame }).flatMap((entity) => this.member(entity, name));
  }

  /** A named member of what an expression comes from. */
  member(entity: Entity, name: string): readonly Entity[] {
    if (this.#depth >= maximumDepth) return [];
    this.#depth++;
    try {
      return this.#member(entity, name);
    } finally {
      this.#depth--;
    }
  }

  #member(entity: Entity, name: string): readonly Entity[] {
    switch (entity.kind) {
      case 'package':
        return [name === 'default' ? entity : { ...entity, path: [...entity.path, name] }];
      case 'module':
        return this.#exported(entity.module, name);
      case 'instance':
        return this.#field(entity.of, name, entity.module, entity.frame, false);
      case 'expression':
        return this.#memberOfExpression(entity.node, name, entity.module, entity.frame);
      case 'parameter':
      case 'caught':
        return [];
    }
  }

  #memberOfExpression(node: Node, name: string, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    if (is(node, 'ObjectExpression')) {
      for (const property of node.properties.toReversed()) {
        if (is(property, 'SpreadElement')) {
          const spread = this.entities({ node: property.argument, module, frame }).flatMap((e) => this.member(e, name));
          if (spread.length > 0) return spread;
        } else if (staticKey(property.key, property.computed) === name) {
          return this.entities({ node: property.value, module, frame });
        }
      }
      return [];
    }
    if (is(node, 'ArrayExpression')) {
      const element = /^\d+$/u.test(name) ? node.elements[Number(name)] : undefined;
      return element === undefined || element === null ? [] : this.entities({ node: element, module, frame });
    }
    if (isClass(node)) return this.#field(node, name, module, frame, true);
    if (is(node, 'TSEnumDeclaration')) {
      const member = node.body.members.find((m) => staticKey(m.id, false) === name);
      return member === undefined ? [] : [{ kind: 'expression', node: member, module }];
    }
    if (is(node, 'TSModuleDeclaration') && node.body !== undefined) {
      const { body } = node;
      const binding = is(body, 'TSModuleBlock') ? module.scopes.lookup(name, body) : undefined;
      return binding === undefined || isTopLevel(binding) ? [] : this.ofBinding(binding, module);
    }
    return [];
  }

  #field(
    of: ClassNode,
    name: string,
    module: SourceModule,
    frame: Frame | undefined,
    isStatic: boolean,
  ): readonly Entity[] {
    const values = this.#all(module.fields.get(of)?.get(name) ?? [], module, frame);
    if (values.length > 0) return values;
    for (const member of of.body.body) {
      if (is(member, 'MethodDefinition')) {
        if (member.kind === 'constructor' && !isStatic) {
          for (const parameter of member.value.params) {
            if (is(parameter, 'TSParameterProperty') && parameterName(parameter) === name) {
              const target = is(parameter.parameter, 'AssignmentPattern')
                ? parameter.parameter.left
                : parameter.parameter;
              const binding = is(target, 'Identifier') ? module.scopes.lookup(target.name, member.value) : undefined;
              if (binding !== undefined) return this.ofBinding(binding, module, frame);
            }
          }
        } else if (staticKey(member.key, member.computed) === name && isFunction(member.value)) {
          if (member.kind === 'get') return this.#returned(member.value, module, frame);
          return [{ kind: 'expression', node: member.value, module, frame }];
        }
      } else if (is(member, 'PropertyDefinition') && staticKey(member.key, member.computed) === name) {
        const typed = this.#ofType(member.typeAnnotation?.typeAnnotation, module);
        if (typed.length > 0) return typed;
        // What is injected into a field is known by its decorator.
        if (member.decorators.length > 0) return [{ kind: 'expression', node: member, module, frame }];
      }
    }
    if (of.superClass === null) return [];
    return this.entities({ node: of.superClass, module }).flatMap((entity) =>
      entity.kind === 'expression' && isClass(entity.node)
        ? this.#field(entity.node, name, entity.module, frame, isStatic)
        : [],
    );
  }

  #construction(node: NodeOf<'NewExpression'>, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    const instances = this.entities({ node: node.callee, module, frame }).flatMap((entity): Entity[] => {
      if (entity.kind !== 'expression' || !isClass(entity.node)) return [];
      const made = this.constructorOf(entity.node);
      const inner = made === undefined ? undefined : this.frameOf({ node, module, frame }, made, node.arguments);
      return [{ kind: 'instance', of: entity.node, module: entity.module, frame: inner }];
    });
    return instances.length > 0 ? instances : [{ kind: 'expression', node, module, frame }];
  }

  /** The constructor of a class, where it has one. */
  constructorOf(node: ClassNode): FunctionNode | undefined {
    const found = node.body.body.find((member) => is(member, 'MethodDefinition') && member.kind === 'constructor');
    return is(found, 'MethodDefinition') && isFunction(found.value) ? found.value : undefined;
  }

  #call(node: NodeOf<'CallExpression'>, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    const callee = unwrap(node.callee);
    const first = node.arguments[0];
    if (is(callee, 'Identifier') && callee.name === 'require' && is(first, 'Literal')) {
      return this.#imported(String(first.value), module);
    }
    if (is(callee, 'MemberExpression') && memberName(callee) === 'freeze' && first !== undefined) {
      return this.entities({ node: first, module, frame });
    }
    const results = this.entities({ node: callee, module, frame }).flatMap((entity): readonly Entity[] => {
      if (entity.kind !== 'expression' || !isFunction(entity.node)) return [];
      const inner = this.frameOf({ node, module, frame }, entity.node, node.arguments);
      return this.#returned(entity.node, entity.module, inner);
    });
    return results.length > 0 ? results : [{ kind: 'expression', node, module, frame }];
  }

  #returned(of: FunctionNode, module: SourceModule, frame: Frame | undefined): readonly Entity[] {
    return returnedNodes(of).flatMap((node) => this.entities({ node, module, frame }));
  }
}

function parameterName(parameter: NodeOf<'TSParameterProperty'>): string | undefined {
  const inner = is(parameter.parameter, 'AssignmentPattern') ? parameter.parameter.left : parameter.parameter;
  return is(inner, 'Identifier') ? inner.name : undefined;
}
