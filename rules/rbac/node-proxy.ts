import { folderDistance } from '../../src/model/paths.ts';
import type { RbacRole } from '../../src/model/rbac.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { NeededBy } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/node-proxy',
  summary: 'Report roles that can reach the whole API of kubelets',
  // The kubelet takes its verb from the HTTP method: GET opens a websocket to exec as well as it reads metrics.
  permissions: [
    { group: '', resource: 'nodes', subresource: 'proxy', verbs: ['get', 'create', 'update', 'patch', 'delete'] },
  ],
  severity: { cluster: 'error', namespace: 'error', named: 'warning' },
  neededBy: proxyJob,
  securitySeverity: '9.0',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#fine-grained-authorization',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2862-fine-grained-kubelet-authz',
  ],
  why: 'lets its subjects run commands in every container of the nodes',
  instead:
    'Even "get" opens exec. Grant what is used instead: "nodes/metrics" for /metrics, /metrics/cadvisor and /metrics/probes, "nodes/stats", "nodes/log", and from Kubernetes 1.33 on "nodes/pods", "nodes/healthz" or "nodes/configz".',
});
export default rule;

/** How far apart the role and a configuration that makes use of it may lie: in one folder, or in folders side by side. */
const neighbourhood = 2;

/** A job near the role that scrapes through the proxy path of the API server. */
function proxyJob({ manifest }: RbacRole, { scrapeJobs }: Workspace): NeededBy | undefined {
  for (const { relabelConfigs, config } of scrapeJobs) {
    if (folderDistance(config.file.path, manifest.file.path) > neighbourhood) continue;
    const path = relabelConfigs.find(({ replacement }) => /\/nodes\/.*\/proxy(?:\/|$)/.test(replacement?.value ?? ''));
    if (path?.replacement !== undefined) return { at: path.replacement, note: 'this job scrapes through the proxy' };
  }
  return undefined;
}
