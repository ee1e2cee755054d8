import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/endpoints-write',
  summary: 'Report roles that can send the traffic of Services elsewhere',
  permissions: [
    { group: '', resource: 'endpoints', verbs: ['create', 'update', 'patch'] },
    { group: 'discovery.k8s.io', resource: 'endpointslices', verbs: ['create', 'update', 'patch'] },
  ],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '4.5',
  references: [
    'https://github.com/kubernetes/kubernetes/issues/103675',
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
  ],
  why: 'lets its subjects point a Service at any address, of other namespaces too',
  instead: 'Let the selector of the Service make its endpoints, or name the objects in "resourceNames".',
});
export default rule;
