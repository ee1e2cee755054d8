import { kubernetesDiscoveries } from '../../src/model/job-facts.ts';
import { describeJob, mayBeMerged } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly objects: string;
}

/** What a role without a filter scrapes; all nodes and all ingresses are what one usually wants. */
const objects: Readonly<Record<string, string>> = {
  pod: 'every port of every pod',
  service: 'every port of every Service',
  endpoints: 'every port of every Service and of every pod behind one',
  endpointslice: 'every port of every Service and of every pod behind one',
};

const choosing: ReadonlySet<string> = new Set(['keep', 'drop', 'keepequal', 'dropequal']);

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/discovery-unfiltered',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Kubernetes discovery that chooses nothing, and so scrapes every port in the cluster',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config'],
    },
    messages: {
      everything: ({ owner, objects: what }: Data) =>
        `${owner} has no namespaces, no selectors and no rule that keeps or drops: it scrapes ${what} in the cluster.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (mayBeMerged(job.config)) continue;
      if (job.relabelConfigs.some(({ action }) => choosing.has(action?.value ?? 'replace'))) continue;
      for (const { value: discovery, role } of kubernetesDiscoveries(value)) {
        const what = objects[role];
        const namespaces = discovery.struct('namespaces');
        const isChosen =
          discovery.structs('selectors').length > 0 ||
          namespaces?.boolean('own_namespace') === true ||
          (namespaces?.items('names').length ?? 0) > 0;
        if (what === undefined || isChosen) continue;
        report({
          message: 'everything',
          data: { owner: describeJob(job), objects: what },
          at: discovery.at('role'),
          // Somebody who relabels has thought about the targets, and may mean all of them.
          severity: job.relabelConfigs.length === 0 ? 'warning' : 'info',
          help: 'Name "namespaces" or "selectors", or keep by an annotation or a label in "relabel_configs".',
        });
      }
    }
  },
});
export default rule;
