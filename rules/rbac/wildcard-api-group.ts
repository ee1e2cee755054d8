import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { describeResources } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly resources: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-api-group',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '5.5',
    docs: {
      summary: 'Report "*" among the API groups of a role',
      references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
    },
    messages: {
      everyGroup: ({ role, resources }: Data) =>
        `${role} grants access to ${resources} in every API group, groups that custom resources bring later included.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, reach } of workspace.grantingRoles) {
      for (const each of role.rules) {
        for (const group of each.apiGroups) {
          if (group.value !== '*') continue;
          report({
            message: 'everyGroup',
            data: { role: describeRole(role), resources: describeResources(each) },
            at: group,
            within: each.view.span,
            help: 'Name the API groups of the resources that are used; the core group is "".',
            related: reachRelated(reach),
          });
        }
      }
    }
  },
});
export default rule;
