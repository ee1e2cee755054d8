import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/namespace-patch',
  summary: 'Report roles that can change Namespaces',
  // Requests for a Namespace count as being in it, so that a Role can grant its own.
  permissions: [{ group: '', resource: 'namespaces', verbs: ['update', 'patch'], inOwnNamespace: true }],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '5.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification',
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
  ],
  why: 'lets its subjects change the labels that Pod Security admission and NetworkPolicies go by',
  instead: 'Drop the writing verbs, or name the Namespaces in "resourceNames".',
});
export default rule;
