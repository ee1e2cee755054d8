import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/field-value',
  summary: 'Report values that Prometheus does not take for a field',
  code: 'scrape/invalid-value',
  sentence: ({ owner, words }) => `${owner} has a value that cannot be used here (${words})`,
  help: () => 'Write a value that the field takes.',
});
export default rule;
