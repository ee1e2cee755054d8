import { apiResourceRows } from './generated/api-resources.ts';
import { olderRows, removals } from './removed-api-resources.ts';
import { resourceVerbs } from './verbs.ts';

/** A resource or subresource of Kubernetes itself. */
export interface ApiResource {
  /** The API group; the core group is the empty string. */
  readonly group: string;
  /** The resource, or `resource/subresource`. */
  readonly resource: string;
  readonly namespaced: boolean;
  /** The API versions that serve or served it; empty for what is only asked of the authorizer. */
  readonly versions: readonly string[];
  /** The verbs that requests for it can have. */
  readonly verbs: readonly string[];
  /** `authorization`: no server serves it, but Kubernetes asks its authorizer about it, as for `nodes/metrics`. */
  readonly status: 'current' | 'removed' | 'authorization';
  /** The first Kubernetes version without it, for what is removed. */
  readonly removedIn?: string;
  /** The group that serves the same resource now. */
  readonly movedTo?: string;
}

/** Pairs that Kubernetes asks its authorizer about and that are in no client. */
const askedOnly: readonly string[] = [
  // pkg/controller/certificates/approver/sarapprove.go
  'certificates.k8s.io certificatesigningrequests/nodeclient cluster - create authorization',
  'certificates.k8s.io certificatesigningrequests/selfnodeclient cluster - create authorization',
  // Constrained impersonation, KEP-5284: staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation/mode.go
  'authentication.k8s.io groups cluster - impersonate:user-info authorization',
  'authentication.k8s.io nodes cluster - impersonate:arbitrary-node,impersonate:associated-node authorization',
  'authentication.k8s.io serviceaccounts namespaced - impersonate:serviceaccount authorization',
  'authentication.k8s.io users cluster - impersonate:user-info authorization',
  // https://kubernetes.io/docs/concepts/security/hardening-guide/dynamic-resource-allocation/
  'resource.k8s.io resourceclaims/binding namespaced - update,patch authorization',
  'resource.k8s.io resourceclaims/driver namespaced - update,patch authorization',
];

function parseRow(row: string): ApiResource {
  const [group = '', resource = '', scope, versions = '-', verbs = '', status] = row.split(' ');
  const core = group === '-' ? '' : group;
  const removal = removals.get(`${core} ${resource}`) ?? removals.get(`${core} ${resource.split('/', 1)[0] ?? ''}`);
  return {
    group: core,
    resource,
    namespaced: scope === 'namespaced',
    versions: versions === '-' ? [] : versions.split(','),
    verbs: verbs === '*' ? resourceVerbs : verbs.split(','),
    status: status === 'removed' || status === 'authorization' ? status : 'current',
    ...(removal && status === 'removed' ? { removedIn: removal.since } : {}),
    ...(removal?.movedTo !== undefined && status === 'removed' ? { movedTo: removal.movedTo } : {}),
  };
}

interface Index {
  readonly all: readonly ApiResource[];
  readonly byPair: ReadonlyMap<string, ApiResource>;
  readonly byResource: ReadonlyMap<string, readonly ApiResource[]>;
  readonly groups: ReadonlyMap<string, boolean>;
}

let cached: Index | undefined;

// Made when somebody asks: a run without RBAC does not pay for it.
function index(): Index {
  if (cached) return cached;
  const all = [...apiResourceRows, ...olderRows, ...askedOnly].map(parseRow);
  const byPair = new Map<string, ApiResource>();
  const byResource = new Map<string, ApiResource[]>();
  const groups = new Map<string, boolean>();
  for (const resource of all) {
    byPair.set(`${resource.group} ${resource.resource}`, resource);
    const same = byResource.get(resource.resource);
    if (same) same.push(resource);
    else byResource.set(resource.resource, [resource]);
    groups.set(resource.group, (groups.get(resource.group) ?? false) || resource.status !== 'removed');
  }
  cached = { all, byPair, byResource, groups };
  return cached;
}

/** All resources that Kubernetes serves, served, or asks its authorizer about. */
export function allApiResources(): readonly ApiResource[] {
  return index().all;
}

/**
 * What is known of `resource` (or `resource/subresource`) in an API group. Every resource has a subresource
 * `finalizers` for the authorizer: an owner reference that blocks deletion needs update on it.
 */
// https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#ownerreferencespermissionenforcement
export function lookupResource(group: string, resource: string): ApiResource | undefined {
  const { byPair } = index();
  const found = byPair.get(`${group} ${resource}`);
  if (found) return found;
  const slash = resource.indexOf('/');
  if (slash < 0) return undefined;
  const parent = byPair.get(`${group} ${resource.slice(0, slash)}`);
  if (!parent) return undefined;
  if (resource.slice(slash + 1) === 'finalizers') {
    return {
      ...parent,
      resource,
      verbs: ['update'],
      status: parent.status === 'removed' ? 'removed' : 'authorization',
    };
  }
  // The key of the extra field is the subresource: staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation.go
  if (group === 'authentication.k8s.io' && parent.resource === 'userextras') return { ...parent, resource };
  return undefined;
}

/** The same resource in every group of Kubernetes that has or had it, what is current first. */
export function groupsWithResource(resource: string): readonly ApiResource[] {
  const found = index().byResource.get(resource) ?? [];
  return found.toSorted((a, b) => Number(a.status === 'removed') - Number(b.status === 'removed'));
}

/** Whether an API group belongs to Kubernetes: `current`, `removed` with all it had, or undefined for any other group. */
export function builtInGroup(group: string): 'current' | 'removed' | undefined {
  const live = index().groups.get(group);
  return live === undefined ? undefined : live ? 'current' : 'removed';
}

/** The API groups of Kubernetes that still serve something. */
export function currentGroups(): readonly string[] {
  return [...index().groups].filter(([, live]) => live).map(([group]) => group);
}

/** True where the resource stands outside namespaces, false where inside, undefined where it is not known. */
export function isClusterScoped(group: string, resource: string): boolean | undefined {
  const found = lookupResource(group, resource);
  return found ? !found.namespaced : undefined;
}

/** The verbs that requests for a resource can have, undefined where the resource is not known. */
export function servedVerbs(group: string, resource: string): readonly string[] | undefined {
  return lookupResource(group, resource)?.verbs;
}
