import type { RbacRole } from '../../src/model/rbac.ts';
import { describeRole, isBuiltInDefinition, reachRelated } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/aggregation-empty-selector',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '8.0',
    docs: {
      summary: 'Report aggregated ClusterRoles that select every ClusterRole, or have no selector at all',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/validation/validation.go',
      ],
    },
    messages: {
      everyRole: ({ role }: Data) =>
        `${role} selects every ClusterRole by an empty selector, so it collects all their rules, those of cluster-admin included.`,
      noSelector: ({ role }: Data) =>
        `${role} has an aggregationRule without a selector, so the API server refuses it.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      if (role.kind !== 'ClusterRole' || isBuiltInDefinition(role)) continue;
      const rule = role.manifest.view.get('aggregationRule');
      if (rule?.kind !== 'mapping') continue;
      const selectors = rule.get('clusterRoleSelectors');
      const items = selectors?.items() ?? [];
      const data = { role: describeRole(role) };
      const help = 'Select by a label of your own, such as "example.org/aggregate-to-monitoring: \\"true\\"".';
      const isList = selectors === undefined || selectors.kind === 'null' || selectors.kind === 'sequence';
      if (items.length === 0 && isList) {
        report({ message: 'noSelector', data, at: selectors?.keySpan ?? rule.anchor, within: rule.span, help });
      }
      for (const item of items) {
        if (!isEmpty(item)) continue;
        const related = reachRelated(workspace.reachOf(role));
        report({ message: 'everyRole', data, at: item.anchor, within: rule.span, help, related });
      }
    }
  },
});
export default rule;

/** True for a selector that says nothing; null is one, too. */
function isEmpty(selector: RbacRole['manifest']['view']): boolean {
  if (selector.kind === 'null') return true;
  const size = (name: string): number => {
    const part = selector.get(name);
    return (part?.entries().length ?? 0) + (part?.items().length ?? 0);
  };
  return selector.kind === 'mapping' && size('matchLabels') === 0 && size('matchExpressions') === 0;
}
