// The roles and bindings that the API server writes when it starts, so that no manifest has to bring them.
// Source: kubernetes/kubernetes, plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata/
//   cluster-roles.yaml at 025f2834a128798cef30018a5e6a6ae82b5ad885,
//   cluster-roles-featuregates.yaml at 01899a7c86337b05a16a4155c9351cf947beaee9 (1.34: what feature gates add),
//   cluster-role-bindings.yaml at c60df8997f62f861cf0cd2b13ab62271464589ed,
//   namespace-roles.yaml and namespace-role-bindings.yaml at 008b3652959ca58af8be3fb5b6ecfe9ae7638282,
//   controller-role-bindings.yaml at 0158d1b41c0296239adbbe5bc925fa635befd14d (names only).
import { controllerNames } from './built-in-controllers.ts';
import { clusterRoleRules, namespacedRoleRules } from './built-in-role-rules.ts';
import type { BuiltInRule } from './built-in-role-rules.ts';

/** A ClusterRole or Role that Kubernetes brings. */
export interface BuiltInRole {
  readonly kind: 'ClusterRole' | 'Role';
  readonly name: string;
  /** Set for a Role. */
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Labels of the ClusterRoles whose rules it collects. */
  readonly aggregates?: Readonly<Record<string, string>>;
  /** Undefined where its rules are not transcribed: nothing is known of what it grants. */
  readonly rules: readonly BuiltInRule[] | undefined;
}

/** A binding that Kubernetes brings. */
export interface BuiltInBinding {
  readonly kind: 'ClusterRoleBinding' | 'RoleBinding';
  readonly name: string;
  /** Set for a RoleBinding. */
  readonly namespace?: string;
  readonly roleRef: { readonly kind: 'ClusterRole' | 'Role'; readonly name: string };
  readonly subjects: readonly {
    readonly kind: 'User' | 'Group' | 'ServiceAccount';
    readonly name: string;
    readonly namespace?: string;
  }[];
}

const aggregate = 'rbac.authorization.k8s.io/aggregate-to-';
const toAdmin = { [`${aggregate}admin`]: 'true' };
const toEdit = { [`${aggregate}edit`]: 'true' };
const toView = { [`${aggregate}view`]: 'true' };

/** The label by which a ClusterRole adds its rules to the built-in admin, edit or view. */
export const aggregationLabels: Readonly<Record<'admin' | 'edit' | 'view', string>> = {
  admin: `${aggregate}admin`,
  edit: `${aggregate}edit`,
  view: `${aggregate}view`,
};

const roleLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  edit: toAdmin,
  view: toEdit,
  'system:aggregate-to-admin': toAdmin,
  'system:aggregate-to-edit': toEdit,
  'system:aggregate-to-view': toView,
};

const roleAggregates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  admin: toAdmin,
  edit: toEdit,
  view: toView,
};

function clusterRole(name: string, rules: readonly BuiltInRule[] | undefined): BuiltInRole {
  const aggregates = roleAggregates[name];
  return {
    kind: 'ClusterRole',
    name,
    labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', ...roleLabels[name] },
    ...(aggregates ? { aggregates } : {}),
    rules,
  };
}

/** The ClusterRoles of Kubernetes. */
export const builtInClusterRoles: readonly BuiltInRole[] = [
  ...Object.entries(clusterRoleRules).map(([name, rules]) => clusterRole(name, rules)),
  ...controllerNames.map((name) => clusterRole(`system:controller:${name}`, undefined)),
];

/** The Roles of Kubernetes, in kube-system and kube-public. */
export const builtInRoles: readonly BuiltInRole[] = namespacedRoleRules.map(({ namespace, name, rules }) => ({
  kind: 'Role',
  name,
  namespace,
  labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' },
  rules,
}));

type Subject = BuiltInBinding['subjects'][number];

const group = (name: string): Subject => ({ kind: 'Group', name });
const user = (name: string): Subject => ({ kind: 'User', name });
const systemAccount = (name: string): Subject => ({ kind: 'ServiceAccount', name, namespace: 'kube-system' });

function clusterRoleBinding(name: string, subjects: readonly Subject[]): BuiltInBinding {
  return { kind: 'ClusterRoleBinding', name, roleRef: { kind: 'ClusterRole', name }, subjects };
}

function roleBinding(namespace: string, name: string, role: string, subjects: readonly Subject[]): BuiltInBinding {
  return { kind: 'RoleBinding', name, namespace, roleRef: { kind: 'Role', name: role }, subjects };
}

const leader = 'system::leader-locking-';

/** The bindings of Kubernetes, of both kinds. */
export const builtInBindings: readonly BuiltInBinding[] = [
  clusterRoleBinding('cluster-admin', [group('system:masters')]),
  clusterRoleBinding('system:basic-user', [group('system:authenticated')]),
  clusterRoleBinding('system:discovery', [group('system:authenticated')]),
  clusterRoleBinding('system:kube-controller-manager', [user('system:kube-controller-manager')]),
  clusterRoleBinding('system:kube-dns', [systemAccount('kube-dns')]),
  clusterRoleBinding('system:kube-scheduler', [user('system:kube-scheduler')]),
  // Newer than the file above; real clusters list it with this group.
  clusterRoleBinding('system:monitoring', [group('system:monitoring')]),
  // Without subjects since 1.8: the node authorizer decides for kubelets.
  clusterRoleBinding('system:node', []),
  clusterRoleBinding('system:node-proxier', [user('system:kube-proxy')]),
  clusterRoleBinding('system:public-info-viewer', [group('system:authenticated'), group('system:unauthenticated')]),
  // policy.go at 53f1b9d6f8de259644c05a25aa7ac8c6a67258e2: every account may read the issuer's keys.
  clusterRoleBinding('system:service-account-issuer-discovery', [group('system:serviceaccounts')]),
  clusterRoleBinding('system:volume-scheduler', [user('system:kube-scheduler')]),
  ...controllerNames.map((name) => clusterRoleBinding(`system:controller:${name}`, [systemAccount(name)])),
  roleBinding('kube-public', 'system:controller:bootstrap-signer', 'system:controller:bootstrap-signer', [
    systemAccount('bootstrap-signer'),
  ]),
  roleBinding(
    'kube-system',
    'system::extension-apiserver-authentication-reader',
    'extension-apiserver-authentication-reader',
    [user('system:kube-controller-manager'), user('system:kube-scheduler')],
  ),
  roleBinding('kube-system', `${leader}kube-controller-manager`, `${leader}kube-controller-manager`, [
    user('system:kube-controller-manager'),
    systemAccount('kube-controller-manager'),
    systemAccount('leader-election-controller'),
  ]),
  roleBinding('kube-system', `${leader}kube-scheduler`, `${leader}kube-scheduler`, [
    user('system:kube-scheduler'),
    systemAccount('kube-scheduler'),
  ]),
  ...['bootstrap-signer', 'cloud-provider', 'token-cleaner'].map((name) =>
    roleBinding('kube-system', `system:controller:${name}`, `system:controller:${name}`, [systemAccount(name)]),
  ),
];

const byName: ReadonlyMap<string, BuiltInRole> = new Map(builtInClusterRoles.map((role) => [role.name, role]));

/** The ClusterRole of Kubernetes with this name. */
export function builtInClusterRole(name: string): BuiltInRole | undefined {
  return byName.get(name);
}

/** The Role of Kubernetes with this name in this namespace; with an undefined namespace, in any. */
export function builtInRole(namespace: string | undefined, name: string): BuiltInRole | undefined {
  return builtInRoles.find((role) => role.name === name && (namespace === undefined || role.namespace === namespace));
}
