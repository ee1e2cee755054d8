import type { LabelSelector } from './label-selector.ts';

/**
 * Where the parts of a policy were written, as the caller sees it: the types of `source` on rules, roles, bindings and
 * subjects. The evaluator hands them back and never looks inside.
 */
export interface Sources {
  readonly rule: unknown;
  readonly role: unknown;
  readonly binding: unknown;
  readonly subject: unknown;
}

/** One rule of a Role or ClusterRole; a list that is not written is empty. */
export interface PolicyRule<R = unknown> {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  /** Where the rule was written; undefined for the rules that Kubernetes brings. */
  readonly source?: R | undefined;
}

/** A Role or a ClusterRole. */
export interface PolicyRole<S extends Sources = Sources> {
  readonly kind: 'Role' | 'ClusterRole';
  readonly name: string;
  /** The namespace of a Role. Absent: whichever namespace the files are deployed into. */
  readonly namespace?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly rules: readonly PolicyRule<S['rule']>[];
  /** The selectors of `aggregationRule`; absent where the role has none. */
  readonly aggregation?: readonly LabelSelector[] | undefined;
  /** Set where not all of its rules are known, so that nothing can be concluded from a rule that is missing. */
  readonly incomplete?: boolean | undefined;
  /** Where the role was written; undefined for the roles that Kubernetes brings. */
  readonly source?: S['role'] | undefined;
}

/** A subject of a binding. */
export interface PolicySubject<B = unknown> {
  /** `User`, `Group` or `ServiceAccount`; any other kind binds nobody. */
  readonly kind: string;
  readonly name: string;
  /** Read for a ServiceAccount only. Absent: the namespace of the RoleBinding; nobody in a ClusterRoleBinding. */
  readonly namespace?: string | undefined;
  readonly source?: B | undefined;
}

/** What a binding refers to. */
export interface PolicyRoleRef {
  /** `Role` or `ClusterRole`; any other kind resolves to nothing. */
  readonly kind: string;
  readonly name: string;
}

/** A RoleBinding or a ClusterRoleBinding. */
export interface PolicyBinding<S extends Sources = Sources> {
  readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
  readonly name: string;
  /** The namespace of a RoleBinding. Absent: whichever namespace the files are deployed into. */
  readonly namespace?: string | undefined;
  readonly roleRef: PolicyRoleRef;
  readonly subjects: readonly PolicySubject<S['subject']>[];
  /** Where the binding was written; undefined for the bindings that Kubernetes brings. */
  readonly source?: S['binding'] | undefined;
}

/** A request for an API object, as the API server sees it after it has read the path and the method. */
export interface ResourceRequest {
  readonly kind: 'resource';
  readonly verb: string;
  /** The API group; the core group is the empty string. */
  readonly group: string;
  /** The resource without its subresource. */
  readonly resource: string;
  /** Empty where none. */
  readonly subresource: string;
  /** Empty where the request names no object. */
  readonly name: string;
  /** Empty for cluster-scoped objects and for all namespaces; undefined: whichever the files are deployed into. */
  readonly namespace: string | undefined;
}

/** A request for a path that is no API object, such as `/metrics`. */
export interface NonResourceRequest {
  readonly kind: 'nonResource';
  /** The HTTP method in lower case. */
  readonly verb: string;
  readonly path: string;
}

/** What the authorizer is asked. */
export type AuthorizationRequest = ResourceRequest | NonResourceRequest;

/** Three answers: what the files say for sure, and what they leave open. */
export type Answer = 'yes' | 'no' | 'unknown';
