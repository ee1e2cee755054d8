import { describeManifest } from '../../src/model/manifest.ts';
import type { MonitorEndpoint } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly things: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/empty-selector',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors whose empty selector takes every Service or pod',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
        'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors',
      ],
    },
    messages: {
      everything: ({ object, things }: Data) =>
        `${object} has an empty selector, which takes every ${things} of the namespaces that it looks into, also those without metrics.`,
    },
  },
  check({ workspace, report }) {
    for (const monitor of workspace.monitors) {
      const { manifest, kind, endpoints } = monitor;
      if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
      const selector = monitor.selector?.fields;
      if (selector === undefined || selector.has('matchLabels') || selector.has('matchExpressions')) continue;
      // Who filters by relabelling has chosen.
      if (endpoints.length === 0 || endpoints.every(filters)) continue;
      report({
        message: 'everything',
        data: { object: describeManifest(manifest), things: kind === 'PodMonitor' ? 'pod' : 'Service' },
        at: selector.view.keySpan ?? manifest.anchor,
        help: 'Select by a label that those with metrics have in common.',
      });
    }
  },
});
export default rule;

function filters({ relabelings }: MonitorEndpoint): boolean {
  return relabelings.some(({ action }) => action?.value === 'keep' || action?.value === 'drop');
}
