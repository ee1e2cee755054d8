import { formatSelector } from '../../src/kubernetes/label-selector.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { labelledWorkloads, selectorOf } from '../../src/model/operator/matches.ts';
import { nearlySelectedWorkloads } from '../../src/model/operator/near-misses.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly selector: string;
  readonly workload: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/no-matching-pod',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report PodMonitors that miss the pods they are most likely meant for',
      references: [
        'https://prometheus-operator.dev/docs/developer/getting-started/#using-podmonitors',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitorSpec',
      ],
    },
    messages: {
      nearLabel: ({ object, selector, workload }: Data) =>
        `${object} selects pods with ${selector}, which no pod here has; those of ${workload} have nearly that, and are not scraped.`,
      objectLabels: ({ object, selector, workload }: Data) =>
        `${object} selects pods with ${selector}, which ${workload} has itself but its pod template has not, so its pods are not scraped.`,
      sameName: ({ object, selector, workload }: Data) =>
        `${object} selects pods with ${selector}, which no pod here has, not even those of ${workload} of the same name, so they are not scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) {
        if (monitor.item.kind !== 'PodMonitor') continue;
        const selector = selectorOf(monitor);
        // Pods of custom resources are made by operators: without a workload that comes near there is nothing to say.
        if (selector === undefined || labelledWorkloads(scope, monitor).length > 0) continue;
        const [miss] = nearlySelectedWorkloads(scope, monitor);
        if (miss === undefined) continue;
        const { manifest, template } = miss.of.item;
        const messages = { 'near-label': 'nearLabel', 'labels-elsewhere': 'objectLabels', name: 'sameName' } as const;
        const workload = describeManifest(manifest);
        report({
          message: messages[miss.reason],
          data: { object: describeManifest(monitor.item.manifest), selector: formatSelector(selector), workload },
          at: monitor.item.selector?.fields.view.keySpan ?? monitor.item.manifest.anchor,
          related: [{ at: miss.label ?? template.anchor, note: 'the labels of its pods' }],
          help: `Give the pod template of ${workload} the labels ${formatSelector(selector)}, or select by labels that it has.`,
        });
      }
    }
  },
});
export default rule;
