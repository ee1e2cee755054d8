import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { metricsOf } from '../code/metrics-of.ts';
import { addAttributes, declareInstrument } from '../code/opentelemetry.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { MetricType } from '../metric.ts';

const creators: Readonly<Record<string, MetricType>> = {
  create_counter: 'counter',
  create_up_down_counter: 'gauge',
  create_histogram: 'histogram',
  create_gauge: 'gauge',
  create_observable_counter: 'counter',
  create_observable_up_down_counter: 'gauge',
  create_observable_gauge: 'gauge',
};

/** Finds the instruments of OpenTelemetry for Python and their uses. */
export function readOpenTelemetry(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== 'member' || !Object.hasOwn(creators, callee.property)) continue;
    const type = creators[callee.property];
    if (type === undefined || !isMeter(context, { ...at, expression: callee.object })) continue;
    const draft = declareInstrument(context, at, type);
    const callbacks = argumentOf(at, 1, 'callbacks');
    if (draft !== undefined && callbacks !== undefined) readCallbacks(context, draft, callbacks);
  }
  for (const at of callsOf(context)) readUse(context, at);
}

/** A meter comes from `get_meter`, or is called so in a file that imports OpenTelemetry. */
function isMeter(context: CodeContext, at: Closure): boolean {
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind === 'library') return entity.name.startsWith('opentelemetry');
    if (entity.kind === 'expression' && entity.at.expression.kind === 'call') {
      return calleeName(entity.at.expression) === 'get_meter';
    }
  }
  const { expression } = at;
  const name = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
  return name.endsWith('meter') && [...at.scope.module.imports].some((source) => source.startsWith('opentelemetry'));
}

function readUse(context: CodeContext, at: CallAt): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || !/^(?:add|record|set)$/u.test(callee.property)) return;
  const attributes = argumentOf(at, 1, 'attributes');
  if (attributes === undefined) return;
  for (const draft of metricsOf(context, { ...at, expression: callee.object })) {
    if (draft.library === 'opentelemetry') addAttributes(context, draft, at, callee.property, attributes);
  }
}

/** Callbacks of observable instruments give `Observation(value, attributes)`. */
function readCallbacks(context: CodeContext, draft: MetricDraft, callbacks: Closure): void {
  for (const list of context.evaluator.entities(callbacks)) {
    if (list.kind !== 'expression' || list.at.expression.kind !== 'list') continue;
    for (const item of list.at.expression.items) {
      for (const entity of context.evaluator.entities({ ...list.at, expression: item.value })) {
        if (entity.kind !== 'function') continue;
        for (const { call, scope } of entity.of.scope.module.calls) {
          const at = { expression: call, scope };
          if (call.start < entity.of.start || call.end > entity.of.end) continue;
          const name = context.evaluator.libraryName({ ...at, expression: call.callee });
          const attributes = argumentOf(at, 1, 'attributes');
          if (name?.endsWith('.Observation') !== true || attributes === undefined) continue;
          addAttributes(context, draft, at, 'Observation', attributes);
        }
      }
    }
  }
}
