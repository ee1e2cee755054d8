import type { Closure, Entity, Frame, LanguageNames } from './entity.ts';
import { argumentAt, CallSites, takes } from './call-sites.ts';
import { Frames } from './frames.ts';
import type { Binding, Call, ClassCode, CodeModule, Expression, FunctionCode, Scope } from './code.ts';
import { entriesAt, lookup, ownerOf, valuesAt } from './code.ts';

const maximumDepth = 40;
const maximumSteps = 2000;
const maximumEntities = 10;

/** Follows names, members, imports and calls to the expressions behind them. */
export class CodeEvaluator {
  readonly modules: readonly CodeModule[];
  readonly calls: CallSites = new CallSites(this);
  readonly #language: LanguageNames;
  readonly #memo = new Map<Expression, readonly Entity[]>();
  readonly #active = new Set<string>();
  readonly #frames = new Frames();
  readonly #lists = new Map<Call, Expression>();
  #depth = 0;
  #steps = 0;

  constructor(modules: readonly CodeModule[], language: LanguageNames) {
    this.modules = modules;
    this.#language = language;
  }

  /** All that an expression may come from. */
  entities(at: Closure): readonly Entity[] {
    const memo = at.frame === undefined ? this.#memo.get(at.expression) : undefined;
    if (memo !== undefined) return memo;
    if (this.#depth === 0) this.#steps = 0;
    const key = `${this.#frames.id(at.expression)}:${at.frame?.key ?? ''}`;
    if (this.#depth >= maximumDepth || this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#depth++;
    this.#steps++;
    const found = this.#evaluate(at).slice(0, maximumEntities);
    this.#depth--;
    this.#active.delete(key);
    if (at.frame === undefined && this.#depth === 0) this.#memo.set(at.expression, found);
    return found;
  }

  /** The name of the library member that an expression is, if it is one. */
  libraryName(at: Closure): string | undefined {
    for (const entity of this.entities(at)) if (entity.kind === 'library') return entity.name;
    return undefined;
  }

  /** All library members that an expression may be: several packages may give one name. */
  libraryNames(at: Closure): readonly string[] {
    return this.entities(at).flatMap((entity) => (entity.kind === 'library' ? [entity.name] : []));
  }

  #evaluate(at: Closure): readonly Entity[] {
    const { expression, scope } = at;
    switch (expression.kind) {
      case 'name': {
        if (this.#language.isSelf(expression.name, scope)) {
          const owner = ownerOf(scope);
          if (owner !== undefined) return [{ kind: 'instance', of: owner }];
        }
        const found = lookup(scope, expression.name);
        if (found !== undefined) return this.ofBinding(found, at, expression.start);
        return this.#openlyImported(expression.name, scope.module);
      }
      case 'member': {
        const objects = this.entities({ ...at, expression: expression.object });
        return objects.flatMap((object) => this.member(object, expression.property));
      }
      case 'index':
        return this.#indexed(at, expression.object, expression.index);
      case 'choice':
        return expression.options.flatMap((option) => this.entities({ ...at, expression: option }));
      case 'call':
        return this.#call(at, expression);
      case 'function':
        return [{ kind: 'function', of: expression.of }];
      case 'text':
      case 'constant':
      case 'list':
      case 'map':
      case 'condition':
      case 'unknown':
        return [{ kind: 'expression', at }];
    }
  }

  /** What a name means that some package or class gives without naming it; the project comes first. */
  #openlyImported(name: string, from: CodeModule): readonly Entity[] {
    const found = from.openImports.flatMap((library) => this.#imported(`${library}.${name}`, from));
    const own = found.filter((entity) => entity.kind !== 'library');
    return own.length > 0 ? own : found;
  }

  /** What a name of a scope comes from. */
  ofBinding(found: Binding, at: Pick<Closure, 'scope' | 'frame'>, place?: number): readonly Entity[] {
    switch (found.kind) {
      case 'import':
        return this.#imported(found.imported ?? found.name, at.scope.module);
      case 'function':
        return found.code === undefined ? [] : functionsOf(found.code);
      case 'class':
        return found.of === undefined ? [] : [{ kind: 'class', of: found.of }];
      case 'caught':
        return [];
      case 'parameter': {
        const argument = this.argumentOf(found, at.frame);
        if (argument !== undefined) return this.entities(argument);
        const typed = this.ofType(found.type, at.scope);
        return typed.length > 0 ? typed : [{ kind: 'parameter', binding: found, of: functionOf(found, at.scope) }];
      }
      case 'loop':
        return found.iterated === undefined ? [] : this.#elements({ ...found.iterated }, found.position);
      case 'value': {
        const set = place === undefined ? found.values : valuesAt(found, at.scope, place);
        const values: Entity[] = [];
        for (const value of set) {
          // More than these are never looked at, and a variable may be set from itself a thousand times.
          if (values.length >= maximumEntities) break;
          values.push(...this.entities({ ...value, frame: frameWithin(value.scope, at.frame) }));
        }
        return values.length > 0 ? values : this.ofType(found.type, at.scope);
      }
    }
  }

  /** What a loop goes through: the items of a list, the values of a map. */
  #elements(at: Closure, position: number | undefined): readonly Entity[] {
    const { expression } = at;
    const called = expression.kind === 'call' && expression.callee.kind === 'member' ? expression.callee : undefined;
    const method = called?.property;
    const source = called?.object ?? expression;
    // `for key, value in map.items()`, `for value in map.values()`, `for key, value := range map`
    if (method !== undefined && !/^(?:items|values)$/u.test(method)) return [];
    if (position === 0 && method === 'items') return [];
    return this.entities({ ...at, expression: source }).flatMap((entity): readonly Entity[] => {
      if (entity.kind !== 'expression') return [];
      const inner = entity.at.expression;
      if (inner.kind === 'list' && position !== 0) {
        return inner.items.flatMap((item) => this.entities({ ...entity.at, expression: item.value }));
      }
      if (inner.kind !== 'map' || (method === undefined && position !== 1)) return [];
      return inner.entries.flatMap((entry) => this.entities({ ...entity.at, expression: entry.value }));
    });
  }

  /** One step back: what a name was set to, what a parameter was given, what a function of the project returns. */
  behind(at: Closure): readonly Closure[] {
    const { expression, scope, frame } = at;
    if (expression.kind === 'name') {
      const found = lookup(scope, expression.name);
      if (found?.kind === 'value') {
        const values = valuesAt(found, scope, expression.start);
        return values.map((value) => ({ ...value, frame: frameWithin(value.scope, frame) }));
      }
      const given = found?.kind === 'parameter' ? this.argumentOf(found, frame) : undefined;
      return given === undefined ? [] : [given];
    }
    if (expression.kind !== 'call') return [];
    return this.entities({ ...at, expression: expression.callee }).flatMap((entity): readonly Closure[] => {
      if (entity.kind !== 'function') return [];
      const inside = this.frameOf({ ...at, expression }, entity.of);
      return entity.of.returns.map((returned) => ({ expression: returned, scope: entity.of.scope, frame: inside }));
    });
  }

  /** What a call gives to a parameter. */
  argumentOf(found: Binding, frame: Frame | undefined): Closure | undefined {
    for (let call = frame; call !== undefined; call = call.outer) {
      const index = call.of.parameters.indexOf(found);
      if (index === -1) continue;
      if (found.variadic === true) return { ...call.call, expression: this.#further(call.call.expression, index) };
      const given = argumentAt(call.call.expression, index, found.name, isMethodCall(call.of));
      if (given !== undefined) return { ...call.call, expression: given.value };
      const [fallback] = found.values;
      return fallback === undefined ? undefined : { ...fallback };
    }
    return undefined;
  }

  /** All arguments of a call from one on, as one list. */
  #further(call: Call, index: number): Expression {
    const known = this.#lists.get(call);
    if (known !== undefined) return known;
    const given = call.arguments.slice(index);
    const [first] = given;
    const items = given.map(({ value, spread }) => ({ value, spread: spread !== undefined }));
    const { start, end } = first?.value ?? call;
    const list: Expression =
      given.length === 1 && first?.spread !== undefined ? first.value : { kind: 'list', items, start, end };
    this.#lists.set(call, list);
    return list;
  }

  /** What is of a type that the project declares. */
  ofType(type: string | undefined, scope: Scope): readonly Entity[] {
    if (type === undefined) return [];
    const names = type.split('.');
    const [first] = names;
    const found = first === undefined ? undefined : lookup(scope, first);
    let entities =
      found === undefined || found.kind === 'parameter' || found.kind === 'value'
        ? []
        : this.ofBinding(found, { scope });
    for (const name of names.slice(1)) entities = entities.flatMap((entity) => this.member(entity, name));
    return entities.flatMap((entity): readonly Entity[] =>
      entity.kind === 'class' ? [{ kind: 'instance', of: entity.of }] : [],
    );
  }

  #imported(name: string, from: CodeModule): readonly Entity[] {
    // Files import each other, and what one of them imports may be asked for through the other.
    const key = `import ${from.file.path} ${name}`;
    if (this.#steps >= maximumSteps || this.#active.has(key)) return [];
    this.#active.add(key);
    this.#steps++;
    const found = this.#findImported(name, from);
    this.#active.delete(key);
    return found;
  }

  #findImported(name: string, from: CodeModule): readonly Entity[] {
    const { modules, rest } = this.#language.importOf(name, from);
    if (modules.length === 0) return [{ kind: 'library', name, from }];
    let entities: readonly Entity[] = [{ kind: 'module', modules, name }];
    for (const part of rest) entities = entities.flatMap((entity) => this.member(entity, part));
    return entities;
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
      case 'library':
        // `import a.b.c` binds `a`, which need not be a file.
        return this.#imported(`${entity.name}.${name}`, entity.from);
      case 'module': {
        const found = entity.modules.flatMap((module) => {
          const bound = module.scope.names.get(name);
          return bound === undefined ? [] : this.ofBinding(bound, { scope: module.scope });
        });
        if (found.length > 0) return found;
        const [first] = entity.modules;
        const inner = first === undefined ? undefined : this.#language.importOf(`${entity.name}.${name}`, first);
        return inner === undefined || inner.modules.length === 0 || inner.rest.length > 0
          ? []
          : [{ kind: 'module', modules: inner.modules, name: `${entity.name}.${name}` }];
      }
      case 'instance':
      case 'class':
        return this.#field(entity.of, name, new Set());
      case 'expression': {
        const { expression } = entity.at;
        if (expression.kind !== 'map') return [];
        const found = expression.entries.filter(({ key }) => key.kind === 'name' && key.name === name);
        const values = found.flatMap(({ value }) => this.entities({ ...entity.at, expression: value }));
        if (values.length > 0) return values;
        const typed = this.ofType(expression.type, entity.at.scope);
        return typed.flatMap((instance) => this.member(instance, name));
      }
      case 'function':
      case 'parameter':
        return [];
    }
  }

  #field(of: ClassCode, name: string, seen: Set<ClassCode>): readonly Entity[] {
    if (seen.has(of)) return [];
    seen.add(of);
    const values = (of.fields.get(name) ?? []).flatMap((value) => this.entities(value));
    if (values.length > 0) return values;
    const method = of.methods.get(name);
    if (method !== undefined) return functionsOf(method);
    const typed = this.ofType(of.types.get(name), of.scope);
    if (typed.length > 0) return typed;
    return of.bases.flatMap((expression) =>
      this.entities({ expression, scope: of.scope.parent ?? of.scope }).flatMap((base) =>
        base.kind === 'class' ? this.#field(base.of, name, seen) : [],
      ),
    );
  }

  #indexed(at: Closure, object: Expression, index: Expression | undefined): readonly Entity[] {
    const [part, ...more] = index?.kind === 'text' ? index.parts : [];
    const key = typeof part === 'string' && more.length === 0 ? part : undefined;
    const found: Entity[] = [];
    for (const entity of this.entities({ ...at, expression: object })) {
      if (entity.kind !== 'expression' || entity.at.expression.kind !== 'map') continue;
      for (const entry of entity.at.expression.entries) {
        const isKey = entry.key.kind === 'unknown' || (entry.key.kind === 'text' && entry.key.parts[0] === key);
        if (key === undefined || isKey) found.push(...this.entities({ ...entity.at, expression: entry.value }));
      }
    }
    if (object.kind === 'name') {
      const of = lookup(at.scope, object.name);
      for (const entry of of === undefined ? [] : entriesAt(of, at.scope, object.start)) {
        const isKey = entry.key.kind === 'text' && entry.key.parts[0] === key;
        if (key === undefined || isKey) found.push(...this.entities({ expression: entry.value, scope: entry.scope }));
      }
    }
    return found;
  }

  #call(at: Closure, call: Call): readonly Entity[] {
    const results: Entity[] = [];
    if (call.callee.kind === 'member' && call.callee.property === 'get' && call.arguments.length > 0) {
      results.push(...this.#indexed(at, call.callee.object, call.arguments[0]?.value));
    }
    for (const entity of this.entities({ ...at, expression: call.callee })) {
      if (entity.kind === 'class') results.push({ kind: 'instance', of: entity.of });
      else if (entity.kind === 'function' && takes(entity.of, call)) {
        const frame = this.frameOf({ ...at, expression: call }, entity.of);
        for (const returned of entity.of.returns) {
          results.push(...this.entities({ expression: returned, scope: entity.of.scope, frame }));
        }
      }
    }
    return results.length > 0 ? results : [{ kind: 'expression', at }];
  }

  /** The call of a function as a frame; the same call gives the same frame. */
  frameOf(call: Closure & { readonly expression: Call }, of: FunctionCode): Frame {
    return this.#frames.frameOf(call, of);
  }

  /** Puts one more call around a chain of calls. */
  extendFrame(frame: Frame | undefined, outermost: Frame): Frame {
    return this.#frames.extend(frame, outermost);
  }
}

/** A function with all that share its name. */
function functionsOf(of: FunctionCode): readonly Entity[] {
  return [of, ...(of.overloads ?? [])].map((each) => ({ kind: 'function', of: each }));
}

/** True for methods of Python, whose first parameter is not written in calls. */
function isMethodCall(of: FunctionCode): boolean {
  return of.owner !== undefined && /^(?:self|cls)$/u.test(of.parameters[0]?.name ?? '');
}

function functionOf(found: Binding, scope: Scope): FunctionCode | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.of?.parameters.includes(found) === true) return at.of;
  }
  return undefined;
}

/** A call counts only for what is inside of the function that it calls. */
function frameWithin(scope: Scope, frame: Frame | undefined): Frame | undefined {
  for (let call = frame; call !== undefined; call = call.outer) {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) if (at.of === call.of) return call;
  }
  return undefined;
}
