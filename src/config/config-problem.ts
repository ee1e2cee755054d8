import type { Span } from '../source/span.ts';

/** Something in a configuration file that keeps the run from beginning. */
export interface ConfigProblem {
  /** A full sentence. */
  readonly message: string;
  readonly span: Span;
  /** What to do about it. */
  readonly help?: string;
}
