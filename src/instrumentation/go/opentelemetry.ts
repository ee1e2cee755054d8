import { spanIn } from '../code/code.ts';
import type { Call, CodeModule, Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsOf } from '../code/metrics-of.ts';
import { declareInstrument } from '../code/opentelemetry.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { normaliseName } from '../name-tier.ts';
import { importsLike } from './go-names.ts';
import { spreadArguments } from './go-lists.ts';

const instruments = /^(?:Int64|Float64)(?:Observable)?(Counter|UpDownCounter|Histogram|Gauge)$/u;

/** A function that is asked for the values of one instrument. */
interface Callback {
  readonly module: CodeModule;
  readonly start: number;
  readonly end: number;
  readonly draft: MetricDraft;
}

/** Finds the instruments of OpenTelemetry and the attributes that are given to them. */
export function readOpenTelemetry(context: CodeContext): void {
  const callbacks: Callback[] = [];
  for (const at of callsOf(context)) declare(context, at, callbacks);
  for (const at of callsOf(context)) readUse(context, at, callbacks);
}

function declare(context: CodeContext, at: CallAt, callbacks: Callback[]): void {
  const { callee } = at.expression;
  const match = callee.kind === 'member' ? instruments.exec(callee.property) : null;
  if (match === null || !importsLike(at, /^go\.opentelemetry\.io\/otel/u)) return;
  const kind = match[1];
  const type: MetricType = kind === 'Counter' ? 'counter' : kind === 'Histogram' ? 'histogram' : 'gauge';
  const options = at.expression.arguments.flatMap(({ value }) => (value.kind === 'call' ? [value] : []));
  const description = options.find((option) => calleeName(option) === 'WithDescription');
  const described = description === undefined ? undefined : { ...at, expression: description };
  const draft = declareInstrument(context, at, type, { description: described });
  if (draft === undefined) return;
  for (const option of options) {
    const [function_] = option.arguments;
    if (function_ === undefined || !/^With(?:Int64|Float64)Callback$/u.test(calleeName(option) ?? '')) continue;
    for (const entity of context.evaluator.entities({ ...at, expression: function_.value })) {
      if (entity.kind !== 'function') continue;
      const { start, end, scope } = entity.of;
      callbacks.push({ module: scope.module, start, end, draft });
    }
  }
}

function readUse(context: CodeContext, at: CallAt, callbacks: readonly Callback[]): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member' || !/^(?:Add|Record|Observe|ObserveInt64|ObserveFloat64)$/u.test(callee.property))
    return;
  const [first, ...others] = at.expression.arguments;
  if (first === undefined || others.length === 0) return;
  // observer.ObserveInt64(instrument, value, options...): the instrument comes first.
  const isShared = callee.property !== 'Observe' && callee.property.startsWith('Observe');
  const receiver = isShared ? first.value : callee.object;
  const found = metricsOf(context, { ...at, expression: receiver }).filter(
    ({ library }) => library === 'opentelemetry',
  );
  const drafts = found.length > 0 ? found : callee.property === 'Observe' ? observed(at, callbacks) : [];
  if (drafts.length === 0) return;
  const options = spreadArguments(context, at, others.slice(isShared ? 1 : 0));
  const labels = options.items.flatMap((option) => attributesOf(context, option));
  if (labels.length === 0) return;
  for (const draft of drafts) addUse(draft, at, callee.property, labels, options.complete);
}

function observed(at: CallAt, callbacks: readonly Callback[]): readonly MetricDraft[] {
  const { start } = at.expression;
  return callbacks
    .filter((callback) => callback.module === at.scope.module && callback.start <= start && start < callback.end)
    .map(({ draft }) => draft);
}

function callsBehind(context: CodeContext, at: Closure): readonly (Closure & { readonly expression: Call })[] {
  return context.evaluator.entities(at).flatMap((entity) => {
    if (entity.kind !== 'expression' || entity.at.expression.kind !== 'call') return [];
    return [{ ...entity.at, expression: entity.at.expression }];
  });
}

/** `metric.WithAttributes(attribute.String("key", value), …)`, `metric.WithAttributeSet(attribute.NewSet(…))`. */
function attributesOf(context: CodeContext, option: Closure): readonly LabelAssignment[] {
  return callsBehind(context, option).flatMap((call): readonly LabelAssignment[] => {
    const name = calleeName(call.expression);
    const given = call.expression.arguments;
    if (name === 'WithAttributes' || name === 'NewSet') {
      return spreadArguments(context, call, given).items.flatMap((item) => attribute(context, item));
    }
    const [first] = given;
    return name === 'WithAttributeSet' && first !== undefined
      ? attributesOf(context, { ...call, expression: first.value })
      : [];
  });
}

/** `attribute.String("key", value)`, `attribute.Key("key").String(value)`, `semconv.HTTPRoute(value)`. */
function attribute(context: CodeContext, item: Closure): readonly LabelAssignment[] {
  return callsBehind(context, item).flatMap((at): readonly LabelAssignment[] => {
    const { callee } = at.expression;
    const [first, second] = at.expression.arguments;
    if (callee.kind !== 'member' || first === undefined) return [];
    const inside = (expression: Expression): Closure => ({ ...at, expression });
    const made = (value: string, place: Expression, filled: Expression): readonly LabelAssignment[] => [
      { label: { value, span: spanIn(at.scope.module, place) }, value: context.values.classify(inside(filled)) },
    ];
    if (callee.object.kind === 'name' && callee.object.name === 'semconv') {
      // The functions are called like the attributes: `http.route` is HTTPRoute.
      return made(normaliseName(callee.property), callee, first.value);
    }
    if (callee.object.kind === 'name' && callee.object.name === 'attribute') {
      if (second === undefined) return [];
      return made(context.texts.text(inside(first.value)).value, first.value, second.value);
    }
    const key = keyOf(context, inside(callee.object));
    return key === undefined ? [] : made(key, callee.object, first.value);
  });
}

/** The name of a key that is a value of its own: `attribute.Key("tenant")`, `semconv.HTTPRouteKey`. */
function keyOf(context: CodeContext, at: Closure): string | undefined {
  const { expression } = at;
  if (expression.kind === 'member' && expression.object.kind === 'name' && expression.object.name === 'semconv') {
    return normaliseName(expression.property.replace(/Key$/u, ''));
  }
  for (const call of callsBehind(context, at)) {
    const [first] = call.expression.arguments;
    if (calleeName(call.expression) !== 'Key' || first === undefined) continue;
    return context.texts.text({ ...call, expression: first.value }).value;
  }
  return undefined;
}
