import { describeRole, isBuiltInDefinition, reachPhrase, reachRelated } from '../../src/model/role-wording.ts';
import { describeGroups, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly verbs: string;
  readonly groups: string;
  readonly reach: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/wildcard-resource',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '7.5',
    docs: {
      summary: 'Report "*" among the resources of a role',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
        // A star covers every subresource as well.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
      ],
    },
    messages: {
      everyResource: ({ role, verbs, groups, reach }: Data) =>
        `${role} can ${verbs} every resource and subresource of ${groups} ${reach}, those that are added later included.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      if (isBuiltInDefinition(role)) continue;
      const reach = workspace.reachOf(role);
      for (const each of role.rules) {
        const verbs = each.verbs.map(({ value }) => (value === '*' ? 'do everything with' : value));
        for (const resource of each.resources) {
          if (resource.value !== '*') continue;
          // In the core group the star takes in Secrets, and the subresources that enter pods and nodes.
          const isCore = each.apiGroups.some(({ value }) => value === '' || value === '*');
          report({
            message: 'everyResource',
            data: {
              role: describeRole(role),
              verbs: verbs.includes('do everything with') ? 'do everything with' : join(verbs),
              groups: describeGroups(each),
              reach: reachPhrase(role, reach),
            },
            at: resource,
            within: each.view.span,
            severity: isCore && reach.level === 'cluster' ? 'error' : 'warning',
            help: 'List the resources that are used.',
            related: reachRelated(reach),
          });
        }
      }
    }
  },
});
export default rule;
