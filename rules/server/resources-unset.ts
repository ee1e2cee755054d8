import type { Rule } from '../../src/rule.ts';
import { containerPlace, serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/resources-unset',
  summary: 'Report servers without a memory request',
  severity: 'info',
  preset: 'strict',
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  help: 'Add "resources: { requests: { memory: … } }", about as much as it uses at its busiest.',
  find(server) {
    const resources = server.container.fields.mapping('resources');
    const has = (kind: string): boolean => resources?.view.at(kind, 'memory') !== undefined;
    if (has('requests') || has('limits')) return undefined;
    return {
      at: containerPlace(server),
      what: 'asks for no memory, so that it is among the first to go when its node runs short, just when it is needed',
    };
  },
});
export default rule;
