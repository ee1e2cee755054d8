import { accountTokenFolder, apiServerAddress } from '../../knowledge/discovery-permissions.ts';
import { discoveryRoles } from '../../knowledge/prometheus-meta-labels.ts';
import type { AttachMetadata, DiscoveryRole } from '../../knowledge/prometheus-meta-labels.ts';
import type { Located, Span } from '../../source/span.ts';
import type { View } from '../../yaml/view.ts';
import { mayWrite } from '../job-facts.ts';
import type { RelabelRule, ScrapeJob } from '../scrape-config.ts';

/** One entry of kubernetes_sd_configs, with what decides about permissions. */
export interface DiscoveryFacts {
  readonly role: DiscoveryRole;
  readonly at: Span;
  /** Empty: every namespace, unless `isOwn`. */
  readonly namespaces: readonly string[];
  readonly isOwn: boolean;
  /** True where it asks another API server, or as somebody else. */
  readonly isForeign: boolean;
  readonly hasSelectors: boolean;
  readonly attach: AttachMetadata;
}

/** The Kubernetes discoveries of a list `kubernetes_sd_configs`. */
export function discoveriesIn(list: View | undefined): readonly DiscoveryFacts[] {
  return (list?.items() ?? []).flatMap((item) => {
    const written = item.get('role');
    const role = discoveryRoles.find((each) => each === written?.text);
    if (role === undefined || written === undefined) return [];
    const on = (...path: readonly string[]): boolean => item.at('attach_metadata', ...path)?.value === true;
    return [
      {
        role,
        at: written.anchor,
        namespaces:
          item
            .at('namespaces', 'names')
            ?.items()
            .map(({ text }) => text) ?? [],
        isOwn: item.at('namespaces', 'own_namespace')?.value === true,
        isForeign: (item.get('api_server')?.text ?? '') !== '' || (item.get('kubeconfig_file')?.text ?? '') !== '',
        hasSelectors: (item.get('selectors')?.items().length ?? 0) > 0,
        attach: {
          node: on('node'),
          namespace: on('namespace'),
          deployment: on('deployment') || on('pod', 'deployment'),
          job: on('job') || on('pod', 'job'),
          cronjob: on('cronjob') || on('pod', 'cronjob'),
        },
      },
    ];
  });
}

/** How a job proves who it is. */
export interface SentIdentity {
  /** `own` for the token of the pod's account, `other` for any other credential. */
  readonly kind: 'none' | 'other' | 'own';
  readonly at: Span | undefined;
}

/** The credential of a job. */
export function sentIdentity({ view }: ScrapeJob): SentIdentity {
  const file = view.get('bearer_token_file') ?? view.at('authorization', 'credentials_file');
  if (file?.text.startsWith(accountTokenFolder) === true) return { kind: 'own', at: file.anchor };
  const field = ['authorization', 'bearer_token', 'bearer_token_file', 'basic_auth', 'oauth2'].find(
    (name) => view.get(name) !== undefined,
  );
  const cert = view.at('tls_config', 'cert_file') ?? view.at('tls_config', 'cert');
  const other = field === undefined ? cert : view.get(field);
  return other === undefined ? { kind: 'none', at: undefined } : { kind: 'other', at: other.anchor };
}

/** A label as relabelling leaves it: constant texts, or templates with groups. */
export interface WrittenLabel {
  readonly values: readonly Located<string>[];
  /** True where a target may still have what it was discovered with, or what the job says. */
  readonly keepsDefault: boolean;
  /** True where a value comes from a label that no file shows. */
  readonly isOpen: boolean;
}

/** What relabelling may write into a label. */
export function writtenLabel(job: ScrapeJob, label: string): WrittenLabel {
  let keepsDefault = true;
  let isOpen = false;
  const values: Located<string>[] = [];
  for (const rule of job.relabelConfigs) {
    if (!mayWrite(rule, label)) continue;
    const action = rule.action?.value ?? 'replace';
    // What discovery hands on are names of labels and annotations, none of which begins with two underscores.
    if (action === 'labelmap') continue;
    const isPlain = action === 'replace' && rule.targetLabel?.value === label;
    if (!isPlain || rule.replacement === undefined) {
      isOpen = true;
      continue;
    }
    const matchesAll = rule.regex === undefined || ['(.*)', '.*'].includes(rule.regex.value);
    if (matchesAll && !rule.replacement.value.startsWith('$')) {
      keepsDefault = false;
      values.length = 0;
      isOpen = false;
    }
    if (/^\$(?:\d|\{)/.test(rule.replacement.value)) isOpen = true;
    values.push(rule.replacement);
  }
  // A node's name is always there: a path that is made of it leaves no target with the default.
  if (values.some(({ value }) => value.startsWith('/api/v1/'))) keepsDefault = false;
  return { values, keepsDefault, isOpen };
}

/** The values that `keep` rules ask of labels: label -> the value as an expression. */
export function keptValues({ relabelConfigs }: ScrapeJob): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { action, sourceLabels, separator, regex } of relabelConfigs) {
    if (action?.value !== 'keep') continue;
    const text = (regex?.value ?? '(.*)').replace(/^\^|\$$/g, '');
    const parts = text.split(separator?.value ?? ';');
    if (parts.length !== sourceLabels.length) continue;
    for (const [index, { value }] of sourceLabels.entries()) found.set(value, plain(parts[index] ?? ''));
  }
  return found;
}

/** An expression without the brackets around the whole. */
function plain(expression: string): string {
  return /^\([^()|]*\)$/.test(expression) ? expression.slice(1, -1) : expression;
}

/** The rule that keeps only what one of these labels says. */
export function pinningRule(job: ScrapeJob, labels: RegExp): RelabelRule | undefined {
  return job.relabelConfigs.find(
    ({ action, sourceLabels }) =>
      ['keep', 'keepequal'].includes(action?.value ?? '') && sourceLabels.some(({ value }) => labels.test(value)),
  );
}

/** True where an address is that of the API server. */
export function isApiServer(address: string): boolean {
  return apiServerAddress.test(address);
}
