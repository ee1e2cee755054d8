import { kubeletRequests } from '../../kubernetes/authorizer/kubelet-requests.ts';
import type { Span } from '../../source/span.ts';
import type { ScrapeJob } from '../scrape-config.ts';
import { discoveriesIn, isApiServer, keptValues, sentIdentity, writtenLabel } from './job-facts.ts';
import type { NeededAccess, NeedScope } from './types.ts';

/** What a scrape is asked for by whom it scrapes. */
export interface ScrapeNeed {
  readonly access: NeededAccess;
  readonly scope: NeedScope;
  readonly certain: boolean;
  readonly why: string;
  readonly at: Span;
}

const everywhere: NeedScope = { kind: 'cluster' };

function resource(name: string, orElse: readonly string[] = []): NeededAccess {
  return { kind: 'resource', group: '', resource: name, verbs: ['get'], orElse };
}

function url(path: string | undefined): NeededAccess {
  return { kind: 'url', path, verbs: ['get'] };
}

interface Path {
  readonly text: string;
  readonly at: Span;
}

/** The paths that a job scrapes, as far as they are written; undefined among them stands for any other. */
function pathsOf(job: ScrapeJob): readonly (Path | undefined)[] {
  const written = job.view.get('metrics_path');
  const paths: (Path | undefined)[] = [];
  const label = writtenLabel(job, '__metrics_path__');
  if (label.keepsDefault) {
    const text = written?.text ?? '';
    paths.push({
      text: text === '' ? '/metrics' : text,
      at: text === '' ? job.anchor : (written?.anchor ?? job.anchor),
    });
  }
  for (const { value, span } of label.values) {
    if (value === '' || value.startsWith('$')) continue;
    paths.push({ text: value.startsWith('/') ? value : `/${value}`, at: span });
  }
  if (label.isOpen) paths.push(undefined);
  return paths;
}

const proxyPath = /^\/api\/v1\/(?:(nodes)|namespaces\/([^/]+)\/(services|pods))\/[^/]+\/proxy(?:\/|$)/;

/** The permission that a path of the API server's proxies asks for. */
function proxyNeed({ text, at }: Path): ScrapeNeed | undefined {
  const match = proxyPath.exec(text);
  if (match === null) return undefined;
  const [, nodes, namespace = '', kind = ''] = match;
  const why = `scrapes "${text}" through the API server`;
  if (nodes !== undefined) return { access: resource('nodes/proxy'), scope: everywhere, certain: true, why, at };
  const scope: NeedScope = namespace.includes('$') ? everywhere : { kind: 'namespace', namespace };
  return { access: resource(`${kind}/proxy`), scope, certain: true, why, at };
}

/** What the targets of a job are: kubelets, the API server, or anything. */
function targetsOf(job: ScrapeJob): 'anything' | 'api-server' | 'kubelet' {
  const address = writtenLabel(job, '__address__');
  const constants = address.values.filter(({ value }) => !value.includes('$'));
  if (!address.keepsDefault && !address.isOpen && constants.length > 0) {
    return constants.every(({ value }) => isApiServer(value)) ? 'api-server' : 'anything';
  }
  const discoveries = discoveriesIn(job.view.get('kubernetes_sd_configs'));
  const isPlain = address.keepsDefault && address.values.length === 0 && !address.isOpen;
  if (discoveries.length > 0 && discoveries.every(({ role }) => role === 'node'))
    return isPlain ? 'kubelet' : 'anything';
  const statics = (job.view.get('static_configs')?.items() ?? []).flatMap(
    (group) => group.get('targets')?.items() ?? [],
  );
  if (statics.length > 0 && discoveries.length === 0) {
    return isPlain && statics.every(({ text }) => isApiServer(text)) ? 'api-server' : 'anything';
  }
  const kept = keptValues(job);
  const service = (name: string): string | undefined => kept.get(`__meta_kubernetes_service_${name}`);
  if (service('name') === 'kubernetes' && [undefined, 'default'].includes(kept.get('__meta_kubernetes_namespace'))) {
    return 'api-server';
  }
  if (service('label_component') === 'apiserver') return 'api-server';
  const labels = ['label_k8s_app', 'label_app_kubernetes_io_name', 'name'].map(service);
  return labels.includes('kubelet') ? 'kubelet' : 'anything';
}

/** What scraping asks of the account whose token a job sends: for certain, or as far as can be known. */
export function scrapeNeeds(job: ScrapeJob): readonly ScrapeNeed[] {
  const identity = sentIdentity(job);
  const proxied = pathsOf(job).flatMap((path) => (path === undefined ? [] : (proxyNeed(path) ?? [])));
  // Without a credential the API server refuses; that is the business of other rules.
  if (identity.kind === 'none') return proxied.map((need) => ({ ...need, certain: false }));
  const isOwn = identity.kind === 'own';
  const scheme = job.view.get('scheme')?.text.toLowerCase();
  const isTls = scheme === 'https';
  const targets = targetsOf(job);
  const needs: ScrapeNeed[] = proxied.map((need) => ({ ...need, certain: isOwn }));
  for (const path of pathsOf(job)) {
    if (path !== undefined && proxyPath.test(path.text)) continue;
    const at = path?.at ?? identity.at ?? job.anchor;
    const isSure = isOwn && isTls && path !== undefined && !path.text.includes('$');
    if (targets !== 'api-server') {
      const [first, ...others] = kubeletRequests('GET', path?.text ?? '/metrics', '');
      if (first !== undefined) {
        needs.push({
          access: resource(
            `nodes/${first.subresource}`,
            others.map(({ subresource }) => `nodes/${subresource}`),
          ),
          scope: everywhere,
          certain: targets === 'kubelet' && isSure,
          why: `scrapes "${path?.text ?? 'paths that relabelling sets'}" of kubelets`,
          at,
        });
      }
    }
    if (targets !== 'kubelet') {
      needs.push({
        access: url(path === undefined || path.text.includes('$') ? undefined : path.text),
        scope: everywhere,
        certain: targets === 'api-server' && isSure,
        why: `scrapes "${path?.text ?? 'paths that relabelling sets'}" of the API server`,
        at,
      });
    }
  }
  return needs;
}
