import { kubernetesDiscoveries } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/discovery-endpoints-deprecated',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report discovery by the Endpoints API, which Kubernetes has deprecated',
      references: [
        'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
        'https://kubernetes.io/docs/concepts/services-networking/service/#over-capacity-endpoints',
      ],
    },
    messages: {
      endpoints: ({ owner }: { readonly owner: string }) =>
        `${owner} discovers targets by Endpoints, which Kubernetes deprecated in 1.33 and cuts off behind 1000 addresses.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      for (const { value: discovery, role } of kubernetesDiscoveries(value)) {
        if (role !== 'endpoints') continue;
        report({
          message: 'endpoints',
          data: { owner: describeJob(job) },
          at: discovery.at('role'),
          help: 'Use the role "endpointslice", let the account list endpointslices of discovery.k8s.io, and rename the labels.',
        });
      }
    }
  },
});
export default rule;
