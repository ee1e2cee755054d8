import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/job-name-duplicate',
  summary: 'Report scrape jobs that have the name of another one',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
  code: 'scrape/job-name-duplicate',
  sentence: ({ text }) => `Two jobs are called "${text}"`,
  help: () => 'Give each job a name of its own; relabelling can still give both the same label "job".',
  note: 'the first job of this name',
});
export default rule;
