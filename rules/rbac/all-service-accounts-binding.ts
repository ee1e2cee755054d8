import { rolesForServiceAccounts } from '../../src/knowledge/public-roles.ts';
import type { Rule } from '../../src/rule.ts';
import { subjectRule } from '../../src/builders/subject-rule.ts';

const everywhere = 'system:serviceaccounts';
const ofNamespace = `${everywhere}:`;

const rule: Rule = subjectRule({
  id: 'rbac/all-service-accounts-binding',
  summary: 'Report bindings of all service accounts of the cluster or of a namespace',
  severity: { cluster: 'error', namespace: 'warning' },
  securitySeverity: '7.5',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  ],
  except: rolesForServiceAccounts,
  judge({ kind, name }) {
    if (kind?.value !== 'Group' || name === undefined) return undefined;
    const who = `group "${name.value}"`;
    if (name.value === everywhere)
      return { who, why: 'which every pod of the cluster is in, through its service account' };
    if (!name.value.startsWith(ofNamespace) || name.value === ofNamespace) return undefined;
    const where = name.value.slice(ofNamespace.length);
    return {
      who,
      severity: 'warning',
      why: `which every pod of namespace "${where}" is in, through its service account`,
    };
  },
  instead: 'Bind the service accounts that need the role, one by one.',
});
export default rule;
