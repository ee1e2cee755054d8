import { expressionMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly action: string;
  readonly labels: string;
}

/** Labels that tell the series of two targets apart. */
const identity: readonly string[] = ['job', 'instance'];

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/remote-write-identity',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report write relabelling that takes away what tells series apart',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write'],
    },
    messages: {
      merged: ({ action, labels }: Data) =>
        `This ${action} takes ${labels} from every series that is written: series of different targets become one, and the remote end refuses their samples as duplicates.`,
    },
  },
  check({ workspace, report }) {
    for (const { loaded } of workspace.decodedConfigs) {
      for (const remote of loaded.root?.structs('remote_write') ?? []) {
        for (const each of remote.structs('write_relabel_configs')) {
          const action = each.text('action').toLowerCase();
          if (action !== 'labeldrop' && action !== 'labelkeep') continue;
          const matcher = expressionMatcher(each.text('regex'), 'prometheus-3');
          if (matcher === undefined) continue;
          const isDrop = action === 'labeldrop';
          const lost = ['__name__', ...identity].filter((name) => (matcher.match(name) !== undefined) === isDrop);
          if (lost.length === 0) continue;
          report({
            message: 'merged',
            data: { action, labels: lost.map((name) => `"${name}"`).join(' and ') },
            at: each.has('regex') ? each.at('regex') : each.at('action'),
            help: isDrop ? 'Leave these labels out of "regex".' : 'Add these labels to "regex".',
          });
        }
      }
    }
  },
});
export default rule;
