import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/token-request',
  summary: 'Report roles that can request tokens of service accounts',
  // A create on a subresource carries the name of its parent, so that resourceNames do restrict it.
  permissions: [{ group: '', resource: 'serviceaccounts', subresource: 'token', verbs: ['create'] }],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '8.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request',
    'https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/',
  ],
  why: 'lets its subjects act as each of those service accounts',
  instead:
    'Name the service accounts whose tokens are needed in "resourceNames", or mount projected tokens instead of requesting them.',
});
export default rule;
