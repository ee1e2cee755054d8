import { decides, kubernetesDiscoveries } from '../../src/model/job-facts.ts';
import { describeJob, mayBeMerged } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/node-role-plain-http',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report jobs that scrape kubelets over plain http, where kubelets speak https',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#node',
        'https://kubernetes.io/docs/reference/networking/ports-and-protocols/',
      ],
    },
    messages: {
      http: ({ owner }: { readonly owner: string }) =>
        `${owner} scrapes nodes at the port of their kubelet over plain http, but kubelets speak https there: every scrape fails.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (mayBeMerged(job.config)) continue;
      const role = kubernetesDiscoveries(value).find((discovery) => discovery.role === 'node');
      if (role === undefined || value.text('scheme') !== 'http') continue;
      if (decides(job, value, '__address__') || decides(job, value, '__scheme__')) continue;
      report({
        message: 'http',
        data: { owner: describeJob(job) },
        at: value.has('scheme') ? value.at('scheme') : role.value.at('role'),
        help: 'Add "scheme: https" with a ca_file and an authorization, or rewrite "__address__" to the port that is meant.',
      });
    }
  },
});
export default rule;
