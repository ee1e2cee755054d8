import { describeManifest } from '../../src/model/manifest.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly name: string;
  readonly written: string;
  readonly actual: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/role-ref-wrong-kind',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report bindings that name a Role where there is a ClusterRole, or the other way round',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
    },
    messages: {
      otherKind: ({ binding, name, written, actual }: Data) =>
        `${binding} refers to ${written} "${name}", but "${name}" is a ${actual}, so the binding grants nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        const { roleRef } = binding.item;
        if (roleRef?.kind === undefined || roleRef.name === undefined) continue;
        // A ClusterRoleBinding cannot refer to a Role at all, which another rule says.
        if (binding.item.kind === 'ClusterRoleBinding' && roleRef.kind.value === 'Role') continue;
        const resolution = scope.resolveRole(binding);
        if (resolution.kind !== 'missing' || resolution.otherKind === undefined) continue;
        if (workspace.isAssumed(roleRef.kind.value, roleRef.name.value, binding.namespace)) continue;
        const { otherKind } = resolution;
        report({
          message: 'otherKind',
          data: {
            binding: describeBinding(binding.item),
            name: roleRef.name.value,
            written: roleRef.kind.value,
            actual: otherKind.kind,
          },
          at: roleRef.kind,
          within: roleRef.view.span,
          help:
            binding.item.kind === 'ClusterRoleBinding'
              ? `Refer to a ClusterRole, or make "${roleRef.name.value}" one.`
              : `Write "kind: ${otherKind.kind}".`,
          related: [{ at: otherKind.manifest.anchor, note: `${describeManifest(otherKind.manifest)} is defined here` }],
        });
      }
    }
  },
});
export default rule;
