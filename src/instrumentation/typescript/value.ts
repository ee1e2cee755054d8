import type { LabelValue } from '../metric.ts';
import { verdictOfFunctionName, verdictOfName, worse, worstOf } from '../value-name.ts';
import { bounded, composed, labelValueOf } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import type { Closure } from './entity.ts';
import type { Evaluator } from './evaluate.ts';
import { functionName } from './holder.ts';
import { isGuarded, isMembershipTest } from './membership.ts';
import { returnedNodes } from './returns.ts';
import type { Binding } from './scopes.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is, isFunction, memberName, parentOf, spanOfNode, unwrap } from './syntax-tree.ts';
import type { TextReader } from './texts.ts';
import { operands } from './texts.ts';
import { isBoundedType } from './types.ts';
import { chainOf, destructured, effectOfCall, looksConstant, verdictOfChain } from './value-shapes.ts';

const maximumDepth = 16;
const maximumCallers = 20;

/** Judges how many values an expression can take. */
export class ValueClassifier {
  readonly #evaluator: Evaluator;
  readonly #texts: TextReader;
  readonly #active = new Set<Node>();
  #steps = 0;

  constructor(evaluator: Evaluator, texts: TextReader) {
    this.#evaluator = evaluator;
    this.#texts = texts;
  }

  /** The value of a label, judged. */
  classify(closure: Closure): LabelValue {
    this.#steps = 0;
    return labelValueOf(this.#judge(closure, 0, false), spanOfNode(closure.module.file, closure.node));
  }

  /** Judges an expression; the part that decides an unbounded value is remembered from the inside. */
  #judge(closure: Closure, depth: number, stringified: boolean): Judgement {
    const node = unwrap(closure.node);
    if (depth > maximumDepth || this.#steps++ > 500 || this.#active.has(node)) return { tier: 'unknown' };
    this.#active.add(node);
    const verdict = this.#judgeNode(node, closure, depth, stringified);
    this.#active.delete(node);
    const isNamed = is(node, 'Identifier', 'MemberExpression') && verdict.kind !== 'identity';
    if (verdict.tier !== 'bounded' && isNamed && isGuarded(node)) {
      return { ...bounded('membership'), allowList: true };
    }
    if (verdict.tier === 'bounded' || verdict.decidedBy !== undefined) return verdict;
    return { ...verdict, decidedBy: spanOfNode(closure.module.file, node) };
  }

  #judgeNode(node: Node, closure: Closure, depth: number, stringified: boolean): Judgement {
    const inside = (inner: Node, asText = false): Judgement =>
      this.#judge({ ...closure, node: inner }, depth + 1, asText);
    if (is(node, 'Literal')) {
      return { ...bounded('literal'), ...(typeof node.value === 'string' ? { constant: node.value } : {}) };
    }
    if (is(node, 'TemplateLiteral')) return composed(node.expressions.map((part) => inside(part, true)));
    if (is(node, 'BinaryExpression')) return this.#binary(node, inside);
    // `[method, path].join(' ')`
    if (is(node, 'ArrayExpression'))
      return composed(node.elements.flatMap((part) => (part === null ? [] : [inside(part, true)])));
    if (is(node, 'SpreadElement')) return inside(node.argument, stringified);
    if (is(node, 'UnaryExpression')) {
      return ['!', 'typeof', 'void', 'delete'].includes(node.operator) ? bounded('condition') : inside(node.argument);
    }
    if (is(node, 'ConditionalExpression')) {
      if (isMembershipTest(node)) return { ...bounded('membership'), allowList: true };
      return worse(inside(node.consequent, stringified), inside(node.alternate, stringified));
    }
    if (is(node, 'LogicalExpression')) {
      if (node.operator === '&&') return inside(node.right, stringified);
      return worse(inside(node.left, stringified), inside(node.right, stringified));
    }
    if (is(node, 'AssignmentExpression')) return inside(node.right, stringified);
    if (is(node, 'Identifier')) return this.#identifier(node, closure, depth, stringified);
    if (is(node, 'MemberExpression')) return this.#member(node, closure, depth);
    if (is(node, 'CallExpression')) return this.#call(node, closure, depth);
    if (is(node, 'NewExpression')) {
      const name = chainOf(node.callee).at(-1);
      if (name === 'Date') return { tier: 'unbounded', kind: 'time' };
      const [first] = node.arguments;
      return name === 'URL' && first !== undefined ? inside(first) : { tier: 'unknown' };
    }
    return isFunction(node) ? worstOf(returnedNodes(node).map((part) => inside(part))) : { tier: 'unknown' };
  }

