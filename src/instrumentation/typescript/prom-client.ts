import type { Span } from '../../source/span.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { Library, MetricText, MetricType } from '../metric.ts';
import { callSitesOf } from './call-sites.ts';
import type { Context } from './context.ts';
import { assignmentsOf, imports, packageMember } from './context.ts';
import type { Closure, Frame } from './entity.ts';
import { holderOf } from './holder.ts';
import { readOptions } from './metric-options.ts';
import type { SourceModule } from './source-module.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { is, memberName, spanOfNode, unwrap } from './syntax-tree.ts';
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
  const options = readOptions(context, at, node);
  if (options.factory !== undefined && chain < maximumChain) {
    const frames = callSitesOf(context, options.factory);
    for (const frame of frames) {
      const within = { ...at, frame: context.evaluator.extendFrame(at.frame, frame) };
      declare(context, within, type, library, prefix, chain + 1);
    }
    if (frames.length > 0) return;
  }
  const declaration = declarationSpan(at, node);
  const { name, help } = options;
  const draft: MetricDraft = {
    library,
    type,
    name: name === undefined ? unknownText(declaration) : { ...name, value: prefix + name.value },
    generatedName: options.isGenerated,
    help: help === 'elsewhere' ? unknownText(declaration) : help,
    labels: [...options.labels],
    labelsComplete: options.labelsComplete,
    buckets: type === 'histogram' ? (options.buckets ?? defaultBuckets) : undefined,
    declaration,
    holder: holderOf(at.frame === undefined ? node : outermostCall(at.frame)),
    uses: [],
  };
  context.registry.add(node, at.frame?.key ?? '', draft);
}

/** A text of which nothing is known. */
function unknownText(span: Span): MetricText {
  return { value: '…', complete: false, span };
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
