import type { Answer, PolicyBinding, PolicySubject } from '../rbac-types.ts';

/** A ServiceAccount as who asks. */
export interface ServiceAccountIdentity {
  readonly kind: 'ServiceAccount';
  /** Undefined: whichever namespace the files are deployed into. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/** A user with exactly these groups as who asks. */
export interface UserIdentity {
  readonly kind: 'User';
  readonly name: string;
  readonly groups: readonly string[];
}

/** Who asks the authorizer. */
export type Identity = ServiceAccountIdentity | UserIdentity;

const accountPrefix = 'system:serviceaccount:';
const namespaceGroupPrefix = 'system:serviceaccounts:';

/** The namespace and name in the user name of a ServiceAccount, or undefined for any other user name. */
// staging/src/k8s.io/apiserver/pkg/authentication/serviceaccount/util.go (SplitUsername)
export function splitAccountUserName(user: string): { readonly namespace: string; readonly name: string } | undefined {
  if (!user.startsWith(accountPrefix)) return undefined;
  const [namespace = '', name = '', ...rest] = user.slice(accountPrefix.length).split(':');
  return namespace === '' || name === '' || rest.length > 0 ? undefined : { namespace, name };
}

/**
 * Who `kubectl --as` acts as: a ServiceAccount's user name without groups is that account with its own groups, every
 * user is authenticated, and only the anonymous one is not.
 */
// staging/src/k8s.io/apiserver/pkg/endpoints/filters/impersonation.go
export function impersonatedIdentity(user: string, groups: readonly string[] = []): Identity {
  const account = splitAccountUserName(user);
  if (account && groups.length === 0) return { kind: 'ServiceAccount', ...account };
  const implied = user === 'system:anonymous' ? 'system:unauthenticated' : 'system:authenticated';
  const has = groups.includes(implied) || groups.includes('system:unauthenticated');
  return { kind: 'User', name: user, groups: has ? groups : [...groups, implied] };
}

/**
 * Whether two namespaces are one. Two that are not written are one: both objects go where the files are deployed. One
 * that is written may or may not be that one.
 */
export function sameNamespace(a: string | undefined, b: string | undefined): Answer {
  if (a === b) return 'yes';
  return a === undefined || b === undefined ? 'unknown' : 'no';
}

/** True where the user is in a group that is asked about before, or apart from, RBAC. */
export function isInGroup(identity: Identity, group: string): boolean {
  if (identity.kind === 'User') return identity.groups.includes(group);
  return group === 'system:serviceaccounts' || group === 'system:authenticated';
}

function groupMatches(group: string, identity: Identity): Answer {
  if (isInGroup(identity, group)) return 'yes';
  if (identity.kind === 'User' || !group.startsWith(namespaceGroupPrefix)) return 'no';
  return sameNamespace(group.slice(namespaceGroupPrefix.length), identity.namespace);
}

function accountMatches(namespace: string | undefined, name: string, identity: Identity): Answer {
  const account = identity.kind === 'ServiceAccount' ? identity : splitAccountUserName(identity.name);
  return account?.name === name ? sameNamespace(namespace, account.namespace) : 'no';
}

/**
 * Whether a subject of a binding is who asks. Names are compared exactly: a star is a name like any other. A
 * ServiceAccount without a namespace is one of the RoleBinding's own; in a ClusterRoleBinding it is nobody.
 */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/registry/rbac/validation/rule.go (appliesToUser)
export function subjectMatches(
  subject: PolicySubject,
  binding: Pick<PolicyBinding, 'kind' | 'namespace'>,
  identity: Identity,
): Answer {
  switch (subject.kind) {
    case 'User': {
      if (identity.kind === 'User') return subject.name === identity.name ? 'yes' : 'no';
      const account = splitAccountUserName(subject.name);
      return account ? accountMatches(account.namespace, account.name, identity) : 'no';
    }
    case 'Group':
      return groupMatches(subject.name, identity);
    case 'ServiceAccount': {
      const own = subject.namespace === undefined || subject.namespace === '';
      if (own && binding.kind === 'ClusterRoleBinding') return 'no';
      return accountMatches(own ? binding.namespace : subject.namespace, subject.name, identity);
    }
    default:
      return 'no';
  }
}
