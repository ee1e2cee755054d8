import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/null-entry',
  summary: 'Report list entries of a Prometheus configuration that hold nothing',
  code: 'scrape/null-entry',
  sentence: ({ owner, words }) => `${owner} has an entry that holds nothing (${words})`,
  help: () => 'Take the entry out, or indent what belongs to it.',
});
export default rule;
