import { rolesForEverybody } from '../../src/knowledge/public-roles.ts';
import type { Rule } from '../../src/rule.ts';
import { subjectRule } from '../../src/builders/subject-rule.ts';

/** How the API server calls who has shown no credentials. */
const anonymous: ReadonlySet<string> = new Set(['User system:anonymous', 'Group system:unauthenticated']);

const rule: Rule = subjectRule({
  id: 'rbac/anonymous-binding',
  summary: 'Report bindings of requests without credentials',
  severity: { cluster: 'error', namespace: 'warning' },
  securitySeverity: '9.5',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles',
  ],
  except: rolesForEverybody,
  judge({ kind, name }) {
    if (kind === undefined || name === undefined || !anonymous.has(`${kind.value} ${name.value}`)) return undefined;
    return {
      who: `${kind.value === 'User' ? 'user' : 'group'} "${name.value}"`,
      why: 'which is everybody who can reach the API server, without any credentials',
    };
  },
  instead: 'Bind the users, groups or service accounts that need the role.',
});
export default rule;
