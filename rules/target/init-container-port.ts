import {
  finalPort,
  keptTargets,
  choosingJobs,
  sourceOf,
  titleOfJob,
  writtenContainer,
  writtenPort,
} from '../../src/model/targets/kept.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly container: string;
  readonly object: string;
  readonly job: string;
  readonly port: number;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/init-container-port',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report ports of init containers that become targets',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod',
        'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
      ],
    },
    messages: {
      ended: ({ container, object, job, port }: Data) =>
        `Port ${port} of init container "${container}" of ${object} is a target of ${job} for as long as the pod lives, and the container ends before the others begin.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of choosingJobs(scope)) {
        const kept = keptTargets(targets);
        const ofContainers = new Set(kept.filter((each) => !isInit(each)).map(({ verdict }) => verdict.url));
        for (const target of kept) {
          if (!isInit(target) || ofContainers.has(target.verdict.url)) continue;
          const container = writtenContainer(target);
          const port = writtenPort(container, finalPort(target) ?? 0);
          if (container === undefined || port?.containerPort === undefined) continue;
          report({
            message: 'ended',
            data: {
              container: container.name?.value ?? '',
              object: describeSource(sourceOf(target)),
              job: titleOfJob(targets),
              port: port.containerPort.value,
            },
            at: port.containerPort,
            help: 'Drop targets with __meta_kubernetes_pod_container_init "true", or do not declare the port.',
            related: [{ at: targets.job.anchor, note: 'this job keeps it' }],
          });
        }
      }
    }
  },
});
export default rule;

/** A sidecar is an init container that goes on running. */
function isInit({ origin }: ReturnType<typeof keptTargets>[number]): boolean {
  const { container, pod } = origin.target;
  return container !== undefined && pod?.initContainers.includes(container) === true && container.isSidecar !== true;
}
