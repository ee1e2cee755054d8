import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly used: string;
  readonly unused: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/port-and-target-port',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitor endpoints that name a port twice, of which one is ignored',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        // generateServiceMonitorConfig, generatePodMonitorConfig
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go',
      ],
    },
    messages: {
      ignored: ({ object, used, unused }: Data) =>
        `An endpoint of ${object} has both "${used}" and "${unused}": "${used}" decides, and "${unused}" is ignored.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, endpoints } of workspace.monitors) {
      if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
      for (const { fields } of endpoints) {
        const [used, ...unused] = ['port', 'portNumber', 'targetPort'].filter(
          (name) => (fields.raw(name)?.text ?? '') !== '',
        );
        if (used === undefined) continue;
        for (const name of unused) {
          const view = fields.raw(name);
          if (view === undefined) continue;
          report({
            message: 'ignored',
            data: { object: describeManifest(manifest), used, unused: name },
            at: view.keySpan ?? view.anchor,
            related: [{ at: fields.raw(used)?.keySpan ?? view.anchor, note: 'this decides' }],
            help: `Take "${name}" out.`,
          });
        }
      }
    }
  },
});
export default rule;
