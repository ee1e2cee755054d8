import { isEmptyList, placeOfField, refusedRule } from '../../src/builders/refused-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = refusedRule({
  id: 'rbac/missing-api-groups',
  summary: 'Report rules that name resources without their API groups, which the API server refuses',
  what: 'that names resources without an API group',
  refusal: (each) => {
    const hasResources = !isEmptyList(each, 'resources');
    const isUrlRule = !isEmptyList(each, 'nonResourceURLs');
    if (!hasResources || isUrlRule || !isEmptyList(each, 'apiGroups')) return undefined;
    return {
      at: placeOfField(each, each.rule.view.get('apiGroups') === undefined ? 'resources' : 'apiGroups'),
      help: 'Add "apiGroups:" with the groups of these resources; the core group is "".',
    };
  },
});
export default rule;
