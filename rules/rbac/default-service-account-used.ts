import { describeManifest } from '../../src/model/manifest.ts';
import { accountNameOf, accountOf, mountsToken } from '../../src/model/pod-accounts.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/default-service-account-used',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report workloads that run as the default service account and mount its token',
      references: [
        'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
      ],
    },
    messages: {
      shared: ({ object }: { readonly object: string }) =>
        `${object} runs as service account "default" and mounts its token, so that it holds whatever is bound to that account for the sake of other pods.`,
    },
  },
  check({ workspace, report }) {
    for (const [index, scope] of workspace.workloadScopes.entries()) {
      const accounts = workspace.rbacScopes[index];
      if (accounts === undefined) continue;
      for (const workload of scope.workloads) {
        const { template, manifest } = workload.item;
        if (accountNameOf(workload.item) !== 'default') continue;
        if (!mountsToken(workload.item, accountOf(workload, accounts))) continue;
        report({
          message: 'shared',
          data: { object: describeManifest(manifest) },
          at: template.serviceAccountName ?? template.spec.view.keySpan ?? manifest.anchor,
          within: template.spec.view.span,
          help: 'Name an account of its own in "serviceAccountName", or write "automountServiceAccountToken: false".',
        });
      }
    }
  },
});
export default rule;
