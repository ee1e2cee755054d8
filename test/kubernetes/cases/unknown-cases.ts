import type { PolicyCase } from './policy-cases.ts';

const controller = 'pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go syncClusterRole';
const bootstrap = 'plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata';
const files = 'the files of one folder do not tell what lies elsewhere';

/** Aggregation, the roles that Kubernetes brings, and what the files leave open. */
export const unknownCases: readonly PolicyCase[] = [
  {
    name: 'selectors are joined, and own rules overwritten',
    reference: controller,
    objects: `
      ClusterRole all [own=yes] <- part=a | part=b: get core secrets
      ClusterRole a [part=a]: get core pods
      ClusterRole b [part=b,other=x]: get core services
      ClusterRole c [part=c]: get core nodes
      ClusterRoleBinding -> ClusterRole/all: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'yes'],
      ['foo', 'get nodes', 'no'],
      ['foo', 'get secrets', 'no'],
    ],
  },
  {
    name: 'every label of a selector has to match',
    reference: controller,
    objects: `
      ClusterRole all <- part=a,tier=b: get core secrets
      ClusterRole a [part=a]: get core pods
      ClusterRole ab [part=a,tier=b]: get core services
      ClusterRoleBinding -> ClusterRole/all: User=foo`,
    asks: [
      ['foo', 'get pods', 'no'],
      ['foo', 'get services', 'yes'],
    ],
  },
  {
    name: 'aggregated roles are collected in their turn',
    reference: controller,
    objects: `
      ClusterRole top <- level=middle:
      ClusterRole middle [level=middle] <- level=bottom:
      ClusterRole bottom [level=bottom]: get core pods
      ClusterRoleBinding -> ClusterRole/top: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'no'],
    ],
  },
  {
    name: 'an empty selector collects every other ClusterRole, and no Role',
    reference: controller,
    objects: `
      ClusterRole all <- all: get core secrets
      ClusterRole a: get core pods
      Role ns/b: get core services
      ClusterRoleBinding -> ClusterRole/all: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'no'],
      ['foo', 'get secrets', 'no'],
    ],
  },
  {
    name: 'a role that selects its own label does not collect itself',
    reference: `${controller}: same name`,
    objects: `
      ClusterRole self [x=y] <- x=y: get core secrets
      ClusterRole other [x=y]: get core pods
      ClusterRoleBinding -> ClusterRole/self: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get secrets', 'no'],
    ],
  },
  {
    name: 'roles that collect each other come to an end',
    reference: controller,
    objects: `
      ClusterRole a [in=b] <- in=a:
      ClusterRole b [in=a] <- in=b:
      ClusterRole c [in=a]: get core pods
      ClusterRoleBinding -> ClusterRole/b: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'no'],
    ],
  },
  {
    name: 'roles that collect each other may keep what either had written',
    reference: controller,
    objects: `
      ClusterRole a [in=b] <- in=a: get core secrets
      ClusterRole b [in=a] <- in=b: get core configmaps
      ClusterRoleBinding -> ClusterRole/b: User=foo`,
    asks: [['foo', 'get secrets', 'unknown']],
  },
  {
    name: 'a selector that finds nobody may find somebody elsewhere',
    reference: files,
    objects: `
      ClusterRole all <- part=a | part=nowhere:
      ClusterRole a [part=a]: get core pods
      ClusterRoleBinding -> ClusterRole/all: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'unknown'],
      ['bar', 'get services', 'no'],
    ],
  },
  {
    name: 'the same where nothing lies elsewhere',
    reference: controller,
    objects: `
      ClusterRole all <- part=nowhere: get core secrets
      ClusterRoleBinding -> ClusterRole/all: User=foo`,
    complete: true,
    asks: [['foo', 'get secrets', 'no']],
  },
  {
    name: 'view, edit and admin collect the roles of the folder by their labels',
    reference: `${bootstrap}/cluster-roles.yaml`,
    objects: `
      ClusterRole monitors-view [rbac.authorization.k8s.io/aggregate-to-view=true]: get monitoring.coreos.com servicemonitors
      ClusterRole monitors-edit [rbac.authorization.k8s.io/aggregate-to-edit=true]: create monitoring.coreos.com servicemonitors
      RoleBinding ns -> ClusterRole/view: User=viewer
      RoleBinding ns -> ClusterRole/edit: User=editor
      RoleBinding ns -> ClusterRole/admin: User=admin`,
    builtIn: true,
    asks: [
      ['viewer', 'get servicemonitors.monitoring.coreos.com@ns:a', 'yes'],
      ['viewer', 'create servicemonitors.monitoring.coreos.com@ns', 'no'],
      ['editor', 'get servicemonitors.monitoring.coreos.com@ns:a', 'yes'],
      ['editor', 'create servicemonitors.monitoring.coreos.com@ns', 'yes'],
      ['admin', 'create servicemonitors.monitoring.coreos.com@ns', 'yes'],
      ['admin', 'get servicemonitors.monitoring.coreos.com@ns:a', 'yes'],
      ['viewer', 'get pods@ns:a', 'yes'],
      ['viewer', 'get secrets@ns:a', 'no'],
      ['viewer', 'get pods/log@ns:a', 'yes'],
      ['viewer', 'create pods/exec@ns:a', 'no'],
      ['editor', 'get secrets@ns:a', 'yes'],
      ['editor', 'create pods/exec@ns:a', 'yes'],
      ['editor', 'impersonate serviceaccounts@ns:a', 'yes'],
      ['editor', 'create serviceaccounts/token@ns:a', 'yes'],
      ['editor', 'update endpoints@ns:a', 'no'],
      ['editor', 'create roles.rbac.authorization.k8s.io@ns', 'no'],
      ['admin', 'create roles.rbac.authorization.k8s.io@ns', 'yes'],
      ['admin', 'create localsubjectaccessreviews.authorization.k8s.io@ns', 'yes'],
      ['admin', 'escalate roles.rbac.authorization.k8s.io@ns:a', 'no'],
      ['admin', 'get pods@other:a', 'no'],
    ],
  },
  {
    name: 'cluster-admin, monitoring, delegation',
    reference: `${bootstrap}/cluster-roles.yaml`,
    objects: `
      ClusterRoleBinding -> ClusterRole/cluster-admin: ServiceAccount=ops/deployer
      ClusterRoleBinding -> ClusterRole/system:monitoring: ServiceAccount=monitoring/prometheus
      ClusterRoleBinding -> ClusterRole/system:auth-delegator: ServiceAccount=monitoring/adapter
      ClusterRoleBinding -> ClusterRole/system:kubelet-api-admin: User=kubelet-client
      RoleBinding kube-system -> Role/extension-apiserver-authentication-reader: ServiceAccount=monitoring/adapter`,
    builtIn: true,
    asks: [
      ['sa:ops/deployer', 'delete nodes:a', 'yes'],
      ['sa:ops/deployer', 'bind clusterroles.rbac.authorization.k8s.io:x', 'yes'],
      ['sa:ops/deployer', 'post /anything', 'yes'],
      ['sa:monitoring/prometheus', 'get /metrics', 'yes'],
      ['sa:monitoring/prometheus', 'get /metrics/slis', 'yes'],
      ['sa:monitoring/prometheus', 'get /metrics/cadvisor', 'no'],
      ['sa:monitoring/prometheus', 'get /readyz/etcd', 'yes'],
      ['sa:monitoring/prometheus', 'get nodes/metrics:a', 'no'],
      ['sa:monitoring/adapter', 'create tokenreviews.authentication.k8s.io', 'yes'],
      ['sa:monitoring/adapter', 'create subjectaccessreviews.authorization.k8s.io', 'yes'],
      ['sa:monitoring/adapter', 'get configmaps@kube-system:extension-apiserver-authentication', 'yes'],
      ['sa:monitoring/adapter', 'watch configmaps@kube-system:extension-apiserver-authentication', 'yes'],
      ['sa:monitoring/adapter', 'list configmaps@kube-system', 'no'],
      ['sa:monitoring/adapter', 'get configmaps@kube-system:other', 'no'],
      ['kubelet-client', 'get nodes/proxy:a', 'yes'],
      ['kubelet-client', 'get nodes/pods:a', 'yes'],
    ],
  },
  {
    name: 'the bindings that Kubernetes brings',
    reference: `${bootstrap}/cluster-role-bindings.yaml`,
    objects: '',
    builtIn: true,
    asks: [
      ['sa:ns/a', 'create selfsubjectaccessreviews.authorization.k8s.io', 'yes'],
      ['sa:ns/a', 'get /apis/apps/v1', 'yes'],
      ['sa:ns/a', 'get /openid/v1/jwks', 'yes'],
      ['foo+system:authenticated', 'get /openid/v1/jwks', 'no'],
      ['foo+system:authenticated', 'get /version', 'yes'],
      ['system:anonymous+system:unauthenticated', 'get /version', 'yes'],
      ['system:anonymous+system:unauthenticated', 'get /healthz', 'yes'],
      ['system:anonymous+system:unauthenticated', 'get /apis', 'no'],
      ['sa:ns/a', 'get /metrics', 'no'],
      ['sa:ns/a', 'list pods@ns', 'no'],
      ['sa:kube-system/kube-dns', 'list services', 'yes'],
      ['system:kube-scheduler', 'create pods/binding@ns:a', 'yes'],
      ['system:kube-controller-manager', 'list anything.example.com', 'yes'],
      ['sa:kube-system/token-cleaner', 'delete secrets@kube-system:a', 'yes'],
      ['sa:kube-system/token-cleaner', 'delete secrets@default:a', 'no'],
    ],
  },
  {
    name: 'built-in roles whose rules are not transcribed',
    reference: `${bootstrap}/controller-role-bindings.yaml`,
    objects: `
      ClusterRoleBinding -> ClusterRole/system:controller:job-controller: User=foo`,
    builtIn: true,
    asks: [
      ['foo', 'create pods@ns', 'unknown'],
      ['sa:kube-system/job-controller', 'create pods@ns', 'unknown'],
      ['bar', 'create pods@ns', 'no'],
    ],
  },
  {
    name: 'a role of the folder with a built-in name is joined with the built-in one',
    reference: 'pkg/registry/rbac/reconciliation/reconcile_role.go computeReconciledRole',
    objects: `
      ClusterRole system:monitoring: get core nodes/metrics
      ClusterRoleBinding -> ClusterRole/system:monitoring: User=foo`,
    builtIn: true,
    asks: [
      ['foo', 'get nodes/metrics:a', 'yes'],
      ['foo', 'get /metrics', 'yes'],
    ],
  },
  {
    name: 'a role that is not here',
    reference: files,
    objects: `
      ClusterRoleBinding -> ClusterRole/elsewhere: User=foo
      RoleBinding ns -> Role/elsewhere: User=bar`,
    asks: [
      ['foo', 'get pods', 'unknown'],
      ['bar', 'get pods@ns:a', 'unknown'],
      ['bar', 'get pods@other:a', 'no'],
      ['bar', 'get pods', 'no'],
      ['baz', 'get pods', 'no'],
    ],
  },
  {
    name: 'namespaces that are not written are one',
    reference: 'kubectl apply -n, kustomize: the namespace of the context for all of them',
    objects: `
      Role ?/reader: get core pods
      RoleBinding ? -> Role/reader: ServiceAccount=/prometheus`,
    asks: [
      ['sa:?/prometheus', 'get pods@?:a', 'yes'],
      ['sa:?/prometheus', 'get pods@ns:a', 'unknown'],
      ['sa:ns/prometheus', 'get pods@?:a', 'unknown'],
      ['sa:?/prometheus', 'get pods', 'no'],
      ['sa:?/other', 'get pods@?:a', 'no'],
      ['sa:?/prometheus', 'get services@ns:a', 'no'],
    ],
  },
  {
    name: 'accounts in a namespace that is not written',
    reference: files,
    objects: `
      ClusterRole reader: get core pods
      ClusterRole lister: list core pods
      ClusterRole watcher: watch core pods
      ClusterRoleBinding -> ClusterRole/reader: ServiceAccount=monitoring/prometheus
      ClusterRoleBinding -> ClusterRole/lister: Group=system:serviceaccounts:monitoring
      ClusterRoleBinding -> ClusterRole/watcher: User=system:serviceaccount:monitoring:prometheus`,
    asks: [
      ['sa:?/prometheus', 'get pods', 'unknown'],
      ['sa:?/prometheus', 'list pods', 'unknown'],
      ['sa:?/prometheus', 'watch pods', 'unknown'],
      ['sa:?/grafana', 'get pods', 'no'],
      ['sa:?/grafana', 'list pods', 'unknown'],
      ['sa:?/grafana', 'watch pods', 'no'],
    ],
  },
  {
    name: 'a Role without a namespace beside a binding that has one',
    reference: files,
    objects: `
      Role ?/reader: get core pods
      RoleBinding ns -> Role/reader: User=foo`,
    asks: [
      ['foo', 'get pods@ns:a', 'unknown'],
      ['foo', 'get services@ns:a', 'unknown'],
      ['foo', 'get pods@other:a', 'no'],
    ],
  },
  {
    name: 'two roles of one name',
    reference: files,
    objects: `
      ClusterRole reader: get core pods
      ClusterRole reader: get core pods; get core services
      ClusterRoleBinding -> ClusterRole/reader: User=foo`,
    asks: [
      ['foo', 'get pods', 'yes'],
      ['foo', 'get services', 'unknown'],
      ['foo', 'get secrets', 'no'],
    ],
  },
];
