import { describeManifest } from '../../src/model/manifest.ts';
import { isNear, selectedServices } from '../../src/model/operator/matches.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import type { Monitor, MonitorEndpoint } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly other: string;
  readonly service: string;
}

const messages = {
  within: ({ object }: Data) =>
    `Two endpoints of ${object} scrape the same port and path with the same labels, so each series is written twice, with samples that contradict each other.`,
  across: ({ object, other, service }: Data) =>
    `${object} and ${other} both scrape the same port and path of ${service} with the same labels, so each series is written twice, with samples that contradict each other.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/duplicate-endpoint',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report endpoints of monitors that scrape the same thing twice under the same labels',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const { kind, manifest, endpoints } of workspace.monitors) {
      if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
      const seen = new Map<string, MonitorEndpoint>();
      for (const endpoint of endpoints) {
        const key = keyOf(endpoint);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, endpoint);
          continue;
        }
        report({
          message: 'within',
          data: { object: describeManifest(manifest), other: '', service: '' },
          at: endpoint.anchor,
          related: [{ at: first.anchor, note: 'the first of the two' }],
          help: 'Take one of them out, or set a label that tells them apart in "relabelings".',
        });
      }
    }
    for (const scope of workspace.operatorScopes) {
      if (!scope.scope.isOpen) checkAcross(scope, report);
    }
  },
});
export default rule;

/** What decides about the URL and the labels of an endpoint's targets. */
function keyOf({ fields }: MonitorEndpoint): string {
  const text = (name: string, standard = ''): string => {
    const view = fields.raw(name);
    if (view === undefined) return standard;
    return view.kind === 'scalar' ? view.text : view.source.text.slice(view.range.start, view.range.end).trim();
  };
  return JSON.stringify([
    text('port'),
    text('port') === '' ? text('portNumber') : '',
    text('port') === '' ? text('targetPort') : '',
    text('path', '/metrics'),
    text('scheme', 'http').toLowerCase(),
    text('params'),
    text('relabelings'),
  ]);
}

/** What of a monitor, beside its endpoints, decides about the labels of its targets. */
function labelsKey({ jobLabel, targetLabels, podTargetLabels, scrapeClass }: Monitor): string {
  const lists = [targetLabels, podTargetLabels].map((labels) => labels.map(({ value }) => value));
  return JSON.stringify([jobLabel?.value, ...lists, scrapeClass?.value]);
}

function checkAcross(scope: OperatorScope, report: RuleContext<typeof messages>['report']): void {
  // By name, so that the order of files changes nothing.
  const monitors = scope.monitors
    .filter(({ item }) => item.kind === 'ServiceMonitor')
    .map((monitor) => ({ monitor, path: `${monitor.namespace ?? ''}/${monitor.name ?? ''}` }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ monitor }) => monitor);
  const seen = new Map<string, { readonly monitor: Scoped<Monitor>; readonly endpoint: MonitorEndpoint }[]>();
  for (const monitor of monitors) {
    for (const service of selectedServices(scope, monitor)) {
      if (!isNear(scope, service.item.manifest, monitor.item.manifest)) continue;
      const place = `${service.item.manifest.file.path} ${service.item.manifest.anchor.start}`;
      for (const endpoint of monitor.item.endpoints) {
        const key = `${place} ${keyOf(endpoint)} ${labelsKey(monitor.item)}`;
        const others = seen.get(key) ?? [];
        seen.set(key, [...others, { monitor, endpoint }]);
        const first = others.find((other) => areBothScraped(scope, other.monitor, monitor));
        if (first === undefined) continue;
        report({
          message: 'across',
          data: {
            object: describeManifest(monitor.item.manifest),
            other: describeManifest(first.monitor.item.manifest),
            service: describeManifest(service.item.manifest),
          },
          at: endpoint.anchor,
          related: [
            { at: first.endpoint.anchor, note: 'the other endpoint' },
            { at: service.item.manifest.anchor, note: 'both select this' },
          ],
          help: 'Take one of the two out, or narrow its selector.',
        });
      }
    }
  }
}

/** True for two objects of which one server scrapes both; of one identity, only one is deployed. */
function areBothScraped(scope: OperatorScope, a: Scoped<Monitor>, b: Scoped<Monitor>): boolean {
  if (a === b || (a.name === b.name && mayBeSame(a.namespace, b.namespace))) return false;
  const servers = scope.serversOf(a);
  return scope.servers.length === 0 || servers.some((server) => scope.serversOf(b).includes(server));
}
