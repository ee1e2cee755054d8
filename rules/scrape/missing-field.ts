import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/missing-field',
  summary: 'Report parts of a Prometheus configuration that lack a field they need',
  code: 'scrape/missing-field',
  sentence: ({ owner, words }) => `${owner} lacks a field that is needed here (${words})`,
  help: () => 'Fill the field in, or take this part out.',
});
export default rule;
