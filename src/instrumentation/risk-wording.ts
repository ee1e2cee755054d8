import { textOf } from '../source/line-index.ts';
import type { LabelRisk } from './label-risk.ts';
import type { Language } from './language.ts';
import type { LabelValue, Metric, ValueKind } from './metric.ts';

const whatItIs: Readonly<Partial<Record<ValueKind, string>>> = {
  'raw-path': 'the address of a request as it came, which whoever sends requests can make up',
  identity: 'an identifier with a value of its own for each user, object or event',
  address: 'a network address, of which there are as many as clients',
  header: 'taken from a header, which whoever sends requests can make up',
  'error-text': 'the text of an error, which carries names, numbers and addresses of the single case',
  time: 'a point in time, which never comes back',
  random: 'a random identifier, new each time',
  input: 'data of the single request or object, which can be anything',
};

/** What a value is, as the end of a sentence. */
export function describeValue(value: LabelValue): string {
  if (value.tier === 'composed') {
    if (value.kind === undefined) return 'a text that is put together from parts with an unknown number of values';
    const whole = value.kind === 'raw-path' ? 'the address of a request' : 'a text';
    return `${whole} after a replacement, which keeps whatever its pattern does not match`;
  }
  return (value.kind === undefined ? undefined : whatItIs[value.kind]) ?? 'a value that nothing limits';
}

/** The expression as it is written, on one line and not too long. */
export function quoteValue(value: LabelValue): string {
  const text = textOf(value.span).replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A metric with its type: `histogram "http_request_duration_seconds"`. */
export function describeMetric(metric: Metric): string {
  const type = metric.type === 'unknown' ? 'metric' : metric.type === 'stateset' ? 'state set' : metric.type;
  return `${type} "${metric.name.value}"`;
}

/** True for a metric that a collector makes anew for each scrape, which checks nothing that a lasting one does. */
export function isCollected({ uses }: Metric): boolean {
  return uses.some(({ method }) => method === 'add_metric');
}

/** What each further value of a label costs, as a clause. */
export function describeCost(risk: LabelRisk): string {
  if (risk.metric.library === 'opentelemetry') {
    return 'each new value makes an attribute set of its own, and the SDK counts everything beyond its limit, 2000 by default, under one overflow attribute';
  }
  if (risk.seriesPerValue === 1) return 'each new value makes a time series that Prometheus has to keep';
  // A histogram of VictoriaMetrics has only the buckets in which something is.
  const { type, library } = risk.metric;
  const count = type === 'summary' || library === 'victoriametrics' ? 'several' : String(risk.seriesPerValue);
  return `each new value makes ${count} time series that Prometheus has to keep`;
}

const routeTemplates: Readonly<Record<Language, string>> = {
  typescript: 'such as req.route.path in Express or request.routeOptions.url in Fastify',
  python: 'such as request.url_rule.rule in Flask or request.scope["route"].path in Starlette',
  go: 'such as r.Pattern of net/http or c.FullPath() of Gin',
  java: 'such as the attribute BEST_MATCHING_PATTERN_ATTRIBUTE of Spring',
};

const exemplar =
  'To find the single case, attach the value to an exemplar, a log line or a span; to name a few known objects, use one info metric beside this one.';

const pointInTime = /(?:^created|_at|timestamp|start_?time|end_?time)$/iu;

/** What to do about a risky label: always a change of the code, never the removal of the label while scraping. */
export function adviceFor(risk: LabelRisk): string {
  const kind = risk.value?.kind;
  if (risk.leak !== undefined)
    return 'Take the label out of the code; the value belongs into no metric. Count by a kind or a group instead.';
  if (risk.basis === 'target')
    return 'Take the label out: scraping adds the labels pod and instance to every series by itself.';
  if (
    kind === 'raw-path' ||
    (risk.basis === 'name' && /^(?!.*(?:file|dir|disk)).*(?:path|url|uri|route|endpoint)/iu.test(risk.label))
  ) {
    return `Use the template of the route, ${routeTemplates[risk.metric.language]}, and one fixed text for requests that match no route.`;
  }
  if (kind === 'error-text' || (risk.basis === 'name' && /err|exception|message|msg/iu.test(risk.label))) {
    return 'Use the type or the code of the error, of which there are few, and write its text to the log.';
  }
  if (kind === 'time' || (risk.basis === 'name' && pointInTime.test(risk.label)))
    return 'Make the time the value of a gauge, in seconds since 1970, and no label.';
  if (kind === 'header' || kind === 'input' || risk.value?.tier === 'composed') {
    return `Map the value to a small fixed set, with one value for everything else. ${exemplar}`;
  }
  // A collector makes one sample for each object: without the label, several of them would be one.
  if (isCollected(risk.metric)) {
    return `Add up what the label tells apart before it becomes a sample, for all together or by a group of which there are few; taking out the label alone leaves several samples of one series. ${exemplar}`;
  }
  return `Take the label out of the code and count for all together, or by a group of which there are few. ${exemplar}`;
}
