import { staticTargets } from '../../src/model/job-facts.ts';
import { describeJob, mayBeMerged } from '../../src/model/load-config.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly owner: string;
  readonly what: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/honor-labels-missing',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report federation and Pushgateways whose labels are not honoured',
      references: [
        'https://prometheus.io/docs/prometheus/latest/federation/#configuring-federation',
        'https://github.com/prometheus/pushgateway#about-the-job-and-instance-labels',
      ],
    },
    messages: {
      renamed: ({ owner, what }: Data) =>
        `${owner} scrapes ${what} without honor_labels: the "job" and "instance" of what it passes on become "exported_job" and "exported_instance".`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (mayBeMerged(job.config)) continue;
      if (value.has('honor_labels')) continue;
      const found = passesOn(value);
      if (found === undefined) continue;
      report({
        message: 'renamed',
        data: { owner: describeJob(job), what: found.what },
        at: found.at,
        help: 'Add "honor_labels: true".',
      });
    }
  },
});
export default rule;

function passesOn(value: StructValue): { readonly what: string; readonly at: Span } | undefined {
  if (value.text('metrics_path') === '/federate' && value.has('params')) {
    return { what: 'the federation of another Prometheus', at: value.at('metrics_path') };
  }
  const gateway = staticTargets(value).find(({ text }) => /push-?gateway/i.test(text));
  if (gateway !== undefined) return { what: 'a Pushgateway', at: gateway.node.anchor };
  return /^(?:prometheus-)?push-?gateway$/i.test(value.text('job_name'))
    ? { what: 'a Pushgateway', at: value.at('job_name') }
    : undefined;
}
