import { attachOptionsOf } from '../../src/knowledge/prometheus-meta-labels.ts';
import type { AttachMetadata } from '../../src/knowledge/prometheus-meta-labels.ts';
import { kubernetesDiscoveries } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly option: string;
  readonly role: string;
}

const options: readonly (keyof AttachMetadata)[] = ['node', 'namespace', 'deployment', 'job', 'cronjob'];

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/discovery-attach-ignored',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report attach_metadata that the role of the discovery does not read',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go',
      ],
    },
    messages: {
      ignored: ({ owner, option, role }: Data) =>
        `${owner} asks to attach metadata of the ${option}, which discovery by "${role}" does not do: the labels stay empty, without a word.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      for (const { value: discovery, role, attach } of kubernetesDiscoveries(value)) {
        const read = attachOptionsOf(role);
        for (const option of options) {
          if (attach[option] !== true || read.includes(option)) continue;
          report({
            message: 'ignored',
            data: { owner: describeJob(job), option, role },
            at: discovery.struct('attach_metadata')?.keyAt(option) ?? discovery.node.anchor,
            help: 'Take it out, or discover by pod, endpoints or endpointslice.',
          });
        }
      }
    }
  },
});
export default rule;
