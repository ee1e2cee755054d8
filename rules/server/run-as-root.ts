import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/run-as-root',
  summary: 'Report servers that run as root',
  severity: 'warning',
  securitySeverity: '5.0',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  help: 'Write "runAsUser: 65534", the user of the image, and "fsGroup" so that it may write to the volume.',
  find({ container, workload }) {
    const own = container.fields.mapping('securityContext')?.number('runAsUser');
    const user = own ?? workload.item.template.spec.mapping('securityContext')?.number('runAsUser');
    if (user?.value !== 0) return undefined;
    return {
      at: user,
      what: 'runs as root, which its image does not need: a way out of the container is a way onto the node',
    };
  },
});
export default rule;
