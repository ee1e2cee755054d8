// What the built-in roles grant; for the sources see built-in-roles.ts.

/** A rule of a built-in role: for API objects, or for paths. */
export interface BuiltInRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** A rule in short: verbs, API groups, resources and names in single strings, with blanks between; "core" is "". */
function rule(verbs: string, groups: string, resources: string, names = ''): BuiltInRule {
  return {
    verbs: verbs.split(' '),
    apiGroups: groups.split(' ').map((group) => (group === 'core' ? '' : group)),
    resources: resources.split(' '),
    resourceNames: names === '' ? [] : names.split(' '),
    nonResourceURLs: [],
  };
}

function urls(verbs: string, nonResourceURLs: string): BuiltInRule {
  const paths = nonResourceURLs.split(' ');
  return { verbs: verbs.split(' '), apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: paths };
}

const read = 'get list watch';
const write = 'create delete deletecollection patch update';
const all = `${read} ${write}`;

const certificates = 'certificates.k8s.io';
const events = rule('create patch update', 'core events.k8s.io', 'events');
const reviewTokens = rule('create', 'authentication.k8s.io', 'tokenreviews');
const reviewAccess = rule('create', 'authorization.k8s.io', 'subjectaccessreviews');
const approve = (signer: string): BuiltInRule => rule('approve', certificates, 'signers', `kubernetes.io/${signer}`);

