import { discoveryFields, staticTargets } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import type { ScrapeJob } from '../../src/model/scrape-config.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

/** Exporters whose metrics bring the labels of others, and that are believed for that reason. */
const trusted =
  /federat|push-?gateway|kube-?state-?metrics|\bksm\b|cadvisor|kubelet|aggregat|thanos|statsd|graphite|cloudwatch/i;

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/honor-labels',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report honor_labels where the targets are not known to need it',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
    },
    messages: {
      discovered: ({ owner }: { readonly owner: string }) =>
        `${owner} honours the labels of whatever it discovers: any target can pass its samples off as those of another job, instance or namespace.`,
      fixed: ({ owner }: { readonly owner: string }) =>
        `${owner} honours the labels of its targets: where a sample has "job" or "instance" of its own, it replaces those of the target.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (!value.boolean('honor_labels') || isTrusted(job, value)) continue;
      const isDiscovered = discoveryFields(value).some((name) => name !== 'static_configs');
      report({
        message: isDiscovered ? 'discovered' : 'fixed',
        data: { owner: describeJob(job) },
        at: value.keyAt('honor_labels'),
        severity: isDiscovered ? 'warning' : 'info',
        help: 'Take it out: labels that clash are then kept as "exported_job" and the like. Federation and Pushgateways need it.',
      });
    }
  },
});
export default rule;

/** By the name, the path, the targets, or what the job keeps. */
function isTrusted(job: ScrapeJob, value: StructValue): boolean {
  const texts = [
    value.text('job_name'),
    value.text('metrics_path'),
    ...staticTargets(value).map(({ text }) => text),
    ...job.relabelConfigs.flatMap(({ regex, action }) =>
      action?.value === 'keep' && regex !== undefined ? [regex.value] : [],
    ),
  ];
  return texts.some((text) => trusted.test(text));
}
