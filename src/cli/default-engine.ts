import { lint } from '../lint.ts';
import type { Rule } from '../rule.ts';
import type { Engine } from './engine.ts';

const rules: readonly Rule[] = [];

/** The engine with all rules. */
export const defaultEngine: Engine = {
  lint,
  rules,
  pages: () => Promise.resolve({}),
};
