import type { PrometheusWorkload } from '../../src/model/prometheus-workload.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/missing-external-labels',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report a Prometheus that sends its series elsewhere without saying whose they are',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file',
        'https://thanos.io/tip/components/sidecar.md/',
      ],
    },
    messages: {
      remote: () =>
        'This configuration writes to a remote endpoint without external_labels: there its series are mixed up with those of every other Prometheus.',
      sidecar: () =>
        'This configuration has no external_labels, without which the Thanos sidecar beside its server does not start.',
    },
  },
  check({ workspace, report }) {
    for (const { loaded, config } of workspace.decodedConfigs) {
      const { root } = loaded;
      if (root === undefined || (root.struct('global')?.map('external_labels').length ?? 0) > 0) continue;
      // What a collector or a chart sends, it labels itself.
      if (!['file', 'ConfigMap', 'Secret'].includes(config.container)) continue;
      const remotes = root.structs('remote_write');
      const [first] = remotes;
      const at = root.fields.has('global') ? root.keyAt('global') : undefined;
      const sidecar = workspace.serversOf(config).find(hasSidecar);
      if (sidecar !== undefined) {
        report({
          message: 'sidecar',
          at: at ?? root.fields.values().next().value?.key.anchor ?? root.node.anchor,
          help: 'Add "external_labels" to "global", such as the cluster and the replica.',
          related: [{ at: sidecar.workload.item.manifest.anchor, note: 'the server with the sidecar' }],
        });
      } else if (first !== undefined && !remotes.some(mayAddLabels)) {
        report({
          message: 'remote',
          at: root.keyAt('remote_write'),
          help: 'Add "external_labels" to "global", such as the name of the cluster.',
          related: at === undefined ? [] : [{ at, note: 'they belong here' }],
        });
      }
    }
  },
});
export default rule;

function hasSidecar({ workload }: PrometheusWorkload): boolean {
  return workload.item.template.containers.some(
    ({ args, command, image }) =>
      image?.value.includes('thanos') === true && [...command, ...args].some(({ value }) => value === 'sidecar'),
  );
}

/** Write relabelling may add the labels; nothing is said then. */
function mayAddLabels(remote: StructValue): boolean {
  return remote.structs('write_relabel_configs').some((rule) => rule.has('target_label'));
}
