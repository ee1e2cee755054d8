import { permissionRule } from '../../src/builders/permission-rule.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/escalate',
  summary: 'Report roles that can write roles with more permissions than their subjects have',
  // Asked for the role that is written; on bindings nobody asks for it.
  permissions: [
    { group: rbacGroup, resource: 'roles', verbs: ['escalate'] },
    { group: rbacGroup, resource: 'clusterroles', verbs: ['escalate'] },
  ],
  severity: { cluster: 'error', namespace: 'error', named: 'warning' },
  pointAt: 'verb',
  // Whoever may escalate needs no other way.
  supersedes: ['rbac/rbac-write'],
  securitySeverity: '9.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update',
  ],
  why: 'lets its subjects write a role that grants everything',
  instead: 'Drop "escalate": who writes roles needs to hold what those roles grant, and no more.',
});
export default rule;
