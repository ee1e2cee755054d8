import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/job-name-empty',
  summary: 'Report scrape jobs without a name',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
  code: 'scrape/job-name-empty',
  sentence: () => 'This job has no job_name',
  help: () => 'Add "job_name: …": it becomes the label "job" of everything that is scraped.',
});
export default rule;
