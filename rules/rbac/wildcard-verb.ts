import { rbacGroup } from '../../src/model/rbac.ts';
import { describeRole, isBuiltInDefinition, reachRelated } from '../../src/model/role-wording.ts';
import { describeGroups, describeResources } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resources: string;
  readonly groups: string;
}

/** Groups in which verbs beyond the usual ones open the cluster: `impersonate`, `escalate`, `bind`. */
const sensitiveGroups: ReadonlySet<string> = new Set(['', '*', rbacGroup]);

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
    messages: {
      everyVerb: ({ role, resources, groups }: Data) =>
        `${role} grants every verb on ${resources} of ${groups}, verbs that are added later included.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      if (isBuiltInDefinition(role)) continue;
      for (const each of role.rules) {
        const isUrlRule = each.nonResourceURLs.length > 0;
        for (const verb of each.verbs) {
          if (verb.value !== '*' || isUrlRule) continue;
          const isSensitive = each.apiGroups.some(({ value }) => sensitiveGroups.has(value));
          report({
            message: 'everyVerb',
            data: { role: describeRole(role), resources: describeResources(each), groups: describeGroups(each) },
            at: verb,
            within: each.view.span,
            severity: isSensitive ? 'error' : 'warning',
            help: 'List the verbs that are used, such as "get", "list" and "watch".',
            related: reachRelated(workspace.reachOf(role)),
          });
        }
      }
    }
  },
});
export default rule;
