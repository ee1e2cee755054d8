import type { MetricType } from '../metric.ts';
import type { Context } from './context.ts';
import { imports } from './context.ts';
import type { Closure } from './entity.ts';
import { holderOf } from './holder.ts';
import { variableAnnotation } from './scopes.ts';
import type { SourceModule } from './source-module.ts';
import type { NodeOf } from './syntax-tree.ts';
import { is, memberName, unwrap } from './syntax-tree.ts';

const creators: Readonly<Record<string, MetricType>> = {
  createCounter: 'counter',
  createUpDownCounter: 'gauge',
  createHistogram: 'histogram',
  createGauge: 'gauge',
  createObservableCounter: 'counter',
  createObservableUpDownCounter: 'gauge',
  createObservableGauge: 'gauge',
};
// https://opentelemetry.io/docs/specs/otel/metrics/sdk/#explicit-bucket-histogram-aggregation
const defaultBuckets = 15;

/** How the packages of OpenTelemetry for JavaScript begin. */
export const openTelemetryPackage = '@opentelemetry/';

/** Finds the instruments that meters create. Their labels are the attributes of their uses. */
export function readOpenTelemetry(context: Context): void {
  for (const module of context.project.modules) {
    if (!imports(module, openTelemetryPackage) && !mayHoldMeter(module)) continue;
    for (const node of module.calls) declare(context, node, module);
  }
}

/** A file may get its meter from another file of the project. */
function mayHoldMeter(module: SourceModule): boolean {
  return /\bmeter\b/iu.test(module.file.text);
}

function declare(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule): void {
  const callee = unwrap(node.callee);
  const method = is(callee, 'MemberExpression') ? memberName(callee) : undefined;
  if (!is(callee, 'MemberExpression') || method === undefined || !Object.hasOwn(creators, method)) return;
  const type = creators[method];
  const [first, second] = node.arguments;
  if (type === undefined || first === undefined || !isMeter(context, { node: callee.object, module })) return;
  const property = (key: string): Closure | undefined =>
    second === undefined ? undefined : context.objects.property({ node: second, module }, key);
  const description = property('description');
  const unit = property('unit');
  context.registry.add(node, '', {
    library: 'opentelemetry',
    type,
    name: context.texts.text({ node: first, module }),
    help: description === undefined ? undefined : context.texts.text(description),
    unit: unit === undefined ? undefined : context.texts.text(unit),
    labels: [],
    labelsComplete: false,
    labelsFromUses: true,
    buckets: type === 'histogram' ? defaultBuckets : undefined,
    declaration: { file: module.file, start: callee.range[0], end: callee.range[1] },
    holder: holderOf(node),
    uses: [],
  });
}

/** A meter comes from `getMeter`, is of the type `Meter`, or is called so in a file that imports OpenTelemetry. */
function isMeter(context: Context, closure: Closure): boolean {
  for (const entity of context.evaluator.entities(closure)) {
    if (entity.kind === 'package') return entity.name.startsWith(openTelemetryPackage);
    if (entity.kind === 'expression' && is(entity.node, 'CallExpression')) {
      const callee = unwrap(entity.node.callee);
      return is(callee, 'MemberExpression') && memberName(callee) === 'getMeter';
    }
    if (entity.kind === 'instance') return false;
  }
  const node = unwrap(closure.node);
  const binding = is(node, 'Identifier') ? context.evaluator.binding(node, closure.module) : undefined;
  const type = binding === undefined ? undefined : variableAnnotation(binding);
  if (is(type, 'TSTypeReference')) {
    const [entity] = context.evaluator.entities({ node: type.typeName, module: closure.module });
    if (entity?.kind === 'package')
      return entity.name.startsWith(openTelemetryPackage) && entity.path.at(-1) === 'Meter';
  }
  const name = is(node, 'Identifier') ? node.name : is(node, 'MemberExpression') ? memberName(node) : undefined;
  return name !== undefined && name.toLowerCase().endsWith('meter') && imports(closure.module, openTelemetryPackage);
}
