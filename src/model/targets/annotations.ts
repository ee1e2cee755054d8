import { setsLabel } from '../../knowledge/prometheus-meta-labels.ts';
import { sanitiseLabelName } from '../../prometheus/label-name.ts';
import { relabelMatcher } from '../../prometheus/relabel/matcher.ts';
import type { RelabelRule as ResolvedRule } from '../../prometheus/relabel/rule.ts';
import type { LocatedEntry } from '../fields.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { RelabelRule } from '../scrape-config.ts';
import type { Service } from '../services.ts';
import type { Workload } from '../workloads.ts';
import type { JobTargets, TargetScope } from './target-scope.ts';

/** Kinds whose annotations discovery hands on and that people annotate. */
export type AnnotatedKind = 'pod' | 'service';

/** A rule that reads an annotation, and what it does with it. */
export interface AnnotationUse {
  readonly targets: JobTargets;
  readonly rule: ResolvedRule<RelabelRule>;
  readonly index: number;
  readonly kind: AnnotatedKind;
  /** The key as it is in labels: `prometheus_io_port`. */
  readonly name: string;
  readonly purpose: 'gate' | 'port' | 'path' | 'scheme' | 'other';
}

/** A Service, or the pods of a workload, with its annotations. */
export interface AnnotatedObject {
  readonly kind: AnnotatedKind;
  readonly annotations: ReadonlyMap<string, LocatedEntry>;
  /** How a sentence calls it: `Service shop/api`, `The pod template of Deployment shop/api`. */
  readonly title: string;
  readonly workload?: Scoped<Workload>;
  readonly service?: Scoped<Service>;
}

const purposes: Readonly<Record<string, AnnotationUse['purpose']>> = {
  __address__: 'port',
  __metrics_path__: 'path',
  __scheme__: 'scheme',
};

const uses = new WeakMap<TargetScope, readonly AnnotationUse[]>();

/** Every reading of an annotation by the jobs of a scope, where the job's discovery hands it on. */
export function annotationUses(scope: TargetScope): readonly AnnotationUse[] {
  let found = uses.get(scope);
  if (found === undefined) {
    found = scope.jobs.flatMap(usesOf);
    uses.set(scope, found);
  }
  return found;
}

function usesOf(targets: JobTargets): readonly AnnotationUse[] {
  const { discoveries, target } = targets.settings;
  return target.relabelRules.flatMap((rule, index) =>
    rule.sourceLabels.flatMap((label): readonly AnnotationUse[] => {
      const match = /^__meta_kubernetes_(pod|service)_annotation(?:present)?_(.+)$/.exec(label);
      if (match === null) return [];
      const isSet = discoveries.some(({ config }) => setsLabel(config.role, config.attach ?? {}, label) === 'yes');
      if (!isSet) return [];
      const kind = match[1] === 'pod' ? 'pod' : 'service';
      const isGate = rule.action === 'keep' || rule.action === 'drop';
      const purpose = isGate ? 'gate' : (purposes[rule.targetLabel] ?? 'other');
      return [{ targets, rule, index, kind, name: match[2] ?? '', purpose }];
    }),
  );
}

/** True where some job reads an annotation by its name, or maps all that look like it. */
export function readsAnnotation(scope: TargetScope, key: string): boolean {
  const name = sanitiseLabelName(key);
  if (annotationUses(scope).some((use) => use.name === name)) return true;
  const labels = ['pod', 'service'].map((kind) => `__meta_kubernetes_${kind}_annotation_${name}`);
  return scope.jobs.some(({ settings }) =>
    settings.target.relabelRules.some((rule) => {
      if (rule.action !== 'labelmap') return false;
      const matcher = relabelMatcher(rule, 'prometheus-3');
      return labels.some((label) => matcher?.match(label) !== undefined);
    }),
  );
}

/** The Services of a scope, and the pods of its workloads. */
export function annotatedObjects({ workloads }: TargetScope): readonly AnnotatedObject[] {
  return [
    ...workloads.services.map((service): AnnotatedObject => {
      const { annotations } = service.item;
      return { kind: 'service', annotations, title: titleOf('Service', service), service };
    }),
    ...workloads.workloads.map((workload): AnnotatedObject => {
      const { template, kind } = workload.item;
      const title = titleOf(kind, workload);
      return {
        kind: 'pod',
        annotations: template.annotations,
        title: kind === 'Pod' ? title : `The pod template of ${title}`,
        workload,
      };
    }),
  ];
}

/** `Deployment shop/api`. */
export function titleOf(kind: string, { name, namespace }: Scoped<unknown>): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name ?? '(unnamed)'}`;
}

/** The annotation that asks for scraping, under any of the names in use; undefined where none asks. */
export function scrapeAnnotation(annotations: ReadonlyMap<string, LocatedEntry>): LocatedEntry | undefined {
  for (const [key, entry] of annotations) {
    const isScrape = /^[a-z.]*prometheus[a-z.]*[./](?:scrape|scrape[_-]slow|should_be_scraped)$/.test(key);
    if (isScrape && entry.value === 'true') return entry;
  }
  return undefined;
}

/** `job "a" and job "b"`, `job "a" and 3 more`. */
export function jobNames(targets: readonly JobTargets[]): string {
  const names = [...new Set(targets.map(({ job }) => `job "${job.name?.value ?? ''}"`))];
  const [first = 'a job', second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
