import { describeManifest } from '../../src/model/manifest.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import {
  isLookedInto,
  isNear,
  labelledServices,
  labelledWorkloads,
  lookedInto,
} from '../../src/model/operator/matches.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly looked: string;
  readonly target: string;
  readonly namespace: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/selects-own-namespace-only',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that do not look into the namespace of what they select',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.NamespaceSelector',
        // getNamespacesFromNamespaceSelector
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go',
      ],
    },
    messages: {
      own: ({ object, looked, target, namespace }: Data) =>
        `${object} has no namespaceSelector and so looks only into its own namespace "${looked}", but ${target} that it selects is in namespace "${namespace}", so it finds no target.`,
      named: ({ object, looked, target, namespace }: Data) =>
        `${object} looks only into ${looked}, but ${target} that it selects is in namespace "${namespace}", so it finds no target.`,
      ignored: ({ object, looked, target, namespace }: Data) =>
        `${object} is selected by a Prometheus that ignores namespace selectors, and so looks only into "${looked}", but ${target} is in namespace "${namespace}", so it finds no target.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) {
        const { kind, manifest, namespaceSelector } = monitor.item;
        if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
        const found: readonly Scoped<{ readonly manifest: Manifest }>[] =
          kind === 'ServiceMonitor' ? labelledServices(scope, monitor) : labelledWorkloads(scope, monitor);
        const into = lookedInto(scope, monitor);
        if (into === 'all' || found.some(({ namespace }) => isLookedInto(namespace, into))) continue;
        const target = found.find(({ item }) => isNear(scope, item.manifest, manifest));
        if (target?.namespace === undefined) continue;
        const names = namespaceSelector?.matchNames ?? [];
        const isIgnored = names.length > 0 && !names.some(({ value }) => into.includes(value));
        const looked =
          names.length > 0 && !isIgnored
            ? `namespace ${names.map(({ value }) => `"${value}"`).join(', ')}`
            : (monitor.namespace ?? '');
        report({
          message: isIgnored ? 'ignored' : names.length === 0 ? 'own' : 'named',
          data: {
            object: describeManifest(manifest),
            looked,
            target: describeManifest(target.item.manifest),
            namespace: target.namespace,
          },
          at: names[0] ?? namespaceSelector?.fields.view.keySpan ?? manifest.namespace ?? manifest.anchor,
          related: [{ at: target.item.manifest.namespace ?? target.item.manifest.anchor, note: 'it is here' }],
          help: isIgnored
            ? `Move the ${kind} to namespace "${target.namespace}".`
            : `Add "${target.namespace}" to "matchNames" of its namespaceSelector.`,
        });
      }
    }
  },
});
export default rule;
