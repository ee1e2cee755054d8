import { kubernetesDiscoveries } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { factOf } from '../../src/builders/loader-rule.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/discovery-selectors',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report selectors of kubernetes_sd_configs that are refused or have no effect',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go',
      ],
    },
    messages: {
      refused: ({ owner, words }: { readonly owner: string; readonly words: string }) =>
        `${owner} has a selector that cannot be used (${words}), so Prometheus refuses the whole configuration.`,
      ignored: ({ owner }: { readonly owner: string }) =>
        `${owner} selects nodes, but nodes are only looked at with "attach_metadata: { node: true }": the selector has no effect.`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.loadProblems) {
      if (each.problem.code !== 'scrape/discovery-selectors') continue;
      const { owner, words, at, problem } = factOf(each);
      report({
        message: 'refused',
        data: { owner, words },
        at,
        help: 'Select by the roles that belong together: pod and node for pod; pod, service and itself for endpoints.',
        related: problem.related === undefined ? [] : [{ at: problem.related, note: 'the role of the discovery' }],
      });
    }
    for (const { job, value } of workspace.decodedJobs) {
      for (const { value: discovery, role, attach } of kubernetesDiscoveries(value)) {
        if (role !== 'pod' || attach.node === true) continue;
        for (const selector of discovery.structs('selectors')) {
          if (selector.text('role') !== 'node') continue;
          report({
            message: 'ignored',
            data: { owner: describeJob(job) },
            at: selector.at('role'),
            severity: 'warning',
            help: 'Add "attach_metadata: { node: true }" to this discovery.',
          });
        }
      }
    }
  },
});
export default rule;
