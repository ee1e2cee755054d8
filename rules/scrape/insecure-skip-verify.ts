import { kubernetesDiscoveries, sentCredential } from '../../src/model/job-facts.ts';
import { describeJob, structsOf } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/insecure-skip-verify',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '5.9',
    docs: {
      summary: 'Report TLS connections whose certificate is not verified',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config'],
    },
    messages: {
      unverified: ({ owner }: Data) =>
        `${owner} accepts any certificate, so whoever answers at the address is taken for the real one.`,
      credentials: ({ owner }: Data) =>
        `${owner} accepts any certificate and sends credentials: whoever answers at the address gets them.`,
    },
  },
  check({ workspace, report }) {
    for (const decoded of workspace.decodedConfigs) {
      for (const { struct, job } of structsOf(decoded)) {
        const tls = struct.struct('tls_config');
        if (tls?.boolean('insecure_skip_verify') !== true) continue;
        const hasCredential = sentCredential(struct) !== undefined;
        const discoveries = job === undefined ? [] : kubernetesDiscoveries(job.value);
        // Kubelets sign their own certificates unless the cluster rotates them.
        const isKubelet = discoveries.length > 0 && discoveries.every(({ role }) => role === 'node');
        const owner = job === undefined ? 'This connection' : describeJob(job.job);
        report({
          message: hasCredential ? 'credentials' : 'unverified',
          data: { owner: struct === job?.value || job === undefined ? owner : `The discovery of ${lower(owner)}` },
          at: tls.keyAt('insecure_skip_verify'),
          severity: isKubelet && struct === job?.value ? 'info' : 'warning',
          help: tls.has('ca_file')
            ? 'Take insecure_skip_verify out: "ca_file" is there already. Where names differ, set "server_name".'
            : 'Name the authority in "ca_file", and where names differ, the certificate\'s name in "server_name".',
        });
      }
    }
  },
});
export default rule;

function lower(owner: string): string {
  return owner.charAt(0).toLowerCase() + owner.slice(1);
}
