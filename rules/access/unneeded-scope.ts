import { describeAccount } from '../../src/model/access/wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly account: string;
  readonly resources: string;
  readonly namespaces: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/unneeded-scope',
    severity: 'info',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report what the account of a Prometheus may read in every namespace and needs in known ones only',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
      ],
    },
    messages: {
      wide: ({ binding, account, resources, namespaces }: Data) =>
        `ClusterRoleBinding "${binding}" lets ${account} read ${resources} in every namespace, though its jobs look into ${namespaces} only.`,
    },
  },
  check({ workspace, report }) {
    for (const access of workspace.accountAccesses) {
      for (const { grants, resources, namespaces, needs } of access.tooWide) {
        const binding = grants[0]?.binding;
        const item = binding?.source?.item;
        if (binding === undefined || item === undefined) continue;
        const names = namespaces.map((name) => (name === undefined ? 'their own namespace' : `namespace "${name}"`));
        const [need] = needs;
        report({
          message: 'wide',
          data: {
            binding: binding.name,
            account: describeAccount(access).replace('Service', 'service'),
            resources: join(resources),
            namespaces: names.length > 3 ? `${names.length} namespaces` : join(names),
          },
          at: item.roleRef?.kind ?? item.manifest.anchor,
          help: 'Bind these with a RoleBinding in each of the namespaces; "scrapelint access --write" prints them. What is cluster-scoped stays in the ClusterRole.',
          related: need === undefined ? [] : [{ at: need.at, note: `${need.who} ${need.why} here` }],
        });
      }
    }
  },
});
export default rule;
