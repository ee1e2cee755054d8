import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/no-endpoints',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors with an empty list of endpoints',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitorSpec',
      ],
    },
    messages: {
      empty: ({ object, field }: Data) =>
        `${object} has no entry under "${field}", so it makes no scrape job and nothing is scraped.`,
      misplaced: ({ object, field }: Data) =>
        `${object} has its endpoints under another name than "${field}", which the API server drops, so nothing is scraped.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, spec } of workspace.monitors) {
      if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
      const field = kind === 'ServiceMonitor' ? 'endpoints' : 'podMetricsEndpoints';
      const other = kind === 'ServiceMonitor' ? 'podMetricsEndpoints' : 'endpoints';
      const list = spec.view.get(field);
      const misplaced = spec.raw(other);
      const object = describeManifest(manifest);
      if (list === undefined && misplaced?.kind === 'sequence') {
        report({
          message: 'misplaced',
          data: { object, field },
          at: misplaced.keySpan ?? misplaced.anchor,
          help: `Write "${field}" in place of "${other}".`,
        });
      } else if (
        list !== undefined &&
        (list.kind === 'null' || list.kind === 'sequence') &&
        list.items().length === 0
      ) {
        // A list that is not there at all is most likely that of a partial object.
        report({
          message: 'empty',
          data: { object, field },
          at: list.keySpan ?? list.anchor,
          help: 'Add an endpoint with the port that serves the metrics, or take the object out.',
        });
      }
    }
  },
});
export default rule;
