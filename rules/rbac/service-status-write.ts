import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/service-status-write',
  summary: 'Report roles that can set the external addresses of Services',
  permissions: [{ group: '', resource: 'services', subresource: 'status', verbs: ['update', 'patch'] }],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '4.5',
  references: [
    'https://github.com/kubernetes/kubernetes/issues/97076',
    'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  ],
  why: 'lets its subjects take over traffic that pods send to an address outside the cluster',
  instead: 'Drop "services/status": only the controller of the load balancers writes it.',
});
export default rule;
