import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { isNear } from '../../src/model/operator/matches.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import { isGenerated, keyReferences, keysOf } from '../../src/model/operator/references.ts';
import type { KeyReference } from '../../src/model/operator/references.ts';
import type { Monitor } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  readonly namespace: string;
}

const messages = {
  key: ({ object, kind, name, key }: Data) =>
    `${object} takes the key "${key}" of ${kind} "${name}", which has no such key, so the operator rejects the object.`,
  namespace: ({ object, kind, name, namespace }: Data) =>
    `${object} refers to ${kind} "${name}", which is read from its own namespace, but the one here is in namespace "${namespace}", so the operator rejects the object.`,
  name: ({ object, kind, name }: Data) =>
    `${object} refers to ${kind} "${name}", which is not among the linted files though one of nearly that name is; without it the operator rejects the object.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/secret-missing',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that refer to a key, Secret or ConfigMap that is not there',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.SecretOrConfigMap',
        // addBasicAuth, addTLSConfig: what cannot be read makes the object rejected.
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) {
        for (const reference of keyReferences(monitor.item.spec.view)) {
          const { kind, name } = reference;
          if (reference.isOptional || isGenerated(scope.scope, kind, name.value)) continue;
          if (workspace.isAssumed(kind, name.value, monitor.namespace)) continue;
          checkReference(scope, monitor, reference, report);
        }
      }
    }
  },
});
export default rule;

function checkReference(
  scope: OperatorScope,
  monitor: Scoped<Monitor>,
  { kind, name, key }: KeyReference,
  report: RuleContext<typeof messages>['report'],
): void {
  const { manifest } = monitor.item;
  const all = scope.scope.ofKind(kind).filter((object) => isNear(scope, object.manifest, manifest));
  const named = all.filter((object) => object.name === name.value || object.manifest.name?.value === name.value);
  const here = named.filter(({ namespace }) => mayBeSame(namespace, monitor.namespace));
  const data = { object: describeManifest(manifest), kind, name: name.value, key: key.value, namespace: '' };
  const [found] = here;
  if (found !== undefined) {
    if (here.some((object) => keysOf(object).includes(key.value))) return;
    const keys = keysOf(found);
    // A Secret without any key is filled by somebody else.
    if (keys.length === 0) return;
    const suggestion = nearest(key.value, keys);
    report({
      message: 'key',
      data,
      at: key,
      related: [{ at: found.manifest.anchor, note: `it has ${[...keys].sort().join(', ')}` }],
      help: suggestion === undefined ? 'Write a key that it has, or add this one.' : `Did you mean "${suggestion}"?`,
    });
    return;
  }
  const [elsewhere] = named;
  if (elsewhere?.namespace !== undefined) {
    report({
      message: 'namespace',
      data: { ...data, namespace: elsewhere.namespace },
      at: name,
      related: [{ at: elsewhere.manifest.namespace ?? elsewhere.manifest.anchor, note: 'it is here' }],
      help: `Put the ${kind} into the namespace of the ${monitor.item.kind} as well.`,
    });
    return;
  }
  const names = all
    .filter(({ namespace }) => mayBeSame(namespace, monitor.namespace))
    .flatMap((object) => object.name ?? []);
  const suggestion = nearest(name.value, names);
  const near = all.find((object) => object.name === suggestion);
  if (suggestion === undefined || near === undefined) return;
  report({
    message: 'name',
    data,
    at: name,
    related: [{ at: near.manifest.anchor, note: 'nearly that name' }],
    help: `Did you mean "${suggestion}"?`,
  });
}
