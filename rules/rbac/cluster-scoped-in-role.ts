import { builtInGroup } from '../../src/knowledge/api-resources.ts';
import { builtInResources } from '../../src/model/role-rules.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resource: string;
}

/**
 * Verbs on cluster-scoped resources that a Role can grant nonetheless. A request for one Namespace counts as one in it,
 * and whoever writes a RoleBinding to a ClusterRole is asked for `bind` in the namespace of the binding.
 */
// staging/src/k8s.io/apiserver/pkg/endpoints/request/requestinfo.go and pkg/registry/rbac/escalation_check.go
const namespacedVerbs: Readonly<Record<string, readonly string[]>> = {
  namespaces: ['get', 'update', 'patch', 'delete', '*'],
  clusterroles: ['bind', '*'],
};

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/cluster-scoped-in-role',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Roles that grant access to resources outside of all namespaces',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole',
        // VisitRulesFor looks at RoleBindings only for requests with a namespace.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/validation/rule.go',
      ],
    },
    messages: {
      clusterScoped: ({ role, resource }: Data) =>
        `${role} grants access to "${resource}", a resource that is in no namespace; a Role counts within its namespace only, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      if (role.kind !== 'Role') continue;
      // A group of somebody else's may have a resource of the same name in namespaces.
      if (rule.apiGroups.some(({ value }) => builtInGroup(value) === undefined)) continue;
      for (const resource of rule.resources) {
        const found = builtInResources(rule, resource.value).filter(({ status }) => status !== 'removed');
        if (found.length === 0 || found.some(({ namespaced }) => namespaced)) continue;
        if (hasNamespacedVerb(rule, resource.value)) continue;
        report({
          message: 'clusterScoped',
          data: { role: describeRole(role), resource: resource.value },
          at: resource,
          within: rule.view.span,
          help: `Grant it in a ClusterRole that a ClusterRoleBinding binds, or delete "${resource.value}".`,
        });
      }
    }
  },
});
export default rule;

function hasNamespacedVerb({ verbs }: RbacRule, resource: string): boolean {
  const live = namespacedVerbs[resource.split('/', 1)[0] ?? ''] ?? [];
  return verbs.some(({ value }) => live.includes(value));
}
