import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/invalid-duration',
  summary: 'Report durations that Prometheus cannot read',
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file',
    // ParseDuration.
    'https://github.com/prometheus/common/blob/v0.72.1/model/time.go',
  ],
  code: 'scrape/invalid-duration',
  sentence: ({ owner, text }) =>
    text === ''
      ? `${owner} has an empty text where a duration belongs`
      : `${owner} has "${text}" where a duration belongs, which is whole numbers with units from large to small`,
  hint: ({ text }) => (/^\d+$/.test(text) ? ` Did you mean "${text}s"?` : ''),
  help: () => 'Write it as "15s", "1m30s" or "2h", with the units y, w, d, h, m, s and ms.',
});
export default rule;
