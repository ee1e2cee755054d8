import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly scheme: string;
  readonly hint: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/scheme',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report schemes other than http and https',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
    },
    messages: {
      unknown: ({ owner, scheme, hint }: Data) =>
        `${owner} has the scheme "${scheme}", which Prometheus loads without a word and then cannot use: every scrape fails.${hint}`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      const scheme = value.text('scheme');
      if (!value.has('scheme') || value.isInvalid('scheme') || ['http', 'https', ''].includes(scheme)) continue;
      if (/\$[({]|\{\{/.test(scheme)) continue;
      const meant = ['https', 'http'].find((known) => scheme.toLowerCase().startsWith(known));
      const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
      report({
        message: 'unknown',
        data: { owner: describeJob(job), scheme, hint },
        at: value.at('scheme'),
        help: 'Write "http" or "https", in small letters.',
      });
    }
  },
});
export default rule;
