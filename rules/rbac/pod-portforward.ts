import { websocketsNeedCreateSince } from '../../src/knowledge/kubernetes-versions.ts';
import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/pod-portforward',
  summary: 'Report roles that can forward ports to running pods',
  permissions: [
    {
      group: '',
      resource: 'pods',
      subresource: 'portforward',
      verbs: ['create'],
      // A websocket is opened by GET.
      before: { version: websocketsNeedCreateSince, verbs: ['get'] },
    },
  ],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '6.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#AuthorizePodWebsocketUpgradeCreatePermission',
  ],
  why: 'opens any port of the pods to its subjects, past every NetworkPolicy',
  instead: 'Drop "pods/portforward", and reach the pods through a Service.',
});
export default rule;
