import type { Rule } from '../../src/rule.ts';
import { subjectRule } from '../../src/builders/subject-rule.ts';

const rule: Rule = subjectRule({
  id: 'rbac/system-masters-binding',
  summary: 'Report bindings of the group that is allowed everything before RBAC is asked',
  severity: { cluster: 'error', namespace: 'warning' },
  securitySeverity: '6.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
    // The group is hard-wired, ahead of every authorizer.
    'https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/authorization/authorizerfactory/builtin.go',
  ],
  judge({ kind, name }) {
    if (kind?.value !== 'Group' || name?.value !== 'system:masters') return undefined;
    return {
      who: 'group "system:masters"',
      why: 'which is allowed everything before RBAC is asked, so the binding neither gives nor limits anything',
    };
  },
  instead:
    'Drop the subject. Put people into a group of your own, and bind that to a role that can be taken away again.',
});
export default rule;
