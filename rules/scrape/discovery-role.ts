import { nearest } from '../../src/knowledge/near-miss.ts';
import { discoveryRoles } from '../../src/knowledge/prometheus-meta-labels.ts';
import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/discovery-role',
  summary: 'Report service discovery without a role, or with one that does not exist',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config'],
  code: 'scrape/discovery-role',
  sentence: ({ owner, problem, text }) =>
    problem.message.startsWith('role missing')
      ? `${owner} has a service discovery without a role`
      : `${owner} has the discovery role "${text}", which does not exist`,
  hint: ({ problem, text }) => {
    const meant = problem.message.startsWith('unknown Kubernetes') ? nearest(text, discoveryRoles) : undefined;
    return meant === undefined ? '' : ` Did you mean "${meant}"?`;
  },
  help: ({ problem }) => {
    const list = /one of: (.+)\)/.exec(problem.message)?.[1];
    if (list !== undefined) return `Add "role:" with one of ${list}.`;
    return problem.message.startsWith('unknown Kubernetes')
      ? `Write one of ${discoveryRoles.join(', ')}, in small letters.`
      : 'Write a role that this kind of discovery has.';
  },
});
export default rule;
