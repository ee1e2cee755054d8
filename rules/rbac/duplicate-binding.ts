import { describeRoleRef, describeSubject } from '../../src/model/binding-wording.ts';
import type { RbacBinding, RbacSubject } from '../../src/model/rbac.ts';
import type { RbacScope, Scoped } from '../../src/model/rbac-scope.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly role: string;
  readonly subject: string;
  readonly other: string;
}

interface Bound {
  readonly binding: Scoped<RbacBinding>;
  readonly subject: RbacSubject;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/duplicate-binding',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report subjects that another binding binds to the same role in the same place',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
    },
    messages: {
      again: ({ binding, role, subject, other }: Data) =>
        `${binding} binds ${subject} to ${role}, which ${other} does already, so that taking one of them away changes nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      const seen = new Map<string, Bound>();
      for (const binding of inOrder(scope.bindings)) {
        for (const subject of binding.item.subjects) {
          const key = keyOf(scope, binding, subject);
          if (key === undefined || subject.name === undefined) continue;
          const first = seen.get(key);
          if (first === undefined) {
            seen.set(key, { binding, subject });
            continue;
          }
          // The same object written twice is not two bindings; elsewhere may be another way to deploy the same.
          if (first.binding.name === binding.name || !isInSameFile(first.binding, binding)) continue;
          report({
            message: 'again',
            data: {
              binding: describeBinding(binding.item),
              role: describeRoleRef(binding.item),
              subject: describeSubject(subject),
              other: describeBinding(first.binding.item),
            },
            at: subject.name,
            within: subject.view.span,
            help: 'Remove one of them.',
            related: [{ at: first.subject.anchor, note: 'it is bound here as well' }],
          });
        }
      }
    }
  },
});
export default rule;

/** By name, so that the order of documents does not decide which one is the second. */
function inOrder(bindings: readonly Scoped<RbacBinding>[]): readonly Scoped<RbacBinding>[] {
  return bindings.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

/** What a binding gives to whom and where; undefined where some of it is not known. */
function keyOf(scope: RbacScope, binding: Scoped<RbacBinding>, subject: RbacSubject): string | undefined {
  const { kind, roleRef } = binding.item;
  if (roleRef?.kind === undefined || roleRef.name === undefined) return undefined;
  if (subject.kind === undefined || subject.name === undefined) return undefined;
  const where = kind === 'ClusterRoleBinding' ? '*' : (binding.namespace ?? '');
  const account = subject.kind.value === 'ServiceAccount' ? scope.subjectNamespace(binding, subject) : undefined;
  return JSON.stringify([
    where,
    roleRef.kind.value,
    roleRef.name.value,
    subject.kind.value,
    subject.name.value,
    account,
  ]);
}

function isInSameFile(a: Scoped<RbacBinding>, b: Scoped<RbacBinding>): boolean {
  return a.item.manifest.file === b.item.manifest.file;
}
