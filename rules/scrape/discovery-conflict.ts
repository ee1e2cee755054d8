import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/discovery-conflict',
  summary: 'Report kubernetes_sd_configs whose settings exclude each other',
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
    // SDConfig.UnmarshalYAML.
    'https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go',
  ],
  code: 'scrape/discovery-conflict',
  sentence: ({ owner, words }) => `${owner} has a Kubernetes discovery that contradicts itself (${words})`,
  help: ({ problem }) =>
    problem.message.includes('please provide')
      ? 'Move it up into the job, where it is used for scraping: inside the cluster discovery needs no credentials.'
      : 'Keep one of the two.',
  note: 'it excludes this',
});
export default rule;
