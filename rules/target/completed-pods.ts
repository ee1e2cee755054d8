import { judge } from '../../src/model/targets/judge.ts';
import { anchorOf, keptTargets, choosingJobs, sourceOf } from '../../src/model/targets/kept.ts';
import type { KeptTarget } from '../../src/model/targets/kept.ts';
import type { JobTargets } from '../../src/model/targets/target-scope.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import { StepBudget } from '../../src/prometheus/step-budget.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: 'target/completed-pods',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report jobs that go on scraping the pods of Jobs and CronJobs after they have ended',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod',
        'https://kubernetes.io/docs/concepts/workloads/controllers/job/#clean-up-finished-jobs-automatically',
      ],
    },
    messages: {
      ended: ({ job, object }: { readonly job: string; readonly object: string }) =>
        `Job "${job}" does not look at the phase of pods: those of ${object} stay targets that are down from their end until they are deleted.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of choosingJobs(scope)) {
        const left = keptTargets(targets).find((target) => isOfJob(target) && staysWhenEnded(targets, target));
        const at = left === undefined ? undefined : anchorOf(left);
        if (left === undefined || at === undefined) continue;
        report({
          message: 'ended',
          data: { job: targets.job.name?.value ?? '', object: describeSource(sourceOf(left)) },
          at: targets.job.anchor,
          help: 'Drop targets whose __meta_kubernetes_pod_phase is "Failed" or "Succeeded".',
          related: [{ at, note: 'its pods end' }],
        });
      }
    }
  },
});
export default rule;

function isOfJob({ origin }: KeptTarget): boolean {
  const kind = origin.group.object.source.workload?.item.kind;
  return kind === 'Job' || kind === 'CronJob';
}

/** True where the job keeps the target of a pod that has ended, too. */
function staysWhenEnded({ settings }: JobTargets, { origin }: KeptTarget): boolean {
  const labels = new Map(origin.group.labels);
  labels.set('__meta_kubernetes_pod_phase', 'Succeeded').set('__meta_kubernetes_pod_ready', 'false');
  const ended = { ...origin, group: { ...origin.group, labels } };
  return judge(settings, ended, new StepBudget(1_000_000)).verdict.kind === 'kept';
}
