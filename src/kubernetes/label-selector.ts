/** One requirement of `matchExpressions`. */
export interface LabelRequirement {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`; anything else is a problem. */
  readonly operator: string;
  readonly values?: readonly string[] | undefined;
}

/** A label selector as Kubernetes objects write it. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>> | undefined;
  readonly matchExpressions?: readonly LabelRequirement[] | undefined;
}
