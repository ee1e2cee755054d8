import { describeSubject } from '../../src/model/binding-wording.ts';
import type { RbacSubject } from '../../src/model/rbac.ts';
import { describeBinding } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly binding: string;
  readonly subject: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/duplicate-subject',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report subjects that a binding names twice',
      references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
    },
    messages: {
      twice: ({ binding, subject }: Data) => `${binding} names ${subject} twice, and the second time adds nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.rbacScopes) {
      for (const binding of scope.bindings) {
        const seen = new Map<string, RbacSubject>();
        for (const subject of binding.item.subjects) {
          const { kind, name, view } = subject;
          if (kind === undefined || name === undefined) continue;
          // Users and groups are in no namespace, whatever is written there.
          const namespace = kind.value === 'ServiceAccount' ? scope.subjectNamespace(binding, subject) : undefined;
          const key = JSON.stringify([kind.value, name.value, namespace]);
          const first = seen.get(key);
          if (first === undefined) {
            seen.set(key, subject);
            continue;
          }
          report({
            message: 'twice',
            data: { binding: describeBinding(binding.item), subject: describeSubject(subject) },
            at: name,
            within: view.span,
            help: 'Remove one of them.',
            related: [{ at: first.anchor, note: 'it stands here first' }],
          });
        }
      }
    }
  },
});
export default rule;
