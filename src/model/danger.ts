import { isClusterScoped } from '../knowledge/api-resources.ts';
import { isOlderThan } from '../knowledge/kubernetes-versions.ts';
import { grantedVerbs } from '../kubernetes/authorizer/grants-permission.ts';
import type { Located } from '../source/span.ts';
import type { RbacRole, RbacRule } from './rbac.ts';
import type { Reach } from './rbac-scope.ts';
import { reachPhrase } from './role-wording.ts';
import { join } from './rule-wording.ts';

/** One permission that makes a rule speak: any of the verbs on the resource. */
export interface DangerousPermission {
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly verbs: readonly string[];
  /** Verbs that are enough as well on API servers older than a version. */
  readonly before?: { readonly version: string; readonly verbs: readonly string[] };
  /** True for what stands outside namespaces and a Role can grant all the same: a Namespace, to those who are in it. */
  readonly inOwnNamespace?: boolean;
}

/** What a rule grants of some permissions. */
export interface DangerousGrant {
  /** The first elements that grant any of it. */
  readonly resource: Located<string>;
  readonly verb: Located<string>;
  /** What is granted, as kubectl would say it: `create and patch deployments and jobs`. */
  readonly words: string;
  /** True where all of it stands outside namespaces. */
  readonly isClusterScoped: boolean;
  /** The names that are left, where `resourceNames` leave only some. */
  readonly names: readonly string[];
  /** Set where all of it is enough only on API servers older than this, and it is not known how old the server is. */
  readonly onlyBefore: string | undefined;
}

/** What decides whether a permission of a rule has any effect. */
export interface GrantContext {
  readonly role: RbacRole;
  readonly reach: Reach;
  readonly kubernetesVersion: string | undefined;
}

interface Part {
  readonly resource: string;
  readonly verbs: readonly string[];
  readonly at: { readonly resource: number; readonly verb: number };
  readonly isClusterScoped: boolean;
  readonly onlyBefore: string | undefined;
}

/**
 * What a rule grants of some permissions; undefined where nothing. Left out is what can have no effect: resources
 * outside namespaces in a Role or behind RoleBindings, and names with a star, which no object has.
 */
export function dangerousGrant(
  rule: RbacRule,
  permissions: readonly DangerousPermission[],
  context: GrantContext,
): DangerousGrant | undefined {
  const names = rule.policy.resourceNames.filter((name) => !name.includes('*'));
  if (names.length === 0 && rule.policy.resourceNames.length > 0) return undefined;
  const all = permissions.flatMap((permission) => partOf(rule, permission, context) ?? []);
  const sure = all.filter(({ onlyBefore }) => onlyBefore === undefined);
  const parts = sure.length > 0 ? sure : all;
  const resource = rule.resources[Math.min(...parts.map(({ at }) => at.resource))];
  const verb = rule.verbs[Math.min(...parts.map(({ at }) => at.verb))];
  if (resource === undefined || verb === undefined) return undefined;
  return {
    resource,
    verb,
    words: wordsOf(parts),
    isClusterScoped: parts.every((part) => part.isClusterScoped),
    names,
    onlyBefore: parts[0]?.onlyBefore,
  };
}

function partOf(rule: RbacRule, permission: DangerousPermission, context: GrantContext): Part | undefined {
  if (!hasEffect(permission, context)) return undefined;
  const { before } = permission;
  const { kubernetesVersion } = context;
  const live = (verbs: readonly string[]): ReturnType<typeof grantedVerbs> =>
    grantedVerbs(rule.policy, permission, verbs).filter(
      // Without a name the request is refused; an apply that may carry one needs patch as well, which is asked for itself.
      ({ names }) => names !== 'none' && names !== 'named-on-apply',
    );
  const isOld =
    before !== undefined && kubernetesVersion !== undefined && isOlderThan(kubernetesVersion, before.version);
  const sure = live(isOld ? [...permission.verbs, ...before.verbs] : permission.verbs);
  const perhaps = sure.length === 0 && before !== undefined && kubernetesVersion === undefined;
  const grants = perhaps ? live(before.verbs) : sure;
  const [first] = grants;
  if (first === undefined) return undefined;
  return {
    resource: resourceWord(permission, context),
    verbs: grants.map(({ verb }) => verb),
    at: {
      resource: first.resources[0]?.index ?? 0,
      verb: Math.min(...grants.flatMap(({ verbs }) => verbs.map(({ index }) => index))),
    },
    isClusterScoped: isClusterScoped(permission.group, permission.resource) === true && !isInNamespaces(context),
    onlyBefore: perhaps ? before.version : undefined,
  };
}

function isInNamespaces({ role, reach }: GrantContext): boolean {
  return role.kind === 'Role' || reach.level === 'namespace';
}

/** RoleBindings are never asked about what stands outside namespaces. */
function hasEffect({ group, resource, inOwnNamespace }: DangerousPermission, context: GrantContext): boolean {
  return inOwnNamespace === true || !isInNamespaces(context) || isClusterScoped(group, resource) !== true;
}

function resourceWord(permission: DangerousPermission, context: GrantContext): string {
  const { resource, subresource } = permission;
  if (permission.inOwnNamespace === true && isInNamespaces(context)) return 'the Namespace object';
  return subresource === undefined ? resource : `${resource}/${subresource}`;
}

/** Verbs and resources, those with the same verbs together. */
function wordsOf(parts: readonly Part[]): string {
  const byVerbs = new Map<string, string[]>();
  for (const { resource, verbs } of parts) {
    const key = join(verbs);
    byVerbs.set(key, [...(byVerbs.get(key) ?? []), resource]);
  }
  const clauses = [...byVerbs].map(([verbs, resources]) => `${verbs} ${join([...new Set(resources)])}`);
  return clauses.join(', and ');
}

/** Where a grant holds, as the end of a clause with a blank before it; empty where there is nothing to add. */
export function grantReachPhrase(grant: DangerousGrant, { role, reach }: Pick<GrantContext, 'role' | 'reach'>): string {
  if (!grant.isClusterScoped) return ` ${reachPhrase(role, reach)}`;
  return reach.level === 'cluster' ? '' : ' where a ClusterRoleBinding binds it';
}

/** Names in a message: all of them, or the first few. */
export function namedPhrase(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return `named ${join(quoted.length > 3 ? [...quoted.slice(0, 3), `${quoted.length - 3} more`] : quoted)}`;
}
