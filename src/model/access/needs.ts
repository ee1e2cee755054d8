import {
  allDiscovered,
  attachedResources,
  discoveryVerbs,
  roleResources,
  scrapedSubresources,
} from '../../knowledge/discovery-permissions.ts';
import type { AttachOption, DiscoveredResource } from '../../knowledge/discovery-permissions.ts';
import { describeJob } from '../load-config.ts';
import { describeManifest } from '../manifest.ts';
import type { Monitor } from '../operator.ts';
import { folderDistance } from '../paths.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { ScrapeJob } from '../scrape-config.ts';
import type { Span } from '../../source/span.ts';
import { discoveriesIn } from './job-facts.ts';
import type { DiscoveryFacts } from './job-facts.ts';
import { scrapeNeeds } from './scrape-needs.ts';
import type { AccessServer, Need, NeedScope } from './types.ts';

const attachOptions: readonly AttachOption[] = ['cronjob', 'deployment', 'job', 'namespace', 'node'];

/** Everything that a server needs, and what it may need, as far as its configuration is known. */
export function needsOf(server: AccessServer): readonly Need[] {
  const needs: Need[] = [];
  for (const { config, monitorOf } of server.configs) {
    for (const job of config.jobs) {
      const monitor = monitorOf.get(job);
      if (monitor !== undefined && !isTogether(server, monitor)) continue;
      const actor: Actor = { server, who: whoIs(job, monitor), job, monitor };
      for (const discovery of discoveriesIn(job.view.get('kubernetes_sd_configs'))) {
        needs.push(...discoveryNeeds(actor, discovery));
      }
      for (const need of scrapeNeeds(job)) {
        const at = monitor === undefined ? need.at : monitor.item.manifest.anchor;
        needs.push({ ...need, effect: 'scrape', who: actor.who, at, server, job, monitor });
      }
    }
    for (const alertmanager of config.root?.at('alerting', 'alertmanagers')?.items() ?? []) {
      for (const discovery of discoveriesIn(alertmanager.get('kubernetes_sd_configs'))) {
        needs.push(...discoveryNeeds({ server, who: 'The discovery of Alertmanagers' }, discovery));
      }
    }
  }
  if (server.operator !== undefined) needs.push(...alertmanagerNeeds(server, server.operator.item.spec));
  return server.configuration === 'known' ? needs : [...needs, ...anyNeeds(server)];
}

/** How many folders may lie between a server and a monitor that it is sure to be deployed with. */
const neighbourhood = 3;

/**
 * True where a monitor is deployed with the server that selects it: by one kustomization, as the run has no other
 * server, or in folders near each other. A repository of examples has many servers that select everything.
 */
function isTogether({ at, rbac, isOnlyServer }: AccessServer, { item }: Scoped<Monitor>): boolean {
  if (rbac.scope.kustomization !== undefined || isOnlyServer) return true;
  return folderDistance(at.file.path, item.manifest.file.path) <= neighbourhood;
}

interface Actor {
  readonly server: AccessServer;
  readonly who: string;
  readonly job?: ScrapeJob;
  readonly monitor?: Scoped<Monitor> | undefined;
}

function whoIs(job: ScrapeJob, monitor: Scoped<Monitor> | undefined): string {
  return monitor === undefined ? describeJob(job) : describeManifest(monitor.item.manifest);
}

function discoveryNeeds(actor: Actor, discovery: DiscoveryFacts): readonly Need[] {
  if (discovery.isForeign) return [];
  const { role, attach } = discovery;
  const at = actor.monitor === undefined ? discovery.at : actor.monitor.item.manifest.anchor;
  const of = (resource: DiscoveredResource, why: string): readonly Need[] =>
    scopesOf(resource, discovery, actor.server).map((scope) => discovered(actor, resource, { scope, why, at }));
  return [
    ...roleResources[role].flatMap((resource) => of(resource, `discovers role "${role}"`)),
    ...attachOptions.flatMap((option) => {
      const resource = attachedResources[role][option];
      return attach[option] === true && resource !== undefined ? of(resource, `attaches metadata of "${option}"`) : [];
    }),
  ];
}

function discovered(
  { server, who, job, monitor }: Actor,
  { group, resource, effect }: DiscoveredResource,
  { scope, why, at, certain = true }: { scope: NeedScope; why: string; at: Span; certain?: boolean },
): Need {
  const access = { kind: 'resource' as const, group, resource, verbs: discoveryVerbs, orElse: [] };
  return { access, scope, effect, certain, who, why, at, server, job, monitor };
}

function scopesOf(
  resource: DiscoveredResource,
  { namespaces, isOwn }: DiscoveryFacts,
  server: AccessServer,
): readonly NeedScope[] {
  if (resource.scope === 'cluster' || (namespaces.length === 0 && !isOwn)) return [{ kind: 'cluster' }];
  // The operator's text has the empty name where nobody wrote a namespace.
  const names = namespaces.map((name) => (name === '' ? undefined : name));
  const all = [...new Set([...names, ...(isOwn ? [server.namespace] : [])])];
  return all.map((namespace) => ({ kind: 'namespace', namespace }));
}

/**
 * The operator lets Prometheus discover the Alertmanagers that the object names.
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go (generateAlertmanagerConfig)
 */
function alertmanagerNeeds(server: AccessServer, spec: Monitor['spec']): readonly Need[] {
  const role = spec.string('serviceDiscoveryRole')?.value === 'EndpointSlice' ? 'endpointslice' : 'endpoints';
  return (spec.mapping('alerting')?.mappings('alertmanagers') ?? []).flatMap((entry) => {
    const name = entry.string('name');
    const namespace = entry.string('namespace')?.value ?? server.namespace;
    const why = `discovers role "${role}"`;
    const at = name?.span ?? server.at;
    return roleResources[role].map((resource) =>
      discovered({ server, who: `The discovery of Alertmanager "${name?.value ?? ''}"` }, resource, {
        scope: { kind: 'namespace', namespace },
        why,
        at,
        certain: spec.has('serviceDiscoveryRole'),
      }),
    );
  });
}

/** What some job elsewhere may need: everything that Prometheus ever asks for. */
function anyNeeds(server: AccessServer): readonly Need[] {
  const actor: Actor = { server, who: 'What is configured elsewhere' };
  const possible = { scope: { kind: 'cluster' } as const, why: 'may need it', at: server.at, certain: false };
  const scrape = { ...possible, effect: 'scrape' as const, who: actor.who, server };
  return [
    ...allDiscovered.map((resource) => discovered(actor, resource, possible)),
    ...scrapedSubresources.map((resource) => ({
      ...scrape,
      access: { kind: 'resource' as const, group: '', resource, verbs: ['get'], orElse: [] },
    })),
    { ...scrape, access: { kind: 'url', path: undefined, verbs: ['get'] } },
  ];
}
