import { sameNamespace } from '../../src/kubernetes/authorizer/identity.ts';
import { accountNameOf } from '../../src/model/pod-accounts.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { folderDistance } from '../../src/model/paths.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly account: string;
  readonly server: string;
  readonly others: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/dedicated-account',
    severity: 'info',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report service accounts that a Prometheus shares with other workloads',
      references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
    },
    messages: {
      shared: ({ account, server, others }: Data) =>
        `Service account "${account}" runs ${server} and ${others}, so that each has what is granted for the other.`,
    },
  },
  check({ workspace, report }) {
    for (const { identity, servers } of workspace.accountAccesses) {
      const [server] = servers;
      if (server?.accountAt === undefined || identity.name === 'default' || server.kind === 'configuration') continue;
      const own = new Set(servers.map(({ workload }) => workload?.item));
      const others = (workspace.workloadScopes[server.scopeIndex]?.workloads ?? []).filter(
        ({ item, namespace }) =>
          !own.has(item) &&
          accountNameOf(item) === identity.name &&
          sameNamespace(namespace, identity.namespace) === 'yes' &&
          // Variants of one workload in several files are one.
          `${item.kind} "${item.manifest.name?.value ?? ''}"` !== server.name &&
          folderDistance(item.manifest.file.path, server.at.file.path) <= neighbourhood,
      );
      const [other] = others;
      if (other === undefined) continue;
      const name = describeManifest(other.item.manifest);
      report({
        message: 'shared',
        data: {
          account: identity.name,
          server: server.name,
          others: others.length === 1 ? name : `${name} and ${others.length - 1} more`,
        },
        at: server.accountAt,
        help: 'Give each an account of its own, with the roles that it needs.',
        related: others.slice(0, 3).map(({ item }) => ({
          at: item.template.serviceAccountName ?? item.manifest.anchor,
          note: `${describeManifest(item.manifest)} runs as it too`,
        })),
      });
    }
  },
});
export default rule;

/** How many folders may lie between workloads that are about the same stack. */
const neighbourhood = 2;