/** ClusterRole name to rules. The rules of admin, edit and view come from those that they aggregate. */
export const clusterRoleRules: Readonly<Record<string, readonly BuiltInRule[]>> = {
  'cluster-admin': [rule('*', '*', '*'), urls('*', '*')],
  admin: [],
  edit: [],
  view: [],
  'system:aggregate-to-admin': [
    rule('create', 'authorization.k8s.io', 'localsubjectaccessreviews'),
    rule(all, 'rbac.authorization.k8s.io', 'rolebindings roles'),
  ],
  'system:aggregate-to-edit': [
    rule(read, 'core', 'pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy'),
    rule('impersonate', 'core', 'serviceaccounts'),
    rule(write, 'core', 'pods pods/attach pods/exec pods/portforward pods/proxy'),
    rule('create', 'core', 'pods/eviction'),
    rule(
      write,
      'core',
      'configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy',
    ),
    rule('create', 'core', 'serviceaccounts/token'),
    rule(
      write,
      'apps',
      'daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale',
    ),
    rule(write, 'autoscaling', 'horizontalpodautoscalers'),
    rule(write, 'batch', 'cronjobs jobs'),
    rule(
      write,
      'extensions',
      'daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale',
    ),
    rule(write, 'policy', 'poddisruptionbudgets'),
    rule(write, 'networking.k8s.io', 'ingresses networkpolicies'),
    rule(all, 'coordination.k8s.io', 'leases'),
    rule(write, 'resource.k8s.io', 'resourceclaims resourceclaimtemplates'),
  ],
  'system:aggregate-to-view': [
    rule(
      read,
      'core',
      'configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status',
    ),
    rule(
      read,
      'core',
      'bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status',
    ),
    rule(read, 'core', 'namespaces'),
    rule(read, 'discovery.k8s.io', 'endpointslices'),
    rule(
      read,
      'apps',
      'controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status',
    ),
    rule(read, 'autoscaling', 'horizontalpodautoscalers horizontalpodautoscalers/status'),
    rule(read, 'batch', 'cronjobs cronjobs/status jobs jobs/status'),
    rule(
      read,
      'extensions',
      'daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale',
    ),
    rule(read, 'policy', 'poddisruptionbudgets poddisruptionbudgets/status'),
    rule(read, 'networking.k8s.io', 'ingresses ingresses/status networkpolicies'),
    rule(read, 'resource.k8s.io', 'resourceclaims resourceclaims/status resourceclaimtemplates'),
  ],
  'system:auth-delegator': [reviewTokens, reviewAccess],
  'system:basic-user': [
    rule('create', 'authorization.k8s.io', 'selfsubjectaccessreviews selfsubjectrulesreviews'),
    rule('create', 'authentication.k8s.io', 'selfsubjectreviews'),
  ],
  'system:certificates.k8s.io:certificatesigningrequests:nodeclient': [
    rule('create', certificates, 'certificatesigningrequests/nodeclient'),
  ],
  'system:certificates.k8s.io:certificatesigningrequests:selfnodeclient': [
    rule('create', certificates, 'certificatesigningrequests/selfnodeclient'),
  ],
  'system:certificates.k8s.io:kube-apiserver-client-approver': [approve('kube-apiserver-client')],
  'system:certificates.k8s.io:kube-apiserver-client-kubelet-approver': [approve('kube-apiserver-client-kubelet')],
  'system:certificates.k8s.io:kubelet-serving-approver': [approve('kubelet-serving')],
  'system:certificates.k8s.io:legacy-unknown-approver': [approve('legacy-unknown')],
  'system:cluster-trust-bundle-discovery': [rule(read, certificates, 'clustertrustbundles')],
  'system:discovery': [
    urls('get', '/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/'),
  ],
  'system:heapster': [rule(read, 'core', 'events namespaces nodes pods'), rule(read, 'extensions', 'deployments')],
  'system:kube-aggregator': [rule(read, 'core', 'endpoints services')],
  'system:kube-controller-manager': [
    events,
    rule('create', 'coordination.k8s.io', 'leases'),
    rule('get update', 'coordination.k8s.io', 'leases', 'kube-controller-manager'),
    rule('create', 'core', 'secrets serviceaccounts'),
    rule('delete', 'core', 'secrets'),
    rule('get', 'core', 'configmaps namespaces secrets serviceaccounts'),
    rule('update', 'core', 'secrets serviceaccounts'),
    reviewTokens,
    reviewAccess,
    rule('list watch', '*', '*'),
    rule('create', 'core', 'serviceaccounts/token'),
  ],
  'system:kube-dns': [rule('list watch', 'core', 'endpoints services')],
  'system:kube-scheduler': [
    events,
    rule('create', 'coordination.k8s.io', 'leases'),
    rule('get list update watch', 'coordination.k8s.io', 'leases', 'kube-scheduler'),
    rule(all, 'coordination.k8s.io', 'leasecandidates'),
    rule(read, 'core', 'nodes'),
    rule('delete get list watch', 'core', 'pods'),
    rule('create', 'core', 'bindings pods/binding'),
    rule('patch update', 'core', 'pods/status'),
    rule(read, 'core', 'replicationcontrollers services'),
    rule(read, 'apps extensions', 'replicasets'),
    rule(read, 'apps', 'statefulsets'),
    rule(read, 'policy', 'poddisruptionbudgets'),
    rule(read, 'core', 'persistentvolumeclaims persistentvolumes'),
    reviewTokens,
    reviewAccess,
    rule(read, 'storage.k8s.io', 'csinodes volumeattachments csidrivers csistoragecapacities'),
    rule(read, 'core', 'namespaces'),
    rule(read, 'resource.k8s.io', 'deviceclasses resourceslices devicetaintrules'),
    rule('get list patch update watch', 'resource.k8s.io', 'resourceclaims resourceclaims/status'),
    rule('get list patch update watch', 'core', 'pods/finalizers'),
  ],
  'system:kubelet-api-admin': [
    rule(read, 'core', 'nodes'),
    rule('proxy', 'core', 'nodes'),
    rule('*', 'core', 'nodes/log nodes/metrics nodes/proxy nodes/stats'),
    rule('*', 'core', 'nodes/configz nodes/healthz nodes/pods'),
  ],
  'system:monitoring': [
    urls('get', '/healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz /readyz/*'),
    urls('get', '/flagz'),
    urls('get', '/statusz'),
  ],
  'system:node': [
    reviewTokens,
    rule('create', 'authorization.k8s.io', 'localsubjectaccessreviews subjectaccessreviews'),
    rule(read, 'core', 'services'),
    rule('create get list watch', 'core', 'nodes'),
    rule('patch update', 'core', 'nodes/status'),
    rule('patch update', 'core', 'nodes'),
    rule('create patch update', 'core', 'events'),
    rule(read, 'core', 'pods'),
    rule('create delete', 'core', 'pods'),
    rule('patch update', 'core', 'pods/status'),
    rule('create', 'core', 'pods/eviction'),
    rule(read, 'core', 'configmaps secrets'),
    rule('get', 'core', 'persistentvolumeclaims persistentvolumes'),
    rule('get', 'core', 'endpoints'),
    rule('create get list watch', certificates, 'certificatesigningrequests'),
    rule('create delete get patch update', 'coordination.k8s.io', 'leases'),
    rule('get', 'storage.k8s.io', 'volumeattachments'),
    rule('create', 'core', 'serviceaccounts/token'),
    rule('get patch update', 'core', 'persistentvolumeclaims/status'),
    rule(read, 'storage.k8s.io', 'csidrivers'),
    rule('create delete get patch update', 'storage.k8s.io', 'csinodes'),
    rule(read, 'node.k8s.io', 'runtimeclasses'),
    rule('get', 'resource.k8s.io', 'resourceclaims'),
    rule('deletecollection', 'resource.k8s.io', 'resourceslices'),
    rule(read, certificates, 'clustertrustbundles'),
    rule('get', 'core', 'serviceaccounts'),
  ],
  'system:node-bootstrapper': [rule('create get list watch', certificates, 'certificatesigningrequests')],
  'system:node-problem-detector': [rule('get', 'core', 'nodes'), rule('patch', 'core', 'nodes/status'), events],
  'system:node-proxier': [
    rule('list watch', 'core', 'endpoints services'),
    rule(read, 'core', 'nodes'),
    events,
    rule('list watch', 'networking.k8s.io', 'servicecidrs'),
    rule('list watch', 'discovery.k8s.io', 'endpointslices'),
  ],
  'system:persistent-volume-provisioner': [
    rule('create delete get list watch', 'core', 'persistentvolumes'),
    rule('get list update watch', 'core', 'persistentvolumeclaims'),
    rule(read, 'storage.k8s.io', 'storageclasses'),
    rule('watch', 'core', 'events'),
    events,
  ],
  'system:public-info-viewer': [urls('get', '/healthz /livez /readyz /version /version/')],
  'system:service-account-issuer-discovery': [
    urls(
      'get',
      '/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/',
    ),
  ],
  'system:volume-scheduler': [
    rule('get list patch update watch', 'core', 'persistentvolumes'),
    rule(read, 'storage.k8s.io', 'storageclasses'),
    rule('get list patch update watch', 'core', 'persistentvolumeclaims'),
  ],
};

