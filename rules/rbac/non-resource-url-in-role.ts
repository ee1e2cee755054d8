import { isEmptyList, placeOfField, refusedRule } from '../../src/builders/refused-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = refusedRule({
  id: 'rbac/non-resource-url-in-role',
  summary: 'Report Roles with non-resource URLs, which the API server refuses',
  what: 'for non-resource URLs, which are in no namespace',
  refusal: (each) =>
    each.role.kind === 'Role' && !isEmptyList(each, 'nonResourceURLs')
      ? {
          at: placeOfField(each, 'nonResourceURLs'),
          help: 'Move the rule into a ClusterRole, and bind that with a ClusterRoleBinding.',
        }
      : undefined,
});
export default rule;
