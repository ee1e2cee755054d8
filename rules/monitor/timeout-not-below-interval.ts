import { describeManifest } from '../../src/model/manifest.ts';
import type { MonitorEndpoint, PrometheusServer } from '../../src/model/operator.ts';
import { decidedAt, inWords } from '../../src/model/timing.ts';
import type { EffectiveDuration } from '../../src/model/timing.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly subject: string;
  readonly timeout: string;
  readonly interval: string;
}

/** What the CRD sets where a Prometheus says nothing. */
// https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusSpec (scrapeInterval)
const defaultInterval = 30_000;

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/timeout-not-below-interval',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape timeouts of monitors at or above the interval',
      references: [
        // validateScrapeIntervalAndTimeout
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
      ],
    },
    messages: {
      above: ({ subject, timeout, interval }: Data) =>
        `${subject} has scrapeTimeout ${timeout}, above its interval ${interval}, so the operator rejects the object and nothing of it is scraped.`,
      serverAbove: ({ subject, timeout, interval }: Data) =>
        `${subject} has scrapeTimeout ${timeout}, above its scrapeInterval ${interval}, so the operator does not reconcile it.`,
      equal: ({ subject, timeout }: Data) =>
        `${subject} has a scrapeTimeout as long as its interval (${timeout}), which leaves no time between a slow scrape and the next one.`,
    },
  },
  check({ workspace, report }) {
    for (const server of workspace.prometheusServers) {
      const { scrapeTimeout, manifest } = server;
      const interval = serverInterval(server);
      if (scrapeTimeout === undefined || interval === undefined) continue;
      if (scrapeTimeout.milliseconds < interval.milliseconds) continue;
      const isAbove = scrapeTimeout.milliseconds > interval.milliseconds;
      report({
        message: isAbove ? 'serverAbove' : 'equal',
        data: { subject: describeManifest(manifest), timeout: scrapeTimeout.value, interval: inWords(interval) },
        at: scrapeTimeout,
        severity: isAbove ? 'error' : 'warning',
        help: `Choose a scrapeTimeout below ${inWords(interval)}, or a longer scrapeInterval.`,
        related: decidedAt(interval, 'the interval is set here'),
      });
    }
    const inherited = commonInterval(workspace.prometheusServers);
    for (const { manifest, endpoints } of workspace.monitors) {
      for (const endpoint of endpoints) {
        const { scrapeTimeout } = endpoint;
        const interval = endpointInterval(endpoint, inherited);
        if (scrapeTimeout === undefined || interval === undefined) continue;
        if (scrapeTimeout.milliseconds < interval.milliseconds) continue;
        const isAbove = scrapeTimeout.milliseconds > interval.milliseconds;
        report({
          message: isAbove ? 'above' : 'equal',
          data: { subject: describeManifest(manifest), timeout: scrapeTimeout.value, interval: inWords(interval) },
          at: scrapeTimeout,
          severity: isAbove ? 'error' : 'warning',
          help: `Choose a scrapeTimeout below ${inWords(interval)}, or a longer interval.`,
          related: decidedAt(interval, 'the interval is set here'),
        });
      }
    }
  },
});
export default rule;

function serverInterval({ scrapeInterval, spec }: PrometheusServer): EffectiveDuration | undefined {
  if (scrapeInterval !== undefined) return { milliseconds: scrapeInterval.milliseconds, written: scrapeInterval };
  return spec.has('scrapeInterval') ? undefined : { milliseconds: defaultInterval, written: undefined };
}

/** The interval that monitors inherit, where every Prometheus of the run agrees on it. */
function commonInterval(servers: readonly PrometheusServer[]): EffectiveDuration | undefined {
  const intervals = servers.map(serverInterval);
  const [first] = intervals;
  return intervals.every((interval) => interval?.milliseconds === first?.milliseconds) ? first : undefined;
}

/** An endpoint's own interval, or the one that it inherits where it says nothing. */
function endpointInterval(
  { interval, fields }: MonitorEndpoint,
  inherited: EffectiveDuration | undefined,
): EffectiveDuration | undefined {
  if (interval !== undefined) return { milliseconds: interval.milliseconds, written: interval };
  return fields.has('interval') || fields.has('scrapeInterval') ? undefined : inherited;
}
