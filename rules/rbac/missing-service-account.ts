import { nearest } from '../../src/knowledge/near-miss.ts';
import { sameNamespace } from '../../src/kubernetes/authorizer/identity.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { folderDistance } from '../../src/model/paths.ts';
import { accountNameOf, accountOf } from '../../src/model/pod-accounts.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import type { ScopedManifest } from '../../src/model/scope.ts';
import type { Workload } from '../../src/model/workloads.ts';
import { didYouMean } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly account: string;
  readonly suggestion: string | undefined;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/missing-service-account',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report workloads whose service account is not among the others of their namespace',
      references: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
        'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#serviceaccount',
      ],
    },
    messages: {
      missing: ({ object, account, suggestion }: Data) =>
        `${object} runs as service account "${account}", which is not among the linted files though other accounts of the namespace are; without it the API server refuses its pods.${didYouMean(suggestion)}`,
    },
  },
  check({ workspace, report }) {
    for (const [index, scope] of workspace.workloadScopes.entries()) {
      const rbac = workspace.rbacScopes[index];
      if (rbac === undefined || scope.scope.isOpen) continue;
      for (const workload of scope.workloads) {
        const { manifest, template } = workload.item;
        const name = accountNameOf(workload.item);
        const at = template.serviceAccountName;
        if (at === undefined || name === 'default' || /[{}$<>#]/.test(name)) continue;
        if (accountOf(workload, rbac) !== undefined || workspace.exists('ServiceAccount', name, workload.namespace))
          continue;
        if (workspace.isAssumed('ServiceAccount', name, workload.namespace)) continue;
        // Where no account stands beside the workload, accounts are kept elsewhere and nothing can be said.
        const near = rbac.accounts.filter(
          (account) => sameNamespace(account.namespace, workload.namespace) === 'yes' && isBeside(account, workload),
        );
        if (near.length === 0) continue;
        report({
          message: 'missing',
          data: {
            object: describeManifest(manifest),
            account: name,
            suggestion: nearest(
              name,
              near.flatMap((account) => account.name ?? []),
            ),
          },
          at,
          within: template.spec.view.span,
          help: 'Correct the name, add the account, or list it under "assume" in .scrapelint.yaml if it lives elsewhere.',
        });
      }
    }
  },
});
export default rule;

/** In one folder; where no namespace says that they belong together, in one file. */
function isBeside(account: ScopedManifest, workload: Scoped<Workload>): boolean {
  const { file } = workload.item.manifest;
  if (workload.namespace === undefined) return account.manifest.file === file;
  return folderDistance(account.manifest.file.path, file.path) === 0;
}
