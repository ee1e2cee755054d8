import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment } from '../metric.ts';
import type { Context } from './context.ts';
import { assignmentsOf, imports } from './context.ts';
import type { Closure } from './entity.ts';
import { injectedName } from './nestjs-prometheus.ts';
import { openTelemetryPackage } from './opentelemetry.ts';
import type { Binding } from './scopes.ts';
import type { SourceModule } from './source-module.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { is, isFunction, memberName, spanOfNode, unwrap } from './syntax-tree.ts';

const promMethods = new Set(['inc', 'dec', 'set', 'observe', 'startTimer', 'labels', 'zero', 'remove']);
const otelMethods = new Set(['add', 'record']);
const callbacks = new Set(['addCallback', 'addBatchObservableCallback']);

interface Filled {
  readonly labels: readonly LabelAssignment[];
  readonly complete: boolean;
}

/** Finds the places that update the metrics found, in all files. */
export function readUses(context: Context): void {
  for (const module of context.project.modules) {
    for (const node of module.calls) {
      const callee = unwrap(node.callee);
      const method = is(callee, 'MemberExpression') ? memberName(callee) : undefined;
      if (is(callee, 'MemberExpression') && method !== undefined) {
        if (promMethods.has(method)) readPromUse(context, node, callee, method, module);
        else if (otelMethods.has(method)) readOtelUse(context, node, callee, method, module);
        else if (callbacks.has(method)) readCallback(context, node, callee, method, module);
      }
      readTimerEnd(context, node, module);
    }
  }
}

function readPromUse(
  context: Context,
  node: NodeOf<'CallExpression'>,
  callee: NodeOf<'MemberExpression'>,
  method: string,
  module: SourceModule,
): void {
  const found = metricsOf(context, { node: callee.object, module }, 0).filter(isProm);
  const byName = found.length === 0;
  for (const draft of byName ? metricsByName(context, node, callee, method, module) : found) {
    const filled =
      method === 'labels' || method === 'remove'
        ? positional(context, node, module, draft)
        : fromArguments(context, node, module, method);
    add(draft, node, module, method, filled, byName);
  }
}

function isProm(draft: MetricDraft): boolean {
  return draft.library !== 'opentelemetry';
}

function add(
  draft: MetricDraft,
  node: Node,
  module: SourceModule,
  method: string,
  filled: Filled,
  byName: boolean,
): void {
  draft.uses.push({ span: spanOfNode(module.file, node), method, ...filled, byName });
}

/** `.labels('a', 'b')` in the order of the declaration, or `.labels({ … })`. */
function positional(
  context: Context,
  node: NodeOf<'CallExpression'>,
  module: SourceModule,
  draft: MetricDraft,
): Filled {
  const [first] = node.arguments;
  if (first === undefined) return { labels: [], complete: true };
  if (is(first, 'SpreadElement')) return { labels: [], complete: false };
  const object = assignmentsOf(context, { node: first, module });
  if (object.found) return object;
  const labels: LabelAssignment[] = [];
  let complete = draft.labelsComplete;
  node.arguments.forEach((argument, index) => {
    const name = draft.labels[index]?.value;
    if (name === undefined || is(argument, 'SpreadElement')) {
      complete = false;
      return;
    }
    const span = spanOfNode(module.file, argument);
    labels.push({ label: { value: name, span }, value: context.values.classify({ node: argument, module }) });
  });
  return { labels, complete };
}

/** `.inc({ … }, 1)`, `.observe(1)`, and with exemplars `.inc({ labels, value, exemplarLabels })`. */
function fromArguments(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule, method: string): Filled {
  const [first, second] = node.arguments;
  if (first === undefined || is(first, 'SpreadElement')) return { labels: [], complete: first === undefined };
  const closure = { node: first, module };
  const read = context.objects.read(closure);
  if (!read.found) {
    // `.inc(n)` has no labels; `.inc(labels, n)` and `.startTimer(labels)` have some that cannot be read.
    const isLabels = second !== undefined || method === 'startTimer' || method === 'zero';
    return { labels: [], complete: !isLabels };
  }
  const keys = new Set(read.entries.map((entry) => entry.key));
  if (keys.has('exemplarLabels') || (keys.has('labels') && keys.has('value'))) {
    const labels = read.entries.findLast((entry) => entry.key === 'labels')?.value;
    return labels === undefined ? { labels: [], complete: true } : assignmentsOf(context, labels);
  }
  return assignmentsOf(context, closure);
}

