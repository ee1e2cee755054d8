import { quietImages } from '../../knowledge/discovery-permissions.ts';
import { accountNameOf, accountOf } from '../pod-accounts.ts';
import { folderOf } from '../paths.ts';
import type { RbacScope, Scoped } from '../rbac-scope.ts';
import { mayBeSame } from '../rbac-scope.ts';
import type { ScopedManifest } from '../scope.ts';
import { describeManifest } from '../manifest.ts';
import type { WorkloadScope } from '../workload-scope.ts';
import type { Workload } from '../workloads.ts';
import type { Workspace } from '../workspace.ts';
import { beside } from './beside.ts';
import { asFound, ConfigIndex, mountedConfiguration, operatorConfiguration, plainConfig } from './server-configs.ts';
import type { FoundConfiguration } from './server-configs.ts';
import type { AccessServer } from './types.ts';

/** Every server of the run that may ask the API of Kubernetes, in each scope that it is in. */
export function accessServers(workspace: Workspace): readonly AccessServer[] {
  const index = new ConfigIndex(workspace.configs);
  const found: AccessServer[] = [];
  const taken = new Set<Workload>();
  for (const server of workspace.prometheusWorkloads) {
    const scopeIndex = workspace.workloadScopes.indexOf(server.scope);
    const rbac = workspace.rbacScopes[scopeIndex];
    if (rbac === undefined) continue;
    taken.add(server.workload.item);
    found.push(ofWorkload('workload', server.workload, { rbac, scopeIndex }, mountedConfiguration(server, index)));
  }
  for (const [scopeIndex, operator] of workspace.operatorScopes.entries()) {
    const rbac = workspace.rbacScopes[scopeIndex];
    if (rbac === undefined) continue;
    for (const server of operator.servers) {
      const { item, namespace, object } = server;
      const accountAt = item.spec.string('serviceAccountName');
      const name = accountAt === undefined || accountAt.value === '' ? 'default' : accountAt.value;
      const account = findAccount(rbac, name, object);
      const others = item.spec.mappings('containers').map((each) => each.string('name')?.value ?? '');
      found.push({
        kind: 'operator',
        name: describe(object),
        at: item.manifest.anchor,
        rbac,
        scopeIndex,
        namespace,
        accountName: account?.name ?? name,
        accountAt: accountAt?.span,
        account,
        ...operatorConfiguration(operator, server, index),
        isAlone: others.every((each) => ['prometheus', 'config-reloader', 'thanos-sidecar'].includes(each)),
        isOnlyServer: workspace.prometheusServers.length === 1,
        workload: undefined,
        operator: server,
      });
    }
  }
  for (const [scopeIndex, workloads] of workspace.workloadScopes.entries()) {
    const rbac = workspace.rbacScopes[scopeIndex];
    if (rbac !== undefined) found.push(...agentsOf(workloads, { rbac, scopeIndex }, index, taken));
  }
  return [...found, ...beside(workspace, found)];
}

interface Place {
  readonly rbac: RbacScope;
  readonly scopeIndex: number;
}

function ofWorkload(
  kind: 'agent' | 'workload',
  workload: Scoped<Workload>,
  { rbac, scopeIndex }: Place,
  configuration: FoundConfiguration,
): AccessServer {
  const { item, object, namespace } = workload;
  const account = accountOf(workload, rbac);
  const { template } = item;
  return {
    kind,
    name: describe(object),
    at: item.manifest.anchor,
    rbac,
    scopeIndex,
    namespace,
    accountName: account?.name ?? accountNameOf(item),
    accountAt: template.serviceAccountName?.span,
    account,
    ...configuration,
    isAlone:
      kind === 'agent'
        ? template.containers.length === 1
        : template.containers.every(({ image }) => quietImages.test(image?.value ?? '')),
    isOnlyServer: false,
    workload,
    operator: undefined,
  };
}

/** Workloads of other programs that mount an object with a configuration of Prometheus. */
function agentsOf(
  { scope, workloads }: WorkloadScope,
  place: Place,
  index: ConfigIndex,
  taken: ReadonlySet<Workload>,
): readonly AccessServer[] {
  const holders = scope.objects.filter(({ manifest }) => index.allIn(manifest).length > 0);
  if (holders.length === 0) return [];
  return workloads.flatMap((workload) => {
    if (taken.has(workload.item)) return [];
    const { manifest: own, template } = workload.item;
    const mounted = template.volumes.flatMap(({ fields }) => {
      const configMap = fields.mapping('configMap')?.string('name')?.value;
      const name = configMap ?? fields.mapping('secret')?.string('secretName')?.value;
      if (name === undefined) return [];
      const found = scope
        .named(configMap === undefined ? 'Secret' : 'ConfigMap', name, own)
        .find(
          (object) =>
            holders.includes(object) &&
            mayBeSame(object.namespace, workload.namespace) &&
            folderOf(object.manifest.file.path) === folderOf(own.file.path),
        );
      return found ?? [];
    });
    const configs = mounted
      .flatMap(({ manifest }) => index.allIn(manifest))
      .filter(({ container }) => container !== 'target-allocator' && container !== 'collector');
    return configs.length === 0 ? [] : [ofWorkload('agent', workload, place, asFound(configs.map(plainConfig)))];
  });
}

function findAccount(rbac: RbacScope, name: string, near: ScopedManifest): ScopedManifest | undefined {
  return rbac.scope
    .named('ServiceAccount', name, near.manifest)
    .find(({ manifest, namespace }) => manifest.group === '' && mayBeSame(namespace, near.namespace));
}

function describe({ manifest }: ScopedManifest): string {
  const { kind, name } = manifest;
  return name === undefined ? describeManifest(manifest) : `${kind.value} "${name.value}"`;
}
