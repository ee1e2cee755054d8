import { mountedFile } from '../../src/model/prometheus-workload.ts';
import { joinPath, folderOf } from '../../src/model/paths.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly path: string;
  readonly object: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/rule-file-missing',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report rule files that are not among what the server has mounted',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file',
        'https://kubernetes.io/docs/concepts/configuration/configmap/',
      ],
    },
    messages: {
      missing: ({ path, object }: Data) =>
        `The rule file "${path}" is no key of ${object}, which is mounted there: Prometheus loads no rule of it, and says nothing.`,
    },
  },
  check({ workspace, report }) {
    for (const { loaded, config } of workspace.decodedConfigs) {
      for (const server of workspace.serversOf(config)) {
        for (const entry of loaded.root?.items('rule_files') ?? []) {
          if (entry.kind !== 'scalar' || /[*?[]/.test(entry.text)) continue;
          const path = joinPath(folderOf(server.configFile), entry.text);
          const file = mountedFile(server, path);
          if (file?.keys === undefined || file.keys.includes(file.key)) continue;
          report({
            message: 'missing',
            data: { path: entry.text, object: `${file.kind} "${file.objectName.value}"` },
            at: entry.node.anchor,
            help: `Add the key "${file.key}" to it, or take the entry out.`,
            related: [
              ...(file.object === undefined
                ? []
                : [{ at: file.object.manifest.anchor, note: 'what is mounted there' }]),
              ...(file.mount.mountPath === undefined ? [] : [{ at: file.mount.mountPath, note: 'the mount' }]),
            ],
          });
        }
      }
    }
  },
});
export default rule;
