import type { Rule } from '../rule.ts';
import type { lint } from '../lint.ts';

/** The core of a run; tests put their own rules in its place. */
export interface Engine {
  readonly lint: typeof lint;
  readonly rules: readonly Rule[];
  /** The pages of the rules by id; they are long, and few runs show them. */
  pages(this: void): Promise<Readonly<Record<string, string>>>;
}
