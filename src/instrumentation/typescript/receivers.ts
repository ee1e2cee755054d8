import type { MetricDraft } from '../metric-draft.ts';
import { callSitesOf } from './call-sites.ts';
import { elementsAt } from './collections.ts';
import type { Context } from './context.ts';
import type { Closure, Entity, Frame } from './entity.ts';
import { injectedName } from './nestjs-prometheus.ts';
import type { Binding } from './scopes.ts';
import type { SourceModule } from './source-module.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { enclosing, is, isFunction, memberName, parentOf, staticKey, unwrap } from './syntax-tree.ts';

/** Functions through which a metric is followed from where it is used to where it is made. */
const maximumCallers = 2;

/** True for metrics whose labels are declared, which is all but those of OpenTelemetry. */
export function isProm(draft: MetricDraft): boolean {
  return draft.library !== 'opentelemetry';
}

/** The metrics that an expression stands for. */
export function metricsOf(context: Context, closure: Closure, depth = 0): readonly MetricDraft[] {
  if (depth > 6) return [];
  const found = new Set<MetricDraft>();
  const { registry } = context;
  const node = unwrap(closure.node);
  if (is(node, 'ThisExpression')) {
    const made = collectedBy(node);
    if (made !== undefined) return registry.made(made, closure.frame?.key ?? '');
  }
  if (is(node, 'MemberExpression') && memberName(node) === undefined) {
    for (const draft of elementsOf(context, { ...closure, node }, depth)) found.add(draft);
  }
  for (const element of elementsAt(context, closure)) {
    for (const draft of metricsOf(context, element, depth + 1)) found.add(draft);
  }
  for (const entity of originsOf(context, closure)) {
    if (entity.kind === 'parameter') {
      const name = injectedName(context, decoratorsOf(entity.binding), entity.module);
      for (const draft of name === undefined ? [] : injected(context, name)) found.add(draft);
    } else if (entity.kind === 'expression') {
      for (const draft of registry.made(entity.node, entity.frame?.key ?? '')) found.add(draft);
      if (is(entity.node, 'PropertyDefinition')) {
        const name = injectedName(context, entity.node.decorators, entity.module);
        for (const draft of name === undefined ? [] : injected(context, name)) found.add(draft);
      }
      const name = lookedUpName(context, entity);
      for (const draft of name === undefined ? [] : registry.named(name)) found.add(draft);
    }
  }
  return [...found];
}

/**
 * What an expression comes from; where that is a parameter, what the calls of its function give to it. A metric that is
 * handed to a function is filled there.
 */
export function originsOf(context: Context, closure: Closure): readonly Entity[] {
  const { evaluator } = context;
  const direct = evaluator.entities(closure);
  const found = [...direct];
  for (const entity of direct) {
    if (entity.kind !== 'parameter') continue;
    const { binding, module } = entity;
    const given = (frame: Frame): readonly Entity[] => evaluator.ofBinding(binding, module, frame);
    found.push(...fromCallers(context, binding.parameter?.of, given, 0));
  }
  if (found.length > 0) return found;
  const given = (frame: Frame): readonly Entity[] =>
    evaluator.entities({ ...closure, frame: evaluator.extendFrame(closure.frame, frame) });
  return fromCallers(context, functionOfRoot(context, closure), given, 0);
}

/** What the calls of a function give; where they hand on what they were given themselves, what theirs give. */
function fromCallers(
  context: Context,
  of: FunctionNode | undefined,
  given: (frame: Frame) => readonly Entity[],
  depth: number,
): readonly Entity[] {
  if (of === undefined || depth > maximumCallers) return [];
  return callSitesOf(context, of).flatMap((frame) => {
    const found = given(frame).filter((entity) => entity.kind !== 'parameter');
    if (found.length > 0) return found;
    const outward = (outer: Frame): readonly Entity[] => given(context.evaluator.extendFrame(frame, outer));
    return fromCallers(context, enclosing(frame.call.node, isFunction), outward, depth + 1);
  });
}

