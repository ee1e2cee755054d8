import { permissionRule } from '../../src/builders/permission-rule.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/rbac-write',
  summary: 'Report roles that can write roles or bindings',
  permissions: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'].map((resource) => ({
    group: rbacGroup,
    resource,
    verbs: ['create', 'update', 'patch'],
  })),
  severity: { cluster: 'info', namespace: 'info' },
  securitySeverity: '4.0',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  ],
  why: 'lets its subjects hand on what they hold themselves, to anybody',
  instead:
    'Leave roles and bindings to a deployment tool, or name those that are written in "resourceNames" without "create".',
});
export default rule;
