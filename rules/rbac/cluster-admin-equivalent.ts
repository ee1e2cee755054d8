import { everythingGrant } from '../../src/model/everything.ts';
import { describeRole, reachPhrase, reachRelated } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import { severityByReach } from '../../src/builders/severity-by-reach.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
  readonly reach: string;
  readonly like: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/cluster-admin-equivalent',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '9.1',
    docs: {
      summary: 'Report roles that grant everything',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
      ],
    },
    // All that follows from holding everything is said with it.
    supersedes: ['rbac/*'],
    messages: {
      everything: ({ role, verbs, reach, like }: Data) =>
        `${role} grants ${verbs} on every resource of every API group ${reach}, ${like} cluster-admin does: Secrets, roles and running pods included.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, reach } of workspace.grantingRoles) {
      for (const each of role.rules) {
        const star = everythingGrant(each);
        if (star === undefined) continue;
        const severity = severityByReach({ cluster: 'error', namespace: 'error' }, { role, reach }, false);
        report({
          message: 'everything',
          data: {
            role: describeRole(role),
            verbs: star.hasEveryVerb ? 'every verb' : 'every reading and writing verb',
            reach: reachPhrase(role, reach),
            like: star.hasEveryVerb ? 'as' : 'nearly as',
          },
          at: star.group,
          // Whatever else the role grants is contained in this.
          within: role.manifest.view.get('rules')?.span ?? each.view.span,
          ...(severity === undefined ? {} : { severity }),
          help: 'Grant the API groups, resources and verbs that are used.',
          related: [
            { at: star.resource, note: 'every resource' },
            { at: star.verb, note: star.hasEveryVerb ? 'every verb' : 'all eight verbs' },
            ...reachRelated(reach),
          ],
        });
      }
    }
  },
});
export default rule;
