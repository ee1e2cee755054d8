import { relabelProblemRule } from '../../src/builders/relabel-problem-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = relabelProblemRule({
  kind: 'missing-field',
  summary: 'Report relabelling rules without a field that their action needs',
  sentence: ({ owner, words }) =>
    words.includes('modulus')
      ? `${owner} has a hashmod rule without a modulus above zero`
      : `${owner} has a ${/for (\w+) action/.exec(words)?.[1] ?? 'relabelling'} rule that does not say which label to write`,
  help: ({ words }) =>
    words.includes('modulus')
      ? 'Add "modulus:" with the number of shards.'
      : 'Add "target_label:" (in monitors "targetLabel:").',
});
export default rule;
