import type { Located, Span } from '../../source/span.ts';
import type { LabelValue, MetricType, MetricUse } from '../metric.ts';
import type { Context } from './context.ts';
import { installationsOf } from './installations.ts';
import type { Installation } from './installations.ts';
import type { Closure } from './entity.ts';
import type { SourceModule } from './source-module.ts';
import type { Node, NodeOf } from './syntax-tree.ts';
import { is, spanOfNode, unwrap } from './syntax-tree.ts';
import { functionOf, transformUses } from './transform-labels.ts';

const packageName = 'express-prom-bundle';
// https://github.com/jochen-schweizer/express-prom-bundle/tree/8.0.0#options
const defaultName = 'http_request_duration_seconds';
const defaultBuckets = 6;

/** Finds express-prom-bundle: the metric that its options make, and what its defaults put into labels. */
export function readExpressPromBundle(context: Context): void {
  for (const installation of installationsOf(context, packageName)) install(context, installation);
}

function install(context: Context, { node, module, option }: Installation): void {
  const isOn = (key: string, fallback: boolean): boolean => {
    const value = option(key);
    if (value === undefined) return fallback;
    const written = unwrap(value.node);
    return !is(written, 'Literal') || written.value === true;
  };
  const span = spanOfNode(module.file, node.callee);
  const metricType = option('metricType');
  const type: MetricType =
    metricType !== undefined && context.texts.text(metricType).value === 'summary' ? 'summary' : 'histogram';
  const nameOption = option('httpDurationMetricName');
  const name = nameOption === undefined ? { value: defaultName, complete: true, span } : context.texts.text(nameOption);
  const labels: Located<string>[] = [];
  for (const [key, label, fallback] of [
    ['includeStatusCode', 'status_code', true],
    ['includeMethod', 'method', false],
    ['includePath', 'path', false],
  ] as const) {
    if (isOn(key, fallback)) labels.push({ value: label, span: placeOf(context, option(key)) ?? span });
  }
  const normalize = option('normalizePath') ?? replacedNormalizer(context, node, module);
  const hasPath = isOn('includePath', false);
  const custom = option('customLabels');
  for (const entry of custom === undefined ? [] : context.objects.read(custom).entries) {
    labels.push({ value: entry.key, span: entry.keySpan });
  }
  context.registry.add(node, '', {
    library: 'express-prom-bundle',
    type,
    name,
    help: { value: 'duration histogram of http responses', complete: true, span },
    labels,
    labelsComplete: true,
    buckets: type === 'histogram' ? defaultBuckets : undefined,
    declaration: span,
    uses: [
      ...(hasPath ? pathUses(context, normalize, span) : []),
      ...transformUses(context, option('transformLabels')),
    ],
  });
  if (hasPath) readPath(context, option('includePath'), normalize, type, name.value);
}

/** `promBundle.normalizePath = (req) => …` replaces the function that is used where the options name none. */
function replacedNormalizer(
  context: Context,
  node: NodeOf<'CallExpression'>,
  module: SourceModule,
): Closure | undefined {
  const callee = unwrap(node.callee);
  if (!is(callee, 'Identifier')) return undefined;
  const made = context.evaluator.binding(callee, module)?.properties.get('normalizePath')?.at(-1);
  return made === undefined ? undefined : { node: made, module };
}

function placeOf(_context: Context, option: Closure | undefined): Located<string>['span'] | undefined {
  if (option === undefined) return undefined;
  const property = (option.node as { readonly parent?: Node }).parent;
  return spanOfNode(option.module.file, is(property, 'Property') ? property.key : option.node);
}

/** The label `path` without a function of one's own: ids are masked, everything else in an address is kept. */
function readPath(
  context: Context,
  includePath: Closure | undefined,
  normalizePath: Closure | undefined,
  type: MetricType,
  metric: string,
): void {
  // https://github.com/jochen-schweizer/express-prom-bundle/blob/8.0.0/src/index.js: what is no function leaves the default
  // in place; releases before 4.0 took `false` for the address as it is.
  const off = normalizePath !== undefined && is(normalizePath.node, 'Literal') && normalizePath.node.value === false;
  const span = placeOf(context, off ? normalizePath : includePath);
  if (span === undefined || (normalizePath !== undefined && !off)) return;
  context.middlewares.push({
    language: 'typescript',
    library: 'express-prom-bundle',
    span,
    type,
    metric,
    labels: [
      {
        label: 'path',
        tier: 'composed',
        kind: 'raw-path',
        fact: `is the address of each request with only numbers and UUIDs masked${off ? ', which false does not change' : ''}, so names in addresses and the probes of scanners each make a value of their own`,
        help: 'Give normalizePath a function that returns the route template, req.route?.path, and one fixed text for requests that match no route.',
      },
    ],
  });
}

/**
 * What a `normalizePath` function returns fills the label `path`. What the function of the library leaves is judged with
 * the middleware, not by the name of the label.
 */
function pathUses(context: Context, option: Closure | undefined, span: Span): readonly MetricUse[] {
  const made = functionOf(context, option);
  if (made === undefined) return [pathUse({ span, tier: 'bounded', kind: 'normalised' })];
  const value = context.values.classify(made);
  return [pathUse({ ...value, span: value.decidedBy ?? value.span })];
}

function pathUse(value: LabelValue): MetricUse {
  const { span } = value;
  return {
    span,
    method: 'normalizePath',
    labels: [{ label: { value: 'path', span }, value }],
    complete: true,
    byName: false,
  };
}
