import type { Report, StructCheck, StructChecks } from './check.ts';
import { atMostOne, filled } from './check.ts';
import type { StructValue } from './value.ts';

/** https://github.com/prometheus/prometheus/blob/v3.16.0/config/config.go (reservedHeaders) */
const reservedHeaders: ReadonlySet<string> = new Set([
  'host',
  'content-encoding',
  'content-length',
  'content-type',
  'user-agent',
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'www-authenticate',
  'accept-encoding',
  'x-prometheus-remote-write-version',
  'x-prometheus-remote-read-version',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
]);

const authorizations: readonly string[] = ['basic_auth', 'authorization', 'oauth2', 'sigv4', 'azuread', 'google_iam'];

/** Headers that Prometheus sets itself. */
export function checkHeaders(value: StructValue, authorization: string, report: Report): void {
  for (const { key, name } of value.map('headers')) {
    if (name.toLowerCase() === 'authorization') report('scrape/auth-conflict', authorization, key.anchor);
    else if (reservedHeaders.has(name.toLowerCase())) {
      report('scrape/auth-conflict', `${name} is a reserved header. It must not be changed`, key.anchor);
    }
  }
}

const remoteHeaders =
  'authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, azuread or google_iam parameter';

function requireUrl(kind: string): StructCheck {
  return (value, report) => {
    if (!value.has('url')) report('scrape/remote-write-url', `url for ${kind} is empty`, value.keyAt('url'));
    checkHeaders(value, remoteHeaders, report);
  };
}

const checkRemoteWrite: StructCheck = (value, report) => {
  requireUrl('remote_write')(value, report);
  const type = value.text('protobuf_message');
  const types = ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request'];
  if (value.has('protobuf_message') && !value.isInvalid('protobuf_message') && !types.includes(type)) {
    const message = `invalid protobuf_message value: unknown type for remote write protobuf message ${type}, supported: ${types.join(', ')}`;
    report('scrape/invalid-value', message, value.at('protobuf_message'));
  }
  const configured = filled(value, authorizations);
  const message = `at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [${configured.join(' ')}]`;
  // That HTTP clients take one is said there.
  if (filled(value, authorizations.slice(3)).length > 0) atMostOne(value, authorizations, message, report);
};

const checkQueue: StructCheck = (value, report) => {
  for (const name of ['max_shards', 'min_shards', 'max_samples_per_send', 'capacity']) {
    const count = value.number(name);
    if (count === undefined || count > 0) continue;
    report('scrape/invalid-value', `remote write queue ${name} must be positive`, value.at(name));
  }
  const lowest = value.number('min_shards');
  const highest = value.number('max_shards');
  if (lowest !== undefined && highest !== undefined && lowest > highest && highest > 0) {
    const field = value.has('min_shards') ? 'min_shards' : 'max_shards';
    const message = 'remote write queue min_shards must not be greater than max_shards';
    report('scrape/invalid-value', message, value.at(field));
  }
  const shortest = value.duration('min_backoff');
  const longest = value.duration('max_backoff');
  if (shortest !== undefined && longest !== undefined && longest < shortest) {
    const field = value.has('max_backoff') ? 'max_backoff' : 'min_backoff';
    const message = 'remote write queue max_backoff must not be less than min_backoff';
    report('scrape/invalid-value', message, value.at(field));
  }
};

const azureMethods: readonly string[] = ['managed_identity', 'workload_identity', 'oauth', 'sdk', 'certificate'];

const checkAzure: StructCheck = (value, report) => {
  const cloud = value.text('cloud');
  if (cloud !== '' && !['AzureChina', 'AzureGovernment', 'AzurePublic'].includes(cloud)) {
    report('scrape/invalid-value', 'must provide a cloud in the Azure AD config', value.at('cloud'));
  }
  const methods = azureMethods.filter((name) => value.has(name));
  if (methods.length === 0) {
    const message =
      'must provide an Azure Managed Identity, Azure Workload Identity, Azure OAuth, Azure Certificate or Azure SDK in the Azure AD config';
    report('scrape/missing-field', message, value.node.anchor);
  }
  atMostOne(value, azureMethods, 'cannot provide multiple authentication methods in the Azure AD config', report);
  for (const [method, title, names] of [
    ['workload_identity', 'Workload Identity', ['client_id', 'tenant_id']],
    ['oauth', 'OAuth', ['client_id', 'client_secret', 'tenant_id']],
    ['certificate', 'Certificate', ['client_id', 'tenant_id', 'certificate_path']],
  ] as const) {
    const struct = value.struct(method);
    for (const name of names) {
      if (struct?.lacks(name) !== true) continue;
      const message = `must provide an Azure ${title} ${name} in the Azure AD config`;
      report('scrape/missing-field', message, struct.keyAt(name));
    }
  }
};

const checkSigV4: StructCheck = (value, report) => {
  const [key, secret] = [value.text('access_key'), value.text('secret_key')];
  if ((key === '') !== (secret === '') && !value.isInvalid('access_key') && !value.isInvalid('secret_key')) {
    const message =
      'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config';
    report('scrape/auth-conflict', message, value.keyAt(key === '' ? 'secret_key' : 'access_key'));
  }
  if (value.text('role_arn') !== '') return;
  for (const name of filled(value, ['external_id', 'session_name'])) {
    report('scrape/auth-conflict', `${name} can only be used with role_arn`, value.keyAt(name));
  }
};

/** The checks of remote write and remote read, and of the credentials that only these take. */
export const remoteChecks: StructChecks = {
  'config.RemoteWriteConfig': checkRemoteWrite,
  'config.RemoteReadConfig': requireUrl('remote_read'),
  'config.QueueConfig': checkQueue,
  'azuread.AzureADConfig': checkAzure,
  'sigv4.SigV4Config': checkSigV4,
};
