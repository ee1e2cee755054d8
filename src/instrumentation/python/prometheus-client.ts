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
}

// https://github.com/prometheus/client_python/blob/v0.26.0/prometheus_client/metrics.py and metrics_core.py
const constructors: Readonly<Record<string, Constructor>> = {
  Counter: { type: 'counter', labels: [2, 'labelnames'] },
  Gauge: { type: 'gauge', labels: [2, 'labelnames'] },
  Summary: { type: 'summary', labels: [2, 'labelnames'] },
  Histogram: { type: 'histogram', labels: [2, 'labelnames'] },
  Info: { type: 'info', labels: [2, 'labelnames'] },
  Enum: { type: 'stateset', labels: [2, 'labelnames'] },
  CounterMetricFamily: { type: 'counter', labels: [3, 'labels'] },
  GaugeMetricFamily: { type: 'gauge', labels: [3, 'labels'] },
  SummaryMetricFamily: { type: 'summary', labels: [4, 'labels'] },
  HistogramMetricFamily: { type: 'histogram', labels: [4, 'labels'] },
  InfoMetricFamily: { type: 'info', labels: [3, 'labels'] },
  StateSetMetricFamily: { type: 'stateset', labels: [3, 'labels'] },
  UnknownMetricFamily: { type: 'unknown', labels: [3, 'labels'] },
  UntypedMetricFamily: { type: 'unknown', labels: [3, 'labels'] },
};
const defaultBuckets = 14;

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
  const unit = argumentOf(at, 5, 'unit');
  const isFamily = name.endsWith('MetricFamily');
  const buckets = isFamily ? undefined : argumentOf(at, 99, 'buckets');
  const hasSpread = at.expression.arguments.some((argument) => argument.spread !== undefined);
  context.registry.add(at.expression, at.frame?.key ?? '', {
    library: 'prometheus_client',
    type: made.type,
    name:
      written === undefined
        ? { value: '…', complete: false, span: declaration }
        : fullName(context, at, written, made.type, isFamily),
    generatedName: written?.complete === false && isGenerated(nameArgument) && !isFamily,
    help: help === undefined ? undefined : context.texts.text(help),
    unit: unit === undefined || isFamily ? undefined : context.texts.text(unit),
    labels: [...(labels?.labels ?? [])],
    labelsComplete: labels?.complete ?? !hasSpread,
    buckets: made.type === 'histogram' ? (bucketCount(context, buckets) ?? defaultBuckets) : undefined,
    declaration,
    holder: outer.scope.module.holders.get(outer.expression),
    uses: [],
  });
}

/** `namespace_subsystem_name_unit`, with the ending that the client adds. */
function fullName(
  context: CodeContext,
  at: CallAt,
  written: ReadText,
  type: MetricType,
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
    const unitArgument = argumentOf(at, 5, 'unit');
    const unit = unitArgument === undefined ? '' : context.texts.text(unitArgument).value;
    if (unit !== '' && !value.endsWith(`_${unit}`)) value = `${value}_${unit}`;
  }
  if (type === 'counter') value = `${value.replace(/_total$/u, '')}_total`;
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
      const values = positional.map((argument) => ({ ...at, expression: argument.value }));
      const isSpread = positional.some((argument) => argument.spread !== undefined);
      const filled = isSpread ? { labels: [], complete: false } : positionalLabels(context, values, draft);
      addUse(draft, at, method, filled.labels, filled.complete, found.length === 0);
    }
  }
}

/** `family.add_metric([a, b], value)` fills the labels in their order. */
function readFamily(context: CodeContext, at: CallAt, receiver: Closure): void {
  const values = argumentOf(at, 0, 'labels');
  if (values === undefined) return;
  const lists = context.evaluator
    .entities(values)
    .flatMap((entity) => (entity.kind === 'expression' && entity.at.expression.kind === 'list' ? [entity.at] : []));
  for (const draft of metricsOf(context, receiver)) {
    const [list] = lists;
    if (list?.expression.kind !== 'list' || list.expression.items.some((item) => item.spread)) {
      addUse(draft, at, 'add_metric', [], false);
      continue;
    }
    const closures = list.expression.items.map((item) => ({ ...list, expression: item.value }));
    const filled = positionalLabels(context, closures, draft);
    addUse(draft, at, 'add_metric', filled.labels, filled.complete);
  }
}

/** `info.info({"version": …})`: the keys are labels. */
function readInfo(context: CodeContext, at: CallAt, receiver: Closure): void {
  const map = argumentOf(at, 0, 'val');
  if (map === undefined) return;
  for (const draft of metricsOf(context, receiver)) {
    if (draft.type !== 'info') continue;
    const read = context.maps.read(map);
    addUse(draft, at, 'info', assignmentsOf(context, read), read.complete && read.found);
  }
}
