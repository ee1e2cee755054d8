import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import {
  annotatedObjects,
  annotationUses,
  jobNames,
  scrapeAnnotation,
  titleOf,
} from '../../src/model/targets/annotations.ts';
import type { AnnotatedObject } from '../../src/model/targets/annotations.ts';
import type { TargetScope } from '../../src/model/targets/target-scope.ts';
import { ruleAnchor } from '../../src/model/targets/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
  readonly jobs: string;
}

const messages = {
  onWorkload: ({ object, key }: Omit<Data, 'jobs'>) =>
    `${object} has "${key}" in its own metadata, which no discovery reads: its pods get the annotations of the pod template only, so nothing asks to scrape them.`,
  onPod: ({ object, key, jobs }: Data) =>
    `${object} has "${key}", which ${jobs} of this configuration reads from Services only, so nothing scrapes these pods.`,
  onService: ({ object, key, jobs }: Data) =>
    `${object} has "${key}", which ${jobs} of this configuration reads from pods only, and the pods behind it do not have it, so nothing scrapes them.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-wrong-object',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape annotations on an object whose annotations no job reads',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
        'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      checkWorkloads(scope, report);
      for (const object of annotatedObjects(scope)) checkReaders(scope, object, report);
    }
  },
});
export default rule;

type ReportFunction = RuleContext<typeof messages>['report'];

function checkWorkloads({ workloads }: TargetScope, report: ReportFunction): void {
  for (const workload of workloads.workloads) {
    const { kind, manifest, template } = workload.item;
    const entry = kind === 'Pod' ? undefined : scrapeAnnotation(manifest.annotations);
    if (entry === undefined || template.annotations.has(entry.key.value)) continue;
    report({
      message: 'onWorkload',
      data: { object: titleOf(kind, workload), key: entry.key.value },
      at: entry.key,
      help: 'Move the annotations to the metadata of the pod template.',
      related: [{ at: template.anchor, note: 'the pod template, which discovery sees' }],
    });
  }
}

/** An annotation on one kind of object that the jobs of the scope read from the other kind only. */
function checkReaders(scope: TargetScope, object: AnnotatedObject, report: ReportFunction): void {
  const entry = scrapeAnnotation(object.annotations);
  const manifest = object.workload?.object ?? object.service?.object;
  if (entry === undefined || manifest === undefined || scope.scraped.has(manifest)) return;
  const name = sanitiseLabelName(entry.key.value);
  const gates = annotationUses(scope).filter((use) => use.purpose === 'gate' && use.name === name);
  if (gates.length === 0 || gates.some(({ kind }) => kind === object.kind)) return;
  const others = otherEnd(scope, object);
  // Without the other end among the files, nobody knows what it is annotated with.
  if (others.length === 0 || others.some((annotations) => scrapeAnnotation(annotations) !== undefined)) return;
  const isPod = object.kind === 'pod';
  report({
    message: isPod ? 'onPod' : 'onService',
    data: { object: object.title, key: entry.key.value, jobs: jobNames(gates.map(({ targets }) => targets)) },
    at: entry.key,
    help: isPod
      ? 'Annotate the Service that selects the pods, or add a job with role "pod" that reads the annotation.'
      : 'Annotate the pod template, or add a job that reads the annotation from Services.',
    related: gates.slice(0, 1).map((use) => ({
      at: ruleAnchor(use.rule.source),
      note: `reads it from ${isPod ? 'Services' : 'pods'}`,
    })),
  });
}

function otherEnd({ workloads }: TargetScope, object: AnnotatedObject): readonly AnnotatedObject['annotations'][] {
  if (object.workload !== undefined) return workloads.servicesOf(object.workload).map(({ item }) => item.annotations);
  if (object.service === undefined) return [];
  return workloads.workloadsOf(object.service).map(({ item }) => item.template.annotations);
}
