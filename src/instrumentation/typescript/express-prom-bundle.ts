import type { Located } from '../../source/span.ts';
import type { LabelAssignment, MetricType, MetricUse } from '../metric.ts';
import type { Context } from './context.ts';
import { packageMember } from './context.ts';
import type { Closure } from './entity.ts';
import type { SourceModule } from './source-module.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is, isFunction, memberName, spanOfNode, unwrap, walk } from './syntax-tree.ts';

const packageName = 'express-prom-bundle';
// https://github.com/jochen-schweizer/express-prom-bundle/tree/8.0.0#options
const defaultName = 'http_request_duration_seconds';
const defaultBuckets = 6;

/** Finds express-prom-bundle: the metric that its options make, and what its defaults put into labels. */
export function readExpressPromBundle(context: Context): void {
  for (const module of context.project.modules) {
    for (const node of module.calls) {
      const path = packageMember(context, { node: node.callee, module }, packageName);
      if (path?.length === 0) install(context, node, module);
    }
  }
}

function install(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule): void {
  const [first] = node.arguments;
  const option = (key: string): Closure | undefined =>
    first === undefined ? undefined : context.objects.property({ node: first, module }, key);
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
    uses: [...pathUses(context, option('normalizePath')), ...transformUses(context, option('transformLabels'))],
  });
  if (isOn('includePath', false)) readPath(context, option('includePath'), option('normalizePath'), type, name.value);
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
        tier: off ? 'unbounded' : 'composed',
        kind: 'raw-path',
        fact: off
          ? 'is the address of each request as it came'
          : 'is the address of each request with only numbers and UUIDs masked, so names in addresses and the probes of scanners each make a value of their own',
        help: 'Give normalizePath a function that returns the route template, req.route?.path, and one fixed text for requests that match no route.',
      },
    ],
  });
}

function functionOf(
  context: Context,
  option: Closure | undefined,
): (Closure & { readonly node: FunctionNode }) | undefined {
  if (option === undefined) return undefined;
  for (const entity of context.evaluator.entities(option)) {
    if (entity.kind === 'expression' && isFunction(entity.node)) return { ...entity, node: entity.node };
  }
  return undefined;
}

/** What a `normalizePath` function returns fills the label `path`. */
function pathUses(context: Context, option: Closure | undefined): readonly MetricUse[] {
  const made = functionOf(context, option);
  if (made === undefined) return [];
  const value = context.values.classify(made);
  const place = value.decidedBy ?? value.span;
  return [
    {
      span: place,
      method: 'normalizePath',
      labels: [{ label: { value: 'path', span: place }, value: { ...value, span: place } }],
      complete: true,
      byName: false,
    },
  ];
}

/** `transformLabels: (labels, req) => { labels.user = req.user.id; }` fills the label `user`. */
function transformUses(context: Context, option: Closure | undefined): readonly MetricUse[] {
  const made = functionOf(context, option);
  const parameter = made?.node.params[0];
  if (made === undefined || !is(parameter, 'Identifier')) return [];
  const labels: LabelAssignment[] = [];
  const { module } = made;
  walk(made.node.body, (node) => {
    if (!is(node, 'AssignmentExpression') || !is(node.left, 'MemberExpression')) return;
    const { object } = node.left;
    const name = memberName(node.left);
    if (name === undefined || !is(object, 'Identifier')) return;
    if (context.evaluator.binding(object, module)?.identifier !== parameter) return;
    const label = { value: name, span: spanOfNode(module.file, node.left.property) };
    labels.push({ label, value: context.values.classify({ node: node.right, module }) });
  });
  const span = spanOfNode(module.file, made.node);
  return labels.length === 0 ? [] : [{ span, method: 'transformLabels', labels, complete: true, byName: false }];
}
