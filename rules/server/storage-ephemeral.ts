import { volumeAt } from '../../src/model/prometheus-workload.ts';
import type { Rule } from '../../src/rule.ts';
import { containerPlace, serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/storage-ephemeral',
  summary: 'Report servers whose data are gone with their pod',
  severity: 'warning',
  references: [
    'https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects',
    'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  ],
  help: 'Mount a PersistentVolumeClaim there, or send the series elsewhere with remote_write.',
  find(server) {
    const { flags } = server;
    // A server without any flag is mostly completed elsewhere.
    if (flags.has('agent') || flags.size === 0) return undefined;
    const flag = flags.get('storage.tsdb.path');
    const path = flag?.value ?? '/prometheus';
    if (!path.startsWith('/')) return undefined;
    const place = volumeAt(server, path);
    if (place === undefined) {
      return {
        at: flag ?? containerPlace(server),
        what: `keeps its data in "${path}", where no volume is mounted: they are gone with each restart of the container`,
      };
    }
    if (place.volume?.fields.has('emptyDir') !== true) return undefined;
    return {
      at: place.volume.fields.view.get('emptyDir')?.keySpan ?? place.volume.anchor,
      what: 'keeps its data in an emptyDir: they are gone whenever the pod moves or is replaced',
      related: flag === undefined ? [] : [{ at: flag, note: 'the data are here' }],
    };
  },
});
export default rule;
