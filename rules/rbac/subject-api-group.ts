import { describeSubject } from '../../src/model/binding-wording.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly subject: string;
  readonly group: string;
  readonly wanted: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/subject-api-group',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report subjects with an API group that is not the one of their kind',
      references: [
        // ValidateRoleBindingSubject, and defaults.go for what an absent one becomes.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
        'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/',
      ],
    },
    messages: {
      wrongGroup: ({ binding, subject, group, wanted }: Data) =>
        `${binding} gives ${subject} the API group "${group}", where the API server takes ${wanted} only, so it refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      for (const subject of binding.subjects) {
        const { apiGroup, kind } = subject;
        // What is absent or empty is filled in.
        if (apiGroup === undefined || apiGroup.value === '' || kind === undefined) continue;
        const isAccount = kind.value === 'ServiceAccount';
        if (!isAccount && (apiGroup.value === rbacGroup || !['User', 'Group'].includes(kind.value))) continue;
        report({
          message: 'wrongGroup',
          data: {
            binding: describeBinding(binding),
            subject: describeSubject(subject),
            group: apiGroup.value,
            wanted: isAccount ? 'the empty one' : `"${rbacGroup}"`,
          },
          at: apiGroup,
          within: subject.view.span,
          help: isAccount ? 'Remove "apiGroup".' : `Write "apiGroup: ${rbacGroup}".`,
        });
      }
    }
  },
});
export default rule;
