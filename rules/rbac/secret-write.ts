import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/secret-write',
  summary: 'Report roles that can write Secrets',
  permissions: [{ group: '', resource: 'secrets', verbs: ['create', 'update', 'patch'] }],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '7.5',
  references: [
    // A Secret of type kubernetes.io/service-account-token is filled with a token of the account that it names.
    'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#to-create-additional-api-tokens',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
  ],
  why: 'lets its subjects plant or replace credentials that others trust',
  instead: 'Drop the writing verbs, or grant them in the one namespace that needs them.',
});
export default rule;
