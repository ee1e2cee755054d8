import { appendedAt, lookup } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, assignmentsOf, calleeSpan, callsOf } from '../code/context.ts';
import { forEachCaller, outermostCall } from '../code/declare-factory.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsByName, metricsOf, positionalLabels } from '../code/metrics-of.ts';
import type { ReadText } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { MetricText, MetricType } from '../metric.ts';

interface Constructor {
  readonly type: MetricType;
  /** The place and the name of the argument with the labels. */
  readonly labels: readonly [number, string];
  /** The place of the argument with the unit; absent where a metric of this type has none. */
  readonly unit?: number;
}

// https://github.com/prometheus/client_python/blob/v0.26.0/prometheus_client/metrics.py and metrics_core.py
const constructors: Readonly<Record<string, Constructor>> = {
  Counter: { type: 'counter', labels: [2, 'labelnames'], unit: 5 },
  Gauge: { type: 'gauge', labels: [2, 'labelnames'], unit: 5 },
  Summary: { type: 'summary', labels: [2, 'labelnames'], unit: 5 },
  Histogram: { type: 'histogram', labels: [2, 'labelnames'], unit: 5 },
  Info: { type: 'info', labels: [2, 'labelnames'] },
  Enum: { type: 'stateset', labels: [2, 'labelnames'] },
  CounterMetricFamily: { type: 'counter', labels: [3, 'labels'], unit: 5 },
  GaugeMetricFamily: { type: 'gauge', labels: [3, 'labels'], unit: 4 },
  SummaryMetricFamily: { type: 'summary', labels: [4, 'labels'], unit: 5 },
  HistogramMetricFamily: { type: 'histogram', labels: [4, 'labels'], unit: 5 },
  GaugeHistogramMetricFamily: { type: 'histogram', labels: [4, 'labels'], unit: 5 },
  InfoMetricFamily: { type: 'info', labels: [3, 'labels'] },
  StateSetMetricFamily: { type: 'stateset', labels: [3, 'labels'] },
  UnknownMetricFamily: { type: 'unknown', labels: [3, 'labels'], unit: 4 },
  UntypedMetricFamily: { type: 'unknown', labels: [3, 'labels'], unit: 4 },
};
const defaultBuckets = 14;
const maximumNesting = 5;

/** Finds what prometheus_client's classes declare. */
export function readPrometheusClient(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const name = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
    if (name === undefined || !/^prometheus_client(?:\.|$)/u.test(name)) continue;
    const last = name.split('.').at(-1) ?? '';
    const made = Object.hasOwn(constructors, last) ? constructors[last] : undefined;
    if (made !== undefined) declare(context, at, last, made, 0);
  }
}

function declare(context: CodeContext, at: CallAt, name: string, made: Constructor, chain: number): void {
  const nameArgument = argumentOf(at, 0, 'name');
  const written = nameArgument === undefined ? undefined : context.texts.text(nameArgument);
  const labelsArgument = argumentOf(at, ...made.labels);
  const labels = labelsArgument === undefined ? undefined : context.texts.labels(labelsArgument);
  const functions = [...(written?.functions ?? []), ...(labels?.functions ?? [])];
  if (
    forEachCaller(context, at, functions, chain, (outer) => {
      declare(context, outer, name, made, chain + 1);
    })
  )
    return;
  const outer = outermostCall(at);
  const declaration = calleeSpan(outer);
  const help = argumentOf(at, 1, 'documentation');
  const unit = made.unit === undefined ? undefined : argumentOf(at, made.unit, 'unit');
  const isFamily = name.endsWith('MetricFamily');
  const buckets = isFamily ? undefined : argumentOf(at, 99, 'buckets');
  const hasSpread = at.expression.arguments.some((argument) => argument.spread !== undefined);
  context.registry.add(at.expression, at.frame?.key ?? '', {
    library: 'prometheus_client',
    type: made.type,
    name:
      written === undefined
        ? { value: '…', complete: false, span: declaration }
        : fullName(context, at, written, made, isFamily),
    generatedName: written?.complete === false && isGenerated(nameArgument) && !isFamily,
    help: help === undefined ? undefined : context.texts.text(help),
    unit: unit === undefined ? undefined : context.texts.text(unit),
    labels: [...(labels?.labels ?? [])],
    labelsComplete: labels?.complete ?? !hasSpread,
    buckets: made.type === 'histogram' ? (bucketCount(context, buckets) ?? defaultBuckets) : undefined,
    declaration,
    holder: outer.scope.module.holders.get(outer.expression),
    uses: [],
  });
}

// https://github.com/prometheus/client_python/blob/v0.26.0/prometheus_client/metrics.py#L25: the unit follows the name
// without its "_total", and "_total" follows the unit.
/** `namespace_subsystem_name_unit`, with the ending that the client adds. */
function fullName(
  context: CodeContext,
  at: CallAt,
  written: ReadText,
  { type, unit }: Constructor,
  isFamily: boolean,
): MetricText {
  let { value, complete } = written;
  if (!isFamily) {
    for (const [index, key] of [
      [4, 'subsystem'],
      [3, 'namespace'],
    ] as const) {
      const part = argumentOf(at, index, key);
      const text = part === undefined ? undefined : context.texts.text(part);
      if (text === undefined || text.value === '') continue;
      value = `${text.value}_${value}`;
      complete &&= text.complete;
    }
  }
  if (type === 'counter') value = value.replace(/_total$/u, '');
  const unitArgument = unit === undefined ? undefined : argumentOf(at, unit, 'unit');
  const unitText = unitArgument === undefined ? '' : context.texts.text(unitArgument).value;
  if (unitText !== '' && !value.endsWith(`_${unitText}`)) value = `${value}_${unitText}`;
  if (type === 'counter') value = `${value}_total`;
  if (type === 'info') value = `${value.replace(/_info$/u, '')}_info`;
  return { value, complete, span: written.span, ...(written.origin === undefined ? {} : { origin: written.origin }) };
}

