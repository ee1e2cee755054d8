import { describeManifest } from '../../src/model/manifest.ts';
import { isMeantFor } from '../../src/model/operator/matches.ts';
import { selectorField } from '../../src/model/operator/operator-scope.ts';
import { monitorKinds } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly server: string;
  readonly field: string;
  readonly kind: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/selector-nil',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report a Prometheus without the selector for a kind of monitors that lie beside it',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec',
        // selectObjects: metav1.LabelSelectorAsSelector makes "nothing" of nil.
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
      ],
    },
    messages: {
      nil: ({ server, field, kind }: Data) =>
        `${server} has no ${field}, which selects no ${kind} at all, so those beside it are not scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const server of scope.servers) {
        for (const kind of monitorKinds) {
          const left = scope.monitors.filter(
            (monitor) =>
              monitor.item.kind === kind &&
              scope.serversOf(monitor).length === 0 &&
              scope.selects(server, monitor) === 'no-selector' &&
              isMeantFor(scope, server, monitor),
          );
          const [first] = left;
          if (first === undefined) continue;
          const field = selectorField(kind);
          report({
            message: 'nil',
            data: { server: describeManifest(server.item.manifest), field, kind },
            at: server.item.spec.view.get(field)?.keySpan ?? server.item.manifest.anchor,
            related: left.slice(0, 5).map(({ item }) => ({
              at: item.manifest.anchor,
              note: `${describeManifest(item.manifest)} is left out`,
            })),
            help: `Add "${field}: {}" to select every ${kind}, or matchLabels to select some.`,
          });
        }
      }
    }
  },
});
export default rule;
