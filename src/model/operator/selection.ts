import type { LabelSelector, Labels } from '../../kubernetes/label-selector.ts';
import { isEmptySelector, labelSelectorMatches } from '../../kubernetes/label-selector.ts';
import type { MonitorKind } from '../../prometheus/operator/types.ts';

/** Which objects of one kind a server takes. */
export interface ObjectSelection {
  /** Absent: none. Empty: all. */
  readonly objects: LabelSelector | undefined;
  /** By the labels of namespaces. Absent: the server's own namespace only. Empty: all. */
  readonly namespaces: LabelSelector | undefined;
}

/** A server's selectors, kind by kind. */
export interface ServerSelection {
  /** Absent: whichever namespace the files are deployed into. */
  readonly namespace: string | undefined;
  readonly selections: Readonly<Record<MonitorKind, ObjectSelection>>;
}

/** An object that may be selected. */
export interface SelectableObject {
  readonly kind: MonitorKind;
  readonly namespace: string | undefined;
  readonly labels: Labels;
}

/** Whether a server takes an object, and if not, which of its selectors leaves it out. */
export type Selection =
  | 'selected'
  /** It depends on labels of a namespace that is not known. */
  | 'unknown'
  /** All four selectors are absent: the operator leaves the configuration to the user. */
  | 'unmanaged'
  /** The selector for the kind is absent, which selects nothing. */
  | 'no-selector'
  /** The object's labels do not match. */
  | 'labels'
  /** The object is in another namespace than the server, which looks in its own only. */
  | 'own-namespace'
  /** The labels of the object's namespace do not match. */
  | 'namespace-labels';

/** True where the operator leaves a server's configuration to the user. */
export function isUnmanaged({ selections }: ServerSelection): boolean {
  return Object.values(selections).every(({ objects }) => objects === undefined);
}

/** The label that every namespace has, with its name. */
const nameLabel = 'kubernetes.io/metadata.name';

/** Whether a selector takes a namespace, of whose labels those in the files may be all, or none may be known. */
function takesNamespace(
  selector: LabelSelector,
  name: string | undefined,
  labels: Labels | undefined,
): boolean | undefined {
  if (isEmptySelector(selector)) return true;
  if (name === undefined) return undefined;
  if (labels !== undefined) return labelSelectorMatches(selector, labels);
  const own: Labels = { [nameLabel]: name };
  // Only what speaks of the name can be judged without the Namespace.
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const byName: LabelSelector = {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(([key]) => key === nameLabel)),
    matchExpressions: matchExpressions.filter(({ key }) => key === nameLabel),
  };
  if (!labelSelectorMatches(byName, own)) return false;
  const isAll = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)].every(
    (key) => key === nameLabel,
  );
  return isAll ? true : undefined;
}

/**
 * Whether a server takes an object.
 *
 * https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go
 * (selectObjects), …/pkg/prometheus/operator.go (SelectNamespacesFromCache)
 */
export function selects(
  server: ServerSelection,
  object: SelectableObject,
  namespaceLabels: (name: string) => Labels | undefined,
): Selection {
  if (isUnmanaged(server)) return 'unmanaged';
  const { objects, namespaces } = server.selections[object.kind];
  if (objects === undefined) return 'no-selector';
  if (!labelSelectorMatches(objects, object.labels)) return 'labels';
  if (namespaces === undefined) {
    if (server.namespace === undefined || object.namespace === undefined) return 'unknown';
    return server.namespace === object.namespace ? 'selected' : 'own-namespace';
  }
  const labels = object.namespace === undefined ? undefined : namespaceLabels(object.namespace);
  const taken = takesNamespace(namespaces, object.namespace, labels);
  return taken === undefined ? 'unknown' : taken ? 'selected' : 'namespace-labels';
}