/** A name that is put together inside of a function other than a constructor. */
function isGenerated(name: Closure | undefined): boolean {
  return name?.expression.kind === 'text' && name.scope.of !== undefined && name.scope.of.name !== '__init__';
}

function bucketCount(context: CodeContext, buckets: Closure | undefined): number | undefined {
  if (buckets === undefined) return undefined;
  for (const entity of context.evaluator.entities(buckets)) {
    if (entity.kind === 'expression' && entity.at.expression.kind === 'list') return entity.at.expression.items.length;
  }
  return undefined;
}

/** Finds the places that fill the labels of metrics. */
export function readPrometheusClientUses(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== 'member') continue;
    const receiver = { ...at, expression: callee.object };
    if (callee.property === 'labels' || callee.property === 'remove')
      readLabels(context, at, receiver, callee.property);
    else if (callee.property === 'add_metric') readFamily(context, at, receiver);
    else if (callee.property === 'info') readInfo(context, at, receiver);
  }
}

function readLabels(context: CodeContext, at: CallAt, receiver: Closure, method: string): void {
  const named = context.maps.fromArguments(at, at.expression);
  const positional = at.expression.arguments.filter((argument) => argument.name === undefined);
  const fits = (draft: MetricDraft): boolean =>
    draft.library === 'prometheus_client' &&
    (named.found
      ? named.entries.length > 0 &&
        named.entries.every((entry) => draft.labels.some((label) => label.value === entry.key))
      : draft.labelsComplete && positional.length === draft.labels.length && positional.length > 0);
  const found = metricsOf(context, receiver).filter((draft) => draft.library === 'prometheus_client');
  const drafts = found.length > 0 ? found : metricsByName(context, receiver, fits);
  for (const draft of drafts) {
    if (named.found) {
      addUse(draft, at, method, assignmentsOf(context, named), named.complete, found.length === 0);
    } else {
      const values = valuesInOrder(
        context,
        positional.map((argument) => ({
          value: { ...at, expression: argument.value },
          spread: argument.spread !== undefined,
        })),
      );
      const filled = values === undefined ? { labels: [], complete: false } : positionalLabels(context, values, draft);
      addUse(draft, at, method, filled.labels, filled.complete, found.length === 0);
    }
  }
}

/** `family.add_metric([a, b], value)` fills the labels in their order. */
function readFamily(context: CodeContext, at: CallAt, receiver: Closure): void {
  const given = argumentOf(at, 0, 'labels');
  if (given === undefined) return;
  const values = valuesInOrder(context, [{ value: given, spread: true }]);
  for (const draft of metricsOf(context, receiver)) {
    const filled = values === undefined ? { labels: [], complete: false } : positionalLabels(context, values, draft);
    addUse(draft, at, 'add_metric', filled.labels, filled.complete);
  }
}

/** Values by their place, where every list among them can be read; what is appended to a list comes last. */
function valuesInOrder(
  context: CodeContext,
  items: readonly { readonly value: Closure; readonly spread: boolean }[],
  depth = 0,
): readonly Closure[] | undefined {
  const values: Closure[] = [];
  for (const { value, spread } of items) {
    const inner = spread ? valuesOfList(context, value, depth) : [value];
    if (inner === undefined) return undefined;
    values.push(...inner);
  }
  return values;
}

function valuesOfList(context: CodeContext, at: Closure, depth: number): readonly Closure[] | undefined {
  if (depth > maximumNesting) return undefined;
  const [list] = context.evaluator
    .entities(at)
    .flatMap((entity) => (entity.kind === 'expression' && entity.at.expression.kind === 'list' ? [entity.at] : []));
  if (list?.expression.kind !== 'list') return undefined;
  const items = list.expression.items.map(({ value, spread }) => ({ value: { ...list, expression: value }, spread }));
  const values = valuesInOrder(context, items, depth + 1);
  const of = at.expression.kind === 'name' ? lookup(at.scope, at.expression.name) : undefined;
  const appended = of === undefined ? [] : appendedAt(of, at.scope, at.expression.start);
  return values === undefined ? undefined : [...values, ...appended];
}

/** `info.info({"version": …})`: the keys are labels. */
function readInfo(context: CodeContext, at: CallAt, receiver: Closure): void {
  const map = argumentOf(at, 0, 'val');
  if (map === undefined) return;
  for (const draft of metricsOf(context, withoutLabels(receiver))) {
    if (draft.type !== 'info') continue;
    const read = context.maps.read(map);
    addUse(draft, at, 'info', assignmentsOf(context, read), read.complete && read.found);
  }
}

/** The metric in `metric.labels("a")`. */
function withoutLabels(at: Closure): Closure {
  const { expression } = at;
  if (expression.kind !== 'call' || expression.callee.kind !== 'member') return at;
  return expression.callee.property === 'labels' ? { ...at, expression: expression.callee.object } : at;
}
