import { rules } from '../../rules/index.ts';
import type { Rule } from '../../src/rule.ts';

/** A rule by its id; a fixture of a rule that does not exist is a mistake. */
export function ruleById(id: string): Rule {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`There is no rule "${id}".`);
  return rule;
}
