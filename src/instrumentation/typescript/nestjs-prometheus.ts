import type { MetricType } from '../metric.ts';
import type { Context } from './context.ts';
import { assignmentsOf, packageMember } from './context.ts';
import type { Closure } from './entity.ts';
import { declare, metricTypeOf } from './prom-client.ts';
import { returnedNodes } from './returns.ts';
import type { SourceModule } from './source-module.ts';
import type { FunctionNode, Node, NodeOf } from './syntax-tree.ts';
import { is, spanOfNode } from './syntax-tree.ts';
import { functionOf } from './transform-labels.ts';
import { textsOfType } from './types.ts';

const packageName = '@willsoto/nestjs-prometheus';
const providers: Readonly<Record<string, MetricType>> = {
  makeCounterProvider: 'counter',
  makeGaugeProvider: 'gauge',
  makeHistogramProvider: 'histogram',
  makeSummaryProvider: 'summary',
};

/** Finds the providers of NestJS, their prefix, and the metrics that are only known by their injection. */
export function readNestjsPrometheus(context: Context): void {
  const prefix = readModuleOptions(context);
  for (const module of context.project.modules) {
    for (const node of module.calls) {
      const name = packageMember(context, { node: node.callee, module }, packageName)?.at(-1);
      const type = name !== undefined && Object.hasOwn(providers, name) ? providers[name] : undefined;
      if (type !== undefined) declare(context, { node, module }, type, 'nestjs-prometheus', prefix, 0);
    }
  }
  for (const module of context.project.modules) {
    for (const node of module.calls) declareInjected(context, node, module, prefix);
  }
}

/** `PrometheusModule.register({ customMetricPrefix, defaultLabels })`, or what `registerAsync` is given a function for; gives the prefix of all names. */
function readModuleOptions(context: Context): string {
  let prefix = '';
  for (const module of context.project.modules) {
    for (const node of module.calls) {
      const [options] = node.arguments;
      const path = packageMember(context, { node: node.callee, module }, packageName);
      if (options === undefined || path?.[0] !== 'PrometheusModule') continue;
      const factory = functionOf(context, context.objects.property({ node: options, module }, 'useFactory'));
      const at = (factory === undefined ? undefined : returned(factory)) ?? { node: options, module };
      const written = context.objects.property(at, 'customMetricPrefix');
      if (written !== undefined) prefix = `${context.texts.text(written).value}_`;
      const defaults = context.objects.property(at, 'defaultLabels');
      if (defaults === undefined) continue;
      const { labels } = assignmentsOf(context, defaults);
      const span = spanOfNode(module.file, node.callee);
      context.defaultLabels.push({ language: 'typescript', library: 'nestjs-prometheus', span, labels });
    }
  }
  return prefix;
}

/** What a function returns; of several returns the first. */
function returned(of: Closure & { readonly node: FunctionNode }): Closure | undefined {
  const [node] = returnedNodes(of.node);
  return node === undefined ? undefined : { ...of, node };
}

/** The name that `@InjectMetric('name')` or `@Inject(getToken('name'))` gives to a parameter or a field. */
export function injectedName(context: Context, decorators: readonly Node[], module: SourceModule): string | undefined {
  for (const decorator of decorators) {
    const call = is(decorator, 'Decorator') ? decorator.expression : undefined;
    if (!is(call, 'CallExpression')) continue;
    const [first] = call.arguments;
    const path = packageMember(context, { node: call.callee, module }, packageName);
    if (first === undefined) continue;
    if (path?.at(-1) === 'InjectMetric') return context.texts.text({ node: first, module }).value;
    const [name] = is(first, 'CallExpression') ? first.arguments : [];
    if (name === undefined || !is(first, 'CallExpression')) continue;
    if (packageMember(context, { node: first.callee, module }, packageName)?.at(-1) === 'getToken') {
      return context.texts.text({ node: name, module }).value;
    }
  }
  return undefined;
}

function declareInjected(context: Context, node: NodeOf<'CallExpression'>, module: SourceModule, prefix: string): void {
  const decorator = node.parent;
  if (!is(decorator, 'Decorator')) return;
  const name = injectedName(context, [decorator], module);
  if (name === undefined || name.includes('…')) return;
  if (context.registry.named(prefix + name).length > 0 || context.registry.named(name).length > 0) return;
  const owner = decorator.parent;
  const target = is(owner, 'TSParameterProperty') ? owner.parameter : owner;
  if (!is(target, 'Identifier', 'PropertyDefinition')) return;
  const annotation = target.typeAnnotation?.typeAnnotation;
  if (!is(annotation, 'TSTypeReference')) return;
  const type = metricTypeOf(packageMember(context, { node: annotation.typeName, module }, 'prom-client'));
  if (type === undefined) return;
  const span = spanOfNode(module.file, node);
  const labels = textsOfType(annotation.typeArguments?.params[0]);
  context.registry.add(node, '', {
    library: 'nestjs-prometheus',
    type,
    name: { value: prefix + name, complete: true, span },
    // The declaration, and with it the help, is in a file that is not part of the run.
    help: { value: '…', complete: false, span },
    labels: labels.map((label) => ({ value: label.value, span: spanOfNode(module.file, label.node) })),
    labelsComplete: labels.length > 0,
    declaration: span,
    uses: [],
  });
}
