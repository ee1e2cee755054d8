import { websocketsNeedCreateSince } from '../../src/knowledge/kubernetes-versions.ts';
import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/pod-attach',
  summary: 'Report roles that can attach to running containers',
  permissions: [
    {
      group: '',
      resource: 'pods',
      subresource: 'attach',
      verbs: ['create'],
      // A websocket is opened by GET.
      before: { version: websocketsNeedCreateSince, verbs: ['get'] },
    },
  ],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '7.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#AuthorizePodWebsocketUpgradeCreatePermission',
  ],
  why: 'lets its subjects read and write the streams of the processes in the containers',
  instead: 'Drop "pods/attach"; what a container prints is read through "pods/log".',
});
export default rule;
