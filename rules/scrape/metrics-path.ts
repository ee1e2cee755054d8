import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly path: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/metrics-path',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metrics paths with a query or a whole URL in them',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
        // The path becomes URL.Path, which is escaped.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go',
      ],
    },
    messages: {
      query: ({ owner, path }: Data) =>
        `${owner} has the metrics_path "${path}", whose "?" is sent as "%3F": the target sees one long path, and answers 404.`,
      fragment: ({ owner, path }: Data) =>
        `${owner} has the metrics_path "${path}", whose "#" is sent as "%23": the target sees one long path, and answers 404.`,
      url: ({ owner, path }: Data) =>
        `${owner} has the metrics_path "${path}", which is a URL: it is put behind the address of each target, and no target has such a path.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value } of workspace.decodedJobs) {
      const path = value.text('metrics_path');
      if (!value.has('metrics_path') || value.isInvalid('metrics_path')) continue;
      const data = { owner: describeJob(job), path };
      const at = value.at('metrics_path');
      if (/^https?:\/\//.test(path)) {
        report({ message: 'url', data, at, help: 'Write the path alone; the address belongs to the targets.' });
      } else if (path.includes('?')) {
        report({ message: 'query', data, at, help: 'Move what stands behind "?" into "params".' });
      } else if (path.includes('#')) {
        report({ message: 'fragment', data, at, help: 'Take "#" and what follows out.' });
      }
    }
  },
});
export default rule;
