import { aggregationLabels } from '../../src/knowledge/built-in-roles.ts';
import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly url: string;
}

const aggregating: readonly string[] = Object.values(aggregationLabels);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/non-resource-url-role-binding',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report non-resource URLs of a ClusterRole that only RoleBindings bind',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/validation/rule.go',
      ],
    },
    messages: {
      narrow: ({ role, url }: Data) =>
        `${role} grants access to the path "${url}", which is in no namespace, but only RoleBindings bind the role, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      const [url] = rule.nonResourceURLs;
      if (role.kind !== 'ClusterRole' || url === undefined) continue;
      // The built-in roles that take it in may be bound anywhere.
      if (aggregating.some((label) => role.manifest.labels.has(label))) continue;
      const reach = workspace.reachOf(role);
      if (reach.level !== 'namespace') continue;
      report({
        message: 'narrow',
        data: { role: describeRole(role), url: url.value },
        at: url,
        within: rule.view.span,
        help: 'Move the rule into a ClusterRole of its own, and bind that with a ClusterRoleBinding.',
        related: reachRelated(reach),
      });
    }
  },
});
export default rule;
