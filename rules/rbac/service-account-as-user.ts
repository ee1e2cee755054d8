import { splitAccountUserName } from '../../src/kubernetes/authorizer/identity.ts';
import type { RbacSubject } from '../../src/model/rbac.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly name: string;
}

const accountPrefix = 'system:serviceaccount:';
const groupPrefix = 'system:serviceaccounts';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/service-account-as-user',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report service accounts that are bound by their user name, and those names where they match nobody',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/authentication/serviceaccount/util.go',
      ],
    },
    messages: {
      asUser: ({ binding, name }: Data) =>
        `${binding} binds service account "${name}" by its user name, which works, but hides the account from what looks for bindings by kind.`,
      malformed: ({ binding, name }: Data) =>
        `${binding} binds user "${name}", but the user name of a service account is "system:serviceaccount:" with a namespace and a name, so this matches nobody.`,
      asGroup: ({ binding, name }: Data) =>
        `${binding} binds group "${name}", but service accounts are in "system:serviceaccounts" and "system:serviceaccounts:" with their namespace only, so this matches nobody.`,
      fullName: ({ binding, name }: Data) =>
        `${binding} binds service account "${name}", which is a user name and no name that an account can have, so the API server refuses the binding.`,
    },
  },
  check({ workspace, report }) {
    for (const binding of workspace.bindings) {
      for (const subject of binding.subjects) {
        const { name, view } = subject;
        const message = judge(subject);
        if (name === undefined || message === undefined) continue;
        const account = splitAccountUserName(name.value);
        report({
          message,
          data: {
            binding: describeBinding(binding),
            name: message === 'asUser' && account !== undefined ? account.name : name.value,
          },
          at: name,
          within: view.span,
          ...(message === 'asUser' ? { severity: 'info' } : {}),
          help:
            account === undefined
              ? 'Write "kind: ServiceAccount" with the name and the namespace of the account.'
              : `Write "kind: ServiceAccount", "name: ${account.name}" and "namespace: ${account.namespace}".`,
        });
      }
    }
  },
});
export default rule;

function judge({ kind, name }: RbacSubject): 'asUser' | 'malformed' | 'asGroup' | 'fullName' | undefined {
  if (name === undefined || name.value.includes('*')) return undefined;
  const { value } = name;
  switch (kind?.value) {
    case 'User': {
      if (splitAccountUserName(value) !== undefined) return 'asUser';
      // Whoever writes the group's name under the kind User means the accounts as well.
      const isMeant = value.startsWith(accountPrefix) || value === groupPrefix || value.startsWith(`${groupPrefix}:`);
      return isMeant ? 'malformed' : undefined;
    }
    case 'Group':
      return value.startsWith(accountPrefix) || value === 'system:serviceaccount' ? 'asGroup' : undefined;
    case 'ServiceAccount':
      return value.startsWith(accountPrefix) ? 'fullName' : undefined;
    default:
      return undefined;
  }
}
