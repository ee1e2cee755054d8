import { labelSelectorMatches } from '../../src/kubernetes/label-selector.ts';
import { plainMap } from '../../src/model/fields.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/ui-open',
  summary: 'Report servers that every pod of the cluster can query',
  severity: 'info',
  preset: 'strict',
  confidence: 'medium',
  references: [
    'https://prometheus.io/docs/operating/security/#prometheus',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  ],
  help: 'Add a NetworkPolicy that selects the pod and says who may reach its port.',
  find({ scope, workload }) {
    const labels = plainMap(workload.item.template.labels);
    const isSelected = scope.networkPolicies.some(
      ({ item, namespace }) =>
        mayBeSame(namespace, workload.namespace) && labelSelectorMatches(item.podSelector, labels),
    );
    // A policy may lie among what cannot be seen.
    if (isSelected || scope.scope.isOpen) return undefined;
    return {
      at: workload.item.manifest.anchor,
      what: 'is selected by no NetworkPolicy: every pod of the cluster can query all metrics',
    };
  },
});
export default rule;
