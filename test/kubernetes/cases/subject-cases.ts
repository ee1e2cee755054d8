import type { PolicyCase } from './policy-cases.ts';

const applies = 'pkg/registry/rbac/validation/rule_test.go TestAppliesTo';
const subjectOf = 'pkg/registry/rbac/validation/rule.go appliesToUser';
const accounts = 'staging/src/k8s.io/apiserver/pkg/authentication/serviceaccount/util.go';

/** Who the subjects of a binding are. */
export const subjectCases: readonly PolicyCase[] = [
  {
    name: 'users and groups by name',
    reference: applies,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: User=barfoo User=foobar Group=team`,
    asks: [
      ['foobar', 'get pods', 'yes'],
      ['zimzam', 'get pods', 'no'],
      ['zimzam+team', 'get pods', 'yes'],
      ['team', 'get pods', 'no'],
      ['zimzam+foobar', 'get pods', 'no'],
      ['Foobar', 'get pods', 'no'],
    ],
  },
  {
    name: 'a star is a name like any other',
    reference: `${applies} "* user subject name doesn't match all users"`,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: User=* Group=* ServiceAccount=ns/* ServiceAccount=*/default`,
    asks: [
      ['foobar', 'get pods', 'no'],
      ['foobar+system:authenticated', 'get pods', 'no'],
      ['sa:ns/default', 'get pods', 'no'],
      ['*', 'get pods', 'yes'],
    ],
  },
  {
    name: 'an account of another namespace in a RoleBinding',
    reference: `${applies} "multiple subjects with a service account that matches"`,
    objects: `
      Role default/view: get core pods
      RoleBinding default -> Role/view: User=barfoo Group=foobar ServiceAccount=kube-system/default`,
    asks: [
      ['sa:kube-system/default', 'get pods@default', 'yes'],
      ['system:serviceaccount:kube-system:default', 'get pods@default', 'yes'],
      ['sa:kube-system/default', 'get pods@kube-system', 'no'],
      ['sa:default/default', 'get pods@default', 'no'],
    ],
  },
  {
    name: 'an account without a namespace is one of the RoleBinding',
    reference: subjectOf,
    objects: `
      Role ns/view: get core pods
      RoleBinding ns -> Role/view: ServiceAccount=/prometheus`,
    asks: [
      ['sa:ns/prometheus', 'get pods@ns', 'yes'],
      ['sa:other/prometheus', 'get pods@ns', 'no'],
      ['sa:ns/other', 'get pods@ns', 'no'],
      ['system:serviceaccount:ns:prometheus', 'get pods@ns', 'yes'],
    ],
  },
  {
    name: 'an account without a namespace is nobody in a ClusterRoleBinding',
    reference: `${subjectOf}: len(saNamespace) == 0`,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: ServiceAccount=/prometheus`,
    asks: [
      ['sa:ns/prometheus', 'get pods@ns', 'no'],
      ['sa:?/prometheus', 'get pods@?', 'no'],
      ['system:serviceaccount::prometheus', 'get pods', 'no'],
    ],
  },
  {
    name: 'unknown kinds of subject apply to nobody',
    reference: `${subjectOf}: default`,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: Node=foo Deployment=foo user=foo serviceaccount=ns/foo`,
    asks: [
      ['foo', 'get pods', 'no'],
      ['sa:ns/foo', 'get pods', 'no'],
    ],
  },
  {
    name: 'an account as user by its full name',
    reference: `${accounts} MakeUsername`,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: User=system:serviceaccount:ns:prometheus`,
    asks: [
      ['sa:ns/prometheus', 'get pods', 'yes'],
      ['system:serviceaccount:ns:prometheus', 'get pods', 'yes'],
      ['sa:ns/other', 'get pods', 'no'],
      ['sa:other/prometheus', 'get pods', 'no'],
    ],
  },
  {
    name: 'user names that are nearly those of an account',
    reference: `${accounts} SplitUsername`,
    objects: `
      ClusterRole view: get core pods
      ClusterRoleBinding -> ClusterRole/view: User=system:serviceaccount:prometheus User=prometheus User=ns:prometheus
      ClusterRoleBinding -> ClusterRole/view: Group=system:serviceaccount:ns Group=system:serviceaccount:ns:prometheus`,
    asks: [['sa:ns/prometheus', 'get pods', 'no']],
  },
  {
    name: 'the groups of accounts',
    reference: `${accounts} MakeGroupNames`,
    objects: `
      ClusterRole everywhere: get core pods
      ClusterRole here: get core services
      ClusterRole everybody: get core nodes
      ClusterRoleBinding -> ClusterRole/everywhere: Group=system:serviceaccounts
      ClusterRoleBinding -> ClusterRole/here: Group=system:serviceaccounts:ns
      ClusterRoleBinding -> ClusterRole/everybody: Group=system:authenticated`,
    asks: [
      ['sa:ns/a', 'get pods', 'yes'],
      ['sa:other/a', 'get pods', 'yes'],
      ['sa:ns/a', 'get services', 'yes'],
      ['sa:other/a', 'get services', 'no'],
      ['sa:ns/a', 'get nodes', 'yes'],
      ['foo+system:authenticated', 'get nodes', 'yes'],
      ['foo+system:authenticated', 'get pods', 'no'],
      ['system:anonymous+system:unauthenticated', 'get nodes', 'no'],
    ],
  },
  {
    name: 'who is anonymous',
    reference: `${applies} "binding to all authenticated and unauthenticated subjects matches anonymous user"`,
    objects: `
      ClusterRole view: get core pods
      ClusterRole open: get /healthz
      ClusterRoleBinding -> ClusterRole/view: Group=system:unauthenticated
      ClusterRoleBinding -> ClusterRole/open: User=system:anonymous`,
    asks: [
      ['system:anonymous+system:unauthenticated', 'get pods', 'yes'],
      ['system:anonymous+system:unauthenticated', 'get /healthz', 'yes'],
      ['foo+system:authenticated', 'get pods', 'no'],
      ['sa:ns/a', 'get pods', 'no'],
    ],
  },
  {
    name: 'system:masters is allowed everything before RBAC is asked',
    reference: 'staging/src/k8s.io/apiserver/pkg/authorization/authorizerfactory/builtin.go NewPrivilegedGroups',
    objects: '',
    asks: [
      ['root+system:masters', 'delete nodes:a', 'yes'],
      ['root+system:masters', 'post /anything', 'yes'],
      ['system:masters', 'delete nodes:a', 'no'],
    ],
  },
  {
    name: 'the node authorizer may allow what RBAC does not',
    reference: 'plugin/pkg/auth/authorizer/node/node_authorizer.go',
    objects: '',
    asks: [['system:node:a+system:nodes+system:authenticated', 'get secrets@ns:a', 'unknown']],
  },
];
