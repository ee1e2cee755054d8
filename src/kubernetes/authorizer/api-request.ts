import { isClusterScoped } from '../../knowledge/api-resources.ts';
import type { ResourceRequest } from '../rbac-types.ts';

/** What a client does, in the words of `kubectl`. */
export interface ClientAction {
  readonly verb: string;
  readonly group: string;
  /** The resource, or `resource/subresource`. */
  readonly resource: string;
  readonly subresource?: string | undefined;
  /** The object, or for list and watch the one in the client's `fieldSelector=metadata.name=…`. */
  readonly name?: string | undefined;
  /** Empty for all namespaces; undefined: whichever namespace the files are deployed into. */
  readonly namespace: string | undefined;
}

/** A resource without its subresource, and the subresource or "". Of a longer path the rest is not looked at. */
export function splitResource(resource: string): { readonly resource: string; readonly subresource: string } {
  const [parent = '', ...rest] = resource.split('/');
  // The keys of userextras are full names with a slash, such as `example.com/scopes`.
  return { resource: parent, subresource: parent === 'userextras' ? rest.join('/') : (rest[0] ?? '') };
}

/**
 * The request that the API server makes of a client's action. A create of an object, and deletecollection, have no
 * name in their path; a create of a subresource has the parent's. Cluster-scoped objects have no namespace, but for a
 * Namespace itself, whose name stands where the namespace of other objects does: a RoleBinding in `foo` may let
 * somebody get, update, patch and delete the Namespace `foo`.
 */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/endpoints/request/requestinfo.go
export function apiRequest(action: ClientAction): ResourceRequest {
  const split = splitResource(action.resource);
  const { resource } = split;
  const subresource = action.subresource ?? split.subresource;
  const { verb, group } = action;
  const unnamed = verb === 'deletecollection' || (verb === 'create' && subresource === '');
  const name = unnamed ? '' : (action.name ?? '');
  return { kind: 'resource', verb, group, resource, subresource, name, namespace: namespaceOf(action, resource, name) };
}

function namespaceOf(action: ClientAction, resource: string, name: string): string | undefined {
  const isNamespace = action.group === '' && resource === 'namespaces';
  // A list or watch of one Namespace by field selector is still a request for all of them.
  if (isNamespace) return action.verb === 'list' || action.verb === 'watch' ? '' : name;
  return isClusterScoped(action.group, resource) === true ? '' : action.namespace;
}
