import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/duplicate-key',
  summary: 'Report keys that stand twice in one mapping of a Prometheus configuration',
  code: 'scrape/duplicate-key',
  sentence: ({ owner, text }) => `${owner} has the key "${text}" twice in one mapping`,
  help: () => 'Keep one of them.',
  note: 'it stands here first',
  supersedes: ['input/duplicate-key'],
});
export default rule;
