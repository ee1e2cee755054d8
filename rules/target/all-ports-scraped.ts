import { annotationUses, scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import { finalPort, keptTargets, runningJobs, titleOfJob } from '../../src/model/targets/kept.ts';
import type { KeptTarget } from '../../src/model/targets/kept.ts';
import type { TargetSource } from '../../src/model/targets/target-source.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import type { LocatedEntry } from '../../src/model/fields.ts';
import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly job: string;
  readonly ports: readonly number[];
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/all-ports-scraped',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report pods that are scraped on each of their ports, since no annotation names one',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod',
        'https://github.com/prometheus/prometheus/blob/v3.5.0/discovery/kubernetes/pod.go',
      ],
    },
    messages: {
      allPorts: ({ object, job, ports }: Data) =>
        `${object} asks to be scraped and names no port, so ${job} scrapes each that it finds: ${ports.join(', ')}.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of runningJobs(scope)) {
        const uses = annotationUses(scope).filter((use) => use.targets === targets);
        const reading = uses.filter(({ purpose }) => purpose === 'port');
        for (const [source, kept] of bySource(keptTargets(targets))) {
          const annotations = annotationsOf(source);
          const entry = scrapeAnnotation(annotations);
          const kind = source.workload === undefined ? 'service' : 'pod';
          const own = reading.filter((use) => use.kind === kind);
          if (entry === undefined || own.length === 0) continue;
          const gates = uses.some(({ purpose, name }) => {
            return purpose === 'gate' && name === sanitiseLabelName(entry.key.value);
          });
          const hasPort = [...annotations.keys()].some((key) => {
            return own.some(({ name }) => name === sanitiseLabelName(key));
          });
          const ports = [...new Set(kept.flatMap((target) => finalPort(target) ?? []))].sort((a, b) => a - b);
          if (!gates || hasPort || ports.length < 2) continue;
          report({
            message: 'allPorts',
            data: { object: describeSource(source), job: titleOfJob(targets), ports },
            at: entry.key,
            help: 'Name the port that serves metrics with the annotation that the job reads.',
            related: own.slice(0, 1).map(({ rule: { source: written } }) => ({
              at: written.anchor,
              note: 'this rule reads the port from an annotation',
            })),
          });
        }
      }
    }
  },
});
export default rule;

/** Targets by the objects whose annotations may speak of them: the pod, and the Service that led to it. */
function bySource(targets: readonly KeptTarget[]): ReadonlyMap<TargetSource, readonly KeptTarget[]> {
  const sources = new Map<TargetSource, KeptTarget[]>();
  for (const target of targets) {
    const { group, target: found } = target.origin;
    for (const source of new Set([group.object.source, found.pod?.source])) {
      if (source === undefined) continue;
      const list = sources.get(source);
      if (list === undefined) sources.set(source, [target]);
      else list.push(target);
    }
  }
  return sources;
}

function annotationsOf({ workload, service }: TargetSource): ReadonlyMap<string, LocatedEntry> {
  return workload?.item.template.annotations ?? service?.item.annotations ?? new Map<string, LocatedEntry>();
}
