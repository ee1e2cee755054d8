import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/secret-read',
  summary: 'Report roles that can read Secrets',
  // A list or a watch returns the objects whole: without get, they give the content away all the same.
  permissions: [{ group: '', resource: 'secrets', verbs: ['get', 'list', 'watch'] }],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '7.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  why: 'shows its subjects what is in each of them',
  instead: 'Drop secrets from the rule, or name the Secrets that are needed in "resourceNames" with the verb "get".',
});
export default rule;
