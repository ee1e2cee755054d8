import type { ClassCode, Scope } from '../code/code.ts';
import { lookup, ownerOf } from '../code/code.ts';
import type { CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { accessedField } from './java-shapes.ts';

const maximumDepth = 8;

/**
 * The full names of the types that an expression may be declared with; several where packages are imported whole. None
 * where nothing is declared.
 */
export function declaredTypes(context: CodeContext, at: Closure, depth = 0): readonly string[] {
  const { expression, scope } = at;
  if (depth > maximumDepth) return [];
  if (expression.kind === 'name') return typesOfName(context, at, expression.name, depth);
  if (expression.kind === 'member') {
    return context.evaluator
      .entities({ ...at, expression: expression.object })
      .flatMap((entity) =>
        entity.kind === 'instance' || entity.kind === 'class'
          ? fieldTypes(context, entity.of, expression.property, depth)
          : [],
      );
  }
  if (expression.kind !== 'call') return [];
  if (expression.callee.kind === 'name' && /^[A-Z]/u.test(expression.callee.name)) {
    return qualified(expression.callee.name, scope);
  }
  const { callee } = expression;
  // The accessor of a record, or of a class whose accessors are generated.
  const accessed = callee.kind === 'member' ? accessedField(callee.property) : undefined;
  if (callee.kind === 'member' && accessed !== undefined && expression.arguments.length === 0) {
    const types = context.evaluator
      .entities({ ...at, expression: callee.object })
      .flatMap((entity) => (entity.kind === 'instance' ? fieldTypes(context, entity.of, accessed, depth) : []));
    if (types.length > 0) return types;
  }
  return context.evaluator
    .entities({ ...at, expression: callee })
    .flatMap((entity) =>
      entity.kind === 'function'
        ? entity.of.returns.flatMap((returned) =>
            declaredTypes(context, { expression: returned, scope: entity.of.scope }, depth + 1),
          )
        : [],
    );
}

function typesOfName(context: CodeContext, at: Closure, name: string, depth: number): readonly string[] {
  const found = lookup(at.scope, name);
  if (found === undefined) {
    const owner = ownerOf(at.scope);
    return owner === undefined ? [] : fieldTypes(context, owner, name, depth);
  }
  if (found.type !== undefined && found.type !== 'var') return qualified(found.type, at.scope);
  if (found.kind !== 'value') return [];
  return found.values.flatMap((value) => declaredTypes(context, { ...value, frame: at.frame }, depth + 1));
}

/** The type of a field, of the class itself or of one that it extends. */
function fieldTypes(context: CodeContext, of: ClassCode, name: string, depth: number): readonly string[] {
  const type = of.types.get(name);
  if (type !== undefined) return qualified(type, of.scope);
  if (depth > maximumDepth) return [];
  return of.bases.flatMap((expression) =>
    context.evaluator
      .entities({ expression, scope: of.scope.parent ?? of.scope })
      .flatMap((base) => (base.kind === 'class' ? fieldTypes(context, base.of, name, depth + 1) : [])),
  );
}

/** The names that a type may have with its package. */
function qualified(type: string, scope: Scope): readonly string[] {
  const [first = type, ...others] = type.split('.');
  const found = lookup(scope, first);
  const rest = others.map((part) => `.${part}`).join('');
  if (found?.kind === 'import') return [`${found.imported ?? first}${rest}`];
  if (found?.kind === 'class') return [`${scope.module.name}.${type}`];
  return [type, ...scope.module.openImports.map((library) => `${library}.${type}`)];
}
