import { formatGoFloat } from '../go-float.ts';
import { goQuote } from '../go-quote.ts';
import type { StructCheck, StructChecks } from './check.ts';
import { atMostOne } from './check.ts';
import { checkHeaders } from './remote-checks.ts';
import { checkDiscoveryEntries } from './scrape-checks.ts';
import type { StructValue } from './value.ts';

const checkAlertmanager: StructCheck = (value, report) => {
  checkDiscoveryEntries(value, report);
  const version = value.text('api_version');
  if (version !== 'v2' && value.has('api_version') && !value.isInvalid('api_version')) {
    const message = `expected Alertmanager api version to be one of [v2] but got ${version}`;
    report('scrape/alertmanager-api', message, value.at('api_version'));
  }
  if (value.has('sigv4')) {
    const message = 'at most one of basic_auth, authorization, oauth2, & sigv4 must be configured';
    atMostOne(value, ['basic_auth', 'authorization', 'oauth2', 'sigv4'], message, report);
  }
};

const checkRetention: StructCheck = (value, report) => {
  const size = value.number('size');
  if (size !== undefined && size < 0) {
    const message = `'storage.tsdb.retention.size' must be greater than or equal to 0, got ${value.text('size')}`;
    report('scrape/invalid-value', message, value.at('size'));
  }
  const percentage = value.number('percentage');
  if (percentage !== undefined && (percentage < 0 || percentage > 100)) {
    const shown = formatGoFloat(percentage);
    const message = `'storage.tsdb.retention.percentage' must be in the range [0, 100], got ${shown}`;
    report('scrape/invalid-value', message, value.at('percentage'));
  }
};

const checkChunkEncoding: StructCheck = (value, report) => {
  const encoding = value.text('floats');
  if (['', 'xor', 'xor2'].includes(encoding)) return;
  const message = `'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got ${goQuote(encoding)}`;
  report('scrape/invalid-value', message, value.at('floats'));
};

const checkTracing: StructCheck = (value, report) => {
  checkHeaders(value, 'custom authorization header configuration is not yet supported', report);
  if (value.lacks('endpoint')) report('scrape/missing-field', 'tracing endpoint must be set', value.keyAt('endpoint'));
  const compression = value.text('compression');
  if (compression !== '' && compression !== 'gzip') {
    const message = `invalid compression type ${compression} provided, valid options: gzip`;
    report('scrape/invalid-value', message, value.at('compression'));
  }
  const type = value.value('client_type');
  if (type?.kind === 'scalar' && type.text !== 'http' && type.text !== 'grpc') {
    const message = `expected tracing client type to be to be http or grpc, but got ${type.text}`;
    report('scrape/invalid-value', message, value.at('client_type'));
  }
};

const strategies: readonly string[] = [
  'UnderscoreEscapingWithSuffixes',
  'UnderscoreEscapingWithoutSuffixes',
  'NoUTF8EscapingWithSuffixes',
  'NoTranslation',
];

const checkOtlp: StructCheck = (value, report) => {
  const promotesAll = value.boolean('promote_all_resource_attributes');
  if (promotesAll && value.items('promote_resource_attributes').length > 0) {
    const message =
      "'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be configured simultaneously";
    report('scrape/invalid-value', message, value.keyAt('promote_resource_attributes'));
  }
  if (!promotesAll && value.items('ignore_resource_attributes').length > 0) {
    const message =
      "'ignore_resource_attributes' cannot be configured unless 'promote_all_resource_attributes' is true";
    report('scrape/invalid-value', message, value.keyAt('ignore_resource_attributes'));
  }
  const [field, adjective] = promotesAll
    ? (['ignore_resource_attributes', 'ignored'] as const)
    : (['promote_resource_attributes', 'promoted'] as const);
  const seen = new Set<string>();
  for (const item of value.items(field)) {
    if (item.kind !== 'scalar') continue;
    const name = item.text.trim();
    const problem = name === '' ? `empty ${adjective} OTel resource attribute` : undefined;
    const repeated = seen.has(name) ? `duplicated ${adjective} OTel resource attribute ${goQuote(name)}` : problem;
    seen.add(name);
    if (repeated !== undefined) report('scrape/invalid-value', `invalid '${field}': ${repeated}`, item.node.anchor);
  }
  const strategy = value.text('translation_strategy');
  if (strategy !== '' && !strategies.includes(strategy)) {
    const message = `unsupported OTLP translation strategy ${goQuote(strategy)}`;
    report('scrape/invalid-value', message, value.at('translation_strategy'));
  }
};

const checkRuntime: StructCheck = (value, report) => {
  const level = value.text('log_level');
  if (!value.has('log_level') || ['debug', 'info', 'warn', 'error', ''].includes(level.toLowerCase())) return;
  report('scrape/invalid-value', `unrecognized log level ${level}`, value.at('log_level'));
};

/** The checks of alerting, storage, tracing, OTLP and the runtime. */
export const serverChecks: StructChecks = {
  'config.AlertmanagerConfig': checkAlertmanager,
  'config.TSDBRetentionConfig': checkRetention,
  'config.ChunkEncodingConfig': checkChunkEncoding,
  'config.TracingConfig': checkTracing,
  'config.OTLPConfig': checkOtlp,
  'config.RuntimeConfig': checkRuntime,
};

/** A translation that leaves UTF-8 in names needs the scheme that allows it. */
export const checkOtlpScheme = (root: StructValue, report: Parameters<StructCheck>[1]): void => {
  const otlp = root.struct('otlp');
  const global = root.struct('global');
  const strategy = otlp?.text('translation_strategy') ?? '';
  if (otlp === undefined || (strategy !== 'NoTranslation' && strategy !== 'NoUTF8EscapingWithSuffixes')) return;
  if (global?.text('metric_name_validation_scheme') !== 'legacy') return;
  const message = `OTLP translation strategy ${goQuote(strategy)} is not allowed when UTF8 is disabled`;
  const related = global.at('metric_name_validation_scheme');
  report('scrape/invalid-value', message, otlp.at('translation_strategy'), related);
};
