import { mayBeMerged } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const limits: readonly string[] = ['sample_limit', 'label_limit', 'target_limit', 'label_value_length_limit'];

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/no-limits',
    severity: 'info',
    confidence: 'high',
    preset: 'strict',
    since: '0.1.0',
    docs: {
      summary: 'Report configurations in which no job has a limit of samples, labels or targets',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
    },
    messages: {
      none: () =>
        'No job of this configuration has a limit of samples, labels or targets: one target whose labels explode takes the memory of the whole server.',
    },
  },
  check({ workspace, report }) {
    for (const { loaded, config } of workspace.decodedConfigs) {
      const { root, jobs } = loaded;
      const global = root?.struct('global');
      // A list inherits from a file that is not in sight.
      if (root === undefined || jobs.length === 0 || mayBeMerged(config)) continue;
      if (
        [...jobs, ...(global === undefined ? [] : [global])].some((part) =>
          limits.some((name) => (part.number(name) ?? 1) > 0),
        )
      ) {
        continue;
      }
      report({
        message: 'none',
        at: root.keyAt('scrape_configs'),
        help: 'Add "sample_limit" to "global" (since 2.45), well above what the largest target has: it is a fuse, no quota.',
      });
    }
  },
});
export default rule;
