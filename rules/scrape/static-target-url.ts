import { factOf } from '../../src/builders/loader-rule.ts';
import { decides, staticTargets } from '../../src/model/job-facts.ts';
import { describeJob } from '../../src/model/load-config.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly target: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/static-target-url',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report static targets that are URLs instead of host and port',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config',
        // CheckTargetAddress, at load and in PopulateLabels.
        'https://github.com/prometheus/prometheus/blob/v3.16.0/scrape/target.go',
      ],
    },
    messages: {
      refused: ({ owner, target }: Data) =>
        `${owner} has the target "${target}", which is no host and port, so Prometheus refuses the whole configuration.`,
      noTarget: ({ owner, target }: Data) =>
        `${owner} has the target "${target}", which is no host and port, and no rule rewrites the address: Prometheus makes no target of it.`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.loadProblems) {
      if (each.problem.code !== 'scrape/static-target-url') continue;
      const { owner, text, at } = factOf(each);
      report({ message: 'refused', data: { owner, target: text }, at, help: helpFor(text) });
    }
    for (const { job, value } of workspace.decodedJobs) {
      // Without relabelling the loader has said it already.
      if (job.relabelConfigs.length === 0 || decides(job, value, '__address__')) continue;
      for (const { text, node } of staticTargets(value)) {
        if (!text.includes('/')) continue;
        const data = { owner: describeJob(job), target: text };
        report({ message: 'noTarget', data, at: node.anchor, help: helpFor(text) });
      }
    }
  },
});
export default rule;

function helpFor(target: string): string {
  const match = /^(?:(https?):\/\/)?([^/]+)(\/[^?]*)?/.exec(target);
  const [, scheme, host = 'host:port', path] = match ?? [];
  const others = [
    ...(scheme === undefined ? [] : [`"scheme: ${scheme}"`]),
    ...(path === undefined || path === '/' ? [] : [`"metrics_path: ${path}"`]),
  ];
  return others.length === 0 ? `Write "${host}".` : `Write "${host}", and give the job ${others.join(' and ')}.`;
}
