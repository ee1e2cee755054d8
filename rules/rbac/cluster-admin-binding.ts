import type { Severity } from '../../src/finding.ts';
import { bindingReach, describeRoleRef, describeSubjects, isBuiltInBinding } from '../../src/model/binding-wording.ts';
import { everythingRule } from '../../src/model/everything.ts';
import type { RbacBinding, RbacSubject } from '../../src/model/rbac.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly role: string;
  readonly subjects: string;
  readonly reach: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/cluster-admin-binding',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '9.1',
    docs: {
      summary: 'Report bindings of cluster-admin, or of a role that grants as much',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
      ],
    },
    messages: {
      clusterAdmin: ({ binding, subjects, reach }: Data) =>
        `${binding} binds ClusterRole "cluster-admin" to ${subjects}, who can then do everything ${reach}.`,
      equal: ({ binding, role, subjects, reach }: Data) =>
        `${binding} binds ${role}, which grants as much as cluster-admin, to ${subjects}, who can then do everything ${reach}.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        const { item } = binding;
        const subjects = item.subjects.filter(isBoundByIt);
        if (item.roleRef?.name === undefined || subjects.length === 0 || isBuiltInBinding(item)) continue;
        const resolution = scope.resolveRole(binding);
        const role = resolution.kind === 'found' ? resolution.role.item : undefined;
        const isClusterAdmin =
          item.roleRef.kind?.value === 'ClusterRole' && item.roleRef.name.value === 'cluster-admin';
        const all = role === undefined ? undefined : everythingRule(role);
        if (!isClusterAdmin && all === undefined) continue;
        report({
          message: isClusterAdmin ? 'clusterAdmin' : 'equal',
          data: {
            binding: describeBinding(item),
            role: describeRoleRef(item),
            subjects: describeSubjects(subjects),
            reach: bindingReach(item),
          },
          at: item.roleRef.name,
          within: item.roleRef.view.span,
          severity: severityOf(item),
          help: 'Bind a role with the permissions that are used.',
          ...(all === undefined || isClusterAdmin
            ? {}
            : { related: [{ at: all.group, note: 'it grants everything here' }] }),
        });
      }
    }
  },
});
export default rule;

function severityOf({ kind }: RbacBinding): Severity {
  return kind === 'ClusterRoleBinding' ? 'error' : 'warning';
}

/** The group system:masters is allowed everything without a binding, which another rule says. */
function isBoundByIt({ kind, name }: RbacSubject): boolean {
  return name !== undefined && !(kind?.value === 'Group' && name.value === 'system:masters');
}
