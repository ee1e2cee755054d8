import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly account: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/subject-namespace-missing',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report service accounts without a namespace in a ClusterRoleBinding',
      references: [
        // ValidateRoleBindingSubject: the namespace is required where the binding has none.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
      ],
    },
    messages: {
      missing: ({ binding, account }: Data) =>
        `${binding} binds service account "${account}" without saying in which namespace it is, so the API server refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      // In a kustomization, this one's or an overlay's namespace is filled in.
      if (scope.scope.kustomization !== undefined) continue;
      for (const { item: binding } of scope.bindings) {
        if (binding.kind !== 'ClusterRoleBinding') continue;
        for (const subject of binding.subjects) {
          const { name, kind } = subject;
          if (kind?.value !== 'ServiceAccount' || subject.view.get('namespace')?.kind === 'scalar') continue;
          // Without a name this is a placeholder that is still to be filled in.
          if (name === undefined) continue;
          report({
            message: 'missing',
            data: { binding: describeBinding(binding), account: name.value },
            at: kind,
            within: subject.view.span,
            help: `Add "namespace:" with the namespace of service account "${name.value}".`,
          });
        }
      }
    }
  },
});
export default rule;
