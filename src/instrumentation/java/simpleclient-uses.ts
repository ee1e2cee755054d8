import type { CallAt, CodeContext } from '../code/context.ts';
import { callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse, metricsByName, metricsOf, positionalLabels } from '../code/metrics-of.ts';
import type { MetricDraft } from '../metric-draft.ts';
import { chainCalls } from './call-chain.ts';
import { MicrometerTags } from './micrometer-tags.ts';

/** Methods that are given the values of labels in their order, with the place of the first. */
const filling: Readonly<Record<string, number>> = {
  labels: 0,
  labelValues: 0,
  initLabelValues: 0,
  addLabelValues: 0,
  setLabelValues: 0,
  remove: 0,
  setChild: 1,
};

/** Finds the places that fill labels; exemplars have calls of their own, such as `incWithExemplar`. */
export function readSimpleclientUses(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    if (callee.kind !== 'member') continue;
    if (Object.hasOwn(filling, callee.property))
      readValues(context, at, callee.property, filling[callee.property] ?? 0);
    else if (callee.property === 'info') readInfo(context, at, { ...at, expression: callee.object });
    else if (callee.property === 'callback') readCallback(context, at);
  }
}

function isOurs(draft: MetricDraft): boolean {
  return draft.library === 'simpleclient' || draft.library === 'client_java';
}

function readValues(context: CodeContext, at: CallAt, method: string, from: number): void {
  const { callee } = at.expression;
  if (callee.kind !== 'member') return;
  const receiver = { ...at, expression: callee.object };
  const values = at.expression.arguments.slice(from).map((argument) => ({ ...at, expression: argument.value }));
  const fits = (draft: MetricDraft): boolean =>
    isOurs(draft) && draft.labelsComplete && values.length > 0 && draft.labels.length === values.length;
  const found = metricsOf(context, receiver).filter(isOurs);
  for (const draft of found.length > 0 ? found : metricsByName(context, receiver, fits)) {
    fill(context, at, draft, method, values, found.length === 0);
  }
}

function fill(
  context: CodeContext,
  at: CallAt,
  draft: MetricDraft,
  method: string,
  values: readonly Closure[],
  byName: boolean,
): void {
  const filled = positionalLabels(context, values, draft);
  addUse(draft, at, method, filled.labels, filled.complete, byName);
}

/** `info.info("version", version)` of the old library: the keys are labels. */
function readInfo(context: CodeContext, at: CallAt, receiver: Closure): void {
  for (const draft of metricsOf(context, receiver)) {
    if (draft.library !== 'simpleclient' || draft.type !== 'info') continue;
    const tags = new MicrometerTags(context).ofCall(at, at.expression);
    addUse(draft, at, 'info', tags.labels, tags.complete);
  }
}

/** `GaugeWithCallback.builder().callback(callback -> callback.call(number, "value"))`. */
function readCallback(context: CodeContext, at: CallAt): void {
  const given = at.expression.arguments[0]?.value;
  if (given === undefined) return;
  const drafts = context.registry.drafts.filter(
    ({ library, declaration }) =>
      library === 'client_java' &&
      declaration.file === at.scope.module.file &&
      declaration.start === (chainCalls(at.expression)[0]?.callee.start ?? -1),
  );
  for (const draft of drafts) {
    const from = draft.type === 'summary' ? 3 : 1;
    for (const entity of context.evaluator.entities({ ...at, expression: given })) {
      if (entity.kind !== 'function') continue;
      const [parameter] = entity.of.parameters;
      for (const { call, scope } of entity.of.scope.module.calls) {
        if (call.start < entity.of.start || call.end > entity.of.end || call.callee.kind !== 'member') continue;
        const { object, property } = call.callee;
        if (property !== 'call' || object.kind !== 'name' || object.name !== parameter?.name) continue;
        const values = call.arguments.slice(from).map(({ value }) => ({ expression: value, scope }));
        fill(context, { expression: call, scope }, draft, 'call', values, false);
      }
    }
  }
}
