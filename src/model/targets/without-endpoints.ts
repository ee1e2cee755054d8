import { discoverTargets } from '../../prometheus/discovery/discover.ts';
import type { DiscoveryCluster } from '../../prometheus/discovery/types.ts';
import { StepBudget } from '../../prometheus/step-budget.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { Service } from '../services.ts';
import { judge } from './judge.ts';
import type { JobTargets } from './target-scope.ts';
import type { TargetSource } from './target-source.ts';

/** True where a job would scrape the endpoints of a Service, if it had any. */
export function keepsEndpointOf({ scope, settings }: JobTargets, service: Scoped<Service>): boolean {
  const known = scope.serviceOf(service);
  const endpoints = settings.discoveries.filter(({ config }) => ['endpoints', 'endpointslice'].includes(config.role));
  // Without a rule that keeps, the job is not about this Service.
  const isGated = settings.target.relabelRules.some(({ action }) => action === 'keep');
  if (known === undefined || endpoints.length === 0 || !isGated) return false;
  const { source, metadata } = known;
  const ports = known.ports.map(({ name = '', port, protocol = 'TCP' }) => ({ name, port, protocol }));
  const cluster: DiscoveryCluster<TargetSource> = {
    // What stands behind the Service decides nothing here, and is much.
    ...scope.cluster,
    namespaces: scope.cluster.namespaces.filter(({ metadata: { name } }) => name === metadata.namespace),
    nodes: [],
    replicaSets: [],
    jobs: [],
    pods: [],
    services: [known],
    endpoints: [{ source, metadata, subsets: [{ addresses: [{ ip: '10.0.0.2' }], notReadyAddresses: [], ports }] }],
    endpointSlices: [
      {
        source,
        metadata: { ...metadata, labels: new Map([['kubernetes.io/service-name', metadata.name]]) },
        addressType: 'IPv4',
        ports,
        endpoints: [{ addresses: ['10.0.0.2'], ready: true }],
      },
    ],
  };
  const budget = new StepBudget(scope.stepsPerJob);
  return endpoints.some(({ config }) =>
    discoverTargets(config, cluster).some((group) =>
      group.targets.some(
        (target) => judge(settings, { kind: 'discovered', group, target }, budget).verdict.kind === 'kept',
      ),
    ),
  );
}
