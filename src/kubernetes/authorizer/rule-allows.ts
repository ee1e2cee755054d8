// The semantics of one rule, to the letter of
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go
// All comparisons are exact and case-sensitive; nothing is trimmed, and there are no globs but those named here.
import type { AuthorizationRequest, PolicyRule } from '../rbac-types.ts';

/** True where a list of verbs has the verb, or `*`, which covers every verb, custom ones included. */
export function verbMatches(verbs: readonly string[], verb: string): boolean {
  return verbs.includes('*') || verbs.includes(verb);
}

/** True where a list of API groups has the group, or `*`. Versions play no part: `apps/v1` is no group. */
export function apiGroupMatches(apiGroups: readonly string[], group: string): boolean {
  return apiGroups.includes('*') || apiGroups.includes(group);
}

/**
 * True where one element of `resources` covers a resource: `*` covers all with their subresources, `pods/exec` itself
 * only, and a star before the slash the subresource of any resource. `pods` covers no subresource, and a star after
 * the slash, as in `pods/*`, covers nothing.
 */
export function resourceElementMatches(element: string, resource: string, subresource: string): boolean {
  if (element === '*') return true;
  if (subresource === '') return element === resource;
  return element === `${resource}/${subresource}` || element === `*/${subresource}`;
}

/** True where a list of resources covers a resource. */
export function resourceMatches(resources: readonly string[], resource: string, subresource: string): boolean {
  return resources.some((element) => resourceElementMatches(element, resource, subresource));
}

/** True where the list is empty, or has exactly the name of the request. A request without a name has the name "". */
export function resourceNameMatches(resourceNames: readonly string[], name: string): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name);
}

/** True where one element of `nonResourceURLs` covers a path: equal, or a star at its end after the start of the path. */
export function nonResourceUrlElementMatches(element: string, path: string): boolean {
  if (element === '*' || element === path) return true;
  return element.endsWith('*') && path.startsWith(element.replace(/\*+$/, ''));
}

/** True where a list of non-resource URLs covers a path. */
export function nonResourceUrlMatches(nonResourceURLs: readonly string[], path: string): boolean {
  return nonResourceURLs.some((element) => nonResourceUrlElementMatches(element, path));
}

/** True where the rule allows the request, wherever the rule applies. */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/plugin/pkg/auth/authorizer/rbac/rbac.go (RuleAllows)
export function ruleAllows(rule: PolicyRule, request: AuthorizationRequest): boolean {
  if (!verbMatches(rule.verbs, request.verb)) return false;
  if (request.kind === 'nonResource') return nonResourceUrlMatches(rule.nonResourceURLs, request.path);
  return (
    apiGroupMatches(rule.apiGroups, request.group) &&
    resourceMatches(rule.resources, request.resource, request.subresource) &&
    resourceNameMatches(rule.resourceNames, request.name)
  );
}
