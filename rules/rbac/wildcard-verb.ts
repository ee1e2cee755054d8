import { dangerousGrant } from '../../src/model/danger.ts';
import type { DangerousPermission, GrantContext } from '../../src/model/danger.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { describeGroups, describeResources, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resources: string;
  readonly groups: string;
  readonly included: string;
}

/** Groups in which verbs beyond the usual ones open the cluster: `impersonate`, `escalate`, `bind`. */
const sensitiveGroups: ReadonlySet<string> = new Set(['', '*', rbacGroup]);

/** Verbs that nobody thinks of who writes a star, and where they work. */
const specialVerbs: readonly (readonly [verb: string, group: string, resources: readonly string[]])[] = [
  ['escalate', rbacGroup, ['roles', 'clusterroles']],
  ['bind', rbacGroup, ['roles', 'clusterroles']],
  ['impersonate', '', ['users', 'groups', 'serviceaccounts']],
];

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-verb',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '6.5',
    docs: {
      summary: 'Report "*" among the verbs of a role',
      references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
    },
    // The star contains these, and the message says so.
    supersedes: ['rbac/bind', 'rbac/escalate', 'rbac/impersonate'],
    messages: {
      everyVerb: ({ role, resources, groups, included }: Data) =>
        `${role} grants every verb on ${resources} of ${groups}, ${included} included.`,
    },
  },
  check({ workspace, report }) {
    const { kubernetesVersion } = workspace.options;
    for (const { role, reach } of workspace.grantingRoles) {
      for (const each of role.rules) {
        const isUrlRule = each.nonResourceURLs.length > 0;
        for (const verb of each.verbs) {
          if (verb.value !== '*' || isUrlRule) continue;
          const isSensitive = each.apiGroups.some(({ value }) => sensitiveGroups.has(value));
          const special = specialVerbsOf(each, { role, reach, kubernetesVersion });
          report({
            message: 'everyVerb',
            data: {
              role: describeRole(role),
              resources: describeResources(each),
              groups: describeGroups(each),
              included: join([...special, 'verbs that are added later']),
            },
            at: verb,
            within: each.view.span,
            severity: isSensitive ? 'error' : 'warning',
            help: 'List the verbs that are used, such as "get", "list" and "watch".',
            related: reachRelated(reach),
          });
        }
      }
    }
  },
});
export default rule;

function specialVerbsOf(each: RbacRule, context: GrantContext): readonly string[] {
  return specialVerbs.flatMap(([verb, group, resources]) => {
    const permissions: readonly DangerousPermission[] = resources.map((resource) => ({
      group,
      resource,
      verbs: [verb],
    }));
    return dangerousGrant(each, permissions, context) === undefined ? [] : [verb];
  });
}
