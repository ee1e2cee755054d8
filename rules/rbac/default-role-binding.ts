import { describeSubjects, isBuiltInBinding } from '../../src/model/binding-wording.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly role: string;
  readonly subjects: string;
  readonly more: string;
}

/** The built-in roles that are made for one namespace, and what they hold beside reading Secrets and entering pods. */
const madeForNamespaces: ReadonlyMap<string, string> = new Map([
  ['admin', ', act as every service account and write every Role'],
  ['edit', ' and act as every service account'],
]);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/default-role-binding',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '8.5',
    docs: {
      summary: 'Report ClusterRoleBindings of the built-in roles admin and edit',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
    },
    messages: {
      everywhere: ({ binding, role, subjects, more }: Data) =>
        `${binding} binds ClusterRole "${role}", which is made for one namespace, in all of them to ${subjects}, who can then read every Secret, run commands in every pod${more}.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        const { item } = binding;
        const name = item.roleRef?.name;
        const more = madeForNamespaces.get(name?.value ?? '');
        if (item.kind !== 'ClusterRoleBinding' || item.roleRef?.kind?.value !== 'ClusterRole') continue;
        if (name === undefined || more === undefined || item.subjects.length === 0 || isBuiltInBinding(item)) continue;
        report({
          message: 'everywhere',
          data: {
            binding: describeBinding(item),
            role: name.value,
            subjects: describeSubjects(item.subjects),
            more,
          },
          at: name,
          within: item.roleRef.view.span,
          help: `Bind it by a RoleBinding in each namespace that is meant, or bind "view", which leaves out Secrets.`,
        });
      }
    }
  },
});
export default rule;
