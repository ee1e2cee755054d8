import { rules } from '../../rules/index.ts';
import { lint } from '../lint.ts';
import type { Engine } from './engine.ts';

/** The engine with all rules. */
export const defaultEngine: Engine = {
  lint,
  rules,
  pages: async () => (await import('../../rules/pages.ts')).pages,
};
