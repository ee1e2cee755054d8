import { bounded, composed, labelValueOf } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import type { LabelValue } from '../metric.ts';
import { verdictOfFunctionName, verdictOfName, worse, worstOf } from '../value-name.ts';
import type { Binding, Call, Expression } from './code.ts';
import { chainOf } from './chain-of.ts';
import { DeclaredValues } from './declared-values.ts';
import { entriesAt, literalText, lookup, spanIn, valuesAt } from './code.ts';
import type { Closure } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';
import { takes } from './call-sites.ts';
import type { CodeTexts } from './texts.ts';
import type { ValueShapes } from './value-shapes.ts';

/** Judges how many values an expression of Python, Go or Java can take. */
export class CodeValues {
  readonly #evaluator: CodeEvaluator;
  readonly #texts: CodeTexts;
  readonly #shapes: ValueShapes;
  readonly #declared: DeclaredValues;
  readonly #active = new Set<Expression>();
  #steps = 0;

  constructor(evaluator: CodeEvaluator, texts: CodeTexts, shapes: ValueShapes) {
    this.#evaluator = evaluator;
    this.#texts = texts;
    this.#shapes = shapes;
    this.#declared = new DeclaredValues(evaluator, shapes);
  }

  /** The value of a label, judged. */
  classify(at: Closure): LabelValue {
    this.#steps = 0;
    return labelValueOf(this.#judge(at, 0, false), spanIn(at.scope.module, at.expression));
  }

  #judge(at: Closure, depth: number, stringified: boolean): Judgement {
    const { expression } = at;
    if (depth > 16 || this.#steps++ > 500 || this.#active.has(expression)) return { tier: 'unknown' };
    this.#active.add(expression);
    const found = this.#judgeExpression(at, depth, stringified);
    this.#active.delete(expression);
    if (found.tier === 'bounded' || found.decidedBy !== undefined) return found;
    return { ...found, decidedBy: spanIn(at.scope.module, expression) };
  }

  #judgeExpression(at: Closure, depth: number, stringified: boolean): Judgement {
    const { expression } = at;
    const inside = (inner: Expression, asText = false): Judgement =>
      this.#judge({ ...at, expression: inner }, depth + 1, asText);
    switch (expression.kind) {
      case 'constant':
        return bounded('literal');
      case 'condition':
        return bounded('condition');
      case 'text': {
        const [first] = expression.parts;
        if (expression.parts.length <= 1 && (first === undefined || typeof first === 'string')) {
          return { ...bounded('literal'), constant: first ?? '' };
        }
        return composed(expression.parts.flatMap((part) => (typeof part === 'string' ? [] : [inside(part, true)])));
      }
      case 'choice':
        if (isMembershipTest(expression.test, expression.options[0])) {
          return { ...bounded('membership'), allowList: true };
        }
        return worstOf(expression.options.map((option) => inside(option, stringified)));
      case 'name':
        return this.#name(at, expression.name, depth, stringified);
      case 'member':
      case 'index':
        return this.#member(at, expression, depth);
      case 'call':
        return this.#call(at, expression, depth);
      case 'function':
        return worstOf(
          expression.of.returns.map((returned) =>
            this.#judge({ expression: returned, scope: expression.of.scope, frame: at.frame }, depth + 1, false),
          ),
        );
      case 'list':
      case 'map':
      case 'unknown':
        return { tier: 'unknown' };
    }
  }

