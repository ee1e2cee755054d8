import { describeJob } from '../../src/model/load-config.ts';
import type { Duration } from '../../src/model/scrape-config.ts';
import { inWords } from '../../src/model/timing.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const fiveSeconds = 5_000;

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/interval-too-short',
    severity: 'info',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape intervals below five seconds',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'],
    },
    messages: {
      short: ({ subject, interval, perDay }: { readonly subject: string; interval: string; perDay: string }) =>
        `${subject} is scraped every ${interval}: each series costs ${perDay} samples a day, and a slow answer misses its slot.`,
    },
  },
  check({ workspace, report }) {
    const check = (subject: string, interval: Duration | undefined): void => {
      if (interval === undefined || interval.milliseconds >= fiveSeconds) return;
      const perDay = Math.round(86_400_000 / interval.milliseconds).toLocaleString('en-US');
      report({
        message: 'short',
        data: { subject, interval: inWords({ ...interval, written: interval }), perDay },
        at: interval,
        help: 'Choose 10s or more, unless something reacts within seconds to what is measured.',
      });
    };
    for (const { global, jobs } of workspace.configs) {
      check('Every job without an interval of its own', global.scrapeInterval);
      for (const job of jobs) check(describeJob(job), job.scrapeInterval);
    }
  },
});
export default rule;
