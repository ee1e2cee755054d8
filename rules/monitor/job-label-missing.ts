import { describeManifest } from '../../src/model/manifest.ts';
import { isNear, selectedServices, selectedWorkloads } from '../../src/model/operator/matches.ts';
import { labelsOf } from '../../src/model/scope.ts';
import { podLabelsOf } from '../../src/model/workloads.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly label: string;
  readonly target: string;
  readonly job: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/job-label-missing',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report a jobLabel that the selected Services or pods do not have',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitorSpec',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitorSpec',
      ],
    },
    messages: {
      missing: ({ object, label, target, job }: Data) =>
        `${object} takes the name of its job from "${label}", which is no label of ${target}, so "job" becomes ${job}.`,
      value: ({ object, label, target, job }: Data) =>
        `${object} has the jobLabel "${label}", which is the value of a label of ${target} and not its key, so "job" becomes ${job}.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      for (const monitor of scope.monitors) {
        const { kind, manifest, jobLabel: label } = monitor.item;
        if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') continue;
        if (label === undefined || label.value === '') continue;
        const found =
          kind === 'ServiceMonitor'
            ? selectedServices(scope, monitor).map(({ item, object }) => ({
                manifest: item.manifest,
                labels: item.labels,
                all: labelsOf(object),
              }))
            : selectedWorkloads(scope, monitor).map((workload) => ({
                manifest: workload.item.manifest,
                labels: workload.item.template.labels,
                all: podLabelsOf(workload),
              }));
        if (found.some(({ all }) => Object.hasOwn(all, label.value))) continue;
        const target = found.find((each) => isNear(scope, each.manifest, manifest));
        if (target === undefined) continue;
        const sameValue = [...target.labels.values()].find(({ value }) => value === label.value);
        const object = kind === 'PodMonitor' ? 'the pods of ' : '';
        report({
          message: sameValue === undefined ? 'missing' : 'value',
          data: {
            object: describeManifest(manifest),
            label: label.value,
            target: `${object}${describeManifest(target.manifest)}`,
            job:
              kind === 'ServiceMonitor'
                ? `the name of the Service, "${target.manifest.name?.value ?? ''}"`
                : `"${monitor.namespace ?? ''}/${monitor.name ?? ''}"`,
          },
          at: label,
          related: [{ at: sameValue ?? target.manifest.anchor, note: 'this is selected' }],
          help:
            sameValue === undefined
              ? 'Name a label that is there, or leave "jobLabel" out.'
              : `Write the key, "${sameValue.key.value}".`,
        });
      }
    }
  },
});
export default rule;
