import { describeManifest } from '../../src/model/manifest.ts';
import { accountNameOf, accountOf, isBoundSomehow, mountsToken } from '../../src/model/pod-accounts.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly account: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/automount-token',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report workloads that mount the token of an account to which nothing is bound',
      references: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
      ],
    },
    messages: {
      unused: ({ object, account }: Data) =>
        `${object} mounts the token of service account "${account}", to which nothing among the linted files grants anything, so that the token is of use to intruders only.`,
    },
  },
  check({ workspace, report }) {
    for (const [index, scope] of workspace.workloadScopes.entries()) {
      const rbac = workspace.rbacScopes[index];
      // What cannot be seen may bind the account.
      if (rbac === undefined || scope.scope.isOpen) continue;
      for (const workload of scope.workloads) {
        const { template, manifest } = workload.item;
        const name = accountNameOf(workload.item);
        const account = accountOf(workload, rbac);
        if (name === 'default' || account === undefined || !mountsToken(workload.item, account)) continue;
        if (workspace.rbacScopes.some((other) => isBoundSomehow(account, other))) continue;
        report({
          message: 'unused',
          data: { object: describeManifest(manifest), account: name },
          at: template.serviceAccountName ?? manifest.anchor,
          within: template.spec.view.span,
          help: 'Write "automountServiceAccountToken: false" in the pod or on the account.',
          related: [{ at: account.manifest.anchor, note: 'the account' }],
        });
      }
    }
  },
});
export default rule;
