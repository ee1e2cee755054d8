import { spanIn } from '../code/code.ts';
import type { CodeContext } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import type { LabelValue, Middleware, MiddlewareLabel } from '../metric.ts';
import { describeValue } from '../risk-wording.ts';

/** A histogram that a library fills for every request, with the one label that is judged. */
export function requestHistogram(
  at: Closure,
  library: Middleware['library'],
  metric: string | undefined,
  label: MiddlewareLabel,
): Middleware {
  const span = spanIn(at.scope.module, at.expression);
  const named = metric === undefined ? {} : { metric };
  return { language: 'python', library, span, type: 'histogram', ...named, labels: [label] };
}

/** The judgement of a label whose value is a function of the request, or the value itself. */
export function labelOfFunction(
  context: CodeContext,
  label: string,
  value: Closure,
  help: string,
): MiddlewareLabel | undefined {
  const judged = context.values.classify(value);
  if (judged.tier !== 'unbounded' && judged.tier !== 'composed') return undefined;
  return { label, tier: judged.tier, kind: judged.kind ?? 'input', fact: factOf(judged), help };
}

function factOf(value: LabelValue): string {
  return `is ${describeValue(value)}`;
}

/** True for the constant `False`. */
export function isFalse(at: Closure | undefined): boolean {
  return at?.expression.kind === 'constant' && at.expression.text === 'False';
}

/** True for the constant `True`. */
export function isTrue(at: Closure | undefined): boolean {
  return at?.expression.kind === 'constant' && at.expression.text === 'True';
}

/** The name of a metric behind a prefix that the code may set; undefined where the prefix is only known at run time. */
export function prefixedName(
  context: CodeContext,
  prefix: Closure | undefined,
  fallback: string,
  name: string,
): string | undefined {
  if (prefix === undefined) return `${fallback}_${name}`;
  const { value, complete } = context.texts.text(prefix);
  return complete ? `${value}_${name}` : undefined;
}
