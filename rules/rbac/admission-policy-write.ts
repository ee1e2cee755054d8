import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/admission-policy-write',
  summary: 'Report roles that can write admission policies',
  permissions: [
    'validatingadmissionpolicies',
    'validatingadmissionpolicybindings',
    'mutatingadmissionpolicies',
    'mutatingadmissionpolicybindings',
  ].map((resource) => ({
    group: 'admissionregistration.k8s.io',
    resource,
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  })),
  severity: { cluster: 'error', named: 'info' },
  securitySeverity: '7.5',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
    'https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/',
  ],
  why: 'lets its subjects decide what the API server admits and refuses',
  instead: 'Leave policies to a deployment tool, or name those that the program owns in "resourceNames".',
});
export default rule;
