import { decides, staticTargets } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly host: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/static-in-cluster-target',
    severity: 'info',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report static targets that are Services of the cluster',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
      ],
    },
    messages: {
      service: ({ owner, host }: Data) =>
        `${owner} scrapes the Service "${host}" as one target: with more than one pod behind it, each scrape reaches another, and counters jump.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      // An exporter that is asked about other targets answers the same from each of its pods.
      if (decides(job, value, '__address__') || value.has('params') || value.text('metrics_path') === '/federate') {
        continue;
      }
      for (const target of staticTargets(value)) {
        const host = /^([^:/]+\.svc(?:\.cluster\.local)?\.?)(?::\d+)?$/.exec(target.text)?.[1];
        // Five parts and more are the name of one pod behind a headless Service.
        if (host?.replace(/\.svc.*$/, '').split('.').length !== 2) continue;
        report({
          message: 'service',
          data: { owner: describeJob(job), host },
          at: target.node.anchor,
          help: 'Discover the pods behind it with kubernetes_sd_configs, unless there is only ever one.',
        });
      }
    }
  },
});
export default rule;
