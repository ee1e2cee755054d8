import { builtInGroup, lookupResource } from '../knowledge/api-resources.ts';
import type { ApiResource } from '../knowledge/api-resources.ts';
import { splitResource } from '../kubernetes/authorizer/api-request.ts';
import { grantsPermission } from '../kubernetes/authorizer/grants-permission.ts';
import type { RbacRole, RbacRule } from './rbac.ts';
import { isBuiltInDefinition } from './role-wording.ts';

/** A rule with the role that it is in. */
export interface RoleRule {
  readonly role: RbacRole;
  readonly rule: RbacRule;
}

/** The rules of roles, but for copies of those that Kubernetes brings: they are not their author's to change. */
export function roleRulesOf(roles: readonly RbacRole[]): readonly RoleRule[] {
  return roles
    .filter((role) => !isBuiltInDefinition(role))
    .flatMap((role) => role.rules.map((rule) => ({ role, rule })));
}

/** True for text that something will replace before Kubernetes sees it: `${NAME}`, `<name>`, `##NAME##`, `__NAME__`. */
export function isPlaceholder(text: string): boolean {
  return /[${}<>@#%]|__/.test(text);
}

/** True where other rules of the role grant each of the verbs on a resource, whatever its name. */
export function isGrantedElsewhere(
  { role, rule }: RoleRule,
  { verbs, group, resource }: { readonly verbs: readonly string[]; readonly group: string; readonly resource: string },
): boolean {
  const split = splitResource(resource);
  return verbs.every((verb) =>
    role.rules.some(
      (other) => other !== rule && grantsPermission(other.policy, { verb, group, ...split })?.names === 'all',
    ),
  );
}

/** What Kubernetes has by a resource's name in the API groups of a rule; groups of others tell nothing. */
export function builtInResources({ apiGroups }: RbacRule, resource: string): readonly ApiResource[] {
  return apiGroups.flatMap(({ value }) => lookupResource(value, resource) ?? []);
}

/** True where every API group of a rule belongs to Kubernetes itself, so that all that it can mean is known. */
export function hasOnlyBuiltInGroups({ apiGroups }: RbacRule): boolean {
  return apiGroups.length > 0 && apiGroups.every(({ value }) => builtInGroup(value) !== undefined);
}
