import { formatDuration } from '../prometheus/duration.ts';
import type { Span } from '../source/span.ts';
import type { Duration, GlobalConfig, ScrapeJob } from './scrape-config.ts';

/** An interval or a timeout as it takes effect, and where that was decided. */
export interface EffectiveDuration {
  readonly milliseconds: number;
  /** Where it is written; undefined for a default. */
  readonly written: Duration | undefined;
}

/** Prometheus' defaults. https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file */
export const defaultScrapeInterval = 60_000;
const defaultScrapeTimeout = 10_000;

/** A duration as messages write it: `1m30s`. */
export function inWords({ milliseconds }: EffectiveDuration): string {
  return formatDuration(milliseconds);
}

/** The interval of `global`; undefined where it is written in a way that cannot be read. */
export function globalInterval({ view, scrapeInterval }: GlobalConfig): EffectiveDuration | undefined {
  if (scrapeInterval !== undefined) return { milliseconds: scrapeInterval.milliseconds, written: scrapeInterval };
  return isUnset(view?.get('scrape_interval'))
    ? { milliseconds: defaultScrapeInterval, written: undefined }
    : undefined;
}

/** The timeout of `global`: what is written, or ten seconds, or the interval where that is shorter. */
export function globalTimeout(global: GlobalConfig): EffectiveDuration | undefined {
  const { view, scrapeTimeout } = global;
  if (scrapeTimeout !== undefined) return { milliseconds: scrapeTimeout.milliseconds, written: scrapeTimeout };
  const interval = globalInterval(global);
  if (interval === undefined || !isUnset(view?.get('scrape_timeout'))) return undefined;
  return { milliseconds: Math.min(defaultScrapeTimeout, interval.milliseconds), written: undefined };
}

/** A job's interval: its own, or the global one; undefined where the global one is in a file that is not here. */
export function jobInterval(job: ScrapeJob): EffectiveDuration | undefined {
  const { scrapeInterval, view, config } = job;
  if (scrapeInterval !== undefined) return { milliseconds: scrapeInterval.milliseconds, written: scrapeInterval };
  if (!isUnset(view.get('scrape_interval')) || config.root === undefined) return undefined;
  return globalInterval(config.global);
}

/** True where a duration is absent, or `0`, which means the same. */
function isUnset(view: { readonly text: string } | undefined): boolean {
  return view === undefined || view.text === '' || /^0(?:ms|s|m|h|d|w|y)?$/.test(view.text);
}

/** A related place for an interval or timeout that was decided elsewhere. */
export function decidedAt(
  duration: EffectiveDuration,
  note: string,
): readonly { readonly at: Span; readonly note: string }[] {
  return duration.written === undefined ? [] : [{ at: duration.written.span, note }];
}
