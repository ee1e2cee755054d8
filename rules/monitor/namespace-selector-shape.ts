import { describeManifest } from '../../src/model/manifest.ts';
import { namespaceSelectorField } from '../../src/model/operator/operator-scope.ts';
import { monitorKinds } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly key: string;
}

/** What a selector by labels has, and what a list of names has: each kind of object takes one of them. */
const labelKeys: readonly string[] = ['matchLabels', 'matchExpressions'];
const nameKeys: readonly string[] = ['matchNames', 'any'];

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/namespace-selector-shape',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report namespace selectors that are written as those of another kind',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.NamespaceSelector',
        'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning',
      ],
    },
    messages: {
      server: ({ object, field, key }: Data) =>
        `${object} has "${key}" in its ${field}, which selects namespaces by their labels: the API server drops the field, and an empty selector takes every namespace.`,
      monitor: ({ object, key }: Data) =>
        `${object} has "${key}" in its namespaceSelector, which takes names of namespaces: the API server drops the field, and the monitor looks in its own namespace only.`,
    },
  },
  check({ workspace, report }) {
    for (const { manifest, spec } of workspace.prometheusServers) {
      for (const field of [...monitorKinds.map(namespaceSelectorField), 'ruleNamespaceSelector']) {
        for (const { key } of spec.raw(field)?.entries() ?? []) {
          if (!nameKeys.includes(key.text)) continue;
          report({
            message: 'server',
            data: { object: describeManifest(manifest), field, key: key.text },
            at: key.anchor,
            help: 'Select by labels: every namespace has the label "kubernetes.io/metadata.name" with its name.',
          });
        }
      }
    }
    for (const { manifest, spec } of workspace.monitors) {
      const selectors = [spec.raw('namespaceSelector'), spec.view.at('targets', 'ingress', 'namespaceSelector')];
      for (const { key } of selectors.flatMap((selector) => selector?.entries() ?? [])) {
        if (!labelKeys.includes(key.text)) continue;
        report({
          message: 'monitor',
          data: { object: describeManifest(manifest), field: 'namespaceSelector', key: key.text },
          at: key.anchor,
          help: 'List the namespaces under "matchNames", or write "any: true" for all of them.',
        });
      }
    }
  },
});
export default rule;
