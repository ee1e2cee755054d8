import { isOlderThan } from '../../src/knowledge/kubernetes-versions.ts';
import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/alertmanager-api',
  summary: 'Report Alertmanager API versions that Prometheus does not speak',
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#alertmanager_config',
    'https://prometheus.io/docs/prometheus/latest/migration/#alertmanager-api-versions',
  ],
  code: 'scrape/alertmanager-api',
  severity: ({ text, decoded: { version } }) =>
    text === 'v1' && version !== undefined && isOlderThan(version, '3.0') ? undefined : 'error',
  sentence: ({ text }) =>
    text === 'v1'
      ? 'The API "v1" of Alertmanager is gone since Prometheus 3.0, which speaks "v2" only'
      : `Alertmanager has no API "${text}", only "v2"`,
  help: () => 'Write "v2", or leave api_version out; Alertmanager has it since 0.16.',
});
export default rule;
