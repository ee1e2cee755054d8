import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/host-network',
  summary: 'Report servers in the network of their node',
  severity: 'warning',
  securitySeverity: '5.0',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  help: 'Take hostNetwork out: pods reach kubelets and node exporters without it.',
  find({ workload }) {
    const { template } = workload.item;
    if (!template.hostNetwork) return undefined;
    return {
      at: template.spec.view.get('hostNetwork')?.keySpan ?? template.anchor,
      what: 'runs in the network of its node: its port is open at the address of the node, no NetworkPolicy applies to it, and it reaches what listens on localhost there',
    };
  },
});
export default rule;
