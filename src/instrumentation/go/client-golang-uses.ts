import { spanIn } from '../code/code.ts';
import type { Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, assignmentsOf, calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsByName, metricsOf, positionalLabels } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { libraries } from './client-golang.ts';
import { spreadArguments } from './go-lists.ts';

const positional =
  /^(?:WithLabelValues(?:Checked)?|GetMetricWithLabelValues|DeleteLabelValues(?:Checked)?|ObserveSince)$/u;
const mapped = /^(?:With(?:Checked)?|GetMetricWith|(?:Must)?CurryWith|Delete|DeletePartialMatch)$/u;
const constant =
  /^(?:(?:Must)?NewConst|NewLazyConst)(NativeHistogram|Histogram|Metric|Summary)(WithCreatedTimestamp)?$/u;
// What stands between the description and the values of labels: value.go, histogram.go and summary.go of
// https://github.com/prometheus/client_golang/tree/v1.25.0/prometheus.
const beforeLabels: Readonly<Record<string, number>> = { Metric: 3, Histogram: 4, Summary: 4, NativeHistogram: 9 };
const valueTypes: Readonly<Record<string, MetricType>> = {
  CounterValue: 'counter',
  GaugeValue: 'gauge',
  UntypedValue: 'unknown',
};

/** Finds the places that fill the labels of metrics. Exemplars have labels of their own and are none of these. */
export function readClientGolangUses(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== 'member') continue;
    const method = callee.property;
    if (positional.test(method)) readPositional(context, at, callee.object, method);
    else if (mapped.test(method)) readMapped(context, at, callee.object, method);
    else if (method.includes('Const')) readConstant(context, at, method);
    else if (method === 'Grouping') readGrouping(context, at);
    else if (/^WrapRegistererWith$|^WrapCollectorWith$/u.test(method)) readWrapped(context, at);
    else if (method.startsWith('InstrumentHandler')) readInstrumentedHandler(context, at);
  }
}

function isOurs(draft: MetricDraft): boolean {
  return draft.library === 'client_golang' || draft.library === 'component-base';
}

function readPositional(context: CodeContext, at: CallAt, object: Expression, method: string): void {
  const receiver = { ...at, expression: object };
  // `ObserveSince(start, values...)` of component-base/metrics/histogram.go
  const given = at.expression.arguments.slice(method === 'ObserveSince' ? 1 : 0);
  const { items, complete } = spreadArguments(context, at, given);
  const fits = (draft: MetricDraft): boolean =>
    isOurs(draft) && draft.labelsComplete && complete && items.length > 0 && draft.labels.length === items.length;
  const found = metricsOf(context, receiver).filter(isOurs);
  const drafts = found.length > 0 ? found : metricsByName(context, receiver, fits);
  const curried = curriedLabels(context, receiver);
  for (const draft of drafts) {
    const left = { ...draft, labels: draft.labels.filter((label) => !curried.has(label.value)) };
    const filled = complete ? positionalLabels(context, items, left) : { labels: [], complete: false };
    const shown = method.startsWith('Delete') ? 'remove' : method;
    addUse(draft, at, shown, filled.labels, filled.complete, found.length === 0);
  }
}

/** The labels that `MustCurryWith` already filled. */
function curriedLabels(context: CodeContext, at: Closure): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') continue;
    const {
      callee,
      arguments: [first],
    } = entity.at.expression;
    if (callee.kind !== 'member' || !/^(?:Must)?CurryWith$/u.test(callee.property) || first === undefined) continue;
    for (const entry of context.maps.read({ ...entity.at, expression: first.value }).entries) names.add(entry.key);
  }
  return names;
}

function readMapped(context: CodeContext, at: CallAt, object: Expression, method: string): void {
  const labels = argumentOf(at, 0, '');
  const receiver = { ...at, expression: object };
  if (labels === undefined) return;
  const read = context.maps.read(labels);
  const fits = (draft: MetricDraft): boolean =>
    isOurs(draft) &&
    read.entries.length > 0 &&
    read.entries.every((entry) => draft.labels.some((label) => label.value === entry.key));
  const found = metricsOf(context, receiver).filter(isOurs);
  for (const draft of found.length > 0 ? found : metricsByName(context, receiver, fits)) {
    const shown = method.startsWith('Delete') ? 'remove' : method;
    addUse(draft, at, shown, assignmentsOf(context, read), read.complete && read.found, found.length === 0);
  }
}

