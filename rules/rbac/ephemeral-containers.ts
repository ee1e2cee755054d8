import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/ephemeral-containers',
  summary: 'Report roles that can put containers into running pods',
  permissions: [{ group: '', resource: 'pods', subresource: 'ephemeralcontainers', verbs: ['update', 'patch'] }],
  severity: { cluster: 'error', namespace: 'warning', named: 'info' },
  securitySeverity: '8.0',
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  why: 'lets its subjects run an image of their choice inside the pods, with their Secrets and service accounts in reach',
  instead: 'Drop "pods/ephemeralcontainers"; grant it to people, in the namespace they debug.',
});
export default rule;
