import type { PrometheusWorkload } from '../../src/model/prometheus-workload.ts';
import { volumeAt } from '../../src/model/prometheus-workload.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import { parseBase2Bytes } from '../../src/prometheus/base2-bytes.ts';
import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';
import type { Located } from '../../src/source/span.ts';

const rule: Rule = serverRule({
  id: 'server/retention-exceeds-volume',
  summary: 'Report retention sizes that do not fit on the volume',
  severity: 'warning',
  references: ['https://prometheus.io/docs/prometheus/latest/storage/#right-sizing-retention-size'],
  help: 'Choose at most 80 to 85 percent of the volume: the log and blocks that are being joined need room beside it.',
  find(server) {
    const flag = server.flags.get('storage.tsdb.retention.size');
    const size = flag === undefined ? undefined : parseBase2Bytes(flag.value);
    const volume = requestOf(server);
    if (flag === undefined || size?.ok !== true || size.bytes === 0 || volume === undefined) return undefined;
    const bytes = quantity(volume.value);
    if (bytes === undefined || size.bytes < bytes) return undefined;
    return {
      at: flag,
      what: `keeps up to ${flag.value} of data on a volume of ${volume.value}: the volume is full before anything is deleted`,
      related: [{ at: volume, note: 'the size of the volume' }],
    };
  },
});
export default rule;

function requestOf(server: PrometheusWorkload): Located<string> | undefined {
  const volume = volumeAt(server, server.flags.get('storage.tsdb.path')?.value ?? '/prometheus')?.volume;
  const claim = volume?.fields.mapping('persistentVolumeClaim')?.string('claimName');
  const object =
    claim === undefined
      ? undefined
      : server.scope.scope
          .named('PersistentVolumeClaim', claim.value, server.workload.item.manifest)
          .find(({ namespace }) => mayBeSame(namespace, server.workload.namespace));
  const spec = object?.manifest.fields.mapping('spec') ?? volume?.fields.mapping('spec');
  const view = spec?.view.at('resources', 'requests', 'storage');
  return view?.kind === 'scalar' ? view.located : undefined;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A quantity of Kubernetes in bytes. */
function quantity(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([kMGT]i?|Ki)?$/.exec(text);
  const unit = units[match?.[2] ?? ''];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