/** `prometheus.MustNewConstMetric(desc, type, value, labels...)`; histograms and summaries have more numbers in front. */
function readConstant(context: CodeContext, at: CallAt, method: string): void {
  const match = constant.exec(method);
  const description = argumentOf(at, 0, '');
  if (match === null || description === undefined) return;
  const kind = match[1] ?? '';
  const skip = (beforeLabels[kind] ?? 3) + (match[2] === undefined ? 0 : 1);
  const given = at.expression.arguments.slice(skip);
  const { items, complete } = spreadArguments(context, at, given);
  const found = metricsOf(context, description);
  const fits = (draft: MetricDraft): boolean =>
    isOurs(draft) && draft.labels.length === items.length && items.length > 0;
  for (const draft of found.length > 0 ? found : metricsByName(context, description, fits)) {
    const filled = complete ? positionalLabels(context, items, draft) : { labels: [], complete: false };
    addUse(draft, at, method, filled.labels, filled.complete, found.length === 0);
    learnType(draft, kind === 'Metric' ? valueType(at) : kind === 'Summary' ? 'summary' : 'histogram');
  }
}

function valueType(at: CallAt): MetricType {
  const type = at.expression.arguments[1]?.value;
  return type?.kind === 'member' || type?.kind === 'name'
    ? (valueTypes[type.kind === 'member' ? type.property : type.name] ?? 'unknown')
    : 'unknown';
}

/** A description has no type: what is sent with it tells. */
function learnType(draft: MetricDraft, type: MetricType): void {
  if (draft.type === 'unknown' && draft.uses.length === 1) draft.type = type;
  else if (draft.type !== type) draft.type = 'unknown';
}

/** `prometheus.WrapRegistererWith(labels, registry)`: labels of everything that is registered through it. */
function readWrapped(context: CodeContext, at: CallAt): void {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  const given = argumentOf(at, 0, '');
  if (library === undefined || !libraries.test(library) || given === undefined) return;
  const labels = assignmentsOf(context, context.maps.read(given));
  context.defaultLabels.push({ language: 'go', library: 'client_golang', span: calleeSpan(at), labels });
}

/**
 * `promhttp.InstrumentHandlerCounter(counter, next, promhttp.WithLabelFromRequest("path", func(r) …))`: the labels beside
 * code and method come from functions, promhttp/option.go.
 */
function readInstrumentedHandler(context: CodeContext, at: CallAt): void {
  const vector = argumentOf(at, 0, '');
  if (vector === undefined) return;
  const labels = at.expression.arguments.slice(2).flatMap(({ value }): readonly LabelAssignment[] => {
    if (value.kind !== 'call' || !/^WithLabelFrom(?:Ctx|Request)$/u.test(calleeName(value) ?? '')) return [];
    const [name, from] = value.arguments.map((argument) => ({ ...at, expression: argument.value }));
    if (name === undefined || from === undefined) return [];
    const label = { value: context.texts.text(name).value, span: spanIn(at.scope.module, name.expression) };
    return [{ label, value: context.values.classify(from) }];
  });
  if (labels.length === 0) return;
  for (const draft of metricsOf(context, vector).filter(isOurs)) addUse(draft, at, 'InstrumentHandler', labels, false);
}

/** The grouping key of a pusher is a label of everything that it pushes. */
function readGrouping(context: CodeContext, at: CallAt): void {
  const name = argumentOf(at, 0, '');
  const value = argumentOf(at, 1, '');
  const isPush = [...at.scope.module.imports].some((path) => path.endsWith('prometheus/push'));
  if (name === undefined || value === undefined || !isPush) return;
  const read = context.texts.text(name);
  const label = { value: read.value, span: spanIn(at.scope.module, name.expression) };
  const span = spanIn(at.scope.module, at.expression.callee);
  const labels = [{ label, value: context.values.classify(value) }];
  context.defaultLabels.push({ language: 'go', library: 'client_golang', span, labels, isPushed: true });
}