  #name(at: Closure, name: string, depth: number, stringified: boolean): Judgement {
    const found = lookup(at.scope, name);
    if (found?.kind === 'caught') return { tier: 'unbounded', kind: 'error-text' };
    const resolved = found === undefined ? undefined : this.#binding(found, at, depth);
    if (resolved !== undefined && resolved.tier !== 'unknown') return resolved;
    const typed = found?.type === undefined ? undefined : this.#declared.ofType(found.type, at.scope);
    if (typed !== undefined) return typed;
    for (const annotation of found?.annotations ?? []) {
      const annotated = this.#shapes.annotation?.(annotation);
      if (annotated !== undefined) return annotated;
    }
    if (stringified && this.#shapes.isError(name)) return { tier: 'unbounded', kind: 'error-text' };
    if (this.#shapes.isConstant([name])) return bounded('constant');
    const shape = this.#shapes.chain([name]);
    if (shape !== undefined) return shape;
    const named = verdictOfName(name);
    return resolved?.name !== undefined && named.name === undefined ? resolved : named;
  }

  #binding(found: Binding, at: Closure, depth: number): Judgement | undefined {
    if (found.kind === 'loop') {
      const { iterated } = found;
      if (iterated === undefined) return undefined;
      if (this.#isEnumeration(iterated)) return bounded('constant');
      const read = this.#texts.labels(iterated);
      return read.complete && read.labels.length > 0 ? bounded('constant') : undefined;
    }
    if (found.kind === 'parameter') {
      const argument = this.#evaluator.argumentOf(found, at.frame);
      if (argument !== undefined) return this.#judge(argument, depth + 1, false);
      const [entity] = this.#evaluator.ofBinding(found, { scope: at.scope });
      if (entity?.kind === 'instance' && entity.of.enumeration) return bounded('constant');
      // What the function sets its parameter to counts as much as what it is given.
      const set = found.values.map((value) => this.#judge(value, depth + 1, false)).find((v) => v.tier === 'unbounded');
      return set ?? this.#callers(found, at, depth);
    }
    if (found.kind === 'function' && found.code !== undefined && found.code.returns.length > 0) {
      const { returns, scope } = found.code;
      return returns.map((expression) => this.#judge({ expression, scope }, depth + 1, false)).reduce(worse);
    }
    if (found.kind !== 'value' || found.values.length === 0) return undefined;
    const values = valuesAt(found, at.scope, at.expression.start);
    return values.map((value) => this.#judge({ ...value, frame: at.frame }, depth + 1, false)).reduce(worse);
  }

  /** A class that is gone through is an enumeration. */
  #isEnumeration(at: Closure): boolean {
    return this.#evaluator.entities(at).some((entity) => entity.kind === 'class');
  }

  /** What the calls in the same file, and those of other files that are known to mean it, give to a parameter. */
  #callers(found: Binding, at: Closure, depth: number): Judgement | undefined {
    const [entity] = this.#evaluator.ofBinding(found, { scope: at.scope });
    if (entity?.kind !== 'parameter' || entity.of?.name === undefined) return undefined;
    const { name } = entity.of;
    const { of } = entity;
    const isMethod = of.owner !== undefined && /^(?:self|cls)$/u.test(of.parameters[0]?.name ?? '');
    const index = of.parameters.indexOf(found) - (isMethod ? 1 : 0);
    const verdicts: Judgement[] = [];
    for (const { call, scope } of this.#evaluator.calls.named(name)) {
      if (!takes(of, call)) continue;
      const argument = call.arguments.find((a) => a.name === found.name) ?? call.arguments[index];
      if (argument === undefined || argument.spread !== undefined) continue;
      if (scope.module !== at.scope.module && !this.#evaluator.calls.means(call, scope, of)) continue;
      verdicts.push(this.#judge({ expression: argument.value, scope }, depth + 4, false));
      if (verdicts.length >= 20) break;
    }
    return verdicts.length === 0 ? undefined : verdicts.reduce(worse);
  }

  #member(at: Closure, expression: Expression, depth: number): Judgement {
    const names = this.#spelledOut(expression, at.scope);
    const entries = expression.kind === 'index' ? this.#entriesAt(at, expression.object, expression.index) : [];
    if (entries.length > 0) {
      return entries.map((entry) => this.#judge(entry, depth + 1, false)).reduce(worse);
    }
    const shape = this.#shapeOf(at, expression, names);
    if (shape !== undefined) return shape;
    const verdicts = this.#evaluator.entities(at).flatMap((entity): readonly Judgement[] => {
      if (entity.kind === 'class') return [bounded('constant')];
      if (entity.kind === 'library' && this.#shapes.libraryConstants) return [bounded('constant')];
      if (entity.kind === 'instance' && entity.of.enumeration) return [bounded('constant')];
      return entity.kind === 'expression' && entity.at.expression !== expression
        ? [this.#judge(entity.at, depth + 1, false)]
        : [];
    });
    const worst = verdicts.length === 0 ? undefined : verdicts.reduce(worse);
    if (worst !== undefined && worst.tier !== 'unknown') return worst;
    if (expression.kind === 'index' && this.#isTable({ ...at, expression: expression.object }))
      return bounded('constant');
    if (this.#shapes.isConstant(names)) return bounded('constant');
    const object = expression.kind === 'member' || expression.kind === 'index' ? expression.object : undefined;
    const typed =
      expression.kind === 'member'
        ? this.#declared.ofField({ ...at, expression: expression.object }, expression.property)
        : undefined;
    if (typed !== undefined) return typed;
    if (object !== undefined && (object.kind === 'call' || expression.kind === 'index')) {
      const inner = this.#judge({ ...at, expression: object }, depth + 1, false);
      if (inner.tier === 'unbounded') return inner;
    }
    return named(names);
  }

  /** A variable says what it holds by what it was set to, or else by its name: `request = Request(scope)`. */
  #shapeOf(at: Closure, expression: Expression, spelled: readonly string[]): Judgement | undefined {
    for (const names of [spelled, chainOf(expression)]) {
      const shape = this.#shapes.chain(names);
      if (shape !== undefined && !this.#isOwnField(at, names)) return shape;
    }
    return undefined;
  }

  /** What stands under a key of a map that is written in the project: `info["path"]` may be no part of a request. */
  #entriesAt(at: Closure, object: Expression, index: Expression | undefined): readonly Closure[] {
    const key = literalText(index);
    if (key === undefined) return [];
    const found = this.#evaluator.entities({ ...at, expression: object }).flatMap((entity): readonly Closure[] => {
      if (entity.kind !== 'expression' || entity.at.expression.kind !== 'map') return [];
      const { entries } = entity.at.expression;
      return entries
        .filter((entry) => literalText(entry.key) === key)
        .map((entry) => ({ ...entity.at, expression: entry.value }));
    });
    const of = object.kind === 'name' ? lookup(at.scope, object.name) : undefined;
    const set = of === undefined ? [] : entriesAt(of, at.scope, object.start);
    const later = set.filter((entry) => literalText(entry.key) === key);
    return [...found, ...later.map(({ value, scope }) => ({ expression: value, scope }))];
  }

  /** `self.path` of a request handler is inherited; a field that the class sets itself is something else. */
  #isOwnField(at: Closure, names: readonly string[]): boolean {
    return names.length === 2 && /^(?:self|this)$/u.test(names[0] ?? '') && this.#evaluator.entities(at).length > 0;
  }

  /** A map that is written in the project has the values that stand there. */
  #isTable(at: Closure): boolean {
    return this.#evaluator
      .entities(at)
      .some((e) => e.kind === 'expression' && e.at.expression.kind === 'map' && e.at.expression.entries.length > 0);
  }

  /** The names of a chain, with a variable at its start written out: `req = context.request`. */
  #spelledOut(expression: Expression, scope: Closure['scope']): readonly string[] {
    const names = chainOf(expression);
    const [root] = names;
    const found = root === undefined || root === '?' ? undefined : lookup(scope, root);
    if (found?.kind === 'caught') return ['error', ...names.slice(1)];
    const [only, ...more] = found?.kind === 'value' ? valuesAt(found, scope, expression.start) : [];
    if (only === undefined || more.length > 0) return names;
    const start = chainOf(only.expression);
    return start.includes('?') || start[0] === root ? names : [...start, ...names.slice(1)];
  }

