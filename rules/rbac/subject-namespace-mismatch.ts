import { describeManifest } from '../../src/model/manifest.ts';
import { folderDistance } from '../../src/model/paths.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly account: string;
  readonly bound: string;
  readonly defined: string;
}

/**
 * How far apart two files may lie and still be about the same account: the same folder, or folders beside or above
 * one another. An account of the same name further away is most likely another one.
 */
const neighbourhood = 2;

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/subject-namespace-mismatch',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report bindings that name a service account in another namespace than the one it is in',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
    },
    messages: {
      mismatch: ({ binding, account, bound, defined }: Data) =>
        `${binding} binds service account "${account}" in namespace "${bound}", but that account is defined in namespace "${defined}", so the binding gives it nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        for (const subject of binding.item.subjects) {
          const { name } = subject;
          if (subject.kind?.value !== 'ServiceAccount' || name === undefined) continue;
          const bound = scope.subjectNamespace(binding, subject);
          // Every namespace has an account called default.
          if (bound === undefined || name.value === 'default') continue;
          const accounts = scope.scope.named('ServiceAccount', name.value, binding.item.manifest);
          if (accounts.some(({ namespace }) => namespace === undefined || namespace === bound)) continue;
          if (workspace.isAssumed('ServiceAccount', name.value, bound)) continue;
          const [account] = accounts;
          const defined = account?.manifest.namespace;
          if (account?.namespace === undefined || defined === undefined) continue;
          const distance = folderDistance(account.manifest.file.path, binding.item.manifest.file.path);
          if (scope.scope.kustomization === undefined && distance > neighbourhood) continue;
          // Files apart, and others in the bound namespace: the account may well be defined there by one not linted.
          if (distance > 0 && scope.scope.objects.some(({ namespace }) => namespace === bound)) continue;
          report({
            message: 'mismatch',
            data: {
              binding: describeBinding(binding.item),
              account: name.value,
              bound,
              defined: account.namespace,
            },
            at: subject.namespace ?? name,
            within: subject.view.span,
            confidence: distance < neighbourhood ? 'high' : 'medium',
            help: `Write "namespace: ${account.namespace}", or define the account in namespace "${bound}".`,
            related: [{ at: defined, note: `${describeManifest(account.manifest)} is defined here` }],
          });
        }
      }
    }
  },
});
export default rule;
