import { readDuration } from '../../src/model/scrape-config.ts';
import { inWords } from '../../src/model/timing.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const fiveMinutes = 300_000;

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/evaluation-interval-too-long',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report evaluation intervals so long that the series of rules go stale in between',
      references: [
        'https://prometheus.io/docs/prometheus/latest/querying/basics/#staleness',
        'https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/#rule_group',
      ],
    },
    messages: {
      stale: ({ subject, interval }: { readonly subject: string; readonly interval: string }) =>
        `${subject} evaluated every ${interval}, while queries look back 5m at most: what the rules record has gaps, and alerts flap.`,
    },
  },
  check({ workspace, report }) {
    const check = (subject: string, interval: ReturnType<typeof readDuration>): void => {
      if (interval === undefined || interval.milliseconds <= fiveMinutes) return;
      report({
        message: 'stale',
        data: { subject, interval: inWords({ ...interval, written: interval }) },
        at: interval,
        help: 'Choose an interval below 5m.',
      });
    };
    for (const { global } of workspace.configs) {
      check('Rules are', readDuration(global.view?.get('evaluation_interval')));
    }
    for (const { root } of workspace.ruleFiles) {
      for (const group of root.get('groups')?.items() ?? []) {
        check(`The group "${group.get('name')?.text ?? ''}" is`, readDuration(group.get('interval')));
      }
    }
  },
});
export default rule;
