import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/webhook-write',
  summary: 'Report roles that can write admission webhooks',
  permissions: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'].map((resource) => ({
    group: 'admissionregistration.k8s.io',
    resource,
    verbs: ['create', 'update', 'patch'],
  })),
  severity: { cluster: 'error', named: 'info' },
  securitySeverity: '8.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks',
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/',
  ],
  why: 'lets its subjects read every object that is written, Secrets included, and with a mutating webhook change it',
  instead:
    'Name the webhook configurations that the program owns in "resourceNames", and have its manifests create them.',
});
export default rule;
