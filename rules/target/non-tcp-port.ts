import { labelOf } from '../../src/model/targets/candidate.ts';
import {
  anchorOf,
  finalPort,
  keptTargets,
  choosingJobs,
  sourceOf,
  titleOfJob,
  writtenContainer,
  writtenPort,
} from '../../src/model/targets/kept.ts';
import type { KeptTarget } from '../../src/model/targets/kept.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly protocol: string;
  readonly object: string;
  readonly job: string;
  readonly port: number;
}

const protocols: readonly string[] = [
  '__meta_kubernetes_pod_container_port_protocol',
  '__meta_kubernetes_endpoint_port_protocol',
  '__meta_kubernetes_endpointslice_port_protocol',
  '__meta_kubernetes_service_port_protocol',
];

const rule: Rule = defineRule({
  meta: {
    id: 'target/non-tcp-port',
    severity: 'info',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report UDP and SCTP ports that become targets',
      references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod'],
    },
    messages: {
      notTcp: ({ protocol, object, job, port }: Data) =>
        `Port ${port} of ${object} speaks ${protocol} and is a target of ${job}, which scrapes over TCP, so that the target is always down.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of choosingJobs(scope)) {
        const kept = keptTargets(targets);
        const overTcp = new Set(kept.filter((each) => protocolOf(each) === 'TCP').map(({ verdict }) => verdict.url));
        for (const target of kept) {
          const protocol = protocolOf(target);
          const port = finalPort(target);
          const isOwn = target.verdict.labels.get('__address__') === labelOf(target.origin, '__address__');
          if (protocol === 'TCP' || port === undefined || !isOwn || overTcp.has(target.verdict.url)) continue;
          const at = writtenPort(writtenContainer(target), port)?.containerPort ?? anchorOf(target);
          if (at === undefined) continue;
          report({
            message: 'notTcp',
            data: { protocol, object: describeSource(sourceOf(target)), job: titleOfJob(targets), port },
            at,
            help: 'Name the port of the metrics in an annotation, or keep TCP ports only.',
            related: [{ at: targets.job.anchor, note: 'this job keeps it' }],
          });
        }
      }
    }
  },
});
export default rule;

function protocolOf({ origin }: KeptTarget): string {
  for (const name of protocols) {
    const value = labelOf(origin, name);
    if (value !== '' && value !== 'TCP') return value;
  }
  return 'TCP';
}
