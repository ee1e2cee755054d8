import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/api-service-write',
  summary: 'Report roles that can take over API groups',
  permissions: [{ group: 'apiregistration.k8s.io', resource: 'apiservices', verbs: ['create', 'update', 'patch'] }],
  severity: { cluster: 'error', named: 'info' },
  securitySeverity: '8.5',
  references: [
    'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  why: 'lets its subjects answer the requests for any aggregated API group themselves, with the headers that say who asks',
  instead: 'Name the APIServices that the program owns in "resourceNames".',
});
export default rule;
