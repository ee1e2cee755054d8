import { editDistance } from '../../src/knowledge/near-miss.ts';
import type { LocatedEntry } from '../../src/model/fields.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import type { Service } from '../../src/model/services.ts';
import { titleOf } from '../../src/model/targets/annotations.ts';
import type { WorkloadScope } from '../../src/model/workload-scope.ts';
import type { Workload } from '../../src/model/workloads.ts';
import { StepBudget } from '../../src/prometheus/step-budget.ts';
import { defineRule } from '../../src/rule.ts';
import type { Report, Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly workload: string;
  readonly label: string;
  readonly found: string;
}

/** How many workloads are compared with Services; far more than any folder needs. */
const mostComparisons = 5_000_000;

const messages = {
  ownLabels: ({ object, workload }: Omit<Data, 'found' | 'label'>) =>
    `${object} selects labels that ${workload} has in its own metadata and not in its pod template, so no pod has them and the Service has no endpoints.`,
  namespace: ({ object, workload }: Omit<Data, 'found' | 'label'>) =>
    `${object} selects the pods of ${workload}, which is in another namespace, so the Service has no endpoints.`,
  value: ({ object, workload, label, found }: Data) =>
    `${object} selects no pod: it wants "${label}", and the pods of ${workload} have "${found}".`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'target/service-selects-nothing',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Services that select no pod, where they nearly select one',
      references: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
    },
    messages,
  },
  check({ workspace, report }) {
    const budget = new StepBudget(mostComparisons);
    for (const { workloads } of workspace.targetScopes) {
      if (workloads.scope.isOpen) continue;
      for (const service of workloads.services) {
        const { selector, type } = service.item;
        if (selector === undefined || type === 'ExternalName' || workloads.workloadsOf(service).length > 0) continue;
        if (workloads.endpoints.some(({ item }) => item.serviceName === service.name)) continue;
        if (!budget.spend(workloads.workloads.length)) return;
        const found = nearMiss(workloads, service, selector);
        if (found !== undefined) report(found);
      }
    }
  },
});
export default rule;

function nearMiss(
  workloads: WorkloadScope,
  service: Scoped<Service>,
  selector: ReadonlyMap<string, LocatedEntry>,
): Report<typeof messages> | undefined {
  const [first] = selector.values();
  if (first === undefined) return undefined;
  const object = titleOf('Service', service);
  for (const workload of workloads.workloads) {
    const { item, name, namespace } = workload;
    const labels = item.template.labels;
    const data = { object, workload: titleOf(item.kind, workload) };
    const related = [{ at: item.template.anchor, note: 'the pod template' }];
    const isHere = mayBeSame(namespace, service.namespace);
    if (!isHere && differences(selector, labels).length === 0) {
      // Elsewhere a pod of other people may have the same labels; one of the same name is the same thing.
      if (name !== service.name || isSelected(workloads, workload)) continue;
      const at = service.item.manifest.namespace ?? service.item.manifest.anchor;
      return { message: 'namespace', data, at, related, help: 'Put both into one namespace.' };
    }
    if (!isHere || isSelected(workloads, workload)) continue;
    if (item.kind !== 'Pod' && differences(selector, item.manifest.labels).length === 0) {
      const help = 'Give the pod template the labels that the Service selects.';
      return { message: 'ownLabels', data, at: first.key, related, help };
    }
    const [other, ...more] = differences(selector, labels);
    if (other === undefined || more.length > 0) continue;
    const own = labels.get(other.key.value);
    if (own === undefined || !isTypo(other.value, own.value)) continue;
    return {
      message: 'value',
      data: { ...data, label: `${other.key.value}: ${other.value}`, found: `${own.key.value}: ${own.value}` },
      at: other,
      related: [{ at: own, note: 'the label of the pods' }],
      help: `Write "${own.value}".`,
    };
  }
  return undefined;
}

/** The entries of a selector that labels do not meet. */
function differences(
  selector: ReadonlyMap<string, LocatedEntry>,
  labels: ReadonlyMap<string, LocatedEntry>,
): readonly LocatedEntry[] {
  return [...selector.values()].filter(({ key, value }) => labels.get(key.value)?.value !== value);
}

function isSelected(workloads: WorkloadScope, workload: Scoped<Workload>): boolean {
  return workloads.servicesOf(workload).length > 0;
}

/** One or two letters, none of them a digit: `web1` and `web2` are two things. */
function isTypo(wanted: string, found: string): boolean {
  if (wanted.replace(/\D/g, '') !== found.replace(/\D/g, '')) return false;
  const limit = wanted.length <= 5 ? 1 : 2;
  return editDistance(wanted, found, limit) <= limit;
}
