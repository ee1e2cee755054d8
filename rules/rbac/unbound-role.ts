import { isBuiltInRole } from '../../src/knowledge/built-in-role-names.ts';
import type { RbacRole } from '../../src/model/rbac.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/unbound-role',
    severity: 'info',
    confidence: 'low',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report roles that nothing among the linted files binds',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
    },
    messages: {
      unbound: ({ role }: { readonly role: string }) =>
        `${role} is bound by nothing among the linted files, so it grants nothing unless something else binds it.`,
    },
  },
  check({ workspace, report }) {
    const inOpenScope = new Set<RbacRole>();
    const besideBindings = new Set<RbacRole>();
    for (const scope of workspace.rbacScopes) {
      for (const { item } of scope.roles) {
        if (scope.scope.isOpen) inOpenScope.add(item);
        // Without any binding beside it, bindings are kept elsewhere.
        if (scope.bindings.length > 0) besideBindings.add(item);
      }
    }
    for (const role of workspace.roles) {
      const { name, kind, manifest } = role;
      if (name === undefined || role.rules.length === 0 || inOpenScope.has(role) || !besideBindings.has(role)) continue;
      // Roles with labels of aggregation are there to be collected.
      const isCollected = [...manifest.labels.keys()].some((label) => label.includes('aggregate-to'));
      if (isCollected || isBuiltInRole(kind, name.value, manifest.namespace?.value)) continue;
      if (workspace.reachOf(role).level !== 'unbound') continue;
      report({
        message: 'unbound',
        data: { role: describeRole(role) },
        at: name,
        help: 'Bind it, or delete it.',
      });
    }
  },
});
export default rule;
