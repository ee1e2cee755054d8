import type { LabelSelector } from '../kubernetes/label-selector.ts';
import type { PolicyRule } from '../kubernetes/rbac-types.ts';
import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import type { Fields } from './fields.ts';
import { readSelector } from './label-selectors.ts';
import type { Manifest } from './manifest.ts';

/** The API group of roles and bindings. */
export const rbacGroup = 'rbac.authorization.k8s.io';

/** One rule of a role, every element with its place. */
export interface RbacRule {
  readonly view: View;
  /** Where to point at for the rule as a whole: what it begins with. */
  readonly anchor: Span;
  readonly verbs: readonly Located<string>[];
  readonly apiGroups: readonly Located<string>[];
  readonly resources: readonly Located<string>[];
  readonly resourceNames: readonly Located<string>[];
  readonly nonResourceURLs: readonly Located<string>[];
  /** The same as the authorizer takes it. */
  readonly policy: PolicyRule<RbacRule>;
}

/** A Role or a ClusterRole. */
export interface RbacRole {
  readonly manifest: Manifest;
  readonly kind: 'Role' | 'ClusterRole';
  readonly name: Located<string> | undefined;
  readonly rules: readonly RbacRule[];
  /** The selectors of `aggregationRule`; undefined where there is none. */
  readonly aggregation: readonly LabelSelector[] | undefined;
}

/** A subject of a binding. */
export interface RbacSubject {
  readonly view: View;
  readonly anchor: Span;
  readonly kind: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly namespace: Located<string> | undefined;
  readonly apiGroup: Located<string> | undefined;
}

/** What a binding refers to. */
export interface RbacRoleRef {
  readonly view: View;
  readonly kind: Located<string> | undefined;
  readonly name: Located<string> | undefined;
  readonly apiGroup: Located<string> | undefined;
}

/** A RoleBinding or a ClusterRoleBinding. */
export interface RbacBinding {
  readonly manifest: Manifest;
  readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
  readonly name: Located<string> | undefined;
  readonly roleRef: RbacRoleRef | undefined;
  readonly subjects: readonly RbacSubject[];
}

/** Reads a role; undefined for other objects, of other groups too (Crossplane and OpenShift have a `Role`). */
export function readRole(manifest: Manifest): RbacRole | undefined {
  const kind = manifest.kind.value;
  if (manifest.group !== rbacGroup || (kind !== 'Role' && kind !== 'ClusterRole')) return undefined;
  const { fields } = manifest;
  const aggregation = fields.mapping('aggregationRule');
  return {
    manifest,
    kind,
    name: manifest.name,
    rules: fields.mappings('rules').map(readRule),
    aggregation: aggregation?.mappings('clusterRoleSelectors').map(readSelector),
  };
}

function readRule(fields: Fields): RbacRule {
  const lists = {
    verbs: fields.strings('verbs'),
    apiGroups: fields.strings('apiGroups'),
    resources: fields.strings('resources'),
    resourceNames: fields.strings('resourceNames'),
    nonResourceURLs: fields.strings('nonResourceURLs'),
  };
  const { view } = fields;
  const first = view.entries()[0];
  const texts = (list: readonly Located<string>[]): readonly string[] => list.map(({ value }) => value);
  const policy: { -readonly [K in keyof PolicyRule<RbacRule>]: PolicyRule<RbacRule>[K] } = {
    verbs: texts(lists.verbs),
    apiGroups: texts(lists.apiGroups),
    resources: texts(lists.resources),
    resourceNames: texts(lists.resourceNames),
    nonResourceURLs: texts(lists.nonResourceURLs),
  };
  const rule: RbacRule = { view, anchor: first?.key.anchor ?? view.anchor, ...lists, policy };
  policy.source = rule;
  return rule;
}

/** Reads a binding; undefined for other objects. */
export function readBinding(manifest: Manifest): RbacBinding | undefined {
  const kind = manifest.kind.value;
  if (manifest.group !== rbacGroup || (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding')) return undefined;
  const { fields } = manifest;
  const roleRef = fields.mapping('roleRef');
  return {
    manifest,
    kind,
    name: manifest.name,
    roleRef: roleRef === undefined ? undefined : readRoleRef(roleRef),
    subjects: fields.mappings('subjects').map(readSubject),
  };
}

function readRoleRef(fields: Fields): RbacRoleRef {
  return {
    view: fields.view,
    kind: fields.string('kind'),
    name: fields.string('name'),
    apiGroup: fields.string('apiGroup'),
  };
}

function readSubject(fields: Fields): RbacSubject {
  const { view } = fields;
  const name = fields.string('name');
  return {
    view,
    anchor: name?.span ?? view.entries()[0]?.key.anchor ?? view.anchor,
    kind: fields.string('kind'),
    name,
    namespace: fields.string('namespace'),
    apiGroup: fields.string('apiGroup'),
  };
}
