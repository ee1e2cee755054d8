import { isEmptyList, placeOfField, refusedRule } from '../../src/builders/refused-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = refusedRule({
  id: 'rbac/missing-resources',
  summary: 'Report rules with neither resources nor non-resource URLs, which the API server refuses',
  what: 'with neither resources nor non-resource URLs',
  refusal: (each) => {
    // A rule with nothing at all is said to have no verbs.
    const isBlank = isEmptyList(each, 'verbs') && isEmptyList(each, 'apiGroups');
    if (isBlank || !isEmptyList(each, 'resources') || !isEmptyList(each, 'nonResourceURLs')) return undefined;
    return {
      at: placeOfField(each, 'resources'),
      help: 'Add "resources:" with what the verbs are for, such as "pods".',
    };
  },
});
export default rule;
