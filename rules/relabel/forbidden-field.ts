import { relabelProblemRule } from '../../src/builders/relabel-problem-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = relabelProblemRule({
  kind: 'forbidden-field',
  summary: 'Report fields of relabelling rules that their action does not allow',
  sentence: ({ owner, text, words }) => {
    const action = /(?:for )?(\w+) action/.exec(words)?.[1] ?? 'relabelling';
    return `${owner} has a ${action} rule with the field "${text}", which that action does not allow`;
  },
  help: ({ words }) => {
    const only = /requires only (.+), and no/.exec(words)?.[1]?.replaceAll(/['`]/g, '"');
    return only === undefined ? 'Take it out.' : `Take it out: the action has only ${only}.`;
  },
});
export default rule;
