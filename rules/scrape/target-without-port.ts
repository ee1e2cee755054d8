import { decides, staticTargets } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly target: string;
  readonly port: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/target-without-port',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report static targets without a port',
      references: [
        'https://prometheus.io/docs/prometheus/latest/migration/#miscellaneous',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config',
      ],
    },
    messages: {
      port: ({ owner, target, port }: Data) =>
        `${owner} has the target "${target}" without a port: it is scraped at port ${port}, and since Prometheus 3.0 its label "instance" has no port either.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      if (decides(job, value, '__address__') || decides(job, value, '__scheme__')) continue;
      for (const { text, node } of staticTargets(value)) {
        if (text === '' || text.includes('/') || /:\d+$/.test(text) || /[${<]/.test(text)) continue;
        const port = value.text('scheme') === 'https' ? '443' : '80';
        report({
          message: 'port',
          data: { owner: describeJob(job), target: text, port },
          at: node.anchor,
          help: `Write the port that is meant, such as "${text}:${port}".`,
        });
      }
    }
  },
});
export default rule;
