import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/auth-conflict',
  summary: 'Report authentication and proxy settings that exclude each other',
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config',
    // HTTPClientConfig.Validate.
    'https://github.com/prometheus/common/blob/v0.72.1/config/http_config.go',
  ],
  code: 'scrape/auth-conflict',
  sentence: ({ owner, words }) => `${owner} has settings of its HTTP client that do not go together (${words})`,
  help: () => 'Keep one way to authenticate, with each credential given once.',
  note: 'it excludes this',
});
export default rule;
