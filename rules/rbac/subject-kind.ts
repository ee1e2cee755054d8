import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { didYouMean } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly name: string;
  readonly kind: string;
  readonly suggestion: string | undefined;
}

const kinds: readonly string[] = ['Group', 'ServiceAccount', 'User'];

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/subject-kind',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report subjects of a kind that cannot be bound',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
        // ValidateRoleBindingSubject
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
      ],
    },
    messages: {
      unsupported: ({ binding, name, kind, suggestion }: Data) =>
        `${binding} has the subject "${name}" of kind "${kind}", where the API server takes "Group", "ServiceAccount" and "User" only, so it refuses the binding.${didYouMean(suggestion)}`,
      missing: ({ binding, name }: Pick<Data, 'binding' | 'name'>) =>
        `${binding} has the subject "${name}" without a kind, so the API server refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      for (const { kind, name, view } of binding.subjects) {
        // Without a name as well this is a placeholder that is still to be filled in.
        if (name === undefined) continue;
        const data = { binding: describeBinding(binding), name: name.value };
        if (kind === undefined) {
          if (view.get('kind')?.kind === 'scalar') continue;
          report({
            message: 'missing',
            data,
            at: name,
            within: view.span,
            help: 'Add "kind: Group", "kind: ServiceAccount" or "kind: User".',
          });
        } else if (!kinds.includes(kind.value)) {
          const suggestion = nearest(kind.value, kinds);
          report({
            message: 'unsupported',
            data: { ...data, kind: kind.value, suggestion },
            at: kind,
            within: view.span,
            help:
              suggestion === undefined
                ? 'Bind the service account that the pods run as, a user, or a group.'
                : `Write "kind: ${suggestion}".`,
          });
        }
      }
    }
  },
});
export default rule;