const elect = (resource: string): BuiltInRule => rule('create get list update watch', 'coordination.k8s.io', resource);

/** Namespace, name and rules of the built-in Roles. */
export const namespacedRoleRules: readonly {
  readonly namespace: string;
  readonly name: string;
  readonly rules: readonly BuiltInRule[];
}[] = [
  {
    namespace: 'kube-public',
    name: 'system:controller:bootstrap-signer',
    rules: [rule(read, 'core', 'configmaps'), rule('update', 'core', 'configmaps', 'cluster-info'), events],
  },
  {
    namespace: 'kube-system',
    name: 'extension-apiserver-authentication-reader',
    rules: [rule(read, 'core', 'configmaps', 'extension-apiserver-authentication')],
  },
  {
    namespace: 'kube-system',
    name: 'system::leader-locking-kube-controller-manager',
    rules: [elect('leases'), elect('leasecandidates')],
  },
  {
    namespace: 'kube-system',
    name: 'system::leader-locking-kube-scheduler',
    rules: [elect('leases'), elect('leasecandidates')],
  },
  {
    namespace: 'kube-system',
    name: 'system:controller:bootstrap-signer',
    rules: [rule(read, 'core', 'secrets')],
  },
  {
    namespace: 'kube-system',
    name: 'system:controller:cloud-provider',
    rules: [rule('create get list watch', 'core', 'configmaps')],
  },
  {
    namespace: 'kube-system',
    name: 'system:controller:token-cleaner',
    rules: [rule('delete get list watch', 'core', 'secrets'), events],
  },
];
