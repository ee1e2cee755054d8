import type { ServiceAccountIdentity } from '../../kubernetes/authorizer/identity.ts';
import { isAskedAbout } from '../../kubernetes/authorizer/authorize.ts';
import type { Doubt } from '../../kubernetes/authorizer/authorize.ts';
import { listGrants } from '../../kubernetes/authorizer/list-grants.ts';
import { splitResource } from '../../kubernetes/authorizer/api-request.ts';
import { resourceMatches, ruleAllows } from '../../kubernetes/authorizer/rule-allows.ts';
import type { Answer, AuthorizationRequest, PolicyBinding } from '../../kubernetes/rbac-types.ts';
import { folderDistance } from '../paths.ts';
import type { PolicySources, ScopePolicy } from '../policies.ts';
import type { AccessServer, AccountGrant, Need } from './types.ts';

type Binding = PolicyBinding<PolicySources>;

/** What an account is granted, as far as it concerns servers of one place. */
export interface AccountGrants {
  readonly grants: readonly AccountGrant[];
  readonly doubts: readonly Doubt<PolicySources>[];
  readonly isBound: boolean;
}

/**
 * Everything that an account is granted. Of bindings of the same name, and where a folder has bindings for the account
 * at all, those that lie nearest to the server count: a run may hold the same example in several folders.
 */
export function grantsOf(
  { policy }: ScopePolicy,
  identity: ServiceAccountIdentity,
  servers: readonly AccessServer[],
): AccountGrants {
  const { grants, doubts } = listGrants(policy, identity);
  const applied = policy.appliedTo(identity).filter(({ binding }) => binding.source !== undefined);
  const near = nearest(
    applied.map(({ binding }) => binding),
    servers,
  );
  const isNear = ({ binding }: { readonly binding?: Binding }): boolean =>
    binding?.source === undefined || near.has(binding);
  // What is bound to a group of all accounts says nothing of whether the files hold the bindings of this one.
  const isBound = applied.some(({ binding, subject }) => near.has(binding) && subject.kind !== 'Group');
  return { grants: grants.filter(isNear), doubts: doubts.filter(isNear), isBound };
}

/** How much farther than the nearest binding of the account another one may lie. */
const neighbourhood = 2;

function nearest(bindings: readonly Binding[], servers: readonly AccessServer[]): ReadonlySet<Binding> {
  const isDeployed = servers.some(({ rbac }) => rbac.scope.kustomization !== undefined);
  const distance = ({ source }: Binding): number => {
    const path = source?.item.manifest.file.path ?? '';
    if (isDeployed) return 0;
    return Math.min(...servers.map(({ at }) => (at.file.path === path ? -1 : folderDistance(at.file.path, path))));
  };
  const limit = Math.min(...bindings.map(distance)) + neighbourhood;
  const best = new Map<string, Binding>();
  for (const binding of bindings) {
    if (distance(binding) > limit) continue;
    const key = JSON.stringify([binding.kind, binding.name, binding.namespace]);
    const other = best.get(key);
    if (other === undefined || distance(binding) < distance(other)) best.set(key, binding);
  }
  return new Set(best.values());
}

/** The requests that a need stands for, one for each verb; none for what no file says. */
export function requestsOf({ access, scope }: Need, resource?: string): readonly AuthorizationRequest[] {
  if (access.kind === 'url') {
    const { path } = access;
    return path === undefined ? [] : access.verbs.map((verb) => ({ kind: 'nonResource', verb, path }));
  }
  const { group } = access;
  const namespace = scope.kind === 'cluster' ? '' : scope.namespace;
  return access.verbs.map((verb) => ({
    kind: 'resource',
    verb,
    group,
    ...splitResource(resource ?? access.resource),
    name: '',
    namespace,
  }));
}

/** Whether grants allow a request. */
export function isAllowed({ grants, doubts }: AccountGrants, request: AuthorizationRequest): Answer {
  let perhaps = doubts.length > 0;
  for (const grant of grants) {
    const asked = isAskedAbout(grant.binding, request);
    if (asked === 'no') continue;
    if (ruleAllows(grant.rule, request)) {
      if (asked === 'yes' && grant.certain) return 'yes';
      perhaps = true;
    } else if (request.kind === 'resource' && grant.rule.resourceNames.length > 0) {
      // Named objects only: it depends on which are asked for.
      perhaps ||= resourceMatches(grant.rule.resources, request.resource, request.subresource);
    }
  }
  return perhaps ? 'unknown' : 'no';
}

/** Grants of the same thing that hold elsewhere: in other namespaces, or in namespaces where all are asked for. */
export function grantedElsewhere(
  grants: readonly AccountGrant[],
  request: AuthorizationRequest,
): readonly AccountGrant[] {
  return grants.filter((grant) => isAskedAbout(grant.binding, request) === 'no' && ruleAllows(grant.rule, request));
}

/** The grants by which a need is met, wholly or in part. */
export function grantsOfNeed({ grants }: Pick<AccountGrants, 'grants'>, need: Need): readonly AccountGrant[] {
  const { access } = need;
  if (access.kind === 'url' && access.path === undefined) {
    return grants.filter(
      ({ rule, scope, binding }) =>
        binding.source !== undefined && scope.kind === 'cluster' && rule.nonResourceURLs.length > 0,
    );
  }
  const options = access.kind === 'resource' ? [access.resource, ...access.orElse] : [undefined];
  const requests = options.flatMap((option) => requestsOf(need, option));
  return grants.filter((grant) =>
    requests.some((request) => isAskedAbout(grant.binding, request) === 'yes' && ruleAllows(grant.rule, request)),
  );
}
