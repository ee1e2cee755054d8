import { isBuiltInBinding } from '../../src/model/binding-wording.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly account: string;
  readonly namespace: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/dangling-subject',
    severity: 'info',
    confidence: 'low',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report bindings of a service account that is not among the linted files',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
    },
    messages: {
      dangling: ({ binding, account, namespace }: Data) =>
        `${binding} binds service account "${account}" in namespace "${namespace}", which is not among the linted files though other accounts of that namespace are.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      if (scope.scope.isOpen) continue;
      const namespaces = new Set(scope.accounts.map(({ namespace }) => namespace));
      for (const binding of scope.bindings) {
        if (isBuiltInBinding(binding.item)) continue;
        for (const subject of binding.item.subjects) {
          const { name } = subject;
          if (subject.kind?.value !== 'ServiceAccount' || name === undefined || name.value === 'default') continue;
          const namespace = scope.subjectNamespace(binding, subject);
          if (namespace === undefined || !namespaces.has(namespace)) continue;
          if (workspace.exists('ServiceAccount', name.value, undefined)) continue;
          if (workspace.isAssumed('ServiceAccount', name.value, namespace)) continue;
          report({
            message: 'dangling',
            data: { binding: describeBinding(binding.item), account: name.value, namespace },
            at: name,
            within: subject.view.span,
            help: 'Correct the name, add the account, or list it under "assume" in .scrapelint.yaml if it lives elsewhere.',
          });
        }
      }
    }
  },
});
export default rule;
