import { goQuote } from '../go-quote.ts';
import type { NameValidationScheme } from '../label-name.ts';
import { isValidLabelName, isWellFormed } from '../label-name.ts';
import type { RegexpDialect } from '../regexp.ts';
import type { Report, StructCheck } from './check.ts';
import { checkRelabelRules, nullAnchor } from './relabel-checks.ts';
import type { StructValue } from './value.ts';

const minute = 60_000;

/** https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go (ScrapeProtocolsHeaders) */
const protocols: readonly string[] = [
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'OpenMetricsText2.0.0',
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
];

const escapingSchemes: readonly string[] = ['allow-utf-8', 'underscores', 'dots', 'values'];

/** What the `global` block gives to jobs. */
export interface GlobalSettings {
  readonly value: StructValue | undefined;
  /** Undefined where it could not be read. */
  readonly interval: number | undefined;
  readonly timeout: number | undefined;
  readonly scheme: NameValidationScheme;
  readonly escaping: string;
  readonly dialect?: RegexpDialect;
}

/** The settings of a `global` block, which may be absent. */
export function globalSettings(value: StructValue | undefined, dialect?: RegexpDialect): GlobalSettings {
  const written = value?.duration('scrape_interval') ?? (value === undefined ? 0 : undefined);
  const interval = written === 0 ? minute : written;
  const timeout = value?.duration('scrape_timeout') ?? (value === undefined ? 0 : undefined);
  const inferred = interval === undefined ? undefined : Math.min(10_000, interval);
  return {
    value,
    interval,
    timeout: timeout === 0 ? inferred : timeout,
    scheme: value?.text('metric_name_validation_scheme') === 'legacy' ? 'legacy' : 'utf8',
    escaping: value?.text('metric_name_escaping_scheme') ?? '',
    ...(dialect === undefined ? {} : { dialect }),
  };
}

/** https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go (GlobalConfig.UnmarshalYAML) */
export const checkGlobal: StructCheck = (value, report) => {
  checkScheme(value, report);
  const { interval, scheme } = globalSettings(value);
  for (const { key, name, value: label } of value.map('external_labels')) {
    if (!isValidLabelName(name, scheme)) {
      report('relabel/label-name', `${goQuote(name)} is not a valid label name`, key.anchor);
    }
    if (label.kind === 'scalar' && !isWellFormed(label.text)) {
      report('scrape/invalid-value', `${goQuote(label.text)} is not a valid label value`, label.node.anchor);
    }
  }
  const timeout = value.duration('scrape_timeout');
  if (timeout !== undefined && interval !== undefined && timeout > interval) {
    const message = 'global scrape timeout greater than scrape interval';
    report('scrape/timeout-not-below-interval', message, value.at('scrape_timeout'), value.at('scrape_interval'));
  }
  checkProtocols(value, ' for global config', report);
  const escaping = value.text('metric_name_escaping_scheme');
  if (escaping !== '' && !escapingSchemes.includes(escaping)) {
    const message = `unknown global name escaping method specified, must be one of ${schemeList()}, got ${goQuote(escaping)}`;
    report('scrape/invalid-value', message, value.at('metric_name_escaping_scheme'));
  }
};

/** What Prometheus checks in a job before it looks at `global`. */
export const checkScrapeConfig: StructCheck = (value, report) => {
  if (value.lacks('job_name')) report('scrape/job-name-empty', 'job_name is empty', value.keyAt('job_name'));
  checkDiscoveryEntries(value, report);
  checkScheme(value, report);
};

/** Empty entries of service discovery, and targets that are URLs. */
export function checkDiscoveryEntries(value: StructValue, report: Report): void {
  for (const [name, { value: field }] of value.fields) {
    if (field.kind !== 'list' || !(name === 'static_configs' || name.endsWith('_sd_configs'))) continue;
    for (const item of field.items) {
      if (item.kind !== 'null') continue;
      report('scrape/null-entry', `empty or null section in ${name}`, nullAnchor(item.node.anchor, value, name));
    }
  }
  // With relabelling, a target may be anything until it is relabelled.
  if (value.items('relabel_configs').length > 0) return;
  for (const group of value.structs('static_configs')) {
    for (const target of group.items('targets')) {
      if (target.kind !== 'scalar' || !target.text.includes('/')) continue;
      report('scrape/static-target-url', `${goQuote(target.text)} is not a valid hostname`, target.node.anchor);
    }
  }
}

