import { isEmptyList, placeOfField, refusedRule } from '../../src/builders/refused-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = refusedRule({
  id: 'rbac/empty-verbs',
  summary: 'Report rules without verbs, which the API server refuses',
  what: 'without verbs',
  refusal: (each) =>
    isEmptyList(each, 'verbs')
      ? { at: placeOfField(each, 'verbs'), help: 'List the verbs that are used, such as "get", "list" and "watch".' }
      : undefined,
});
export default rule;
