import type { Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import type { Manifest } from './manifest.ts';
import type { Workspace } from './workspace.ts';

/** A credential that is written out. */
export interface Credential {
  /** What it is, such as `password`. */
  readonly field: string;
  readonly view: View;
  /** The text itself, without quotes: what no output may show. */
  readonly span: Span;
  /** `Secret` where a Secret holds it, which is what Secrets are for. */
  readonly place: 'configuration' | 'monitor' | 'Secret';
  /** True for what stands in for a credential until somebody writes the real one. */
  readonly isPlaceholder: boolean;
}

/** Fields of Prometheus' configuration that hold a credential as text. */
// https://prometheus.io/docs/prometheus/latest/configuration/configuration/: every field of type <secret>.
const secretFields: ReadonlySet<string> = new Set([
  'access_key',
  'api_key',
  'application_credential_secret',
  'auth_token',
  // Of the operator's API server and remote storage; all its other credentials are references to Secrets.
  'bearerToken',
  'bearer_token',
  'client_certificate_key',
  'client_secret',
  'credentials',
  'key',
  'password',
  'secret',
  'secret_key',
  'token',
]);

/** Where a field of a general name is a credential only inside these blocks. */
const needsParent: Readonly<Record<string, readonly string[]>> = {
  key: ['tls_config'],
  secret: ['basic_auth', 'oauth2'],
  token: ['uyuni_sd_configs', 'consul_sd_configs', 'http_headers'],
};

const queryParameters = /^(?:token|access_token|api_?key|auth|password|secret)$/i;

/** Finds every credential of a run: in configuration, monitors and Secrets. */
export function findCredentials(workspace: Workspace): readonly Credential[] {
  const found: Credential[] = [];
  const inConfig = new Set<Manifest>();
  for (const { root, jobs, manifest } of workspace.configs) {
    if (manifest !== undefined) inConfig.add(manifest);
    const roots = root === undefined ? jobs.map(({ view }) => view) : [root];
    for (const view of roots) search(view, [], 'configuration', found);
  }
  for (const { spec } of [...workspace.monitors, ...workspace.prometheusServers]) {
    search(spec.view, [], 'monitor', found);
  }
  for (const manifest of workspace.manifests) {
    if (manifest.kind.value !== 'Secret' || manifest.group !== '' || inConfig.has(manifest)) continue;
    for (const field of ['data', 'stringData']) {
      for (const { key, value } of manifest.view.get(field)?.entries() ?? []) {
        if (value.kind === 'scalar') found.push(credential(key.text, value, 'Secret'));
      }
    }
  }
  return found;
}

function search(root: View, path: readonly string[], place: Credential['place'], found: Credential[]): void {
  if (path.length > 40) return;
  if (root.kind === 'sequence') {
    for (const item of root.items()) search(item, path, place, found);
    return;
  }
  for (const { key, value } of root.entries()) {
    const name = key.text;
    if (value.kind === 'scalar') {
      if (isSecretField(name, path)) found.push(credential(name, value, place));
      else if (/:\/\/[^/?#\s]*:[^/?#\s]*@/.test(value.text)) found.push(userInfo(value, place));
    } else if (path.at(-1) === 'params' && queryParameters.test(name)) {
      for (const item of value.items()) if (item.kind === 'scalar') found.push(credential(name, item, place));
    } else if (path.at(-2) === 'http_headers' && name === 'secrets') {
      for (const item of value.items()) if (item.kind === 'scalar') found.push(credential('header', item, place));
    } else {
      search(value, [...path, name], place, found);
    }
  }
}

function isSecretField(name: string, path: readonly string[]): boolean {
  if (!secretFields.has(name)) return false;
  const parents = needsParent[name];
  return parents === undefined || parents.some((parent) => path.includes(parent));
}

function credential(field: string, view: View, place: Credential['place']): Credential {
  return { field, view, span: view.part(0, view.text.length), place, isPlaceholder: isPlaceholder(view.text) };
}

/** The password in a URL's user part: after the first colon behind `://`, before the last `@` of the authority. */
function userInfo(view: View, place: Credential['place']): Credential {
  const { text } = view;
  const authority = text.indexOf('://') + 3;
  const rest = text.slice(authority).search(/[/?#]/);
  const start = text.indexOf(':', authority) + 1;
  const end = text.lastIndexOf('@', rest === -1 ? text.length : authority + rest);
  return {
    field: 'URL',
    view,
    span: view.part(start, end),
    place,
    isPlaceholder: isPlaceholder(text.slice(start, end)),
  };
}

/**
 * True for texts that nobody uses as a credential: empty ones, `<secret>` as Prometheus prints it, variables that are
 * filled in later, and the words that examples use.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || /^<.*>$/s.test(value) || /^\$[({]?\w+[)}]?$/.test(value) || value.includes('{{')) return true;
  return /(?:^|[^a-z])(?:my|your|some|the|a)?[-_ ]?(?:password|passwd|secret|token|key|credentials?|changeme|change[-_]me|example|placeholder|dummy|test|todo|xxx+)(?:$|[^a-z])/i.test(
    value,
  );
}
