import { isEmptyList, placeOfField, refusedRule } from '../../src/builders/refused-rule.ts';
import type { Rule } from '../../src/rule.ts';

/** Fields of rules about resources. */
const resourceFields = ['apiGroups', 'resources', 'resourceNames'] as const;

const rule: Rule = refusedRule({
  id: 'rbac/mixed-rule',
  summary: 'Report rules for both resources and non-resource URLs, which the API server refuses',
  what: 'for both resources and non-resource URLs',
  refusal: (each) => {
    // In a Role, non-resource URLs are wrong with or without resources.
    if (each.role.kind === 'Role' || isEmptyList(each, 'nonResourceURLs')) return undefined;
    const others = resourceFields.filter((field) => !isEmptyList(each, field));
    if (others.length === 0) return undefined;
    return {
      at: placeOfField(each, 'nonResourceURLs'),
      help: 'Make two rules of it: one with "apiGroups" and "resources", one with "nonResourceURLs".',
      related: others.map((field) => ({ at: placeOfField(each, field), note: `"${field}" is for resources` })),
    };
  },
});
export default rule;
