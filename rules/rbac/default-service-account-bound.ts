import { rolesForServiceAccounts } from '../../src/knowledge/public-roles.ts';
import { splitAccountUserName } from '../../src/kubernetes/authorizer/identity.ts';
import type { Rule } from '../../src/rule.ts';
import { subjectRule } from '../../src/builders/subject-rule.ts';

const rule: Rule = subjectRule({
  id: 'rbac/default-service-account-bound',
  summary: 'Report bindings of the service account that pods run as by default',
  severity: { cluster: 'warning', namespace: 'warning' },
  securitySeverity: '6.0',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions',
    'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts',
  ],
  except: rolesForServiceAccounts,
  judge({ kind, name }, namespace) {
    const user = kind?.value === 'User' ? splitAccountUserName(name?.value ?? '') : undefined;
    const isDefault = kind?.value === 'ServiceAccount' ? name?.value === 'default' : user?.name === 'default';
    if (!isDefault) return undefined;
    const where = user?.namespace ?? namespace;
    return {
      who: `service account "default"${where === undefined ? '' : ` of namespace "${where}"`}`,
      why: 'which every pod there runs as that names no other account',
    };
  },
  instead: 'Make a service account for the workload that needs the role, name it in its pods, and bind that one.',
});
export default rule;
