import { describeJob } from '../../src/model/load-config.ts';
import type { Duration } from '../../src/model/scrape-config.ts';
import { inWords } from '../../src/model/timing.ts';
import { parseDuration } from '../../src/prometheus/duration.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly subject: string;
  readonly interval: string;
  readonly lookback: string;
}

const fiveMinutes = 300_000;

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/interval-too-long',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape intervals so long that series go stale between two scrapes',
      references: [
        'https://prometheus.io/docs/prometheus/latest/querying/basics/#staleness',
        'https://prometheus.io/docs/prometheus/latest/command-line/promtool/',
      ],
    },
    messages: {
      stale: ({ subject, interval, lookback }: Data) =>
        `${subject} is scraped every ${interval}, while queries look back ${lookback} at most: its series have gaps between scrapes.`,
    },
  },
  check({ workspace, report }) {
    for (const config of workspace.configs) {
      const flag = workspace.serversOf(config).flatMap(({ flags }) => flags.get('query.lookback-delta') ?? [])[0];
      const written = flag === undefined ? undefined : parseDuration(flag.value);
      const lookback = written?.ok === true ? written.milliseconds : fiveMinutes;
      const check = (subject: string, interval: Duration | undefined): void => {
        if (interval === undefined || interval.milliseconds < lookback) return;
        const inText = inWords({ milliseconds: lookback, written: undefined });
        report({
          message: 'stale',
          data: { subject, interval: inWords({ ...interval, written: interval }), lookback: inText },
          at: interval,
          help: `Choose an interval well below ${inText}; 2m is the longest that survives one failed scrape.`,
          related: written?.ok === true && flag !== undefined ? [{ at: flag, note: 'the lookback is set here' }] : [],
        });
      };
      check('Every job without an interval of its own', config.global.scrapeInterval);
      for (const job of config.jobs) check(describeJob(job), job.scrapeInterval);
    }
  },
});
export default rule;
