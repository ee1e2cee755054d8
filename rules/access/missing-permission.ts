import {
  bindingPlaces,
  consequence,
  describeAccount,
  describeScope,
  groupMissing,
} from '../../src/model/access/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly who: string;
  readonly why: string;
  readonly account: string;
  readonly what: string;
  readonly where: string;
  readonly consequence: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/missing-permission',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary:
        'Report permissions that a Prometheus needs for its discovery or its scrapes, and that its account lacks',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus/prometheus/blob/main/discovery/kubernetes/kubernetes.go',
        'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
      ],
    },
    messages: {
      missing: ({ who, why, account, what, where, consequence: then }: Data) =>
        `${who} ${why}, but ${account} may not ${what} ${where}, ${then}.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      for (const group of groupMissing(access, ({ elsewhere }) => elsewhere.length === 0)) {
        const { need } = group.first;
        const account = describeAccount(access);
        report({
          message: 'missing',
          data: {
            who: group.who,
            why: need.why,
            account: account.replace('Service', 'service'),
            what: group.what,
            where: describeScope(need.scope),
            consequence: consequence(group.first),
          },
          at: need.at,
          // Which account a file of its own runs as is a guess.
          ...(need.server.kind === 'configuration' ? { confidence: 'low' as const } : {}),
          help:
            need.scope.kind === 'cluster'
              ? `Grant it in a ClusterRole that a ClusterRoleBinding binds to the account; "scrapelint access --write" prints one.`
              : `Grant it in a Role of that namespace; "scrapelint access --write" prints one.`,
          related: [...group.related, ...bindingPlaces(access.grants)],
        });
      }
    }
  },
});
export default rule;
