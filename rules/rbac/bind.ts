import { permissionRule } from '../../src/builders/permission-rule.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/bind',
  summary: 'Report roles that can bind roles whose permissions their subjects do not have',
  // Asked for the role that a binding refers to; on bindings nobody asks for it.
  permissions: [
    { group: rbacGroup, resource: 'clusterroles', verbs: ['bind'] },
    { group: rbacGroup, resource: 'roles', verbs: ['bind'] },
  ],
  severity: { cluster: 'error', namespace: 'error' },
  // To name the roles is what the documentation recommends; naming cluster-admin gives everything away again.
  severityOfNames: (names) => (names.includes('cluster-admin') ? 'error' : 'info'),
  pointAt: 'verb',
  supersedes: ['rbac/rbac-write'],
  securitySeverity: '9.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update',
  ],
  why: 'lets its subjects bind themselves to them, whatever they grant',
  instead: 'Name the roles that may be bound in "resourceNames".',
});
export default rule;
