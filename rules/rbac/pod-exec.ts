import { websocketsNeedCreateSince } from '../../src/knowledge/kubernetes-versions.ts';
import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/pod-exec',
  summary: 'Report roles that can run commands in running containers',
  permissions: [
    {
      group: '',
      resource: 'pods',
      subresource: 'exec',
      verbs: ['create'],
      // A websocket is opened by GET.
      before: { version: websocketsNeedCreateSince, verbs: ['get'] },
    },
  ],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '8.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#AuthorizePodWebsocketUpgradeCreatePermission',
  ],
  why: 'lets its subjects run commands in the containers, with their service accounts and Secrets',
  instead: 'Drop "pods/exec"; what a program has to do in another pod is better offered by that pod itself.',
});
export default rule;
