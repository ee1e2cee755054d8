import type { Answer } from '../../../src/kubernetes/rbac-types.ts';

/** Objects, and what they answer to some identities: identity, request, answer. */
export interface PolicyCase {
  readonly name: string;
  /** Where upstream says so. */
  readonly reference: string;
  /** In the form of `policyOf`. */
  readonly objects: string;
  /** Nothing lies elsewhere, as in a cluster: what is missing grants nothing. */
  readonly complete?: boolean;
  /** With the roles and bindings that Kubernetes brings; without them by default. */
  readonly builtIn?: boolean;
  readonly asks: readonly (readonly [identity: string, request: string, answer: Answer])[];
}

const authorizer = 'plugin/pkg/auth/authorizer/rbac/rbac_test.go TestAuthorizer';
const resolver = 'pkg/registry/rbac/validation/rule_test.go TestDefaultRuleResolver';
const visit = 'pkg/registry/rbac/validation/rule.go VisitRulesFor';
const refs = 'pkg/registry/rbac/validation/rule.go GetRoleReferenceRules';

/** Which rules apply: bindings, namespaces and role references. */
export const policyCases: readonly PolicyCase[] = [
  {
    name: 'a RoleBinding to a ClusterRole counts in its namespace',
    reference: `${authorizer} case 0`,
    objects: `
      ClusterRole admin: * * *; * url=*
      RoleBinding ns1 -> ClusterRole/admin: User=admin Group=admins`,
    asks: [
      ['admin', 'get Pods@ns1', 'yes'],
      ['admin', 'watch Pods@ns1', 'yes'],
      ['admin+group1', 'watch Foobar@ns1', 'yes'],
      ['joe+admins', 'watch Foobar@ns1', 'yes'],
      ['joe+group1+admins', 'watch Foobar@ns1', 'yes'],
      ['admin', 'GET Pods@ns2', 'no'],
      ['admin', 'GET Nodes', 'no'],
      ['admin+admins', 'GET Pods@ns2', 'no'],
      ['admin+admins', 'GET Nodes', 'no'],
      ['joe', 'get pods@ns1', 'no'],
      ['admin', 'get pods', 'no'],
      ['admin', 'get /healthz', 'no'],
      ['admin', 'list pods', 'no'],
    ],
  },
  {
    name: 'paths that are no objects come by ClusterRoleBindings',
    reference: `${authorizer} case 1`,
    objects: `
      ClusterRole non-resource-url-getter: get /apis
      ClusterRole non-resource-url: * /apis
      ClusterRole non-resource-url-prefix: get /apis/*
      ClusterRoleBinding -> ClusterRole/non-resource-url-getter: User=foo Group=bar
      ClusterRoleBinding -> ClusterRole/non-resource-url: User=admin Group=admin
      ClusterRoleBinding -> ClusterRole/non-resource-url-prefix: User=prefixed Group=prefixed`,
    asks: [
      ['foo', 'get /apis', 'yes'],
      ['+bar', 'get /apis', 'yes'],
      ['admin', 'get /apis', 'yes'],
      ['+admin', 'get /apis', 'yes'],
      ['admin', 'watch /apis', 'yes'],
      ['prefixed', 'get /apis/v1', 'yes'],
      ['+prefixed', 'get /apis/v1/foobar', 'yes'],
      ['foo', 'watch /apis', 'no'],
      ['+bar', 'watch /apis', 'no'],
      ['foo', 'get /api/v1', 'no'],
      ['admin', 'get /api/v1', 'no'],
      ['prefixed', 'get /api/v1', 'no'],
      ['prefixed', 'get /apis', 'no'],
    ],
  },
  {
    name: 'a resource without its subresources',
    reference: `${authorizer} case 2`,
    objects: `
      ClusterRole admin: * * pods
      RoleBinding ns1 -> ClusterRole/admin: User=admin Group=admins`,
    asks: [
      ['admin', 'get pods@ns1', 'yes'],
      ['admin', 'get pods/status@ns1', 'no'],
    ],
  },
  {
    name: 'a subresource without its resource',
    reference: `${authorizer} case 3`,
    objects: `
      ClusterRole admin: * * pods/status
      RoleBinding ns1 -> ClusterRole/admin: User=admin Group=admins`,
    asks: [
      ['admin', 'get pods/status@ns1', 'yes'],
      ['admin', 'get pods@ns1', 'no'],
    ],
  },
  {
    name: 'roles and cluster roles side by side',
    reference: `${resolver} staticRoles1`,
    objects: `
      Role namespace1/readthings: GET,WATCH v1 pods; GET,WATCH v1 services
      ClusterRole cluster-admin: * * *
      ClusterRole write-nodes: PUT,CREATE,UPDATE v1 nodes
      RoleBinding namespace1 -> Role/readthings: User=foobar Group=group1
      ClusterRoleBinding -> ClusterRole/cluster-admin: User=admin Group=admin`,
    asks: [
      ['foobar', 'GET pods.v1@namespace1', 'yes'],
      ['foobar', 'WATCH services.v1@namespace1', 'yes'],
      ['foobar', 'GET pods.v1@namespace2', 'no'],
      ['foobar', 'GET pods.v1', 'no'],
      ['foobar+admin', 'PUT nodes.v1', 'yes'],
      ['foobar', 'PUT nodes.v1', 'no'],
      ['', 'GET pods.v1@namespace1', 'no'],
    ],
  },
  {
    name: 'all rules of all bindings add up',
    reference: visit,
    objects: `
      ClusterRole lister: list core pods
      Role ns/getter: get core pods
      Role ns/other: get core services
      ClusterRoleBinding -> ClusterRole/lister: User=foo
      RoleBinding ns -> Role/getter: User=foo
      RoleBinding ns -> Role/other: User=foo`,
    asks: [
      ['foo', 'list pods', 'yes'],
      ['foo', 'list pods@ns', 'yes'],
      ['foo', 'list pods@elsewhere', 'yes'],
      ['foo', 'get pods@ns:a', 'yes'],
      ['foo', 'get services@ns:a', 'yes'],
      ['foo', 'get pods@elsewhere:a', 'no'],
      ['foo', 'get pods', 'no'],
      ['foo', 'delete pods@ns:a', 'no'],
    ],
  },
  {
    name: 'the cluster-scoped and path rules of a RoleBinding are dead',
    reference: visit,
    objects: `
      ClusterRole scraper: get,list,watch core nodes,pods; get /metrics
      RoleBinding monitoring -> ClusterRole/scraper: ServiceAccount=monitoring/prometheus`,
    asks: [
      ['sa:monitoring/prometheus', 'list pods@monitoring', 'yes'],
      ['sa:monitoring/prometheus', 'list pods', 'no'],
      ['sa:monitoring/prometheus', 'list pods@default', 'no'],
      ['sa:monitoring/prometheus', 'list nodes', 'no'],
      ['sa:monitoring/prometheus', 'get /metrics', 'no'],
    ],
  },
  {
    name: 'a Role is looked for in the namespace of its binding',
    reference: refs,
    objects: `
      Role a/reader: get core secrets
      RoleBinding b -> Role/reader: User=foo`,
    complete: true,
    asks: [
      ['foo', 'get secrets@a:x', 'no'],
      ['foo', 'get secrets@b:x', 'no'],
    ],
  },
  {
    name: 'a missing role grants nothing, and the other bindings still count',
    reference: refs,
    objects: `
      Role ns/reader: get core configmaps
      RoleBinding ns -> Role/missing: User=foo
      RoleBinding ns -> ClusterRole/reader: User=foo
      ClusterRoleBinding -> ClusterRole/missing: User=foo
      RoleBinding ns -> Role/reader: User=foo`,
    complete: true,
    asks: [
      ['foo', 'get configmaps@ns:x', 'yes'],
      ['foo', 'get secrets@ns:x', 'no'],
      ['foo', 'get configmaps', 'no'],
    ],
  },
  {
    name: 'kinds of role that do not exist, and a ClusterRoleBinding to a Role',
    reference: `${refs}: unsupported role reference kind`,
    objects: `
      Role ns/reader: get core configmaps
      ClusterRole reader: get core configmaps
      RoleBinding ns -> Clusterrole/reader: User=foo
      ClusterRoleBinding -> Role/reader: User=foo`,
    asks: [['foo', 'get configmaps@ns:x', 'no']],
  },
];
