import { describeBinding } from '../../src/model/role-wording.ts';
import { folderDistance } from '../../src/model/paths.ts';
import { nearest } from '../../src/knowledge/near-miss.ts';
import { didYouMean } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly kind: string;
  readonly name: string;
  readonly suggestion: string | undefined;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/dangling-role-ref',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report bindings whose role is neither in the linted files nor built in',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings'],
    },
    messages: {
      dangling: ({ binding, kind, name, suggestion }: Data) =>
        `${binding} refers to ${kind} "${name}", which is not among the linted files and is not built in, so the binding grants nothing unless something else creates it.${didYouMean(suggestion)}`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      // What a kustomization takes in from elsewhere may bring the role.
      if (scope.scope.isOpen) continue;
      for (const binding of scope.bindings) {
        const { roleRef, manifest } = binding.item;
        if (roleRef?.kind === undefined || roleRef.name === undefined) continue;
        const { value: kind } = roleRef.kind;
        const { value: name } = roleRef.name;
        const resolution = scope.resolveRole(binding);
        if (resolution.kind !== 'missing' || resolution.otherKind !== undefined || resolution.elsewhere.length > 0)
          continue;
        if (name.includes('{{') || workspace.isAssumed(kind, name, binding.namespace)) continue;
        // It is among the files, though not deployed together with the binding as far as can be seen.
        const namespace = kind === 'Role' ? binding.namespace : undefined;
        if (workspace.exists(kind, name, namespace)) continue;
        // Where no role stands near the binding, roles are kept elsewhere and nothing can be said.
        const near = scope.roles.filter(
          ({ item }) => item.kind === kind && folderDistance(item.manifest.file.path, manifest.file.path) === 0,
        );
        if (near.length === 0) continue;
        const names = near.flatMap(({ item }) => item.name?.value ?? []);
        report({
          message: 'dangling',
          data: { binding: describeBinding(binding.item), kind, name, suggestion: nearest(name, names) },
          at: roleRef.name,
          within: roleRef.view.span,
          help: 'Correct the name, add the role, or list it under "assume" in .scrapelint.yaml if it lives elsewhere.',
        });
      }
    }
  },
});
export default rule;
