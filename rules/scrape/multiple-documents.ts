import type { PrometheusConfig } from '../../src/model/scrape-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/multiple-documents',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report configuration behind a second "---", which Prometheus never reads',
      references: [
        // Load unmarshals once, and the YAML library stops at the end of the first document.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go',
      ],
    },
    messages: {
      ignored: () =>
        'This is the second document of a configuration: Prometheus reads only the first one, and says nothing.',
    },
  },
  check({ workspace, report }) {
    const first = new Map<string, PrometheusConfig>();
    for (const config of workspace.configs) {
      if (!['file', 'ConfigMap', 'Secret'].includes(config.container)) continue;
      const { start } = config.manifest?.view.span ?? { start: -1 };
      const key = `${config.file.path}:${start}:${config.key ?? ''}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, config);
        continue;
      }
      report({
        message: 'ignored',
        at: beginning(config),
        help: 'Move what it holds into the first document, or into a file of "scrape_config_files".',
        related: [{ at: beginning(other), note: 'the first document' }],
      });
    }
  },
});
export default rule;

function beginning({ root, list, file }: PrometheusConfig): Span {
  return root?.entries()[0]?.key.anchor ?? list?.anchor ?? { file, start: 0, end: 0 };
}