  #call(at: Closure, call: Call, depth: number): Judgement {
    const names = chainOf(call.callee);
    const spelled = call.callee.kind === 'member' ? this.#spelledOut(call.callee, at.scope) : names;
    const accessed = this.#declared.ofAccessor(at, call);
    if (accessed !== undefined) return accessed;
    const effect = this.#shapes.call(spelled, call);
    const inside = (inner: Expression, asText: boolean): Judgement =>
      this.#judge({ ...at, expression: inner }, depth + 1, asText);
    if (effect?.kind === 'verdict') return effect.verdict;
    if (effect?.kind === 'same') return inside(effect.of, effect.stringified ?? false);
    if (effect?.kind === 'choice') return worstOf(effect.of.map((part) => inside(part, false)));
    if (effect?.kind === 'composed') return composed(effect.of.map((part) => inside(part, true)));
    if (effect?.kind === 'rewritten') {
      const inner = inside(effect.of, false);
      return inner.tier === 'unbounded' ? { ...inner, tier: 'composed' } : inner;
    }
    if (call.callee.kind === 'member' && call.callee.property === 'get') {
      const [, fallback] = call.arguments;
      if (this.#isTable({ ...at, expression: call.callee.object })) {
        return fallback === undefined ? bounded('constant') : worse(bounded('constant'), inside(fallback.value, false));
      }
    }
    const byName = verdictOfFunctionName(names.at(-1) ?? '');
    if (byName.kind === 'normalised' || byName.kind === 'type-name') return byName;
    for (const entity of this.#evaluator.entities({ ...at, expression: call.callee })) {
      if (entity.kind !== 'function' || !takes(entity.of, call)) continue;
      const frame = this.#evaluator.frameOf({ ...at, expression: call }, entity.of);
      const results = entity.of.returns.map((expression) =>
        this.#judge({ expression, scope: entity.of.scope, frame }, depth + 1, false),
      );
      const worst = results.length === 0 ? undefined : results.reduce(worse);
      if (worst !== undefined && worst.tier !== 'unknown') return worst;
    }
    return byName;
  }
}

function named(names: readonly string[]): Judgement {
  const property = names.at(-1) ?? '';
  const object = names.at(-2) ?? '';
  if (/^_?(?:id|ID|Id|pk|uuid|UUID|key|name|Name|hash|token)$/u.test(property) && !/^(?:self|this|\?)$/u.test(object)) {
    const both = verdictOfName(`${object.replace('()', '')}_${property === 'pk' ? 'id' : property.replace(/^_/u, '')}`);
    const own = verdictOfName(property);
    if (both.tier !== 'bounded') return own.tier === 'unbounded' ? own : both;
  }
  return property === '?' || property === '[]' ? { tier: 'unknown' } : verdictOfName(property);
}

/** `x if x in ALLOWED else "other"`, `ALLOWED.contains(x) ? x : "other"`. */
function isMembershipTest(test: Expression | undefined, chosen: Expression | undefined): boolean {
  if (test === undefined || chosen === undefined) return false;
  const wanted = chainOf(chosen).join('.');
  if (wanted.includes('?')) return false;
  if (test.kind === 'condition' && test.operator === 'in') {
    const [first] = test.operands;
    return first !== undefined && chainOf(first).join('.') === wanted;
  }
  if (test.kind !== 'call' || test.callee.kind !== 'member') return false;
  const [first] = test.arguments;
  return (
    /^(?:contains|containsKey|Contains)$/u.test(test.callee.property) &&
    first !== undefined &&
    chainOf(first.value).join('.') === wanted
  );
}
