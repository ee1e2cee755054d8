import { grantsPermission, grantsUrl } from '../../kubernetes/authorizer/grants-permission.ts';
import { folderOf } from '../paths.ts';
import type { PrometheusConfig } from '../scrape-config.ts';
import type { RbacScope } from '../rbac-scope.ts';
import type { ScopedManifest } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { asFound, plainConfig } from './server-configs.ts';
import type { AccessServer } from './types.ts';

/**
 * Configurations in files of their own, which no server of the run mounts: one that discovers Kubernetes objects is
 * taken to run as the account beside it, where it is the only one in its folder, and the account is the only one there
 * that a Prometheus would have: bound to a role that lists what is discovered and may read metrics.
 */
export function beside(workspace: Workspace, known: readonly AccessServer[]): readonly AccessServer[] {
  const used = new Set(known.flatMap(({ configs }) => configs.map(({ config }) => config)));
  const byFolder = new Map<string, PrometheusConfig[]>();
  for (const config of workspace.configs) {
    if (config.container !== 'file' || config.manifest !== undefined || used.has(config)) continue;
    if (!config.jobs.some(({ view }) => view.get('kubernetes_sd_configs') !== undefined)) continue;
    const folder = folderOf(config.file.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), config]);
  }
  return [...byFolder].flatMap(([folder, [config, ...others]]) => {
    if (config === undefined || others.length > 0) return [];
    return workspace.rbacScopes.flatMap((rbac, scopeIndex) => {
      const accounts = rbac.accounts.filter(
        (account) => folderOf(account.manifest.file.path) === folder && isPrometheus(rbac, account),
      );
      const [account] = accounts;
      if (account?.name === undefined || accounts.length > 1) return [];
      if (known.some((server) => server.account === account)) return [];
      return [
        {
          kind: 'configuration' as const,
          name: `"${config.file.path.slice(folder === '' ? 0 : folder.length + 1)}"`,
          at: config.jobs[0]?.anchor ?? account.manifest.anchor,
          rbac,
          scopeIndex,
          namespace: account.namespace,
          accountName: account.name,
          accountAt: account.manifest.anchor,
          account,
          ...asFound([plainConfig(config)]),
          isAlone: true,
          isOnlyServer: false,
          workload: undefined,
          operator: undefined,
        },
      ];
    });
  });
}

/** True for an account of the folder that is bound there to a role that only a Prometheus would have. */
function isPrometheus(rbac: RbacScope, account: ScopedManifest): boolean {
  return rbac.bindings.some((binding) => {
    const resolution = rbac.resolveRole(binding);
    if (resolution.kind !== 'found') return false;
    const folder = folderOf(account.manifest.file.path);
    if ([binding.item.manifest, resolution.role.item.manifest].some(({ file }) => folderOf(file.path) !== folder))
      return false;
    const binds = binding.item.subjects.some(
      ({ kind, name, namespace }) =>
        kind?.value === 'ServiceAccount' &&
        name?.value === account.manifest.name?.value &&
        (namespace === undefined || account.namespace === undefined || namespace.value === account.namespace),
    );
    if (!binds || !/prometheus/i.test(`${account.name ?? ''} ${resolution.role.name ?? ''}`)) return false;
    const rules = resolution.role.item.rules.map(({ policy }) => policy);
    const watches = ['endpoints', 'pods', 'services', 'nodes'].some((resource) =>
      rules.some((rule) => grantsPermission(rule, { verb: 'watch', group: '', resource }) !== undefined),
    );
    const reads = rules.some(
      (rule) =>
        grantsUrl(rule, 'get', '/metrics') !== undefined ||
        grantsPermission(rule, { verb: 'get', group: '', resource: 'nodes', subresource: 'metrics' }) !== undefined,
    );
    return watches && reads;
  });
}
