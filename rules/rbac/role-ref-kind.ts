import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { didYouMean, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly kind: string;
  readonly allowed: string;
  readonly suggestion: string | undefined;
}

const allowedKinds: Readonly<Record<string, readonly string[]>> = {
  ClusterRoleBinding: ['ClusterRole'],
  RoleBinding: ['ClusterRole', 'Role'],
};

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/role-ref-kind',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report role references of a kind that the binding cannot refer to',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
        // ValidateRoleBinding and ValidateClusterRoleBinding
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
      ],
    },
    // Of a reference that is refused there is no more to say.
    supersedes: ['rbac/dangling-role-ref', 'rbac/role-ref-cross-namespace', 'rbac/role-ref-wrong-kind'],
    messages: {
      unsupported: ({ binding, kind, allowed, suggestion }: Data) =>
        `${binding} refers to a role of kind "${kind}", where the API server takes ${allowed} only, so it refuses the binding.${didYouMean(suggestion)}`,
      missing: ({ binding, allowed }: Pick<Data, 'binding' | 'allowed'>) =>
        `${binding} refers to a role without saying its kind, where the API server takes ${allowed} only, so it refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      const { roleRef } = binding;
      if (roleRef === undefined) continue;
      const kinds = allowedKinds[binding.kind] ?? [];
      const data = { binding: describeBinding(binding), allowed: join(kinds.map((kind) => `"${kind}"`)) };
      if (roleRef.kind === undefined) {
        // A placeholder has no name either; what is no text is reported as such.
        if (roleRef.name === undefined || roleRef.view.get('kind')?.kind === 'scalar') continue;
        report({
          message: 'missing',
          data,
          at: roleRef.name,
          within: roleRef.view.span,
          help: `Add ${kinds.map((kind) => `"kind: ${kind}"`).join(' or ')}.`,
        });
      } else if (!kinds.includes(roleRef.kind.value)) {
        const isRole = roleRef.kind.value === 'Role';
        report({
          message: 'unsupported',
          data: {
            ...data,
            kind: roleRef.kind.value,
            suggestion: isRole ? undefined : nearest(roleRef.kind.value, kinds),
          },
          at: roleRef.kind,
          within: roleRef.view.span,
          help: isRole
            ? 'Refer to a ClusterRole, or make the binding a RoleBinding in the namespace of the Role.'
            : `Write ${kinds.map((kind) => `"kind: ${kind}"`).join(' or ')}.`,
        });
      }
    }
  },
});
export default rule;
