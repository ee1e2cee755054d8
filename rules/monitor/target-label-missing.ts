import { nearest } from '../../src/knowledge/near-miss.ts';
import type { Labels } from '../../src/kubernetes/label-selector.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { isNear, selectedServices, selectedWorkloads } from '../../src/model/operator/matches.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import type { Monitor } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { labelsOf } from '../../src/model/scope.ts';
import { podLabelsOf } from '../../src/model/workloads.ts';
import type { Workload } from '../../src/model/workloads.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly object: string;
  readonly list: string;
  readonly label: string;
  readonly target: string;
}

/** An object whose labels are copied. */
interface Labelled {
  readonly manifest: Manifest;
  readonly labels: Labels;
}

const messages = {
  missing: ({ object, list, label, target }: Data) =>
    `${object} lists "${label}" under ${list}, which is no label of ${target}, so its targets do not get it.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/target-label-missing',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report targetLabels and podTargetLabels that what is selected does not have',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      for (const monitor of scope.monitors) {
        const { kind, targetLabels, podTargetLabels } = monitor.item;
        if (kind === 'ServiceMonitor') {
          const services = selectedServices(scope, monitor);
          const labelled = services.map(({ item, object }) => ({ manifest: item.manifest, labels: labelsOf(object) }));
          compare(scope, monitor, 'targetLabels', targetLabels, labelled, report);
          const pods = services.map((service) => scope.workloads.workloadsOf(service));
          // Pods that cannot be seen may have any label.
          if (pods.some((workloads) => workloads.length === 0)) continue;
          compare(scope, monitor, 'podTargetLabels', podTargetLabels, pods.flat().map(podsOf), report);
        } else if (kind === 'PodMonitor') {
          const pods = selectedWorkloads(scope, monitor).map(podsOf);
          compare(scope, monitor, 'podTargetLabels', podTargetLabels, pods, report);
        }
      }
    }
  },
});
export default rule;

function podsOf(workload: Scoped<Workload>): Labelled {
  return { manifest: workload.item.manifest, labels: podLabelsOf(workload) };
}

/** Labels that controllers add to the pods they make. */
const added =
  /^(?:pod-template-hash|controller-revision-hash|pod-template-generation|statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/|batch\.kubernetes\.io\/|job-name$|controller-uid$|topology\.kubernetes\.io\/)/;

function compare(
  scope: OperatorScope,
  monitor: Scoped<Monitor>,
  list: string,
  labels: readonly Located<string>[],
  found: readonly Labelled[],
  report: RuleContext<typeof messages>['report'],
): void {
  const target = found.find(({ manifest }) => isNear(scope, manifest, monitor.item.manifest));
  if (target === undefined) return;
  for (const label of labels) {
    if (added.test(label.value) || found.some((each) => Object.hasOwn(each.labels, label.value))) continue;
    const suggestion = nearest(label.value, Object.keys(target.labels));
    report({
      message: 'missing',
      data: {
        object: describeManifest(monitor.item.manifest),
        list,
        label: label.value,
        target: `${list === 'podTargetLabels' ? 'the pods of ' : ''}${describeManifest(target.manifest)}`,
      },
      at: label,
      related: [{ at: target.manifest.anchor, note: 'this is selected' }],
      help: suggestion === undefined ? 'Add the label there, or take it out here.' : `Did you mean "${suggestion}"?`,
    });
  }
}
