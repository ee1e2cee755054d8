import { scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import { keptTargets, choosingJobs, sourceOf, titleOfJob, writtenContainer } from '../../src/model/targets/kept.ts';
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
    id: 'target/portless',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report containers without ports that are scraped at the port of the scheme',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod',
        'https://github.com/prometheus/prometheus/blob/v3.5.0/discovery/kubernetes/pod.go',
      ],
    },
    messages: {
      bare: ({ container, object, job, port }: Data) =>
        `Container "${container}" of ${object} declares no port and no annotation names one, so ${job} scrapes the bare address of the pod, which is port ${port}.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of choosingJobs(scope)) {
        for (const target of keptTargets(targets)) {
          const { origin, verdict } = target;
          const address = verdict.labels.get('__address__') ?? '';
          const workload = origin.target.pod?.source.workload;
          if (workload === undefined || address !== origin.target.pod?.ip) continue;
          const entry = scrapeAnnotation(workload.item.template.annotations);
          const container = writtenContainer(target);
          if (entry === undefined || container === undefined) continue;
          report({
            message: 'bare',
            data: {
              container: container.name?.value ?? '',
              object: describeSource(sourceOf(target)),
              job: titleOfJob(targets),
              port: verdict.labels.get('__scheme__') === 'https' ? 443 : 80,
            },
            at: container.name ?? container.anchor,
            help: 'Declare the port in the container, or name it in an annotation that the job reads.',
            related: [{ at: entry.key, note: 'this asks to scrape the pod' }],
          });
        }
      }
    }
  },
});
export default rule;
