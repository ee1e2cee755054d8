import type { ScrapeJob } from '../../src/model/scrape-config.ts';
import { decidedAt, globalInterval, globalTimeout, inWords, jobInterval } from '../../src/model/timing.ts';
import type { EffectiveDuration } from '../../src/model/timing.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly subject: string;
  readonly timeout: string;
  readonly interval: string;
}

const messages = {
  above: ({ subject, timeout, interval }: Data) =>
    `${subject} has scrape_timeout ${timeout}, above its scrape_interval ${interval}, so Prometheus refuses the whole configuration.`,
  equal: ({ subject, timeout }: Data) =>
    `${subject} has a scrape_timeout as long as its scrape_interval (${timeout}), which leaves no time between a slow scrape and the next one.`,
  lowered: ({ subject, timeout, interval }: Data) =>
    `${subject} has scrape_interval ${interval}, below the global scrape_timeout ${timeout}: Prometheus lowers its timeout to ${interval}.`,
  inherited: ({ subject, timeout }: Data) =>
    `${subject} has a scrape_interval as long as the global scrape_timeout (${timeout}), which leaves no time between a slow scrape and the next one.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/timeout-not-below-interval',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape timeouts at or above the interval',
      references: [
        // GlobalConfig.UnmarshalYAML and ScrapeConfig.Validate.
        'https://github.com/prometheus/prometheus/blob/v3.5.0/config/config.go',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const { global } of workspace.configs) {
      const timeout = globalTimeout(global);
      const interval = globalInterval(global);
      if (timeout?.written !== undefined && interval !== undefined) {
        compare('The global section', timeout, interval, timeout.written, report);
      }
    }
    for (const job of workspace.scrapeJobs) checkJob(job, report);
  },
});
export default rule;

type ReportFunction = RuleContext<typeof messages>['report'];

/** Compares a timeout that is written with the interval that it has to stay below. */
function compare(
  subject: string,
  timeout: EffectiveDuration,
  interval: EffectiveDuration,
  at: NonNullable<EffectiveDuration['written']>,
  report: ReportFunction,
): void {
  if (timeout.milliseconds < interval.milliseconds) return;
  const isAbove = timeout.milliseconds > interval.milliseconds;
  const origin = interval.written === undefined ? ' (the default)' : '';
  report({
    message: isAbove ? 'above' : 'equal',
    data: { subject, timeout: inWords(timeout), interval: `${inWords(interval)}${origin}` },
    at,
    severity: isAbove ? 'error' : 'warning',
    help: `Choose a timeout below ${inWords(interval)}, or a longer interval.`,
    related: decidedAt(interval, 'the interval is set here'),
  });
}

function checkJob(job: ScrapeJob, report: ReportFunction): void {
  const subject = job.name === undefined ? 'This job' : `Job "${job.name.value}"`;
  const interval = jobInterval(job);
  if (interval === undefined) return;
  if (job.scrapeTimeout !== undefined) {
    const timeout = { milliseconds: job.scrapeTimeout.milliseconds, written: job.scrapeTimeout };
    compare(subject, timeout, interval, job.scrapeTimeout, report);
    return;
  }
  // Without a timeout of its own a job gets the global one, or its interval where that is shorter. Only where somebody
  // chose the global timeout is that worth a word: with the default of 10s, every short interval would be.
  const timeout = globalTimeout(job.config.global);
  const isOwn = interval.written !== undefined && interval.written === job.scrapeInterval;
  if (timeout?.written === undefined || !isOwn || timeout.milliseconds < interval.milliseconds) return;
  report({
    message: timeout.milliseconds > interval.milliseconds ? 'lowered' : 'inherited',
    data: { subject, timeout: inWords(timeout), interval: inWords(interval) },
    at: job.scrapeInterval,
    severity: 'info',
    help: `Give the job a scrape_timeout below ${inWords(interval)}.`,
    related: decidedAt(timeout, 'the global timeout is set here'),
  });
}
