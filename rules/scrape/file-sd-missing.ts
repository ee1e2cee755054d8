import { describeJob } from '../../src/model/load-config.ts';
import { folderOf, joinPath } from '../../src/model/paths.ts';
import { mountedFile } from '../../src/model/prometheus-workload.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly path: string;
  readonly object: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/file-sd-missing',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report files of targets that are not among what the server has mounted',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config'],
    },
    messages: {
      missing: ({ owner, path, object }: Data) =>
        `${owner} reads targets from "${path}", which is no key of ${object}, mounted there: it has no targets of it.`,
    },
  },
  check({ workspace, report }) {
    for (const { job, value, decoded } of workspace.decodedJobs) {
      for (const server of workspace.serversOf(decoded.config)) {
        for (const entry of value.structs('file_sd_configs').flatMap((discovery) => discovery.items('files'))) {
          if (entry.kind !== 'scalar' || /[*?[]/.test(entry.text)) continue;
          const file = mountedFile(server, joinPath(folderOf(server.configFile), entry.text));
          if (file?.keys === undefined || file.keys.includes(file.key)) continue;
          const object = `${file.kind} "${file.objectName.value}"`;
          report({
            message: 'missing',
            data: { owner: describeJob(job), path: entry.text, object },
            at: entry.node.anchor,
            help: `Add the key "${file.key}" to it, or name a file that is there.`,
            related:
              file.object === undefined ? [] : [{ at: file.object.manifest.anchor, note: 'what is mounted there' }],
          });
        }
      }
    }
  },
});
export default rule;
