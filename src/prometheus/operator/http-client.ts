import { isAtLeast } from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import { mapping, pick, pickEntries, pickScalar, pickText, scalar, sequence, textOf } from './written.ts';
import type { Written, WrittenMapping, WrittenScalar } from './written.ts';

type Made = Readonly<Record<string, Written | undefined>>;

/** What stands in a generated configuration for the content of a Secret or ConfigMap: its content is nobody's business. */
function contentOf(reference: Written | undefined): WrittenScalar | undefined {
  const name = pickText(reference, 'name');
  const key = pickText(reference, 'key');
  if (reference === undefined || name === undefined) return undefined;
  return scalar(`<${textOf(name)}/${key === undefined ? '' : textOf(key)}>`, name.at);
}

/** A reference to a key of a Secret or ConfigMap, whichever is written. */
function secretOrConfigMap(value: Written | undefined): Written | undefined {
  return pick(value, 'secret') ?? pick(value, 'configMap');
}

/**
 * The path of a file that the operator writes for a key of a Secret (0) or ConfigMap (1).
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/assets/tls.go
 */
function assetFile(namespace: string, reference: Written | undefined, from: 0 | 1): WrittenScalar | undefined {
  const name = pickText(reference, 'name');
  const key = pickText(reference, 'key');
  if (name === undefined || key === undefined) return undefined;
  return scalar(`/etc/prometheus/certs/${from}_${namespace}_${textOf(name)}_${textOf(key)}`, name.at);
}

function tlsAsset(namespace: string, value: Written | undefined): WrittenScalar | undefined {
  return assetFile(namespace, pick(value, 'secret'), 0) ?? assetFile(namespace, pick(value, 'configMap'), 1);
}

/** `tls_config` of a `tlsConfig`; what it leaves out comes from the scrape class. */
export function tlsConfig(
  server: OperatorServer,
  namespace: string,
  own: Written | undefined,
  ofClass: Written | undefined,
): WrittenMapping | undefined {
  const written = own ?? ofClass;
  if (written === undefined) return undefined;
  const part = (asset: (from: Written | undefined) => WrittenScalar | undefined): WrittenScalar | undefined =>
    asset(own) ?? asset(ofClass);
  const made = mapping(written.at, {
    insecure_skip_verify: pickScalar(written, 'insecureSkipVerify'),
    ca_file: part((from) => tlsAsset(namespace, pick(from, 'ca')) ?? pickText(from, 'caFile')),
    cert_file: part((from) => tlsAsset(namespace, pick(from, 'cert')) ?? pickText(from, 'certFile')),
    key_file: part((from) => assetFile(namespace, pick(from, 'keySecret'), 0) ?? pickText(from, 'keyFile')),
    server_name: part((from) => pickText(from, 'serverName')),
    min_version: isAtLeast(server, '2.35.0') ? pickText(written, 'minVersion') : undefined,
    max_version: isAtLeast(server, '2.41.0') ? pickText(written, 'maxVersion') : undefined,
  });
  return made.entries.length === 0 ? undefined : made;
}

function basicAuth(own: Written | undefined): WrittenMapping | undefined {
  if (own === undefined) return undefined;
  return mapping(own.at, { username: contentOf(pick(own, 'username')), password: contentOf(pick(own, 'password')) });
}

function authorization(own: Written | undefined): WrittenMapping | undefined {
  if (own === undefined) return undefined;
  return mapping(own.at, {
    type: pickText(own, 'type') ?? 'Bearer',
    credentials: contentOf(pick(own, 'credentials')),
    credentials_file: pickText(own, 'credentialsFile'),
  });
}

/** The fields of a proxy. */
export function proxyFields(server: OperatorServer, from: Written | undefined): Made {
  if (!isAtLeast(server, '2.43.0')) return { proxy_url: pickText(from, 'proxyUrl') };
  const headers = pick(from, 'proxyConnectHeader');
  const entries = pickEntries(headers);
  return {
    proxy_url: pickText(from, 'proxyUrl'),
    no_proxy: pickText(from, 'noProxy'),
    proxy_from_environment: pickScalar(from, 'proxyFromEnvironment'),
    proxy_connect_header:
      headers === undefined || entries.length === 0
        ? undefined
        : mapping(
            headers.at,
            Object.fromEntries(
              entries.map(({ key, value }) => {
                const references = value.kind === 'sequence' ? value.items : [value];
                return [
                  key,
                  sequence(
                    references.flatMap((reference) => contentOf(reference) ?? []),
                    value.at,
                  ),
                ];
              }),
            ),
          ),
  };
}

function oauth2(server: OperatorServer, namespace: string, own: Written | undefined): WrittenMapping | undefined {
  if (own === undefined || !isAtLeast(server, '2.27.0')) return undefined;
  const isProxied = isAtLeast(server, '2.43.0');
  return mapping(own.at, {
    client_id: contentOf(secretOrConfigMap(pick(own, 'clientId'))),
    client_secret: contentOf(pick(own, 'clientSecret')),
    token_url: pickText(own, 'tokenUrl'),
    scopes: pick(own, 'scopes'),
    endpoint_params: pick(own, 'endpointParams'),
    ...(isProxied ? proxyFields(server, own) : {}),
    tls_config: isProxied ? tlsConfig(server, namespace, pick(own, 'tlsConfig'), undefined) : undefined,
  });
}

/** Everything about authentication and transport of an endpoint, of a Probe, or of a ScrapeConfig and its discoveries. */
export function clientFields(
  server: OperatorServer,
  monitor: OperatorMonitor,
  from: Written,
  scrapeClass?: Written,
): Made {
  const { namespace } = monitor;
  const own = authorization(pick(from, 'authorization'));
  const isAuthorized = ['basicAuth', 'oauth2', 'bearerTokenFile'].some((field) => pick(from, field) !== undefined);
  return {
    basic_auth: basicAuth(pick(from, 'basicAuth')),
    authorization: own ?? (isAuthorized ? undefined : authorization(pick(scrapeClass, 'authorization'))),
    oauth2: oauth2(server, namespace, pick(from, 'oauth2')),
    bearer_token_file: pickText(from, 'bearerTokenFile'),
    bearer_token: contentOf(pick(from, 'bearerTokenSecret')),
    tls_config: tlsConfig(server, namespace, pick(from, 'tlsConfig'), pick(scrapeClass, 'tlsConfig')),
    ...proxyFields(server, from),
    follow_redirects: isAtLeast(server, '2.26.0') ? pickScalar(from, 'followRedirects') : undefined,
    enable_http2: isAtLeast(server, '2.35.0')
      ? (pickScalar(from, 'enableHttp2') ?? pickScalar(from, 'enableHTTP2'))
      : undefined,
  };
}

/** The content of a Secret's key, where a field refers to one. */
export function referencedContent(value: Written): WrittenScalar | undefined {
  const keys = value.kind === 'mapping' ? value.entries.map(({ key }) => key) : [];
  const isReference = keys.includes('key') && keys.every((key) => ['name', 'key', 'optional'].includes(key));
  return isReference ? contentOf(value) : undefined;
}
