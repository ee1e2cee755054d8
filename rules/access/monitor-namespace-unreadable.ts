import { bindingPlaces, describeAccount, describeScope, groupMissing } from '../../src/model/access/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly who: string;
  readonly server: string;
  readonly account: string;
  readonly what: string;
  readonly where: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/monitor-namespace-unreadable',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that look into namespaces in which the account of their Prometheus may not list',
      references: [
        'https://prometheus-operator.dev/docs/platform/rbac/',
        'https://github.com/prometheus-operator/kube-prometheus/blob/main/docs/customizations/monitoring-additional-namespaces.md',
      ],
    },
    messages: {
      unreadable: ({ who, server, account, what, where }: Data) =>
        `${who} is selected by ${server} and looks for targets ${where}, where ${account} may not ${what}, so that it finds none.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      const isMine = ({ elsewhere, need }: { elsewhere: readonly unknown[]; need: { monitor?: unknown } }): boolean =>
        elsewhere.length > 0 && need.monitor !== undefined;
      for (const group of groupMissing(access, isMine)) {
        const { need } = group.first;
        report({
          message: 'unreadable',
          data: {
            who: group.who,
            server: need.server.name,
            account: describeAccount(access).replace('Service', 'service'),
            what: group.what,
            where: describeScope(need.scope),
          },
          at: need.at,
          help:
            need.scope.kind === 'cluster'
              ? 'Bind a ClusterRole with a ClusterRoleBinding, or name the namespaces under "matchNames".'
              : 'Add a Role and a RoleBinding for the account in that namespace; "scrapelint access --write" prints them.',
          related: [
            { at: need.server.at, note: 'the server that selects it' },
            ...group.related,
            ...bindingPlaces(group.elsewhere),
          ],
        });
      }
    }
  },
});
export default rule;
