import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/pod-or-service-proxy',
  summary: 'Report roles that can reach pods through the proxy of the API server',
  permissions: [
    { group: '', resource: 'pods', subresource: 'proxy', verbs: ['get', 'create', 'update', 'patch', 'delete'] },
    { group: '', resource: 'services', subresource: 'proxy', verbs: ['get', 'create', 'update', 'patch', 'delete'] },
  ],
  severity: { cluster: 'info', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '4.0',
  references: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/#manually-constructing-apiserver-proxy-urls',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  ],
  why: 'lets its subjects reach the pods from the address of the API server, past most NetworkPolicies',
  instead: 'Call the Service itself, or name the Service in "resourceNames".',
});
export default rule;
