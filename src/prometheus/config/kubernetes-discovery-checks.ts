import { parseFieldSelector, parseLabelSelector } from '../kubernetes-selectors.ts';
import { goQuote } from '../go-quote.ts';
import type { Report, StructCheck } from './check.ts';
import { filled } from './check.ts';
import type { StructValue } from './value.ts';

/** The roles of kubernetes_sd_configs, and which selectors each allows. */
const allowedSelectors: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod', 'node'],
  service: ['service'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  endpoints: ['pod', 'service', 'endpoints'],
  node: ['node'],
  ingress: ['ingress'],
};

/**
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/kubernetes.go (SDConfig.UnmarshalYAML)
 */
export const checkKubernetesDiscovery: StructCheck = (value, report) => {
  const role = value.text('role');
  if (!value.has('role')) {
    const message = 'role missing (one of: pod, service, endpoints, endpointslice, node, ingress)';
    report('scrape/discovery-role', message, value.node.anchor);
  } else if (!value.isInvalid('role')) checkRole(value, report);
  checkConflicts(value, report);
  checkSelectors(value, role, report);
};

function checkRole(value: StructValue, report: Report): void {
  const role = value.text('role');
  if (!Object.hasOwn(allowedSelectors, role)) {
    report('scrape/discovery-role', `unknown Kubernetes SD role ${goQuote(role)}`, value.at('role'));
  }
}

function checkConflicts(value: StructValue, report: Report): void {
  const hasServer = value.has('api_server');
  const hasKubeconfig = value.text('kubeconfig_file') !== '';
  const client = customClientField(value);
  const conflict = (message: string, field: string, other: string): void => {
    report('scrape/discovery-conflict', message, value.keyAt(field), value.keyAt(other));
  };
  if (hasServer && hasKubeconfig) {
    conflict("cannot use 'kubeconfig_file' and 'api_server' simultaneously", 'kubeconfig_file', 'api_server');
  }
  if (client !== undefined && hasKubeconfig) {
    const message = "cannot use a custom HTTP client configuration together with 'kubeconfig_file'";
    conflict(message, client, 'kubeconfig_file');
  } else if (client !== undefined && !hasServer) {
    const message = "to use custom HTTP client configuration please provide the 'api_server' URL explicitly";
    report('scrape/discovery-conflict', message, value.keyAt(client));
  }
  const namespaces = value.struct('namespaces');
  if (namespaces?.boolean('own_namespace') !== true) return;
  for (const [field, isSet] of [
    ['api_server', hasServer],
    ['kubeconfig_file', hasKubeconfig],
  ] as const) {
    if (!isSet) continue;
    const message = `cannot use '${field}' and 'namespaces.own_namespace' simultaneously`;
    report('scrape/discovery-conflict', message, namespaces.keyAt('own_namespace'), value.keyAt(field));
  }
}

/** A field of the HTTP client that differs from its default. */
function customClientField(value: StructValue): string | undefined {
  const [field] = filled(value, [
    'basic_auth',
    'authorization',
    'oauth2',
    'bearer_token',
    'bearer_token_file',
    'proxy_url',
    'no_proxy',
    'proxy_connect_header',
    'http_headers',
  ]);
  if (field !== undefined) return field;
  for (const name of ['follow_redirects', 'enable_http2']) if (!value.boolean(name)) return name;
  if (value.boolean('proxy_from_environment')) return 'proxy_from_environment';
  const tls = value.struct('tls_config');
  if (tls === undefined) return undefined;
  const isCustom = tls.boolean('insecure_skip_verify') || filled(tls, [...tls.fields.keys()]).some(isTlsText);
  return isCustom ? 'tls_config' : undefined;
}

function isTlsText(name: string): boolean {
  return name !== 'insecure_skip_verify';
}

function checkSelectors(value: StructValue, role: string, report: Report): void {
  const allowed = Object.hasOwn(allowedSelectors, role) ? allowedSelectors[role] : undefined;
  const seen = new Map<string, StructValue>();
  for (const selector of value.structs('selectors')) {
    const selectorRole = selector.text('role');
    const first = seen.get(selectorRole);
    if (first !== undefined) {
      const message = `duplicated selector role: ${selectorRole}`;
      report('scrape/discovery-selectors', message, selector.at('role'), first.at('role'));
    }
    seen.set(selectorRole, selector);
    if (selector.has('role') && !Object.hasOwn(allowedSelectors, selectorRole)) checkRole(selector, report);
    if (allowed?.includes(selectorRole) === false) {
      const message = `${role} role supports only ${allowed.join(', ')} selectors`;
      report('scrape/discovery-selectors', message, selector.at('role'), value.at('role'));
    }
    const fields = parseFieldSelector(selector.text('field'));
    if (!fields.ok) report('scrape/discovery-selectors', fields.message, selector.at('field'));
    const labels = parseLabelSelector(selector.text('label'));
    if (!labels.ok) report('scrape/discovery-selectors', labels.message, selector.at('label'));
  }
}
