import { rbacGroup } from '../../src/model/rbac.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly group: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/role-ref-api-group',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report role references with another API group than the one of roles',
      references: [
        // ValidateRoleBinding and ValidateClusterRoleBinding; an absent one is filled in by defaults.go.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
        'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/',
      ],
    },
    messages: {
      wrongGroup: ({ binding, group }: Data) =>
        `${binding} refers to a role of API group "${group}", where the API server takes "${rbacGroup}" only, so it refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      const { roleRef } = binding;
      const group = roleRef?.apiGroup;
      // What is absent or empty is filled in.
      if (roleRef === undefined || group === undefined || group.value === '' || group.value === rbacGroup) continue;
      report({
        message: 'wrongGroup',
        data: { binding: describeBinding(binding), group: group.value },
        at: group,
        within: roleRef.view.span,
        help: `Write "apiGroup: ${rbacGroup}".`,
      });
    }
  },
});
export default rule;
