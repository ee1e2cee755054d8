import { rolesForAuthenticated } from '../../src/knowledge/public-roles.ts';
import type { Rule } from '../../src/rule.ts';
import { subjectRule } from '../../src/builders/subject-rule.ts';

const rule: Rule = subjectRule({
  id: 'rbac/authenticated-binding',
  summary: 'Report bindings of everybody who has logged in',
  severity: { cluster: 'error', namespace: 'warning' },
  securitySeverity: '8.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles',
  ],
  except: rolesForAuthenticated,
  judge({ kind, name }) {
    if (kind?.value !== 'Group' || name?.value !== 'system:authenticated') return undefined;
    return {
      who: 'group "system:authenticated"',
      why: 'which is everybody who can log in, and every service account, whatever its pod does',
    };
  },
  instead: 'Bind the groups or service accounts that need the role.',
});
export default rule;
