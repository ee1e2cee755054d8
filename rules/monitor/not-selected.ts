import { nearest } from '../../src/knowledge/near-miss.ts';
import { formatSelector } from '../../src/kubernetes/label-selector.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { isMeantFor } from '../../src/model/operator/matches.ts';
import { applicationKeys } from '../../src/model/operator/near-misses.ts';
import { namespaceSelectorField, selectorField } from '../../src/model/operator/operator-scope.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import type { Monitor, PrometheusServer } from '../../src/model/operator.ts';
import { folderDistance } from '../../src/model/paths.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly monitor: string;
  readonly server: string;
  readonly selector: string;
}

const messages = {
  labels: ({ monitor, server, selector }: Data) =>
    `${monitor} does not have the labels that ${server} selects (${selector}), so nothing of it is scraped.`,
  ownNamespace: ({ monitor, server }: Data) =>
    `${monitor} is in another namespace than ${server}, which looks for monitors in its own namespace only, so nothing of it is scraped.`,
  namespaceLabels: ({ monitor, server, selector }: Data) =>
    `${monitor} is in a namespace without the labels that ${server} selects namespaces by (${selector}), so nothing of it is scraped.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/not-selected',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that no Prometheus beside them selects',
      references: [
        'https://prometheus-operator.dev/docs/platform/troubleshooting/#troubleshooting-servicemonitor-changes',
        // selectObjects
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    // A Prometheus that lives elsewhere may select anything.
    if (workspace.options.assume.some(({ kind }) => kind === 'Prometheus' || kind === 'PrometheusAgent')) return;
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) checkMonitor(scope, monitor, report);
    }
  },
});
export default rule;

function checkMonitor(
  scope: OperatorScope,
  monitor: Scoped<Monitor>,
  report: RuleContext<typeof messages>['report'],
): void {
  const { manifest, kind } = monitor.item;
  if (scope.serversOf(monitor).length > 0) return;
  const near = scope.servers
    .filter((server) => isMeantFor(scope, server, monitor))
    .sort((a, b) => distance(a, monitor) - distance(b, monitor));
  // A server without a selector for the kind has a finding of its own.
  for (const server of near) {
    const selection = scope.selects(server, monitor);
    const own = scope.selectionOf(server).selections[kind];
    const data = {
      monitor: describeManifest(manifest),
      server: describeManifest(server.item.manifest),
      selector: formatSelector((selection === 'labels' ? own.objects : own.namespaces) ?? {}),
    };
    const field = selection === 'labels' ? selectorField(kind) : namespaceSelectorField(kind);
    const selector = server.item.spec.raw(field)?.keySpan ?? server.item.manifest.anchor;
    const related = [{ at: selector, note: `${data.server} selects by this` }];
    if (selection === 'labels') {
      const different = differentLabel(monitor, server);
      // A server that selects by application leaves those of other applications out on purpose.
      if (different?.isOther === true) continue;
      report({
        message: 'labels',
        data,
        at: different?.label ?? manifest.anchor,
        related,
        help: `Give the ${kind} the labels ${data.selector}, or widen the ${field} of ${data.server}.`,
      });
      return;
    }
    if (selection === 'own-namespace') {
      report({
        message: 'ownNamespace',
        data,
        at: manifest.namespace ?? manifest.anchor,
        related: [{ at: server.item.manifest.namespace ?? selector, note: `${data.server} is here` }],
        help: `Set "${field}: {}" on ${data.server} to look in all namespaces, or move the ${kind} to namespace "${server.namespace ?? ''}".`,
      });
      return;
    }
    if (selection === 'namespace-labels') {
      report({
        message: 'namespaceLabels',
        data,
        at: manifest.namespace ?? manifest.anchor,
        related,
        help: `Label the namespace "${monitor.namespace ?? ''}" with ${data.selector}, or widen the ${field} of ${data.server}.`,
      });
      return;
    }
  }
}

function distance(server: Scoped<PrometheusServer>, monitor: Scoped<Monitor>): number {
  return folderDistance(server.item.manifest.file.path, monitor.item.manifest.file.path);
}

/** A label of the monitor that has another value than the one selected, and whether it names another application. */
function differentLabel(
  monitor: Scoped<Monitor>,
  server: Scoped<PrometheusServer>,
): { readonly label: Located<string>; readonly isOther: boolean } | undefined {
  const wanted = server.item.spec.raw(selectorField(monitor.item.kind))?.get('matchLabels');
  for (const { key, value } of wanted?.entries() ?? []) {
    const label = monitor.item.manifest.labels.get(key.text);
    if (label === undefined || label.value === value.text) continue;
    const isOther = applicationKeys.includes(key.text) && nearest(value.text, [label.value]) === undefined;
    return { label, isOther };
  }
  return undefined;
}
