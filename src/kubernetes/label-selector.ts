// Label selectors as the API machinery reads them:
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/helpers.go
// (LabelSelectorAsSelector), …/apimachinery/pkg/labels/selector.go (Requirement.Matches, NewRequirement),
// …/apimachinery/pkg/apis/meta/v1/validation/validation.go (ValidateLabelSelector).

/** One requirement of `matchExpressions`. */
export interface LabelRequirement {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`; anything else is a problem. */
  readonly operator: string;
  readonly values?: readonly string[] | undefined;
}

/** A label selector as Kubernetes objects write it: all that it says has to hold. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>> | undefined;
  readonly matchExpressions?: readonly LabelRequirement[] | undefined;
}

/** The labels of an object. */
export type Labels = Readonly<Record<string, string>>;

/** Something in a selector that the API server refuses. */
export interface SelectorProblem {
  readonly kind: 'operator' | 'values-missing' | 'values-forbidden' | 'label-key' | 'label-value';
  /** The key of the label or requirement in question. */
  readonly key: string;
  /** The index in `matchExpressions`; absent for `matchLabels`. */
  readonly index?: number;
  /** The operator, value or key that is refused. */
  readonly value: string;
}

const namePart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const prefixPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** True where a text can be the key of a label: a name, or a DNS subdomain and a name. */
// apimachinery/pkg/util/validation/validation.go (IsQualifiedName)
export function isLabelKey(key: string): boolean {
  const parts = key.split('/');
  if (parts.length > 2) return false;
  const name = parts.at(-1) ?? '';
  if (!namePart.test(name)) return false;
  const prefix = parts.length === 2 ? parts[0] : undefined;
  return prefix === undefined || (prefix.length <= 253 && prefixPart.test(prefix));
}

/** True where a text can be the value of a label; the empty text can. */
export function isLabelValue(value: string): boolean {
  return value === '' || namePart.test(value);
}

/** True where the selector says nothing, and so selects everything. */
export function isEmptySelector(selector: LabelSelector): boolean {
  return Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0;
}

function requirementMatches({ key, operator, values = [] }: LabelRequirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      // A label that is not there is not among the values.
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/**
 * True where the selector selects an object with these labels. An absent selector selects nothing, an empty one
 * everything; each field of Kubernetes that reads an absent one otherwise says so at its own place. A selector that
 * the API server refuses selects nothing: ask `labelSelectorProblems` first where that matters.
 */
export function labelSelectorMatches(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (!selector) return false;
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (!Object.hasOwn(labels, key) || labels[key] !== value) return false;
  }
  return (selector.matchExpressions ?? []).every((requirement) => requirementMatches(requirement, labels));
}

/** What the API server refuses in a selector. */
export function labelSelectorProblems(selector: LabelSelector): readonly SelectorProblem[] {
  const problems: SelectorProblem[] = [];
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (!isLabelKey(key)) problems.push({ kind: 'label-key', key, value: key });
    if (!isLabelValue(value)) problems.push({ kind: 'label-value', key, value });
  }
  for (const [index, { key, operator, values = [] }] of (selector.matchExpressions ?? []).entries()) {
    if (!isLabelKey(key)) problems.push({ kind: 'label-key', key, index, value: key });
    if (operator === 'In' || operator === 'NotIn') {
      if (values.length === 0) problems.push({ kind: 'values-missing', key, index, value: operator });
      for (const value of values) {
        if (!isLabelValue(value)) problems.push({ kind: 'label-value', key, index, value });
      }
    } else if (operator === 'Exists' || operator === 'DoesNotExist') {
      if (values.length > 0) problems.push({ kind: 'values-forbidden', key, index, value: operator });
    } else {
      problems.push({ kind: 'operator', key, index, value: operator });
    }
  }
  return problems;
}

/** The selector as `kubectl -l` writes it, for messages. */
export function formatSelector(selector: LabelSelector): string {
  const parts = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    if (operator === 'Exists') parts.push(key);
    else if (operator === 'DoesNotExist') parts.push(`!${key}`);
    else parts.push(`${key} ${operator.toLowerCase()} (${values.join(',')})`);
  }
  return parts.join(',');
}
