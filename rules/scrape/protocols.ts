import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/protocols',
  summary: 'Report scrape protocols and escaping schemes that Prometheus does not take',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
  code: 'scrape/protocols',
  sentence: ({ owner, words }) => {
    const short = words.replace(/ for (?:scrape config with job name "[^]*?"|global config)(?=$|:)/, '');
    return `${owner} names protocols that cannot be used (${short})`;
  },
  help: ({ problem }) =>
    problem.message.startsWith('utf8')
      ? 'Use the validation scheme "utf8", or an escaping scheme such as "underscores".'
      : 'Name each protocol once, exactly as in "PrometheusText0.0.4", or leave the field out.',
});
export default rule;
