import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, assignmentsOf, calleeSpan, callsOf } from '../code/context.ts';
import { forEachCaller, outermostCall } from '../code/declare-factory.ts';
import type { Closure } from '../code/entity.ts';
import { isPutTogether } from '../code/generated-name.ts';
import { calleeName } from '../code/texts.ts';
import type { ReadLabels } from '../code/texts.ts';
import type { Library, MetricText, MetricType } from '../metric.ts';

/** The packages whose metrics are read here. */
export const libraries: RegExp =
  /^(?:github\.com\/prometheus\/client_golang\/prometheus|k8s\.io\/component-base\/metrics|.*\/component-base\/metrics)/u;
const maker = /^New(?:Testable)?(Counter|Gauge|Histogram|TimingHistogram|Summary|Untyped)(?:Vec|Func)?$/u;
const types: Readonly<Record<string, MetricType>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  TimingHistogram: 'histogram',
  Summary: 'summary',
  Untyped: 'unknown',
};
// prometheus.DefBuckets
const defaultBuckets = 11;

/** Finds what client_golang, promauto and component-base declare. */
export function readClientGolang(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const name = calleeName(at.expression) ?? '';
    const type = types[maker.exec(name)?.[1] ?? ''];
    if (type !== undefined) declare(context, at, type, 0);
    else if (name === 'NewDesc') declareDescription(context, at, 0);
  }
}

function libraryOf(context: CodeContext, at: CallAt, options: Closure | undefined): Library | undefined {
  const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  if (name !== undefined) return libraries.test(name) ? libraryNamed(name) : undefined;
  // `promauto.With(registry).NewCounterVec`, a factory in a variable or in a field: the type of the options tells.
  const type = options?.expression.kind === 'map' ? options.expression.type : undefined;
  const [root, member] = (type ?? parameterType(context, argumentOf(at, 0, '')))?.split('.') ?? [];
  if (root === undefined || !member?.endsWith('Opts')) return undefined;
  const from = context.evaluator.libraryName({
    expression: { kind: 'name', name: root, start: 0, end: 0 },
    scope: options?.scope ?? at.scope,
  });
  return from !== undefined && libraries.test(from) ? libraryNamed(from) : undefined;
}

function parameterType(context: CodeContext, at: Closure | undefined): string | undefined {
  if (at === undefined) return undefined;
  for (const entity of context.evaluator.entities(at)) if (entity.kind === 'parameter') return entity.binding.type;
  return undefined;
}

function libraryNamed(name: string): Library {
  return name.includes('component-base') ? 'component-base' : 'client_golang';
}

/** The composite literal that an expression comes from. */
function literalOf(context: CodeContext, at: Closure | undefined): Closure | undefined {
  if (at === undefined || at.expression.kind === 'map') return at;
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind === 'expression' && entity.at.expression.kind === 'map') return entity.at;
  }
  return undefined;
}

function field(at: Closure | undefined, name: string): Closure | undefined {
  if (at?.expression.kind !== 'map') return undefined;
  const found = at.expression.entries.find(({ key }) => key.kind === 'name' && key.name === name);
  return found === undefined ? undefined : { ...at, expression: found.value };
}

function declare(context: CodeContext, at: CallAt, type: MetricType, chain: number): void {
  const argument = argumentOf(at, 0, '');
  const outer = literalOf(context, argument);
  const library = libraryOf(context, at, outer);
  if (library === undefined) return;
  // V2: the options are one level deeper, beside VariableLabels.
  const inner = ['CounterOpts', 'GaugeOpts', 'HistogramOpts', 'SummaryOpts']
    .map((name) => field(outer, name))
    .find((f) => f !== undefined);
  const options = inner === undefined ? outer : literalOf(context, inner);
  const name = fullName(context, options);
  const variable = field(outer, 'VariableLabels');
  const labelsAt = variable ?? argumentOf(at, 1, '');
  const isVector = calleeName(at.expression)?.endsWith('Vec') === true;
  const constrained = variable === undefined ? undefined : constrainedLabels(context, variable);
  const labels =
    constrained?.labels ??
    (isVector && labelsAt !== undefined ? context.texts.labels(unconstrained(context, labelsAt)) : undefined);
  const functions = [
    ...name.functions,
    ...(labels?.functions ?? []),
    ...parametersOf(context, outer === undefined ? argument : undefined),
  ];
  if (
    forEachCaller(context, at, functions, chain, (caller) => {
      declare(context, caller, type, chain + 1);
    })
  )
    return;
  const buckets = field(options, 'Buckets');
  const help = field(options, 'Help');
  const fixed = field(options, 'ConstLabels');
  context.registry.add(at.expression, at.frame?.key ?? '', {
    library,
    type,
    name: name.text ?? { value: '…', complete: false, span: calleeSpan(at) },
    generatedName: name.text?.complete === false && isGenerated(field(options, 'Name')),
    help:
      help === undefined
        ? options === undefined
          ? { value: '…', complete: false, span: calleeSpan(at) }
          : undefined
        : context.texts.text(help),
    labels: [...(labels?.labels ?? [])],
    labelsComplete: isVector ? (labels?.complete ?? false) : true,
    constantLabels: fixed === undefined ? [] : assignmentsOf(context, context.maps.read(fixed)),
    buckets: type === 'histogram' ? (bucketCount(context, buckets) ?? defaultBuckets) : undefined,
    allowList: constrained?.allowList ?? false,
    declaration: calleeSpan(outermostCall(at)),
    holder: outermostCall(at).scope.module.holders.get(outermostCall(at).expression),
    uses: [],
  });
}

