import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
}

/** Labels of discovery by which relabelling can choose among ports, containers and addresses. */
const choosing = /_port|_container|__address__|_annotation_/;

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/endpoint-without-port',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitor endpoints without a port, which scrape every port',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        // generateServiceMonitorConfig, generatePodMonitorConfig
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go',
      ],
    },
    messages: {
      service: ({ object }: Data) =>
        `An endpoint of ${object} names no port, so every port of the selected Services is scraped, and every other port of their pods' containers as well.`,
      pod: ({ object }: Data) =>
        `An endpoint of ${object} names no port, so every port that the containers of the selected pods declare is scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, endpoints } of workspace.monitors) {
      if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
      for (const { fields, anchor, relabelings } of endpoints) {
        if (['port', 'targetPort', 'portNumber'].some((name) => (fields.raw(name)?.text ?? '') !== '')) continue;
        const chooses = relabelings.some(
          ({ action, sourceLabels, targetLabel }) =>
            targetLabel?.value === '__address__' ||
            ((action?.value === 'keep' || action?.value === 'drop') &&
              sourceLabels.some(({ value }) => choosing.test(value))),
        );
        if (chooses) continue;
        report({
          message: kind === 'ServiceMonitor' ? 'service' : 'pod',
          data: { object: describeManifest(manifest) },
          at: anchor,
          help: 'Name the port that serves the metrics.',
        });
      }
    }
  },
});
export default rule;
