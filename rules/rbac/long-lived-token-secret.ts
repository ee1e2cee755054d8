import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly account: string;
}

const accountName = 'kubernetes.io/service-account.name';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/long-lived-token-secret',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '5.0',
    docs: {
      summary: 'Report Secrets that hold a service account token without an end',
      references: [
        'https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token',
        'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#auto-generated-legacy-serviceaccount-token-clean-up',
      ],
    },
    messages: {
      endless: ({ object, account }: Data) =>
        `${object} is filled with a token of service account "${account}" that never expires, so whoever has read it once can use it until the Secret is deleted.`,
      // ValidateSecret in pkg/apis/core/validation/validation.go
      withoutAccount: ({ object }: Pick<Data, 'object'>) =>
        `${object} is of the type of service account tokens but names no account in the annotation "${accountName}", so the API server refuses it.`,
    },
  },
  check({ workspace, report }) {
    for (const manifest of workspace.manifests) {
      if (manifest.kind.value !== 'Secret' || manifest.group !== '') continue;
      const type = manifest.fields.string('type');
      if (type?.value !== 'kubernetes.io/service-account-token') continue;
      const account = manifest.annotations.get(accountName);
      const object = describeManifest(manifest);
      if (account === undefined) {
        report({
          message: 'withoutAccount',
          data: { object },
          at: type,
          severity: 'error',
          help: 'Remove the Secret, and let pods mount their own token, which is renewed by itself.',
        });
        continue;
      }
      report({
        message: 'endless',
        data: { object, account: account.value },
        at: type,
        help: 'Let pods mount their own token, which is renewed by itself; outside the cluster, request one with an end: "kubectl create token".',
        related: [{ at: account, note: 'the account' }],
      });
    }
  },
});
export default rule;
