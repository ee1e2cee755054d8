import type { Call, CodeModule, Expression, Scope } from './code.ts';
import { spanIn } from './code.ts';
import type { Closure } from './entity.ts';
import type { CodeEvaluator } from './evaluate.ts';
import { argumentAt } from './call-sites.ts';
import type { CodeMaps, ReadMap } from './maps.ts';
import type { CodeTexts } from './texts.ts';
import type { CodeValues } from './value.ts';
import type { MetricRegistry } from '../metric-registry.ts';
import type { DefaultLabels, LabelAssignment, Middleware } from '../metric.ts';

/** What the readers of the single libraries work with. */
export interface CodeContext {
  readonly modules: readonly CodeModule[];
  readonly evaluator: CodeEvaluator;
  readonly texts: CodeTexts;
  readonly maps: CodeMaps;
  readonly values: CodeValues;
  readonly registry: MetricRegistry<Expression>;
  readonly middlewares: Middleware[];
  readonly defaultLabels: DefaultLabels[];
}

/** A call and where its names are looked up. */
export interface CallAt extends Closure {
  readonly expression: Call;
  readonly scope: Scope;
}

/** All calls of all files. */
export function* callsOf(context: CodeContext): Generator<CallAt> {
  for (const module of context.modules) {
    for (const { call, scope } of module.calls) yield { expression: call, scope };
  }
}

/** The argument of a call by its name or its place. */
export function argumentOf(at: CallAt, index: number, name: string): Closure | undefined {
  const found = argumentAt(at.expression, index, name);
  return found === undefined ? undefined : { ...at, expression: found.value };
}

/** The labels that a map sets. */
export function assignmentsOf(context: CodeContext, read: ReadMap): readonly LabelAssignment[] {
  return read.entries.map(({ key, keySpan, value }) => ({
    label: { value: key, span: keySpan },
    value: context.values.classify(value),
  }));
}

/** The span of the function that a call calls, without its arguments. */
export function calleeSpan(at: CallAt): ReturnType<typeof spanIn> {
  return spanIn(at.scope.module, at.expression.callee);
}
