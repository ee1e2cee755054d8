import { removeEntry } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/namespace-on-cluster-scoped',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report ClusterRoles and ClusterRoleBindings with a namespace, which they are not in',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole'],
    },
    messages: {
      namespaced: ({ kind, name, namespace }: Data) =>
        `${kind} "${name}" has namespace "${namespace}", which is left out of account: what it grants is not limited to that namespace.`,
    },
  },
  check({ workspace, report }) {
    for (const { group, kind, name, namespace, view, anchor } of workspace.manifests) {
      if (group !== rbacGroup || (kind.value !== 'ClusterRole' && kind.value !== 'ClusterRoleBinding')) continue;
      if (namespace === undefined) continue;
      const metadata = view.get('metadata');
      const other = kind.value === 'ClusterRole' ? 'Role' : 'RoleBinding';
      report({
        message: 'namespaced',
        data: { kind: kind.value, name: name?.value ?? '', namespace: namespace.value },
        at: namespace,
        within: metadata?.span ?? anchor,
        help: `Delete the namespace, or make it a ${other} if that namespace alone is meant.`,
        ...offerFix('Delete the namespace', metadata === undefined ? undefined : removeEntry(metadata, 'namespace'), {
          safe: true,
        }),
      });
    }
  },
});
export default rule;
