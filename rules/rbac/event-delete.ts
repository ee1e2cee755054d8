import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/event-delete',
  summary: 'Report roles that can delete Events',
  permissions: [
    { group: '', resource: 'events', verbs: ['delete', 'deletecollection'] },
    { group: 'events.k8s.io', resource: 'events', verbs: ['delete', 'deletecollection'] },
  ],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '3.5',
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/',
    'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/techniques/Delete%20K8S%20events/',
  ],
  why: 'lets its subjects remove the traces of what happened',
  instead: 'Drop the deleting verbs: Events expire by themselves, after an hour unless configured otherwise.',
});
export default rule;
