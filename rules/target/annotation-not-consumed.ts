import { annotatedObjects, readsAnnotation, scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import type { AnnotatedObject } from '../../src/model/targets/annotations.ts';
import type { ScopedConfig, TargetScope } from '../../src/model/targets/target-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly object: string;
  readonly key: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-not-consumed',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape annotations that no job of the configuration reads',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://prometheus-operator.dev/docs/platform/troubleshooting/',
      ],
    },
    messages: {
      noJob: ({ object, key }: Data) =>
        `${object} asks to be scraped by "${key}", which no job of the configuration beside it reads, so nothing scrapes it.`,
      operator: ({ object, key }: Data) =>
        `${object} asks to be scraped by "${key}", which the Prometheus Operator does not read, and no monitor selects it, so nothing scrapes it.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      const configs = scope.configs.filter(({ isOrphan }) => !isOrphan);
      if (configs.length === 0 || scope.workloads.scope.isOpen) continue;
      const isOperator = configs.every(({ server }) => server !== undefined);
      if (configs.some(hasUnseenJobs)) continue;
      for (const object of annotatedObjects(scope)) {
        const entry = scrapeAnnotation(object.annotations);
        if (entry === undefined || readsAnnotation(scope, entry.key.value)) continue;
        if ((!isOperator && !isSeen(scope, object)) || isScraped(scope, object)) continue;
        report({
          message: isOperator ? 'operator' : 'noJob',
          data: { object: object.title, key: entry.key.value },
          at: entry.key,
          help: isOperator
            ? `Write a ${object.kind === 'pod' ? 'PodMonitor' : 'ServiceMonitor'} that selects it.`
            : 'Add a job that keeps what has the annotation, or remove the annotation.',
          related: configs.slice(0, 1).map((config) => ({ at: placeOf(config), note: 'scrapes something else' })),
        });
      }
    }
  },
});
export default rule;

/** A server whose further jobs are in a Secret that nobody shows. */
function hasUnseenJobs({ server }: ScopedConfig): boolean {
  return server?.item.spec.raw('additionalScrapeConfigs') !== undefined;
}

function placeOf({ config, server }: ScopedConfig): Span {
  return server?.item.manifest.anchor ?? config.jobs[0]?.anchor ?? { file: config.file, start: 0, end: 0 };
}

/** True where something scrapes the object itself, the Service before it or the pods behind it. */
function isScraped(scope: TargetScope, { service, workload }: AnnotatedObject): boolean {
  const { scraped, workloads } = scope;
  const others =
    workload === undefined
      ? service === undefined
        ? []
        : workloads.workloadsOf(service)
      : workloads.servicesOf(workload);
  return [service, workload, ...others].some((each) => each !== undefined && scraped.has(each.object));
}

function isSeen({ seen }: TargetScope, { service, workload }: AnnotatedObject): boolean {
  const object = service?.object ?? workload?.object;
  return object !== undefined && seen.has(object);
}
