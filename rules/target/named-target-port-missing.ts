import { nearest } from '../../src/knowledge/near-miss.ts';
import { titleOf } from '../../src/model/targets/annotations.ts';
import type { Workload } from '../../src/model/workloads.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly name: string;
  readonly pods: string;
  readonly protocol: string;
  /** A near name as a sentence, or nothing. */
  readonly hint: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/named-target-port-missing',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Services whose named targetPort no container of their pods declares',
      references: [
        'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/api/v1/pod/util.go',
      ],
    },
    messages: {
      missing: ({ object, name, pods, hint }: Data) =>
        `${object} leads to the port "${name}", which no container of ${pods} declares, so the port has no endpoints and nothing reaches it.${hint}`,
      protocol: ({ object, name, pods, protocol }: Data) =>
        `${object} leads to the port "${name}" over ${protocol}, and ${pods} declares that name for another protocol only, so the port has no endpoints.`,
    },
  },
  check({ workspace, report }) {
    for (const { workloads } of workspace.targetScopes) {
      for (const service of workloads.services) {
        const { item } = service;
        if (item.selector === undefined || item.type === 'ExternalName' || workloads.scope.isOpen) continue;
        if (!item.ports.some(({ targetPort }) => typeof targetPort?.value === 'string')) continue;
        const behind = workloads.workloadsOf(service);
        const [first] = behind;
        if (first === undefined) continue;
        for (const { targetPort, protocol } of item.ports) {
          if (typeof targetPort?.value !== 'string') continue;
          const name = targetPort.value;
          const names = behind.flatMap((workload) => portNames(workload.item, protocol));
          if (names.includes(name)) continue;
          const other = behind.flatMap((workload) => portNames(workload.item, undefined)).includes(name);
          const pods = `${titleOf(first.item.kind, first)}${behind.length === 1 ? '' : ` and ${behind.length - 1} more`}`;
          const meant = nearest(name, names);
          const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
          const known = [...new Set(names)].sort().map((each) => `"${each}"`);
          report({
            message: other ? 'protocol' : 'missing',
            data: { object: titleOf('Service', service), name, pods, protocol, hint },
            at: targetPort,
            help:
              known.length === 0
                ? 'Name the port in the container, or write its number.'
                : `Write one of the names that are declared: ${known.join(', ')}.`,
            related: [{ at: first.item.manifest.anchor, note: 'the pods that it selects' }],
          });
        }
      }
    }
  },
});
export default rule;

/** The names that FindPort looks at: of containers, and of init containers that go on running. */
function portNames({ template }: Workload, protocol: string | undefined): readonly string[] {
  return template.containers
    .filter(({ kind }) => kind !== 'init')
    .flatMap(({ ports }) => ports)
    .filter((port) => protocol === undefined || port.protocol === protocol)
    .flatMap(({ name }) => name?.value ?? []);
}