/** The function of whose parameter an expression takes a member: `metrics.hits`. */
function functionOfRoot(context: Context, closure: Closure): FunctionNode | undefined {
  let root = unwrap(closure.node);
  if (!is(root, 'MemberExpression')) return undefined;
  while (is(root, 'MemberExpression')) root = unwrap(root.object);
  return is(root, 'Identifier') ? context.evaluator.binding(root, closure.module)?.parameter?.of : undefined;
}

/** The metric that calls `collect` when it is scraped, whose `this` it is: `new Gauge({ collect() { this.set(1); } })`. */
function collectedBy(node: Node): Node | undefined {
  const method = enclosing(
    node,
    (outer): outer is FunctionNode => isFunction(outer) && !is(outer, 'ArrowFunctionExpression'),
  );
  const property = method === undefined ? undefined : parentOf(method);
  if (!is(property, 'Property') || staticKey(property.key, property.computed) !== 'collect') return undefined;
  const options = parentOf(property);
  const made = options === undefined ? undefined : parentOf(options);
  return is(made, 'NewExpression', 'CallExpression') ? made : undefined;
}

/** `metrics[key].inc()` may be any of the metrics in `metrics`. */
function elementsOf(
  context: Context,
  closure: Closure & { readonly node: NodeOf<'MemberExpression'> },
  depth: number,
): readonly MetricDraft[] {
  const object = context.objects.read({ ...closure, node: closure.node.object });
  return object.entries.flatMap((entry) => metricsOf(context, entry.value, depth + 1));
}

function decoratorsOf(binding: Binding): readonly Node[] {
  return is(binding.node, 'TSParameterProperty', 'Identifier') ? binding.node.decorators : [];
}

/** A provider's name has the prefix of the module; injection asks for it without. */
function injected(context: Context, name: string): readonly MetricDraft[] {
  const exact = context.registry.named(name);
  if (exact.length > 0) return exact;
  return context.registry.drafts.filter((d) => d.library === 'nestjs-prometheus' && d.name.value.endsWith(`_${name}`));
}

/** The name in `register.getSingleMetric('name')`. */
function lookedUpName(context: Context, closure: Closure): string | undefined {
  const { node } = closure;
  if (!is(node, 'CallExpression')) return undefined;
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (!is(callee, 'MemberExpression') || first === undefined) return undefined;
  if (!/^getSingleMetric(?:AsString)?$/u.test(memberName(callee) ?? '')) return undefined;
  const text = context.texts.text({ ...closure, node: first });
  return text.complete ? text.value : undefined;
}

/**
 * Where a receiver cannot be followed, as through an alias of a folder or an injected object: the one metric that is
 * held by a name like this, if the labels of the call are labels of it.
 */
export function metricsByName(
  context: Context,
  node: NodeOf<'CallExpression'>,
  callee: NodeOf<'MemberExpression'>,
  method: string,
  module: SourceModule,
): readonly MetricDraft[] {
  const receiver = unwrap(callee.object);
  const name = is(receiver, 'Identifier')
    ? receiver.name
    : is(receiver, 'MemberExpression')
      ? memberName(receiver)
      : undefined;
  if (name === undefined) return [];
  const candidates = context.registry.heldBy(name).filter(isProm);
  if (candidates.length === 0 || isElse(context, { node: receiver, module })) return [];
  const fitting = candidates.filter((draft) => fits(context, node, method, module, draft));
  return fitting.length === 1 ? fitting : [];
}

/** True where a receiver is known, and is no metric; a parameter is whatever its callers make it. */
export function isElse(context: Context, closure: Closure): boolean {
  const isName = is(unwrap(closure.node), 'Identifier');
  return context.evaluator.entities(closure).some((entity) => entity.kind !== 'parameter' || isName);
}

function fits(
  context: Context,
  node: NodeOf<'CallExpression'>,
  method: string,
  module: SourceModule,
  draft: MetricDraft,
): boolean {
  const [first] = node.arguments;
  if (first === undefined || is(first, 'SpreadElement')) return false;
  const read = context.objects.read({ node: first, module });
  if (!read.found) return method === 'labels' && draft.labelsComplete && node.arguments.length === draft.labels.length;
  const names = new Set(draft.labels.map((label) => label.value));
  return read.entries.length > 0 && read.entries.every((entry) => names.has(entry.key));
}
