import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/tls-conflict',
  summary: 'Report tls_config settings that exclude each other or lack their other half',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config'],
  code: 'scrape/tls-conflict',
  sentence: ({ owner, words }) => `${owner} has a tls_config that cannot be used (${words})`,
  help: ({ problem }) =>
    problem.message.includes('TLS version')
      ? 'Write one of "TLS10", "TLS11", "TLS12", "TLS13".'
      : 'Give each part once, a certificate together with its key, and versions from low to high.',
  note: 'it excludes this',
});
export default rule;
