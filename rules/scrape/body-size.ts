import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/body-size',
  summary: 'Report sizes that Prometheus cannot read',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
  code: 'scrape/body-size',
  sentence: ({ owner, text }) => `${owner} has "${text}" where a size with a unit belongs`,
  hint: ({ text }) => (/^\d+$/.test(text) ? ` Did you mean "${text}MB"?` : ''),
  help: () => 'Write a number with its unit: "512KB", "10MB", "1GB". Each is a multiple of 1024.',
});
export default rule;
