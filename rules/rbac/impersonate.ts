import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/impersonate',
  summary: 'Report roles that can act as other users, groups or service accounts',
  // Extra fields and uids are of no use to whoever cannot impersonate a user or an account.
  permissions: [
    { group: '', resource: 'users', verbs: ['impersonate'] },
    { group: '', resource: 'groups', verbs: ['impersonate'] },
    { group: '', resource: 'serviceaccounts', verbs: ['impersonate'] },
  ],
  severity: { cluster: 'error', namespace: 'error', named: 'warning' },
  severityOfNames: (names) => (names.includes('system:masters') ? 'error' : 'warning'),
  pointAt: 'verb',
  securitySeverity: '9.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb',
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation',
  ],
  why: 'lets its subjects act with all the permissions that those have',
  instead: 'Name who may be impersonated in "resourceNames", one rule for users, one for groups.',
});
export default rule;
