import { mountedFile } from '../../src/model/prometheus-workload.ts';
import type { Rule } from '../../src/rule.ts';
import { containerPlace, serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/config-key-missing',
  summary: 'Report servers whose configuration is no key of the ConfigMap that is mounted',
  severity: 'error',
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  help: 'Rename the key, or name the key that is there in "--config.file".',
  find(server) {
    const file = mountedFile(server, server.configFile);
    if (file?.keys === undefined || file.object === undefined || file.keys.includes(file.key)) return undefined;
    const keys = [...file.keys].sort().map((key) => `"${key}"`);
    const has = keys.length === 0 ? 'no key' : `the keys ${keys.join(', ')}`;
    return {
      at: server.flags.get('config.file') ?? containerPlace(server),
      what: `reads "${server.configFile}", but ${file.kind} "${file.objectName.value}", which is mounted there, has ${has} and not "${file.key}": it does not start`,
      related: [{ at: file.object.manifest.anchor, note: 'what is mounted there' }],
    };
  },
});
export default rule;
