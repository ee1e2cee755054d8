import type { PolicyRule } from '../rbac-types.ts';
import { nonResourceUrlElementMatches, resourceElementMatches } from './rule-allows.ts';

/** A permission that a rule may grant, whoever holds the rule. */
export interface Permission {
  readonly verb: string;
  /** The API group; the core group is the empty string. */
  readonly group: string;
  /** The resource without its subresource. */
  readonly resource: string;
  readonly subresource?: string | undefined;
}

/** The place of an element in one list of a rule, and whether it matched by a star. */
export interface ElementMatch {
  readonly index: number;
  readonly element: string;
  readonly wildcard: boolean;
}

/**
 * Which objects the `resourceNames` of a rule leave a verb:
 * - `all`: there are none.
 * - `named`: the requests carry the name, so the listed objects only.
 * - `named-by-field-selector`: list and watch carry a name only with `fieldSelector=metadata.name=…`.
 * - `named-on-apply`: a create that POSTs carries no name and is refused; one by server-side apply or PUT carries it.
 * - `none`: deletecollection never carries a name, so the rule is dead for it.
 */
export type NameReach = 'all' | 'named' | 'named-by-field-selector' | 'named-on-apply' | 'none';

/** How a rule grants a permission: the elements that match, so that a report can point at each of them. */
export interface PermissionGrant {
  readonly verbs: readonly ElementMatch[];
  readonly apiGroups: readonly ElementMatch[];
  readonly resources: readonly ElementMatch[];
  readonly names: NameReach;
  /** The `resourceNames` of the rule. */
  readonly resourceNames: readonly string[];
}

/** How a rule grants a request for a path that is no API object. */
export interface UrlGrant {
  readonly verbs: readonly ElementMatch[];
  readonly nonResourceURLs: readonly ElementMatch[];
}

function matches(list: readonly string[], covers: (element: string) => boolean, wanted: string): ElementMatch[] {
  const found: ElementMatch[] = [];
  for (const [index, element] of list.entries()) {
    if (covers(element)) found.push({ index, element, wildcard: element !== wanted });
  }
  return found;
}

/** Which objects a verb reaches through a rule that has these `resourceNames`. */
// https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources and, for the create that an
// apply makes, withAuthorization in staging/src/k8s.io/apiserver/pkg/endpoints/handlers/create.go, used by update.go.
export function nameReach(resourceNames: readonly string[], verb: string, subresource = ''): NameReach {
  if (resourceNames.length === 0) return 'all';
  if (verb === 'list' || verb === 'watch') return 'named-by-field-selector';
  if (verb === 'deletecollection') return 'none';
  // The path of a subresource has the name of its parent: POST …/pods/NAME/exec.
  if (verb === 'create' && subresource === '') return 'named-on-apply';
  return 'named';
}

/**
 * How a rule grants a permission, or undefined where it does not. A verb or group or resource `*` in the question asks
 * for all of them: only a star grants it.
 */
export function grantsPermission(rule: PolicyRule, permission: Permission): PermissionGrant | undefined {
  const { verb, group, resource, subresource = '' } = permission;
  const coversVerb = (element: string): boolean => element === '*' || element === verb;
  const coversGroup = (element: string): boolean => element === '*' || element === group;
  const coversResource = (element: string): boolean => resourceElementMatches(element, resource, subresource);
  // Nearly every question is answered no: that has to cost nothing.
  if (!rule.resources.some(coversResource) || !rule.apiGroups.some(coversGroup) || !rule.verbs.some(coversVerb)) {
    return undefined;
  }
  const combined = subresource === '' ? resource : `${resource}/${subresource}`;
  return {
    verbs: matches(rule.verbs, coversVerb, verb),
    apiGroups: matches(rule.apiGroups, coversGroup, group),
    resources: matches(rule.resources, coversResource, combined),
    names: nameReach(rule.resourceNames, verb, subresource),
    resourceNames: rule.resourceNames,
  };
}

/** The grants of each of several verbs on one resource that a rule has, in the order of `verbs`. */
export function grantedVerbs(
  rule: PolicyRule,
  permission: Omit<Permission, 'verb'>,
  verbs: readonly string[],
): readonly (PermissionGrant & { readonly verb: string })[] {
  const found: (PermissionGrant & { readonly verb: string })[] = [];
  const { resource, subresource = '' } = permission;
  if (!rule.resources.some((element) => resourceElementMatches(element, resource, subresource))) return found;
  for (const verb of verbs) {
    const grant = grantsPermission(rule, { ...permission, verb });
    if (grant) found.push({ ...grant, verb });
  }
  return found;
}

/** How a rule grants a verb on a path that is no API object, or undefined where it does not. */
export function grantsUrl(rule: PolicyRule, verb: string, path: string): UrlGrant | undefined {
  const verbs = matches(rule.verbs, (element) => element === '*' || element === verb, verb);
  if (verbs.length === 0) return undefined;
  const covers = (element: string): boolean => nonResourceUrlElementMatches(element, path);
  const nonResourceURLs = matches(rule.nonResourceURLs, covers, path);
  return nonResourceURLs.length === 0 ? undefined : { verbs, nonResourceURLs };
}
