import { describeManifest } from '../../src/model/manifest.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly role: string;
  readonly here: string;
  readonly there: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/role-ref-cross-namespace',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report RoleBindings that refer to a Role of another namespace',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
    },
    messages: {
      elsewhere: ({ binding, role, here, there }: Data) =>
        `${binding} in namespace "${here}" refers to Role "${role}", which exists in namespace "${there}" only; a RoleBinding finds Roles of its own namespace, so it grants nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        const { roleRef, kind, manifest } = binding.item;
        if (kind !== 'RoleBinding' || roleRef?.kind?.value !== 'Role' || roleRef.name === undefined) continue;
        const resolution = scope.resolveRole(binding);
        if (resolution.kind !== 'missing' || binding.namespace === undefined) continue;
        const [role] = resolution.elsewhere;
        const place = role?.item.manifest.namespace;
        if (role?.namespace === undefined || place === undefined || resolution.otherKind !== undefined) continue;
        if (workspace.isAssumed('Role', roleRef.name.value, binding.namespace)) continue;
        report({
          message: 'elsewhere',
          data: {
            binding: describeBinding(binding.item),
            role: roleRef.name.value,
            here: binding.namespace,
            there: role.namespace,
          },
          at: roleRef.name,
          within: roleRef.view.span,
          help: `Move one of them: both belong in the namespace that the permissions are for.`,
          related: [
            { at: manifest.namespace ?? manifest.anchor, note: 'the binding looks for the Role in this namespace' },
            { at: place, note: `${describeManifest(role.item.manifest)} is in this one` },
          ],
        });
      }
    }
  },
});
export default rule;