/** `const end = histogram.startTimer(); … end({ … })`. */
function readTimerEnd(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule): void {
  const [first] = node.arguments;
  if (first === undefined || !is(unwrap(node.callee), 'Identifier', 'MemberExpression', 'CallExpression')) return;
  for (const entity of context.evaluator.entities({ node: node.callee, module })) {
    if (entity.kind !== 'expression' || !is(entity.node, 'CallExpression')) continue;
    const started = unwrap(entity.node.callee);
    if (!is(started, 'MemberExpression') || memberName(started) !== 'startTimer') continue;
    const of = metricsOf(context, { ...entity, node: started.object }, 0).filter(isProm);
    const filled = fromArguments(context, node, module, 'startTimer');
    for (const draft of of) add(draft, node, module, 'startTimer', filled, false);
  }
}

/** The metrics that an expression stands for. */
function metricsOf(context: Context, closure: Closure, depth: number): readonly MetricDraft[] {
  if (depth > 6) return [];
  const found = new Set<MetricDraft>();
  const { evaluator, registry } = context;
  const node = unwrap(closure.node);
  if (is(node, 'MemberExpression') && memberName(node) === undefined) {
    for (const draft of elementsOf(context, { ...closure, node }, depth)) found.add(draft);
  }
  for (const entity of evaluator.entities(closure)) {
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
function metricsByName(
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
function isElse(context: Context, closure: Closure): boolean {
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

function readOtelUse(
  context: Context,
  node: NodeOf<'CallExpression'>,
  callee: NodeOf<'MemberExpression'>,
  method: string,
  module: SourceModule,
): void {
  const attributes = node.arguments[1];
  if (attributes === undefined) return;
  let drafts = metricsOf(context, { node: callee.object, module }, 0).filter((draft) => !isProm(draft));
  const byName = drafts.length === 0;
  if (byName) {
    // `.add(` is a method of sets too: without a known receiver, an object and the import must be there.
    const receiver = unwrap(callee.object);
    const name = is(receiver, 'MemberExpression') ? memberName(receiver) : undefined;
    if (name === undefined || !is(unwrap(attributes), 'ObjectExpression')) return;
    const held = context.registry.heldBy(name).filter((draft) => !isProm(draft));
    if (held.length !== 1 || isElse(context, { node: receiver, module })) return;
    drafts = held;
  }
  const filled = assignmentsOf(context, { node: attributes, module });
  for (const draft of drafts) {
    add(draft, node, module, method, { ...filled, complete: filled.found && filled.complete }, byName);
  }
}

/** Observable instruments: `gauge.addCallback((result) => { result.observe(1, { … }) })`, and in batches. */
function readCallback(
  context: Context,
  node: NodeOf<'CallExpression'>,
  callee: NodeOf<'MemberExpression'>,
  method: string,
  module: SourceModule,
): void {
  if (!imports(module, openTelemetryPackage) && context.registry.drafts.every(isProm)) return;
  const [first] = node.arguments;
  const own = metricsOf(context, { node: callee.object, module }, 0).filter((draft) => !isProm(draft));
  const functions = first === undefined ? [] : context.evaluator.entities({ node: first, module });
  for (const entity of functions) {
    if (entity.kind !== 'expression' || !isFunction(entity.node)) continue;
    const [parameter] = entity.node.params;
    if (!is(parameter, 'Identifier')) continue;
    for (const call of entity.module.calls) {
      const observed = unwrap(call.callee);
      if (!is(observed, 'MemberExpression') || memberName(observed) !== 'observe') continue;
      if (!is(observed.object, 'Identifier')) continue;
      const binding = context.evaluator.binding(observed.object, entity.module);
      if (binding?.identifier !== parameter) continue;
      const isBatch = method === 'addBatchObservableCallback';
      const [instrument] = call.arguments;
      const attributes = call.arguments[isBatch ? 2 : 1];
      if (attributes === undefined || instrument === undefined) continue;
      const drafts = isBatch ? metricsOf(context, { node: instrument, module: entity.module }, 0) : own;
      const filled = assignmentsOf(context, { node: attributes, module: entity.module });
      for (const draft of drafts) add(draft, call, entity.module, 'observe', filled, false);
    }
  }
}
