import { describeRole, isBuiltInDefinition } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/aggregation-overwrites-rules',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rules of an aggregated ClusterRole, which the controller overwrites',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles',
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go',
      ],
    },
    messages: {
      overwritten: ({ role }: { readonly role: string }) =>
        `${role} has rules beside its aggregationRule, but the controller replaces them with those of the roles that it selects, so these are lost.`,
    },
  },
  check({ workspace, report }) {
    for (const role of workspace.roles) {
      const { aggregation, manifest, rules } = role;
      if (role.kind !== 'ClusterRole' || rules.length === 0 || isBuiltInDefinition(role)) continue;
      if (aggregation === undefined || aggregation.length === 0) continue;
      // What was read back from a cluster has the rules that the controller wrote.
      const metadata = manifest.view.get('metadata');
      if (metadata?.get('uid') !== undefined || metadata?.get('resourceVersion') !== undefined) continue;
      const key = manifest.view.get('rules')?.keySpan;
      const aggregationKey = manifest.view.get('aggregationRule')?.keySpan;
      if (key === undefined || aggregationKey === undefined) continue;
      report({
        message: 'overwritten',
        data: { role: describeRole(role) },
        at: key,
        help: 'Move the rules into a ClusterRole with the labels that are selected, and write "rules: []" here.',
        related: [{ at: aggregationKey, note: 'the rules come from what this selects' }],
      });
    }
  },
});
export default rule;
