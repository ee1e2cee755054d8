import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/alertmanager-none',
    severity: 'info',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rule files without an Alertmanager to send alerts to',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#alertmanager_config'],
    },
    messages: {
      none: () =>
        'This configuration has rule files and names no Alertmanager: alerts fire in Prometheus, and nobody is told.',
    },
  },
  check({ workspace, report }) {
    for (const { loaded, config } of workspace.decodedConfigs) {
      const { root } = loaded;
      if (root === undefined || !['file', 'ConfigMap', 'Secret'].includes(config.container)) continue;
      if (root.items('rule_files').length === 0 || !hasJobs(root.fields)) continue;
      if ((root.struct('alerting')?.items('alertmanagers').length ?? 0) > 0) continue;
      report({
        message: 'none',
        at: root.keyAt('rule_files'),
        help: 'Add "alerting: { alertmanagers: … }", unless the files only record, or a ruler elsewhere sends the alerts.',
      });
    }
  },
});
export default rule;

function hasJobs(fields: ReadonlyMap<string, unknown>): boolean {
  return fields.has('scrape_configs') || fields.has('scrape_config_files');
}
