import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment } from '../metric.ts';
import type { Context } from './context.ts';
import { assignmentsOf, imports } from './context.ts';
import type { Closure } from './entity.ts';
import { openTelemetryPackage } from './opentelemetry.ts';
import { isElse, isProm, metricsByName, metricsOf, originsOf } from './receivers.ts';
import type { SourceModule } from './source-module.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { is, isFunction, memberName, spanOfNode, unwrap } from './syntax-tree.ts';

// https://github.com/siimon/prom-client/blob/v15.1.3/lib/gauge.js and its neighbours
const promMethods = new Set([
  'inc',
  'dec',
  'set',
  'setToCurrentTime',
  'observe',
  'startTimer',
  'labels',
  'zero',
  'remove',
]);
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
  const found = metricsOf(context, { node: callee.object, module }).filter(isProm);
  const byName = found.length === 0;
  for (const draft of byName ? metricsByName(context, node, callee, method, module) : found) {
    const filled =
      method === 'labels' || method === 'remove'
        ? positional(context, node, module, draft)
        : fromArguments(context, node, module, method);
    // Of several metrics in one collection, those are meant that have the labels; the library refuses all others.
    if (found.length > 1 && lacksLabel(draft, filled)) continue;
    add(draft, node, module, method, filled, byName);
  }
}

function lacksLabel(draft: MetricDraft, { labels }: Filled): boolean {
  const declared = new Set(draft.labels.map((label) => label.value));
  return draft.labelsComplete && labels.some(({ label }) => !declared.has(label.value));
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
  const objects = objectsAt(context, { node: first, module });
  if (objects.length > 0) return merged(objects.map((object) => assignmentsOf(context, object)));
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
  const objects = objectsAt(context, { node: first, module });
  if (objects.length === 0) {
    // `.inc(n)` has no labels; `.inc(labels, n)` and `.startTimer(labels)` have some that cannot be read.
    const isLabels = second !== undefined || ['startTimer', 'zero', 'setToCurrentTime'].includes(method);
    return { labels: [], complete: !isLabels };
  }
  return merged(objects.map((object) => labelsIn(context, object)));
}

/** The labels of an object: all of its properties, or, with exemplars, those of its property `labels`. */
function labelsIn(context: Context, closure: Closure): Filled {
  const { entries } = context.objects.read(closure);
  const labels = entries.findLast((entry) => entry.key === 'labels')?.value;
  const keys = new Set(entries.map((entry) => entry.key));
  const isOverload =
    keys.has('exemplarLabels') || (labels !== undefined && (keys.has('value') || context.objects.read(labels).found));
  if (!isOverload) return assignmentsOf(context, closure);
  return labels === undefined ? { labels: [], complete: true } : assignmentsOf(context, labels);
}

/** The object that an argument is; where it is a parameter, those that the calls of its function give. */
function objectsAt(context: Context, closure: Closure): readonly Closure[] {
  if (context.objects.read(closure).found) return [closure];
  return originsOf(context, closure).flatMap((entity) =>
    entity.kind === 'expression' && is(entity.node, 'ObjectExpression') ? [entity] : [],
  );
}

function merged(parts: readonly Filled[]): Filled {
  return { labels: parts.flatMap((part) => part.labels), complete: parts.every((part) => part.complete) };
}

/** `const end = histogram.startTimer(); … end({ … })`. */
function readTimerEnd(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule): void {
  const [first] = node.arguments;
  if (first === undefined || !is(unwrap(node.callee), 'Identifier', 'MemberExpression', 'CallExpression')) return;
  for (const entity of originsOf(context, { node: node.callee, module })) {
    if (entity.kind !== 'expression' || !is(entity.node, 'CallExpression')) continue;
    const started = unwrap(entity.node.callee);
    if (!is(started, 'MemberExpression') || memberName(started) !== 'startTimer') continue;
    const of = metricsOf(context, { ...entity, node: started.object }).filter(isProm);
    const filled = fromArguments(context, node, module, 'startTimer');
    for (const draft of of) add(draft, node, module, 'startTimer', filled, false);
  }
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
  let drafts = metricsOf(context, { node: callee.object, module }).filter((draft) => !isProm(draft));
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
  const objects = objectsAt(context, { node: attributes, module });
  const filled = merged(objects.map((object) => assignmentsOf(context, object)));
  for (const draft of drafts) {
    add(draft, node, module, method, { ...filled, complete: objects.length > 0 && filled.complete }, byName);
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
  const own = metricsOf(context, { node: callee.object, module }).filter((draft) => !isProm(draft));
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
      const drafts = isBatch ? metricsOf(context, { node: instrument, module: entity.module }) : own;
      const filled = assignmentsOf(context, { node: attributes, module: entity.module });
      for (const draft of drafts) add(draft, call, entity.module, 'observe', filled, false);
    }
  }
}
