import { volumeAt } from '../../src/model/prometheus-workload.ts';
import type { Rule } from '../../src/rule.ts';
import { containerPlace, serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/config-not-mounted',
  summary: 'Report servers whose configuration file is on no volume',
  severity: 'warning',
  references: ['https://prometheus.io/docs/prometheus/latest/installation/#volumes-bind-mount'],
  help: 'Mount the ConfigMap with the configuration there.',
  find(server) {
    // A server without any flag is mostly completed elsewhere.
    if (server.flags.size === 0 || volumeAt(server, server.configFile) !== undefined) return undefined;
    const flag = server.flags.get('config.file');
    return {
      at: flag ?? containerPlace(server),
      what: `reads "${server.configFile}", where no volume is mounted: it runs with what is in the image, which scrapes nothing but itself`,
    };
  },
});
export default rule;
