import { titleOf } from '../../src/model/targets/annotations.ts';
import { runningJobs, titleOfJob } from '../../src/model/targets/kept.ts';
import { keepsEndpointOf } from '../../src/model/targets/without-endpoints.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly job: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/service-without-selector',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Services that a job or monitor wants to scrape and that have no endpoints',
      references: [
        'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
        'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
      ],
    },
    messages: {
      noSelector: ({ object, job }: Data) =>
        `${object} has no selector and no endpoints are written for it, so ${job}, which keeps it, finds nothing to scrape.`,
      externalName: ({ object, job }: Data) =>
        `${object} is an alias of a name outside and never has endpoints, so ${job}, which keeps it, finds nothing to scrape.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      const { workloads } = scope;
      if (workloads.scope.isOpen) continue;
      for (const service of workloads.services) {
        const { selector, type, manifest } = service.item;
        const isExternal = type === 'ExternalName';
        if ((selector !== undefined && !isExternal) || service.namespace === 'kube-system') continue;
        if (workloads.endpoints.some(({ item }) => item.serviceName === service.name)) continue;
        const job = runningJobs(scope).find((targets) => keepsEndpointOf(targets, service));
        if (job === undefined) continue;
        report({
          message: isExternal ? 'externalName' : 'noSelector',
          data: { object: titleOf('Service', service), job: titleOfJob(job) },
          at: manifest.anchor,
          help: isExternal
            ? 'Scrape the name itself by static_configs.'
            : 'Write a selector, or an EndpointSlice with the addresses.',
          related: [{ at: job.job.anchor, note: 'would scrape its endpoints' }],
        });
      }
    }
  },
});
export default rule;
