import { isOlderThan } from '../../src/knowledge/kubernetes-versions.ts';
import type { Rule } from '../../src/rule.ts';
import { containerPlace, serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/retention-unset',
  summary: 'Report servers that do not say how long they keep data',
  severity: 'info',
  references: ['https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects'],
  help: 'Add "--storage.tsdb.retention.time=…", or "--storage.tsdb.retention.size=…" below the size of the volume.',
  find(server) {
    const { flags, version } = server;
    // A server without any flag is mostly completed elsewhere.
    if (flags.size === 0) return undefined;
    if (flags.has('agent') || [...flags.keys()].some((name) => name.startsWith('storage.tsdb.retention')))
      return undefined;
    // Since 3.11 it may stand in the configuration.
    if (version === undefined || !isOlderThan(version, '3.11')) return undefined;
    return {
      at: containerPlace(server),
      what: 'does not say how long it keeps data: after 15 days, the default, it deletes them, and until then nothing bounds their size',
    };
  },
});
export default rule;
