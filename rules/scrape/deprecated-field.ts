import { fieldsOf } from '../../src/knowledge/prometheus-config-fields.ts';
import { structsOf } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly field: string;
  readonly release: string;
  readonly instead: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/deprecated-field',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report fields of a Prometheus configuration that have a successor',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config'],
    },
    messages: {
      deprecated: ({ field, release, instead }: Data) =>
        `The field "${field}" gave way to "${instead}" in Prometheus ${release} and is no longer documented: it works until it is taken out.`,
    },
  },
  check({ workspace, report }) {
    for (const decoded of workspace.decodedConfigs) {
      for (const { struct } of structsOf(decoded)) {
        const known = fieldsOf(struct.type);
        for (const [name, { key }] of struct.fields) {
          const change = known.get(name)?.deprecated;
          if (change === undefined) continue;
          const { release, instead } = change;
          report({
            message: 'deprecated',
            data: { field: name, release, instead },
            at: key.anchor,
            help: `Write ${instead.split('.').join(': { ')}: …${' }'.repeat(instead.split('.').length - 1)}`,
          });
        }
      }
    }
  },
});
export default rule;
