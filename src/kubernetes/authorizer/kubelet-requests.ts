import type { ResourceRequest } from '../rbac-types.ts';

const wholePaths: readonly (readonly [path: string, subresource: string])[] = [
  ['/metrics', 'metrics'],
  ['/stats', 'stats'],
  ['/logs', 'log'],
  ['/checkpoint', 'checkpoint'],
];

/** The subresources that 1.33 and later (statusz: later still) ask about before they fall back to `nodes/proxy`. */
const finePaths: readonly (readonly [path: string, subresource: string])[] = [
  ['/pods', 'pods'],
  ['/runningpods', 'pods'],
  ['/healthz', 'healthz'],
  ['/configz', 'configz'],
  ['/statusz', 'statusz'],
];

function isAtOrBelow(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}

const methodVerbs: Readonly<Record<string, string>> = {
  POST: 'create',
  GET: 'get',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/**
 * What a kubelet asks the API server before it answers a request on its own port: any one of these being allowed is
 * enough. The verb is that of the HTTP method, so GET on everything that has no subresource of its own is get on
 * `nodes/proxy`.
 */
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/server/auth.go (GetRequestAttributes)
export function kubeletRequests(method: string, path: string, node: string): readonly ResourceRequest[] {
  const verb = methodVerbs[method.toUpperCase()] ?? '';
  const request = (subresource: string): ResourceRequest => ({
    kind: 'resource',
    verb,
    group: '',
    resource: 'nodes',
    subresource,
    name: node,
    namespace: '',
  });
  const whole = wholePaths.find(([start]) => isAtOrBelow(path, start));
  if (whole) return [request(whole[1])];
  const fine = finePaths.find(([start]) => isAtOrBelow(path, start));
  return fine ? [request(fine[1]), request('proxy')] : [request('proxy')];
}
