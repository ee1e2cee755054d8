import type { Span } from '../../source/span.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { Library, MetricText, MetricType } from '../metric.ts';
import { callSitesOf } from './call-sites.ts';
import type { Context } from './context.ts';
import { assignmentsOf, imports, packageMember } from './context.ts';
import type { Closure, Frame } from './entity.ts';
import { holderOf } from './holder.ts';
import type { SourceModule } from './source-module.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { enclosing, is, isFunction, memberName, spanOfNode, unwrap } from './syntax-tree.ts';
import { textsOfType } from './types.ts';
import { chainOf } from './value-shapes.ts';

const types: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
};
// https://github.com/siimon/prom-client/blob/v15.1.3/lib/histogram.js
const defaultBuckets = 11;
const maximumChain = 3;

/** The type of metric that a class of prom-client makes. */
export function metricTypeOf(path: readonly string[] | undefined): MetricType | undefined {
  const name = path?.at(-1);
  return path?.length === 1 && name !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** Finds what prom-client's constructors declare, and the default labels of registries. */
export function readPromClient(context: Context): void {
  const hasFastify = context.project.modules.some((module) => imports(module, 'fastify-metrics'));
  for (const module of context.project.modules) {
    for (const node of module.constructions) {
      const path = packageMember(context, { node: node.callee, module }, 'prom-client');
      const type = metricTypeOf(path ?? (hasFastify ? fastifyMember(node.callee) : undefined));
      if (type !== undefined) declare(context, { node, module }, type, 'prom-client', '', 0);
    }
    for (const node of module.calls) readDefaultLabels(context, node, module);
  }
}

/**
 * `new fastify.metrics.client.Counter(…)`: the plugin gives its instance of prom-client to all of the application.
 * https://github.com/SkeLLLa/fastify-metrics/blob/master/src/fastify-metrics.ts
 */
function fastifyMember(callee: Node): readonly string[] | undefined {
  const names = chainOf(callee);
  return names.at(-3) === 'metrics' && names.at(-2) === 'client' ? names.slice(-1) : undefined;
}

/**
 * Declares the metric of one constructor, or, where its options are those of a function around it, one for each call
 * of that function.
 */
export function declare(
  context: Context,
  at: Closure & { readonly node: Node },
  type: MetricType,
  library: Library,
  prefix: string,
  chain: number,
): void {
  const { node } = at;
  if (!is(node, 'NewExpression', 'CallExpression')) return;
  const [first] = node.arguments;
  const options = first === undefined ? undefined : context.objects.read({ ...at, node: first });
  const property = (key: string): Closure | undefined => options?.entries.findLast((entry) => entry.key === key)?.value;
  const nameNode =
    property('name') ?? (options?.found === true || first === undefined ? undefined : { ...at, node: first });
  const name = nameNode === undefined ? undefined : context.texts.text(nameNode);
  const labelsNode = property('labelNames');
  const read = labelsNode === undefined ? undefined : context.texts.labels(labelsNode);
  const parameters = [
    ...(options?.found === true ? [] : (options?.parameters ?? [])),
    ...(name?.parameters ?? []),
    ...(read?.parameters ?? []),
  ];
  const factory = parameters[0];
  if (factory !== undefined && chain < maximumChain) {
    const frames = callSitesOf(context, factory);
    for (const frame of frames) {
      declare(
        context,
        { ...at, frame: context.evaluator.extendFrame(at.frame, frame) },
        type,
        library,
        prefix,
        chain + 1,
      );
    }
    if (frames.length > 0) return;
  }
  const declaration = declarationSpan(at, node);
  const typed = textsOfType(node.typeArguments?.params[0]).map(({ value, node: literal }) => ({
    value,
    span: spanOfNode(at.module.file, literal),
  }));
  const legacy = options?.found === true ? undefined : legacyLabels(context, at, node);
  const visible = options?.found === true || legacy !== undefined;
  const labels = read ?? legacy;
  const useTypes = labels === undefined && typed.length > 0;
  const second = node.arguments[1];
  const helpNode =
    property('help') ?? (options?.found === true || second === undefined ? undefined : { ...at, node: second });
  // Options that come from elsewhere may have the text.
  const isHelpElsewhere = helpNode === undefined && options?.complete !== true;
  const help = isHelpElsewhere ? unknownText(declaration) : helpNode && context.texts.text(helpNode);
  const buckets = property('buckets');
  const draft: MetricDraft = {
    library,
    type,
    name:
      name === undefined
        ? unknownText(declaration)
        : { value: prefix + name.value, complete: name.complete, ...placeOf(context, nameNode, name) },
    generatedName: name?.complete === false && isGenerated(context, nameNode),
    help:
      help === undefined
        ? undefined
        : { value: help.value, complete: help.complete, ...placeOf(context, helpNode, help) },
    labels: useTypes
      ? typed
      : (labels?.labels ?? []).map((label) => ({ value: label.value, ...placeOf(context, labelsNode, label) })),
    labelsComplete: useTypes || (labels === undefined ? visible && options?.complete !== false : labels.complete),
    buckets: type === 'histogram' ? (bucketCount(context, buckets) ?? defaultBuckets) : undefined,
    declaration,
    holder: holderOf(at.frame === undefined ? node : outermostCall(at.frame)),
    uses: [],
  };
  context.registry.add(node, at.frame?.key ?? '', draft);
}

function outermostCall(frame: Frame): Node {
  let last = frame;
  while (last.outer !== undefined) last = last.outer;
  return last.call.node;
}

/** The constructor on one line, or the call of the factory that runs it. */
function declarationSpan(at: Closure, node: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>): Span {
  let last = at.frame;
  while (last?.outer !== undefined) last = last.outer;
  const call = last?.call ?? at;
  const callee = is(call.node, 'CallExpression', 'NewExpression') ? call.node.callee : node.callee;
  const start = is(call.node, 'NewExpression') ? call.node.range[0] : callee.range[0];
  return { file: call.module.file, start, end: callee.range[1] };
}

/** A name that is put together inside of a function, once for each call; a prefix constant of the file is none. */
function isGenerated(context: Context, name: Closure | undefined): boolean {
  if (name === undefined) return false;
  const written = unwrap(name.node);
  if (is(written, 'Identifier')) {
    const binding = context.evaluator.binding(written, name.module);
    const isText = binding?.kind === 'variable' && binding.path.length === 0 && binding.init !== undefined;
    return isText && !is(binding.init, 'Identifier') && isGenerated(context, { ...name, node: binding.init });
  }
  return is(written, 'TemplateLiteral', 'BinaryExpression') && enclosing(written, isFunction) !== undefined;
}

function unknownText(span: Span): MetricText {
  return { value: '…', complete: false, span };
}

interface Place {
  readonly span: Span;
  readonly origin?: Span;
}

/** Where a text is written. What a factory is given is written at its call, and what is wrong with it is wrong there. */
function placeOf(context: Context, written: Closure | undefined, { span, origin }: Place): Place {
  if (origin === undefined) return { span };
  const isGiven = written?.frame !== undefined && isParameter(context, written);
  return isGiven ? { span: origin } : { span, origin };
}

function isParameter(context: Context, { node, module }: Closure): boolean {
  let root = unwrap(node);
  while (is(root, 'MemberExpression')) root = unwrap(root.object);
  return is(root, 'Identifier') && context.evaluator.binding(root, module)?.kind === 'parameter';
}

/** Before version 11: `new Counter('name', 'help', ['label'])`. */
function legacyLabels(
  context: Context,
  at: Closure,
  node: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>,
): ReturnType<Context['texts']['labels']> | undefined {
  const [first, , third] = node.arguments;
  if (first === undefined || third === undefined || !context.texts.text({ ...at, node: first }).complete)
    return undefined;
  const labels = context.texts.labels({ ...at, node: third });
  return labels.complete ? labels : undefined;
}

function bucketCount(context: Context, buckets: Closure | undefined): number | undefined {
  if (buckets === undefined) return undefined;
  for (const entity of context.evaluator.entities(buckets)) {
    if (entity.kind !== 'expression') continue;
    if (is(entity.node, 'ArrayExpression') && !entity.node.elements.some((e) => is(e, 'SpreadElement'))) {
      return entity.node.elements.length;
    }
    // linearBuckets(start, width, count), exponentialBuckets(start, factor, count)
    if (is(entity.node, 'CallExpression')) {
      const count = entity.node.arguments[2];
      if (is(count, 'Literal') && typeof count.value === 'number') return count.value;
    }
  }
  return undefined;
}

function readDefaultLabels(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule): void {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (first === undefined || !is(callee, 'MemberExpression') || memberName(callee) !== 'setDefaultLabels') return;
  const known = packageMember(context, { node: callee.object, module }, 'prom-client') !== undefined;
  if (!known && !imports(module, 'prom-client')) return;
  const { labels } = assignmentsOf(context, { node: first, module });
  context.defaultLabels.push({
    language: 'typescript',
    library: 'prom-client',
    span: spanOfNode(module.file, callee),
    labels,
  });
}
