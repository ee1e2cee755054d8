import { nearest } from '../../src/knowledge/near-miss.ts';
import { relabelActions } from '../../src/prometheus/relabel/rule.ts';
import { relabelProblemRule } from '../../src/builders/relabel-problem-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = relabelProblemRule({
  kind: 'unknown-action',
  summary: 'Report relabelling actions that do not exist',
  sentence: ({ owner, text, words }) =>
    words.includes('cannot be empty')
      ? `${owner} has a relabelling rule whose action is empty`
      : `${owner} has the relabelling action "${text}", which does not exist`,
  hint: ({ text }) => {
    const meant = nearest(text.toLowerCase(), relabelActions);
    return meant === undefined || meant === text ? '' : ` Did you mean "${meant}"?`;
  },
  help: () => `Write one of ${relabelActions.join(', ')}.`,
});
export default rule;
