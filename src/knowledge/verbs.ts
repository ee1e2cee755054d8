/** The verbs that requests for API resources have, as the API server makes them from HTTP methods. */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/endpoints/request/requestinfo.go
export const resourceVerbs: readonly string[] = [
  'get',
  'list',
  'watch',
  'create',
  'update',
  'patch',
  'delete',
  'deletecollection',
];

/** The verbs that only read; a list or watch returns whole objects, as get does. */
export const readVerbs: readonly string[] = ['get', 'list', 'watch'];

/** The verbs that change objects. */
export const writeVerbs: readonly string[] = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** The verbs of requests for paths that are no resources: HTTP methods in lower case. */
export const nonResourceVerbs: readonly string[] = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** A verb that no HTTP method stands for: some part of Kubernetes asks the authorizer for it. */
export interface SpecialVerb {
  readonly verb: string;
  /** Pairs of API group and resource for which somebody asks; a resource `*` means any of the group, a group `*` any group. */
  readonly on: readonly (readonly [group: string, resource: string])[];
}

/** The special verbs of Kubernetes, and of those distributions that add one to their own resources. */
export const specialVerbs: readonly SpecialVerb[] = [
  {
    // pkg/registry/rbac/escalation_check.go: asked for the role that is written or referenced, never for a binding.
    verb: 'bind',
    on: [
      ['rbac.authorization.k8s.io', 'roles'],
      ['rbac.authorization.k8s.io', 'clusterroles'],
    ],
  },
  {
    verb: 'escalate',
    on: [
      ['rbac.authorization.k8s.io', 'roles'],
      ['rbac.authorization.k8s.io', 'clusterroles'],
    ],
  },
  {
    // staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation.go
    verb: 'impersonate',
    on: [
      ['', 'users'],
      ['', 'groups'],
      ['', 'serviceaccounts'],
      ['authentication.k8s.io', 'userextras'],
      ['authentication.k8s.io', 'uids'],
    ],
  },
  // plugin/pkg/admission/certificates: the name asked for is the signer, or its domain followed by `/*`.
  { verb: 'approve', on: [['certificates.k8s.io', 'signers']] },
  { verb: 'sign', on: [['certificates.k8s.io', 'signers']] },
  { verb: 'attest', on: [['certificates.k8s.io', 'signers']] },
  {
    verb: 'use',
    on: [
      ['policy', 'podsecuritypolicies'],
      ['extensions', 'podsecuritypolicies'],
      ['security.openshift.io', 'securitycontextconstraints'],
    ],
  },
  // Old clients and the built-in role system:kubelet-api-admin name it; no current server asks for it.
  {
    verb: 'proxy',
    on: [
      ['', 'nodes'],
      ['', 'pods'],
      ['', 'services'],
    ],
  },
  // staging/src/k8s.io/apiserver/pkg/registry/generic/registry/corrupt_obj_deleter.go
  { verb: 'unsafe-delete-ignore-read-errors', on: [['*', '*']] },
  { verb: 'custom-host', on: [['route.openshift.io', 'routes']] },
];

/**
 * Starts of verbs that continue with another verb or a mode: constrained impersonation (KEP-5284), and the status of
 * resource claims that node-local drivers write (KEP-4381).
 */
export const verbPrefixes: readonly string[] = [
  'impersonate:',
  'impersonate-on:',
  'associated-node:',
  'arbitrary-node:',
];

/** True where somebody may ask for this verb on a resource of Kubernetes itself. Custom groups have verbs of their own. */
export function isKnownVerb(verb: string): boolean {
  return (
    verb === '*' ||
    resourceVerbs.includes(verb) ||
    specialVerbs.some((special) => special.verb === verb) ||
    verbPrefixes.some((prefix) => verb.startsWith(prefix))
  );
}

/** True where Kubernetes asks its authorizer for this special verb on this resource. */
export function isSpecialVerbOf(verb: string, group: string, resource: string): boolean {
  if (verbPrefixes.some((prefix) => verb.startsWith(prefix))) return true;
  const parent = resource.split('/', 1)[0];
  return specialVerbs.some(
    (special) =>
      special.verb === verb &&
      special.on.some(([g, r]) => (g === '*' || g === group) && (r === '*' || r === resource || r === parent)),
  );
}
