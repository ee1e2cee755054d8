import { isAllowed, requestsOf } from '../../src/model/access/account-grants.ts';
import { describeAccount } from '../../src/model/access/wording.ts';
import type { Need } from '../../src/model/access/types.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly who: string;
  readonly path: string;
  readonly account: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/replaceable-node-proxy',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '6.5',
    docs: {
      summary: 'Report jobs that scrape kubelets through the API server, with a permission to run commands on nodes',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
        'https://github.com/prometheus-community/helm-charts/pull/6533',
        'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
      ],
    },
    messages: {
      proxied: ({ who, path, account }: Data) =>
        `${who} ${path} for which ${account} has nodes/proxy: the permission to run commands in every container of every node, where nodes/metrics would do.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      for (const need of access.needs) {
        if (!isProxy(need) || !requestsOf(need).every((request) => isAllowed(access, request) === 'yes')) continue;
        const grant = access.grants.find(({ rule: { resources } }) =>
          resources.some((each) => ['*', '*/proxy', 'nodes/proxy'].includes(each)),
        );
        const element = grant?.rule.source?.resources.find(({ value }) =>
          ['*', '*/proxy', 'nodes/proxy'].includes(value),
        );
        report({
          message: 'proxied',
          data: {
            who: need.who,
            path: `${need.why},`,
            account: describeAccount(access).replace('Service', 'service'),
          },
          at: need.at,
          help: 'Scrape the kubelets themselves: role "node" with "scheme: https", the account\'s token and metrics_path /metrics or /metrics/cadvisor, without rewriting __address__; then grant get on "nodes/metrics" in place of "nodes/proxy".',
          related: element === undefined ? [] : [{ at: element, note: 'the role that grants it' }],
        });
      }
    }
  },
});
export default rule;

/** What the kubelet gives to whoever has nodes/metrics. */
const metricsPath = /\/proxy\/metrics(?:\/|"|$)/;

function isProxy({ access, certain, why }: Need): boolean {
  return certain && access.kind === 'resource' && access.resource === 'nodes/proxy' && metricsPath.test(why);
}
