import { describeBinding } from '../../src/model/role-wording.ts';
import { describeSubject } from '../../src/model/binding-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly subject: string;
}

const instead: Readonly<Record<string, string>> = {
  User: 'Name the users, or bind a group; everybody who can log in is in group "system:authenticated".',
  Group: 'Name the groups.',
  ServiceAccount:
    'Name the service accounts; all of a namespace are in group "system:serviceaccounts:" followed by its name.',
};

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-subject',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report subjects whose name or namespace has a star, which stands for nothing but itself',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
        // appliesToUser compares names, and nothing else.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/validation/rule.go',
      ],
    },
    messages: {
      literal: ({ binding, subject }: Data) =>
        `${binding} binds ${subject}, but a star is no wildcard in a subject, so this matches nobody.`,
      refused: ({ binding, subject }: Data) =>
        `${binding} binds ${subject}, but no service account can have such a name, so the API server refuses the binding.`,
      namespace: ({ binding, subject }: Data) =>
        `${binding} binds ${subject} in the namespace of the name "*", which does not exist, so this matches nobody.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      for (const subject of binding.subjects) {
        const { name, namespace, kind, view } = subject;
        const help = instead[kind?.value ?? ''];
        if (name === undefined || help === undefined) continue;
        const isAccount = kind?.value === 'ServiceAccount';
        const data = { binding: describeBinding(binding), subject: describeSubject(subject) };
        if (name.value.includes('*')) {
          report({ message: isAccount ? 'refused' : 'literal', data, at: name, within: view.span, help });
        } else if (isAccount && namespace?.value === '*') {
          report({ message: 'namespace', data, at: namespace, within: view.span, help: 'Name the namespace.' });
        }
      }
    }
  },
});
export default rule;
