import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, MetricUse } from '../metric.ts';
import type { CallAt, CodeContext } from './context.ts';
import { spanIn } from './code.ts';
import type { Closure } from './entity.ts';

const passing = /^(?:CurryWith|MustCurryWith|GetMetricWith|WithContext|register)$/u;

/** The metrics that an expression stands for; a call that gives the metric itself back is looked through. */
export function metricsOf(context: CodeContext, at: Closure, depth = 0): readonly MetricDraft[] {
  const found = new Set<MetricDraft>();
  if (depth > 6) return [];
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression') continue;
    const made = context.registry.made(entity.at.expression, entity.at.frame?.key ?? '');
    for (const draft of made) found.add(draft);
    const { expression } = entity.at;
    if (expression.kind !== 'call' || expression.callee.kind !== 'member') continue;
    if (made.length > 0 || !passing.test(expression.callee.property)) continue;
    const inner = { ...entity.at, expression: expression.callee.object };
    for (const draft of metricsOf(context, inner, depth + 1)) found.add(draft);
  }
  return [...found];
}

/**
 * Where a receiver cannot be followed: the one metric that is held by a name like this, if a test accepts it. A
 * receiver that is known to be something else is no metric.
 */
export function metricsByName(
  context: CodeContext,
  at: Closure,
  fits: (draft: MetricDraft) => boolean,
): readonly MetricDraft[] {
  const { expression } = at;
  if (expression.kind !== 'member') return [];
  const held = context.registry.heldBy(expression.property);
  if (held.length === 0) return [];
  if (context.evaluator.entities(at).some((entity) => entity.kind !== 'parameter')) return [];
  const fitting = held.filter(fits);
  return fitting.length === 1 ? fitting : [];
}

/** Adds a use to a metric. */
export function addUse(
  draft: MetricDraft,
  at: CallAt,
  method: string,
  labels: readonly LabelAssignment[],
  complete: boolean,
  byName = false,
): void {
  const use: MetricUse = { span: spanIn(at.scope.module, at.expression), method, labels, complete, byName };
  draft.uses.push(use);
}

/** Values by their place in the declaration. */
export function positionalLabels(
  context: CodeContext,
  values: readonly Closure[],
  draft: MetricDraft,
): { readonly labels: readonly LabelAssignment[]; readonly complete: boolean } {
  const labels: LabelAssignment[] = [];
  let complete = draft.labelsComplete;
  values.forEach((value, index) => {
    const name = draft.labels[index]?.value;
    if (name === undefined) complete = false;
    else {
      const span = spanIn(value.scope.module, value.expression);
      labels.push({ label: { value: name, span }, value: context.values.classify(value) });
    }
  });
  return { labels, complete };
}
