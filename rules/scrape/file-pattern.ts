import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/file-pattern',
  summary: 'Report file names and patterns that Prometheus does not take',
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config',
    // patRulePath.
    'https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go',
  ],
  code: 'scrape/file-pattern',
  sentence: ({ owner, text, problem }) =>
    problem.message.includes('file discovery')
      ? `${owner} discovers targets in "${text}", which is no file or pattern that ends in .json, .yml or .yaml`
      : `${owner} names "${text}", a pattern with "*" in the name of a folder`,
  help: ({ problem }) =>
    problem.message.includes('file discovery')
      ? 'Name files that end in .json, .yml or .yaml, with at most one "*" and that in the last part.'
      : 'Use "*" once, in the last part of the path.',
});
export default rule;
