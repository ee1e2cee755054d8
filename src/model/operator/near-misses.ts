import { nearest } from '../../knowledge/near-miss.ts';
import { labelSelectorMatches } from '../../kubernetes/label-selector.ts';
import type { LabelSelector, Labels } from '../../kubernetes/label-selector.ts';
import type { Located } from '../../source/span.ts';
import { plainMap } from '../fields.ts';
import type { Monitor } from '../operator.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { Service } from '../services.ts';
import { podLabelsOf } from '../workloads.ts';
import type { Workload } from '../workloads.ts';
import { isLookedInto, isNear, isSameThing, lookedInto, selectorOf } from './matches.ts';
import { labelsOf } from '../scope.ts';
import type { OperatorScope } from './operator-scope.ts';

/** An object that a monitor was most likely meant for, and why it is not taken. */
export interface NearMiss<T> {
  readonly of: Scoped<T>;
  /** Its pods have the labels, but it does not; it has the name; or one of its labels is nearly the one selected. */
  readonly reason: 'labels-elsewhere' | 'name' | 'near-label';
  /** The label that comes nearest. */
  readonly label: Located<string> | undefined;
}

/** Labels of an object with their places. */
type WrittenLabels = ReadonlyMap<string, Located<string>>;

/** A label with nearly the selected value, all others being as selected. */
function nearLabel(selector: LabelSelector, labels: WrittenLabels): Located<string> | undefined {
  const wanted = Object.entries(selector.matchLabels ?? {});
  const different = wanted.filter(([key, value]) => labels.get(key)?.value !== value);
  const [first] = different;
  if (first === undefined || different.length > 1) return undefined;
  const [key, value] = first;
  const own = labels.get(key);
  if (own !== undefined) return nearest(value, [own.value]) === undefined ? undefined : own;
  // The same value under a key that is nearly the selected one.
  for (const [other, { value: same, span }] of labels) {
    if (same === value && nearest(key, [other]) !== undefined) return { value: same, span };
  }
  return undefined;
}

/** The keys under which objects say which application they belong to. */
export const applicationKeys: readonly string[] = ['app', 'app.kubernetes.io/name', 'k8s-app', 'name', 'run'];

/** A label that says under another key what the selector asks for. */
function otherKey(selector: LabelSelector, labels: WrittenLabels): Located<string> | undefined {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (!applicationKeys.includes(key) || labels.has(key)) continue;
    const same = applicationKeys.map((other) => labels.get(other)).find((label) => label?.value === value);
    if (same !== undefined) return same;
  }
  return undefined;
}

const ranks: readonly NearMiss<unknown>['reason'][] = ['near-label', 'labels-elsewhere', 'name'];

/** The likeliest first: by reason, then those of the monitor's name, then by name. */
function ranked<T>(misses: readonly NearMiss<T>[], monitor: Scoped<Monitor>): readonly NearMiss<T>[] {
  const key = ({ reason, of }: NearMiss<T>): string =>
    `${ranks.indexOf(reason)} ${isSameThing(of.name, monitor.name) ? 0 : 1} ${of.namespace ?? ''}/${of.name ?? ''}`;
  return [...misses].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Services near a ServiceMonitor that it was most likely meant for, none of which it selects; the likeliest first. */
export function nearlySelectedServices(scope: OperatorScope, monitor: Scoped<Monitor>): readonly NearMiss<Service>[] {
  const selector = selectorOf(monitor);
  if (selector === undefined) return [];
  const into = lookedInto(scope, monitor);
  const misses = scope.workloads.services.flatMap((service): readonly NearMiss<Service>[] => {
    const { manifest, labels, selector: pods } = service.item;
    if (!isLookedInto(service.namespace, into) || !isNear(scope, manifest, monitor.item.manifest)) return [];
    const label = nearLabel(selector, labels) ?? otherKey(selector, labels);
    if (label !== undefined) return [{ of: service, reason: 'near-label', label }];
    const podLabels: Labels = pods === undefined ? {} : plainMap(pods);
    if (labelSelectorMatches(selector, podLabels))
      return [{ of: service, reason: 'labels-elsewhere', label: undefined }];
    const hasPods = scope.workloads
      .workloadsOf(service)
      .some((workload) => labelSelectorMatches(selector, podLabelsOf(workload)));
    if (hasPods) return [{ of: service, reason: 'labels-elsewhere', label: undefined }];
    return isSameThing(service.name, monitor.name) ? [{ of: service, reason: 'name', label: undefined }] : [];
  });
  return ranked(misses, monitor);
}

/** Workloads near a PodMonitor that it was most likely meant for, none of which it selects; the likeliest first. */
export function nearlySelectedWorkloads(scope: OperatorScope, monitor: Scoped<Monitor>): readonly NearMiss<Workload>[] {
  const selector = selectorOf(monitor);
  if (selector === undefined) return [];
  const into = lookedInto(scope, monitor);
  const misses = scope.workloads.workloads.flatMap((workload): readonly NearMiss<Workload>[] => {
    const { manifest, template } = workload.item;
    if (!isLookedInto(workload.namespace, into) || !isNear(scope, manifest, monitor.item.manifest)) return [];
    const label = nearLabel(selector, template.labels) ?? otherKey(selector, template.labels);
    if (label !== undefined) return [{ of: workload, reason: 'near-label', label }];
    const onObject = workload.item.kind !== 'Pod' && labelSelectorMatches(selector, labelsOf(workload.object));
    if (onObject) return [{ of: workload, reason: 'labels-elsewhere', label: undefined }];
    return isSameThing(workload.name, monitor.name) ? [{ of: workload, reason: 'name', label: undefined }] : [];
  });
  return ranked(misses, monitor);
}
