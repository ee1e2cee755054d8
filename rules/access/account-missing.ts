import { sameNamespace } from '../../src/kubernetes/authorizer/identity.ts';
import { folderDistance } from '../../src/model/paths.ts';
import type { AccessServer, AccountAccess } from '../../src/model/access/types.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly server: string;
  readonly account: string;
  readonly elsewhere?: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/account-missing',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report servers whose service account is in another namespace, or is bound but not there',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
        'https://prometheus-operator.dev/docs/platform/rbac/',
      ],
    },
    supersedes: ['rbac/missing-service-account'],
    messages: {
      elsewhere: ({ server, account, elsewhere }: Data) =>
        `${server} runs as service account "${account}" of its own namespace, but among the files the account is in namespace "${elsewhere ?? ''}" only, so that no pod is started.`,
      absent: ({ server, account }: Data) =>
        `${server} runs as service account "${account}", to which roles are bound beside it but which is not among the files; without it no pod is started.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      for (const server of access.servers) {
        const { accountName, accountAt, rbac, namespace } = server;
        if (accountAt === undefined || server.account !== undefined || rbac.scope.isOpen) continue;
        if (accountName === 'default' || /[{}$<>#]/.test(accountName)) continue;
        if (workspace.exists('ServiceAccount', accountName, namespace)) continue;
        if (workspace.isAssumed('ServiceAccount', accountName, namespace)) continue;
        const elsewhere = elsewhereOf(server);
        if (elsewhere === undefined && !isBoundBeside(access, server)) continue;
        const place = elsewhere?.manifest.namespace ?? elsewhere?.manifest.anchor;
        report({
          message: elsewhere === undefined ? 'absent' : 'elsewhere',
          data: {
            server: server.name,
            account: accountName,
            ...(elsewhere?.namespace === undefined ? {} : { elsewhere: elsewhere.namespace }),
          },
          at: accountAt,
          help: `Add the account${namespace === undefined ? '' : ` to namespace "${namespace}"`}, or list it under "assume" in .scrapelint.yaml if it lives elsewhere.`,
          related: place === undefined ? [] : [{ at: place, note: 'the account of this name' }],
        });
      }
    }
  },
});
export default rule;

/** How many folders an account of the same name may lie away, and still be the one that is meant. */
const neighbourhood = 2;

function elsewhereOf({
  rbac,
  accountName,
  namespace,
  at,
}: AccessServer): AccountAccess['rbac']['accounts'][number] | undefined {
  return rbac.accounts.find(
    (account) =>
      account.name === accountName &&
      sameNamespace(account.namespace, namespace) === 'no' &&
      folderDistance(account.manifest.file.path, at.file.path) <= neighbourhood,
  );
}

/** True where a binding in the folder of the server binds the account: who keeps roles there keeps accounts there. */
function isBoundBeside({ grants, isBound }: AccountAccess, { at }: AccessServer): boolean {
  return (
    isBound &&
    grants.some(
      ({ binding, subject, certain }) =>
        certain &&
        subject.kind === 'ServiceAccount' &&
        binding.source !== undefined &&
        folderDistance(binding.source.item.manifest.file.path, at.file.path) === 0,
    )
  );
}
