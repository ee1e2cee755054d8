import { allApiResources } from '../../src/knowledge/api-resources.ts';
import { removeFrom } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { isPlaceholder } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resource: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/ineffective-subresource-wildcard',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report resources such as "pods/*", whose star stands for nothing',
      references: [
        // ResourceMatches knows "*" and "*/subresource" only.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources',
      ],
    },
    messages: {
      literal: ({ role, resource }: Data) =>
        `${role} names the resource "${resource}", but a star stands for resources only alone or before a slash, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      for (const resource of rule.resources) {
        const { value } = resource;
        if (!value.includes('*') || value === '*' || /^\*\/[^*]+$/.test(value) || isPlaceholder(value)) continue;
        report({
          message: 'literal',
          data: { role: describeRole(role), resource: value },
          at: resource,
          within: rule.view.span,
          help: helpFor(rule, value),
          ...offerFix(`Delete "${value}"`, removeFrom(rule.view, 'resources', [resource]), {
            safe: true,
            within: rule.view.span,
          }),
        });
      }
    }
  },
});
export default rule;

/** Names the subresources that there are, where Kubernetes has the resource. */
function helpFor({ apiGroups }: RbacRule, resource: string): string {
  const parent = resource.slice(0, resource.indexOf('/') + 1);
  const groups = apiGroups.map(({ value }) => value);
  const known = allApiResources()
    .filter((each) => parent !== '' && groups.includes(each.group) && each.resource.startsWith(parent))
    .map((each) => `"${each.resource}"`);
  if (known.length === 0) return 'List the resources and subresources that are used.';
  return `List the subresources that are used; there ${known.length === 1 ? 'is' : 'are'} ${join(known)}.`;
}
