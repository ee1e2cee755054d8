import { describeManifest } from '../../src/model/manifest.ts';
import { isMeantFor } from '../../src/model/operator/matches.ts';
import { isUnmanaged } from '../../src/model/operator/selection.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly server: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/selector-unmanaged',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report a Prometheus without any selector, for which the operator writes no configuration',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec',
        // unmanagedPrometheusConfiguration
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/server/operator.go',
      ],
    },
    messages: {
      monitors: ({ server }: Data) =>
        `${server} has none of the four selectors of monitors, so the operator writes no configuration for it and the monitors beside it are not scraped.`,
      jobs: ({ server }: Data) =>
        `${server} has none of the four selectors of monitors, so the operator writes no configuration for it and its additionalScrapeConfigs are not used.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const server of scope.servers) {
        if (!isUnmanaged(scope.selectionOf(server))) continue;
        const { manifest, spec } = server.item;
        const left = scope.monitors.filter(
          (monitor) => scope.serversOf(monitor).length === 0 && isMeantFor(scope, server, monitor),
        );
        const jobs = spec.raw('additionalScrapeConfigs');
        // A Prometheus on its own may have its configuration from a Secret that somebody else writes.
        if (left.length === 0 && jobs === undefined) continue;
        report({
          message: left.length === 0 ? 'jobs' : 'monitors',
          data: { server: describeManifest(manifest) },
          at: manifest.anchor,
          related:
            left.length === 0
              ? [{ at: jobs?.keySpan ?? manifest.anchor, note: 'these jobs are left out' }]
              : left.slice(0, 5).map(({ item }) => ({
                  at: item.manifest.anchor,
                  note: `${describeManifest(item.manifest)} is left out`,
                })),
          help: 'Add the selectors of the kinds that it is to scrape, such as "serviceMonitorSelector: {}".',
        });
      }
    }
  },
});
export default rule;