  #binary(node: NodeOf<'BinaryExpression'>, inside: (node: Node, asText?: boolean) => Judgement): Judgement {
    if (/^[=!<>]|^in$|^instanceof$/u.test(node.operator)) return bounded('condition');
    if (node.operator === '+') return composed(operands(node).map((part) => inside(part, true)));
    if (node.operator === '%' && is(node.right, 'Literal')) return bounded('normalised');
    return { tier: 'unknown' };
  }

  #identifier(node: NodeOf<'Identifier'>, closure: Closure, depth: number, stringified: boolean): Judgement {
    if (['undefined', 'NaN', 'Infinity'].includes(node.name)) return bounded('literal');
    const binding = this.#evaluator.binding(node, closure.module);
    if (binding?.kind === 'caught') return { tier: 'unbounded', kind: 'error-text' };
    const resolved = binding === undefined ? undefined : this.#binding(binding, closure, depth);
    if (resolved !== undefined && resolved.tier !== 'unknown') return resolved;
    if (stringified && /^(?:e|ex|err|error|exception)$/u.test(node.name))
      return { tier: 'unbounded', kind: 'error-text' };
    if (looksConstant([node.name])) return bounded('constant');
    const named = verdictOfName(node.name);
    // `const kind = user.id`: the name that says more counts.
    return resolved?.name !== undefined && named.name === undefined ? resolved : named;
  }

  #binding(binding: Binding, closure: Closure, depth: number): Judgement | undefined {
    if (binding.kind === 'parameter') return this.#parameter(binding, closure, depth);
    if (binding.kind === 'enum') return bounded('constant');
    const annotation = binding.kind === 'variable' ? binding.identifier : undefined;
    if (
      is(annotation, 'Identifier') &&
      isBoundedType(annotation.typeAnnotation?.typeAnnotation, closure, this.#evaluator)
    ) {
      return bounded('constant');
    }
    if (binding.kind === 'variable') {
      const declaration = parentOf(binding.node);
      const loop = declaration === undefined ? undefined : parentOf(declaration);
      if (is(loop, 'ForOfStatement') && loop.left === declaration) {
        return this.#texts.labels({ ...closure, node: loop.right }).complete ? bounded('constant') : undefined;
      }
      if (binding.path.length === 0) {
        const values = [binding.init, ...binding.assigned].filter((value) => value !== undefined);
        if (values.length === 0) return undefined;
        return values.map((node) => this.#judge({ ...closure, node }, depth + 1, false)).reduce(worse);
      }
      return this.#part(binding, binding.init, closure, depth);
    }
    const [entity] = this.#evaluator.ofBinding(binding, closure.module, closure.frame);
    if (entity?.kind !== 'expression' || isFunction(entity.node)) return undefined;
    return this.#judge(entity, depth + 1, false);
  }

  /** A name in a pattern: `const { path } = req`, `const [path] = req.url.split('?')`, `const { pathname } = new URL(req.url)`. */
  #part(binding: Binding, init: Node | undefined, closure: Closure, depth: number): Judgement | undefined {
    if (init === undefined) return undefined;
    const part = destructured(binding);
    if (part !== undefined) return { ...part, decidedBy: spanOfNode(closure.module.file, binding.identifier) };
    const made = unwrap(init);
    if (!is(made, 'CallExpression', 'NewExpression') || binding.path.length !== 1) return undefined;
    const [step] = binding.path;
    const isPart =
      typeof step === 'number' || /^(?:href|path|pathname|search|query|host|hostname)$/u.test(String(step));
    const whole = isPart ? this.#judge({ ...closure, node: made }, depth + 1, false) : undefined;
    return whole?.tier === 'unbounded' ? whole : undefined;
  }

  #parameter(binding: Binding, closure: Closure, depth: number): Judgement | undefined {
    const { parameter } = binding;
    if (parameter === undefined) return undefined;
    if (binding.path.length === 0 && isBoundedType(parameter.annotation, closure, this.#evaluator))
      return bounded('constant');
    for (let frame = closure.frame; frame !== undefined; frame = frame.outer) {
      const argument = frame.of === parameter.of ? frame.arguments[parameter.index] : undefined;
      if (argument !== undefined && binding.path.length === 0) return this.#judge(argument, depth + 1, false);
    }
    const listed = this.#iterated(parameter.of, closure);
    if (listed && parameter.index === 0) return bounded('constant');
    if (binding.path.length > 0) return undefined;
    return this.#callers(parameter.of, parameter.index, closure, depth);
  }

  /** True for the callback of `['a', 'b'].forEach((value) => …)`. */
  #iterated(of: FunctionNode, closure: Closure): boolean {
    const call = parentOf(of);
    if (!is(call, 'CallExpression') || !(call.arguments as readonly Node[]).includes(of)) return false;
    const callee = unwrap(call.callee);
    if (!is(callee, 'MemberExpression') || !/^(?:forEach|map|flatMap)$/u.test(memberName(callee) ?? '')) return false;
    const list = this.#texts.labels({ ...closure, node: callee.object });
    return list.complete && list.labels.length > 0;
  }

  /** What the calls in the same file give to a parameter; calls elsewhere are not looked for. */
  #callers(of: FunctionNode, index: number, closure: Closure, depth: number): Judgement | undefined {
    const name = functionName(of);
    if (name === undefined) return undefined;
    const verdicts: Judgement[] = [];
    for (const call of closure.module.calls) {
      if (chainOf(call.callee).at(-1) !== name) continue;
      const argument = call.arguments[index];
      if (argument === undefined || is(argument, 'SpreadElement')) continue;
      verdicts.push(this.#judge({ node: argument, module: closure.module }, depth + 4, false));
      if (verdicts.length >= maximumCallers) break;
    }
    return verdicts.length === 0 ? undefined : verdicts.reduce(worse);
  }

  #member(node: NodeOf<'MemberExpression'>, closure: Closure, depth: number): Judgement {
    const names = chainOf(node);
    const shape = verdictOfChain(this.#spelledOut(node, names, closure));
    if (shape !== undefined) return shape;
    const known = this.#knownMember(node, closure, depth);
    if (known !== undefined) return known;
    if (looksConstant(names)) return bounded('constant');
    const object = unwrap(node.object);
    if (is(object, 'CallExpression', 'NewExpression') || (is(object, 'MemberExpression') && node.computed)) {
      const inner = this.#judge({ ...closure, node: object }, depth + 1, false);
      // A part of what is fixed is fixed: `String(status)[0]`.
      if (inner.tier === 'unbounded' || (inner.tier === 'bounded' && node.computed)) return inner;
    }
    if (is(object, 'Identifier') && /^(?:href|pathname|search|host|hostname)$/u.test(names.at(-1) ?? '')) {
      // `const url = new URL(req.url)` and then `url.pathname`.
      const inner = this.#judge({ ...closure, node: object }, depth + 1, false);
      if (inner.tier === 'unbounded' && inner.kind === 'raw-path') return inner;
    }
    return this.#named(names);
  }

  /** The names of a chain, where a variable at its start stands for another chain: `const { user } = req`. */
  #spelledOut(node: NodeOf<'MemberExpression'>, names: readonly string[], closure: Closure): readonly string[] {
    let root: Node = node;
    while (is(root, 'MemberExpression')) root = unwrap(root.object);
    if (!is(root, 'Identifier')) return names;
    const binding = this.#evaluator.binding(root, closure.module);
    if (binding?.kind === 'caught') return ['error', ...names.slice(1)];
    if (binding?.kind !== 'variable' || binding.init === undefined || binding.path.includes('...')) return names;
    const start = chainOf(binding.init);
    return start.includes('?') ? names : [...start, ...binding.path.map(String), ...names.slice(1)];
  }

  #named(names: readonly string[]): Judgement {
    const property = names.at(-1) ?? '';
    const object = names.at(-2) ?? '';
    // `order.id` is an order id; `x.id` is any id.
    if (/^_?(?:id|uuid|key|name|hash|token)$/u.test(property) && object !== 'this' && object !== '?') {
      const both = verdictOfName(`${object}_${property.replace(/^_/u, '')}`);
      if (both.tier !== 'bounded') return both;
    }
    return property === '?' ? { tier: 'unknown' } : verdictOfName(property);
  }

  #knownMember(node: NodeOf<'MemberExpression'>, closure: Closure, depth: number): Judgement | undefined {
    if (memberName(node) === undefined) {
      // `TABLE[x]` has the values of the table, whatever `x` is.
      for (const entity of this.#evaluator.entities({ ...closure, node: node.object })) {
        if (entity.kind !== 'expression') continue;
        if (is(entity.node, 'TSEnumDeclaration')) return bounded('constant');
        if (is(entity.node, 'ObjectExpression') && entity.node.properties.length > 0) return bounded('constant');
      }
      return undefined;
    }
    const verdicts: Judgement[] = [];
    for (const entity of this.#evaluator.entities({ ...closure, node })) {
      if (entity.kind !== 'expression' || entity.node === node || isFunction(entity.node)) continue;
      if (is(entity.node, 'TSEnumMember')) verdicts.push(bounded('constant'));
      else verdicts.push(this.#judge(entity, depth + 1, false));
    }
    const worst = verdicts.length === 0 ? undefined : verdicts.reduce(worse);
    return worst?.tier === 'unknown' ? undefined : worst;
  }

  #call(node: NodeOf<'CallExpression'>, closure: Closure, depth: number): Judgement {
    const effect = effectOfCall(node);
    if (effect?.kind === 'verdict') return effect.verdict;
    if (effect?.kind === 'same') return this.#judge({ ...closure, node: effect.of }, depth + 1, effect.stringified);
    if (effect?.kind === 'rewritten') {
      const inner = this.#judge({ ...closure, node: effect.of }, depth + 1, false);
      // A pattern that replaces ids may cover all of them or not.
      return inner.tier === 'unbounded' ? { ...inner, tier: 'composed' } : inner;
    }
    const callee = unwrap(node.callee);
    const name = chainOf(callee).at(-1) ?? '';
    if (name === 'concat' && is(callee, 'MemberExpression')) {
      const parts = [callee.object, ...node.arguments];
      return composed(parts.map((part) => this.#judge({ ...closure, node: part }, depth + 1, true)));
    }
    const byName = name === '?' ? undefined : verdictOfFunctionName(name);
    if (byName?.kind === 'normalised' || byName?.kind === 'type-name') return byName;
    for (const entity of this.#evaluator.entities({ ...closure, node: callee })) {
      if (entity.kind === 'package' && entity.name === 'uuid') return { tier: 'unbounded', kind: 'random' };
      if (entity.kind === 'package' && /^(?:node:)?os$/u.test(entity.name) && entity.path.at(-1) === 'hostname') {
        return bounded('process-host');
      }
      if (entity.kind !== 'expression' || !isFunction(entity.node)) continue;
      const frame = this.#evaluator.frameOf({ ...closure, node }, entity.node, node.arguments);
      const results = returnedNodes(entity.node).map((result) =>
        this.#judge({ node: result, module: entity.module, frame }, depth + 1, false),
      );
      const worst = results.length === 0 ? undefined : results.reduce(worse);
      if (worst !== undefined && worst.tier !== 'unknown') return worst;
    }
    return byName ?? { tier: 'unknown' };
  }
}