function parametersOf(context: CodeContext, at: Closure | undefined): ReadLabels['functions'] {
  if (at === undefined) return [];
  return context.evaluator.entities(at).flatMap((e) => (e.kind === 'parameter' && e.of !== undefined ? [e.of] : []));
}

/** `prometheus.UnconstrainedLabels(labels)` is the list inside. */
function unconstrained(context: CodeContext, at: Closure): Closure {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') continue;
    const [first] = entity.at.expression.arguments;
    if (calleeName(entity.at.expression) !== 'UnconstrainedLabels' || first === undefined) continue;
    return { ...entity.at, expression: first.value };
  }
  return at;
}

/** `prometheus.ConstrainedLabels{{Name: "x", Constraint: f}}`: a constraint bounds the values. */
function constrainedLabels(
  context: CodeContext,
  at: Closure,
): { readonly labels: ReadLabels; readonly allowList: boolean } | undefined {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'list') continue;
    const items = entity.at.expression.items.map((item) => ({ ...entity.at, expression: item.value }));
    const names = items.flatMap((item) => field(item, 'Name') ?? []);
    if (names.length === 0) continue;
    const allowList = items.some((item) => field(item, 'Constraint') !== undefined);
    return { labels: context.texts.names(names), allowList };
  }
  return undefined;
}

/** True for a name that is put together once for each call. */
function isGenerated(name: Closure | undefined): boolean {
  if (name === undefined) return false;
  const { expression } = name;
  if (expression.kind === 'text') return isPutTogether(name, expression.parts);
  if (expression.kind !== 'call' || calleeName(expression) !== 'Sprintf') return false;
  return isPutTogether(
    name,
    expression.arguments.slice(1).map(({ value }) => value),
  );
}

function fullName(
  context: CodeContext,
  options: Closure | undefined,
): { readonly text: MetricText | undefined; readonly functions: ReadLabels['functions'] } {
  const parts = ['Namespace', 'Subsystem', 'Name'].flatMap((name) => field(options, name) ?? []);
  const read = parts.map((part) => context.texts.text(part));
  const last = read.at(-1);
  if (last === undefined) return { text: undefined, functions: [] };
  const value = read
    .map((text) => text.value)
    .filter((text) => text !== '')
    .join('_');
  const functions = read.flatMap((text) => text.functions);
  return { text: { ...last, value, complete: read.every((text) => text.complete) }, functions };
}

function bucketCount(context: CodeContext, at: Closure | undefined): number | undefined {
  if (at === undefined) return undefined;
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression') continue;
    const { expression } = entity.at;
    if (expression.kind === 'list') return expression.items.length;
    // LinearBuckets(start, width, count), ExponentialBuckets(start, factor, count)
    const count = expression.kind === 'call' ? expression.arguments[2]?.value : undefined;
    if (count?.kind === 'constant' && /^\d+$/u.test(count.text)) return Number(count.text);
  }
  return undefined;
}

/** `prometheus.NewDesc(prometheus.BuildFQName(namespace, subsystem, name), help, labels, constLabels)`. */
function declareDescription(context: CodeContext, at: CallAt, chain: number): void {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  const name = argumentOf(at, 0, '');
  if (library === undefined || !libraries.test(library) || name === undefined) return;
  const read = context.texts.text(name);
  const labelsAt = argumentOf(at, 2, '');
  const isNone = labelsAt?.expression.kind === 'constant';
  const constrained = labelsAt === undefined ? undefined : constrainedLabels(context, labelsAt);
  const labels =
    constrained?.labels ??
    (labelsAt === undefined || isNone ? undefined : context.texts.labels(unconstrained(context, labelsAt)));
  const functions = [...read.functions, ...(labels?.functions ?? [])];
  if (
    forEachCaller(context, at, functions, chain, (caller) => {
      declareDescription(context, caller, chain + 1);
    })
  )
    return;
  const help = argumentOf(at, 1, '');
  const fixed = argumentOf(at, 3, '');
  context.registry.add(at.expression, at.frame?.key ?? '', {
    library: libraryNamed(library),
    type: 'unknown',
    name: read,
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [...(labels?.labels ?? [])],
    labelsComplete: labels?.complete ?? isNone,
    constantLabels: fixed === undefined ? [] : assignmentsOf(context, context.maps.read(fixed)),
    allowList: constrained?.allowList ?? false,
    declaration: calleeSpan(outermostCall(at)),
    holder: outermostCall(at).scope.module.holders.get(outermostCall(at).expression),
    uses: [],
  });
}
