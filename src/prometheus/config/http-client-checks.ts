import type { StructValue } from './value.ts';
import type { Report, StructChecks } from './check.ts';
import { atMostOne, filled } from './check.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const bearerFields = ['bearer_token', 'bearer_token_file'];

/** https://github.com/prometheus/common/blob/v0.72.1/config/headers.go (ReservedHeaders) */
const reservedHeaders: ReadonlySet<string> = new Set([
  'Authorization',
  'Host',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'User-Agent',
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Www-Authenticate',
  'Accept-Encoding',
  'X-Prometheus-Remote-Write-Version',
  'X-Prometheus-Remote-Read-Version',
  'X-Prometheus-Scrape-Timeout-Seconds',
  'X-Amz-Date',
  'X-Amz-Security-Token',
  'X-Amz-Content-Sha256',
]);

/**
 * The checks of what is common to all HTTP clients.
 *
 * https://github.com/prometheus/common/blob/v0.72.1/config/http_config.go (the Validate methods)
 */
export const httpClientChecks: StructChecks = {
  'common.HTTPClientConfig': (value, report) => {
    checkAuthentication(value, report);
    for (const { key, name } of value.map('http_headers')) {
      const canonical = canonicalHeader(name);
      if (reservedHeaders.has(canonical)) {
        report('scrape/auth-conflict', `setting header "${canonical}" is not allowed`, key.anchor);
      }
    }
  },
  'common.BasicAuth': (value, report) => {
    for (const part of ['username', 'password']) {
      const message = `at most one of basic_auth ${part}, ${part}_file & ${part}_ref must be configured`;
      atMostOne(value, [part, `${part}_file`, `${part}_ref`], message, report);
    }
  },
  'common.Authorization': (value, report) => {
    const message = 'at most one of authorization credentials & credentials_file must be configured';
    atMostOne(value, ['credentials', 'credentials_file', 'credentials_ref'], message, report);
    if (value.text('type').trim().toLowerCase() === 'basic') {
      const basic = 'authorization type cannot be set to "basic", use "basic_auth" instead';
      report('scrape/auth-conflict', basic, value.at('type'));
    }
  },
  'common.OAuth2': (value, report) => {
    if (value.lacks('client_id')) {
      report('scrape/auth-conflict', 'oauth2 client_id must be configured', value.keyAt('client_id'));
    }
    if (value.lacks('token_url')) {
      report('scrape/auth-conflict', 'oauth2 token_url must be configured', value.keyAt('token_url'));
    }
    const isJwt = value.text('grant_type') === jwtBearer;
    const name = isJwt ? 'client_certificate_key' : 'client_secret';
    const grant = isJwt ? jwtBearer : 'client_credentials';
    const message = `at most one of oauth2 ${name}, ${name}_file & ${name}_ref must be configured using grant-type=${grant}`;
    atMostOne(value, [name, `${name}_file`, `${name}_ref`], message, report);
    const algorithm = value.text('signature_algorithm');
    if (isJwt && algorithm !== '' && !['RS256', 'RS384', 'RS512'].includes(algorithm)) {
      const known = 'valid signature algorithms are RS256, RS384 and RS512';
      report('scrape/auth-conflict', known, value.at('signature_algorithm'));
    }
  },
  'common.ProxyConfig': (value, report) => {
    const [url] = filled(value, ['proxy_url']);
    const fromEnvironment = value.boolean('proxy_from_environment');
    if (value.map('proxy_connect_header').length > 0 && !fromEnvironment && url === undefined) {
      const message =
        'if proxy_connect_header is configured, proxy_url or proxy_from_environment must also be configured';
      report('scrape/auth-conflict', message, value.keyAt('proxy_connect_header'));
    }
    if (fromEnvironment && url !== undefined) {
      const message = 'if proxy_from_environment is configured, proxy_url must not be configured';
      report('scrape/auth-conflict', message, value.keyAt('proxy_url'), value.keyAt('proxy_from_environment'));
    }
    if (value.text('no_proxy') === '') return;
    if (fromEnvironment) {
      const message = 'if proxy_from_environment is configured, no_proxy must not be configured';
      report('scrape/auth-conflict', message, value.keyAt('no_proxy'), value.keyAt('proxy_from_environment'));
    }
    if (!value.has('proxy_url') && !fromEnvironment) {
      const message = 'if no_proxy is configured, proxy_url must also be configured';
      report('scrape/auth-conflict', message, value.keyAt('no_proxy'));
    }
  },
  'common.TLSConfig': checkTls,
};

/** The canonical form of a header name, as Go's net/http writes it. */
export function canonicalHeader(name: string): string {
  if (!/^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

function checkAuthentication(value: StructValue, report: Report): void {
  const bearer = filled(value, bearerFields);
  const [token] = bearer;
  atMostOne(value, bearerFields, 'at most one of bearer_token & bearer_token_file must be configured', report);
  if (token !== undefined) {
    const [other] = filled(value, ['basic_auth', 'oauth2']);
    if (other !== undefined) {
      const message = 'at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured';
      report('scrape/auth-conflict', message, value.keyAt(token), value.keyAt(other));
    }
    if (value.has('authorization')) {
      const message = 'authorization is not compatible with bearer_token & bearer_token_file';
      report('scrape/auth-conflict', message, value.keyAt(token), value.keyAt('authorization'));
    }
  }
  const message = 'at most one of basic_auth, oauth2 & authorization must be configured';
  atMostOne(value, ['basic_auth', 'oauth2', 'authorization'], message, report);
}

const tlsVersions: readonly string[] = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

function checkTls(value: StructValue, report: Report): void {
  for (const [name, message] of [
    ['ca', 'at most one of ca, ca_file & ca_ref must be configured'],
    ['cert', 'at most one of cert, cert_file & cert_ref must be configured'],
    ['key', 'at most one of key and key_file must be configured'],
  ] as const) {
    atMostOne(value, [name, `${name}_file`, `${name}_ref`], message, report, 'scrape/tls-conflict');
  }
  const [certificate] = filled(value, ['cert', 'cert_file', 'cert_ref']);
  const [key] = filled(value, ['key', 'key_file', 'key_ref']);
  if (certificate !== undefined && key === undefined) {
    const message = 'exactly one of key or key_file must be configured when a client certificate is configured';
    report('scrape/tls-conflict', message, value.keyAt(certificate));
  }
  if (key !== undefined && certificate === undefined) {
    const message = 'exactly one of cert or cert_file must be configured when a client key is configured';
    report('scrape/tls-conflict', message, value.keyAt(key));
  }
  for (const name of ['min_version', 'max_version']) {
    const version = value.value(name);
    if (version?.kind === 'scalar' && !tlsVersions.includes(version.text)) {
      report('scrape/tls-conflict', `unknown TLS version: ${version.text}`, value.at(name));
    }
  }
  const lowest = tlsVersions.indexOf(value.text('min_version'));
  const highest = tlsVersions.indexOf(value.text('max_version'));
  if (lowest > highest && highest >= 0) {
    const message = `tls_config.max_version must be greater than or equal to tls_config.min_version if both are specified`;
    report('scrape/tls-conflict', message, value.at('max_version'), value.at('min_version'));
  }
}
