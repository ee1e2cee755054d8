import { tokenUseOf } from '../../src/model/access/token-use.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly server: string;
  readonly who: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/default-account',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report servers that use the API of Kubernetes as the account that every pod of their namespace has',
      references: [
        'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts',
        'https://prometheus-operator.dev/docs/platform/rbac/',
      ],
    },
    messages: {
      shared: ({ server, who }: Data) =>
        `${server} runs as service account "default", with which every pod of the namespace starts, so that what is granted for ${who} is granted to all of them.`,
    },
  },
  check({ workspace, report }) {
    for (const { identity, servers } of workspace.accountAccesses) {
      if (identity.name !== 'default') continue;
      for (const server of servers) {
        const use = server.kind === 'agent' ? undefined : tokenUseOf(server);
        if (use === undefined) continue;
        report({
          message: 'shared',
          data: { server: server.name, who: use.who },
          at: server.accountAt ?? server.at,
          help: 'Create an account of its own, name it in "serviceAccountName", and bind the roles to it.',
          related: [{ at: use.at, note: 'needs the API server' }],
        });
      }
    }
  },
});
export default rule;
