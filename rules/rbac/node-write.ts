import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/node-write',
  summary: 'Report roles that can change or delete Nodes',
  permissions: [
    { group: '', resource: 'nodes', verbs: ['update', 'patch', 'delete', 'deletecollection'] },
    { group: '', resource: 'nodes', subresource: 'status', verbs: ['update', 'patch'] },
  ],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '5.5',
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction',
  ],
  why: 'lets its subjects draw pods to a node they control, or take nodes out of use',
  instead: 'Drop the writing verbs; what only watches nodes needs "get", "list" and "watch".',
});
export default rule;
