import { formatSelector } from '../../src/kubernetes/label-selector.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { labelledServices, selectorOf } from '../../src/model/operator/matches.ts';
import { nearlySelectedServices } from '../../src/model/operator/near-misses.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly selector: string;
  readonly service: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/no-matching-service',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report ServiceMonitors that miss the Service they are most likely meant for',
      references: [
        'https://prometheus-operator.dev/docs/platform/troubleshooting/#using-textual-port-number-instead-of-port-name',
        'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
      ],
    },
    messages: {
      nearLabel: ({ object, selector, service }: Data) =>
        `${object} selects Services with ${selector}, which no Service here has; ${service} has nearly that, and is not scraped.`,
      podLabels: ({ object, selector, service }: Data) =>
        `${object} selects Services with ${selector}, which the pods of ${service} have but the Service itself has not, so it is not scraped.`,
      sameName: ({ object, selector, service }: Data) =>
        `${object} selects Services with ${selector}, which no Service here has, not even ${service} of the same name, so it is not scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) {
        if (monitor.item.kind !== 'ServiceMonitor') continue;
        const selector = selectorOf(monitor);
        // A Service that is not here may be made by an operator, a chart, or the cluster: without one that comes near
        // there is nothing to say.
        if (selector === undefined || labelledServices(scope, monitor).length > 0) continue;
        const [miss] = nearlySelectedServices(scope, monitor);
        if (miss === undefined) continue;
        const { manifest } = miss.of.item;
        const messages = { 'near-label': 'nearLabel', 'labels-elsewhere': 'podLabels', name: 'sameName' } as const;
        const service = describeManifest(manifest);
        report({
          message: messages[miss.reason],
          data: { object: describeManifest(monitor.item.manifest), selector: formatSelector(selector), service },
          at: monitor.item.selector?.fields.view.keySpan ?? monitor.item.manifest.anchor,
          related: [{ at: miss.label ?? manifest.anchor, note: `${service} has ${ownLabels(miss.of.item.labels)}` }],
          help: `Give ${service} the labels ${formatSelector(selector)}, or select by labels that it has.`,
        });
      }
    }
  },
});
export default rule;

function ownLabels(labels: ReadonlyMap<string, { readonly value: string }>): string {
  if (labels.size === 0) return 'no labels';
  return [...labels].map(([key, { value }]) => `${key}=${value}`).join(', ');
}
