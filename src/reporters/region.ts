import { regionOf, textOf } from '../source/line-index.ts';
import type { Region } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';

/** The region of a span without a line break at its end: code hosts would count the next line as touched. */
export function regionWithoutBreak(span: Span): Region {
  const broken = /\r?\n$/.exec(textOf(span))?.[0].length ?? 0;
  return regionOf({ ...span, end: span.end - broken });
}