/** https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go (ScrapeConfig.Validate) */
export function validateScrapeConfig(value: StructValue, global: GlobalSettings, report: Report): void {
  const job = goQuote(value.text('job_name'));
  const written = value.duration('scrape_interval');
  const interval = written === 0 ? global.interval : written;
  const timeout = value.duration('scrape_timeout');
  if (interval !== undefined && timeout !== undefined && timeout > interval) {
    const message = `scrape timeout greater than scrape interval for scrape config with job name ${job}`;
    const inherited = global.value?.at('scrape_interval');
    const related = value.has('scrape_interval') ? value.at('scrape_interval') : inherited;
    report('scrape/timeout-not-below-interval', message, value.at('scrape_timeout'), related);
  }
  checkProtocols(value, ` for scrape config with job name ${job}`, report);
  const fallback = value.text('fallback_scrape_protocol');
  if (fallback !== '' && !protocols.includes(fallback)) {
    const message = `invalid fallback_scrape_protocol for scrape config with job name ${job}: ${unknownProtocol(fallback)}`;
    report('scrape/protocols', message, value.at('fallback_scrape_protocol'));
  }
  const scheme = schemeOfJob(value, global);
  checkEscaping(value, global, scheme, report);
  const options = { scheme, ...(global.dialect === undefined ? {} : { dialect: global.dialect }) };
  const target = 'empty or null target relabeling rule in scrape config';
  checkRelabelRules(value, 'relabel_configs', target, options, report);
  const metric = 'empty or null metric relabeling rule in scrape config';
  checkRelabelRules(value, 'metric_relabel_configs', metric, options, report);
}

/** The names that a job's relabelling may write. */
export function schemeOfJob(value: StructValue, global: GlobalSettings): NameValidationScheme {
  const own = value.text('metric_name_validation_scheme');
  return own === 'legacy' || own === 'utf8' ? own : global.scheme;
}

function checkEscaping(value: StructValue, global: GlobalSettings, scheme: NameValidationScheme, report: Report): void {
  const own = value.text('metric_name_escaping_scheme');
  const field = 'metric_name_escaping_scheme';
  if (own !== '' && !escapingSchemes.includes(own)) {
    const message = `unknown scrape config name escaping method specified, must be one of ${schemeList()}, got ${goQuote(own)}`;
    report('scrape/invalid-value', message, value.at(field));
    return;
  }
  const inherits = value.text('metric_name_validation_scheme') === '';
  const effective = own !== '' ? own : inherits ? global.escaping : '';
  if (effective !== 'allow-utf-8' || scheme === 'utf8') return;
  const message = 'utf8 metric names requested but validation scheme is not set to UTF8';
  const source = own !== '' ? value : (global.value ?? value);
  const scheming = value.has('metric_name_validation_scheme') ? value : (global.value ?? value);
  report('scrape/protocols', message, source.at(field), scheming.at('metric_name_validation_scheme'));
}

function checkScheme(value: StructValue, report: Report): void {
  const scheme = value.text('metric_name_validation_scheme');
  if (scheme === '' || scheme === 'utf8' || scheme === 'legacy') return;
  const message = `unrecognized ValidationScheme: ${goQuote(scheme)}`;
  report('scrape/invalid-value', message, value.at('metric_name_validation_scheme'));
}

function checkProtocols(value: StructValue, where: string, report: Report): void {
  const list = value.value('scrape_protocols');
  if (list?.kind !== 'list') return;
  const names = list.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  if (names.length === 0) {
    report('scrape/protocols', `scrape_protocols cannot be empty${where}`, value.keyAt('scrape_protocols'));
  }
  const seen = new Map<string, number>();
  for (const [index, item] of list.items.entries()) {
    const name = names[index] ?? '';
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) {
      const message = `duplicated protocol in scrape_protocols, got [${names.join(' ')}]${where}`;
      report('scrape/protocols', message, item.node.anchor, list.items[first]?.node.anchor);
    } else if (!protocols.includes(name) && item.kind !== 'invalid') {
      report('scrape/protocols', `scrape_protocols: ${unknownProtocol(name)}${where}`, item.node.anchor);
    }
    if (first === undefined) seen.set(name.toLowerCase(), index);
  }
}

function unknownProtocol(name: string): string {
  return `unknown scrape protocol ${name}, supported: [${protocols.join(' ')}]`;
}

function schemeList(): string {
  const quoted = escapingSchemes.map((scheme) => `'${scheme}'`);
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1) ?? ''}`;
}
