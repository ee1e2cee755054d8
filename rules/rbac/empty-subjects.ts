import { describeRoleRef, isBuiltInBinding } from '../../src/model/binding-wording.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly role: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/empty-subjects',
    severity: 'info',
    confidence: 'medium',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report bindings without subjects',
      references: ['https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/'],
    },
    messages: {
      nobody: ({ binding, role }: Data) => `${binding} binds ${role} to no subject, so it grants nothing to anybody.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      // A patch of a kustomization may bring the subjects.
      if (scope.scope.kustomization !== undefined) continue;
      for (const { item } of scope.bindings) {
        if (item.roleRef?.name === undefined || item.subjects.length > 0 || isBuiltInBinding(item)) continue;
        const list = item.manifest.view.get('subjects');
        // What has another type is reported as such.
        if (list?.kind === 'mapping' || list?.kind === 'scalar' || (list?.items().length ?? 0) > 0) continue;
        report({
          message: 'nobody',
          data: { binding: describeBinding(item), role: describeRoleRef(item) },
          at: list?.keySpan ?? item.manifest.anchor,
          help: 'Add the subjects, or remove the binding.',
        });
      }
    }
  },
});
export default rule;
