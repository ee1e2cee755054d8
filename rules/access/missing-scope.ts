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
  readonly granted: string;
  readonly where: string;
  readonly consequence: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/missing-scope',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary:
        'Report permissions that a Prometheus has in some namespaces and needs in others, or in the whole cluster',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus-operator/prometheus-operator/issues/3543',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
      ],
    },
    messages: {
      narrow: ({ who, why, account, what, granted, where, consequence: then }: Data) =>
        `${who} ${why} ${where}, but ${account} may ${what} ${granted} only, ${then}.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      const isMine = ({ elsewhere, need }: { elsewhere: readonly unknown[]; need: { monitor?: unknown } }): boolean =>
        elsewhere.length > 0 && need.monitor === undefined;
      for (const group of groupMissing(access, isMine)) {
        const { need } = group.first;
        const places = [...new Set(group.elsewhere.map(({ scope }) => describeScope(scope)))];
        report({
          message: 'narrow',
          data: {
            who: group.who,
            why: need.why,
            account: describeAccount(access).replace('Service', 'service'),
            what: group.what,
            granted: places.length > 2 ? `in ${places.length} namespaces` : places.join(' and '),
            where: describeScope(need.scope),
            consequence: consequence(group.first),
          },
          at: need.at,
          ...(need.server.kind === 'configuration' ? { confidence: 'low' as const } : {}),
          help:
            need.scope.kind === 'cluster'
              ? 'Bind a ClusterRole with a ClusterRoleBinding, or name the namespaces under "namespaces" in kubernetes_sd_configs.'
              : 'Add a Role and a RoleBinding in that namespace, or take it out of "namespaces" in kubernetes_sd_configs.',
          related: [...group.related, ...bindingPlaces(group.elsewhere)],
        });
      }
    }
  },
});
export default rule;
