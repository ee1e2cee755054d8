import type { Span } from '../source/span.ts';
import type { LabelValue, ValueKind } from './metric.ts';
import { worse } from './value-name.ts';
import type { Verdict } from './value-name.ts';

/** What is known of the values of an expression, and by which part of it. */
export interface Judgement extends Verdict {
  readonly decidedBy?: Span;
  readonly allowList?: boolean;
  readonly constant?: string;
}

/** The judgement of a fixed set. */
export function bounded(kind: ValueKind): Judgement {
  return { tier: 'bounded', kind };
}

/** The judgement of a text that is put together: bounded where all of its parts are. */
export function composed(parts: readonly Judgement[]): Judgement {
  if (parts.length === 0) return bounded('literal');
  const worst = parts.reduce(worse);
  return worst.tier === 'unknown' ? { ...worst, tier: 'composed' } : worst;
}

/** The value of a label, with the place of the expression; a part that is the whole is not named. */
export function labelValueOf(judged: Judgement, span: Span): LabelValue {
  const { tier, kind, name, decidedBy, allowList, constant } = judged;
  const isWhole = decidedBy?.start === span.start && decidedBy.file === span.file;
  return {
    span,
    tier,
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { name }),
    ...(decidedBy === undefined || isWhole ? {} : { decidedBy }),
    ...(allowList === undefined ? {} : { allowList }),
    ...(constant === undefined ? {} : { constant }),
  };
}
