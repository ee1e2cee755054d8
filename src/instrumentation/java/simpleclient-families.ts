import type { CallAt, CodeContext } from '../code/context.ts';
import { calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsOf, positionalLabels } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricType } from '../metric.ts';

const types: Readonly<Record<string, MetricType>> = {
  CounterMetricFamily: 'counter',
  GaugeMetricFamily: 'gauge',
  SummaryMetricFamily: 'summary',
};

/** Finds the families that collectors of exporters make: `new GaugeMetricFamily("name", "help", List.of("label"))`. */
export function readFamilies(context: CodeContext): void {
  for (const at of callsOf(context)) declare(context, at);
  for (const at of callsOf(context)) if (calleeName(at.expression) === 'addMetric') readUse(context, at);
}

function declare(context: CodeContext, at: CallAt): void {
  const kind = calleeName(at.expression) ?? '';
  const type = Object.hasOwn(types, kind) ? types[kind] : undefined;
  const library = context.evaluator.libraryNames({ ...at, expression: at.expression.callee });
  if (type === undefined || !library.includes(`io.prometheus.client.${kind}`)) return;
  const [name, help, list] = at.expression.arguments.map(({ value }) => ({ ...at, expression: value }));
  if (name === undefined) return;
  const labels = list === undefined ? undefined : context.texts.labels(list);
  // A number instead of labels is the one value of the family.
  const isLabelled = labels !== undefined && labels.labels.length > 0;
  context.registry.add(at.expression, '', {
    library: 'simpleclient',
    type,
    name: context.texts.text(name),
    help: help === undefined ? undefined : context.texts.text(help),
    labels: [...(labels?.labels ?? [])],
    labelsComplete: !isLabelled || labels.complete,
    declaration: calleeSpan(at),
    holder: at.scope.module.holders.get(at.expression),
    uses: [],
  });
}

/** `family.addMetric(List.of(value), number)` fills the labels in their order. */
function readUse(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  const list = at.expression.arguments[0]?.value;
  if (callee.kind !== 'member' || list === undefined) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library !== 'simpleclient') continue;
    const values = itemsOf(context, { ...at, expression: list });
    const filled = values === undefined ? undefined : positionalLabels(context, values, draft);
    addUse(draft, at, 'addMetric', filled?.labels ?? [], filled?.complete ?? false);
  }
}

function itemsOf(context: CodeContext, at: Closure): readonly Closure[] | undefined {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') continue;
    const call = entity.at.expression;
    if (!/^(?:of|asList|singletonList)$/u.test(calleeName(call) ?? '')) continue;
    return call.arguments.map(({ value }) => ({ ...entity.at, expression: value }));
  }
  return undefined;
}
