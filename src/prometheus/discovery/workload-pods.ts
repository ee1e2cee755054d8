import type { DiscoveryObject, DiscoveryPod, PodContainer } from './types.ts';

/** The kinds of workload that make pods. */
export type WorkloadKind =
  'Pod' | 'Deployment' | 'ReplicaSet' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob' | 'ReplicationController';

/** A workload with the template of its pods; for a Pod, the pod itself. */
export interface Workload<S> {
  readonly source: S;
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly containers: readonly PodContainer[];
  readonly initContainers: readonly PodContainer[];
  readonly nodeName?: string;
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly serviceAccountName?: string;
}

/** A pod as a workload's controllers would make it, and what stands between. */
export interface WorkloadPod<S> {
  readonly pod: DiscoveryPod<S>;
  readonly replicaSet?: DiscoveryObject<S>;
  readonly job?: DiscoveryObject<S>;
}

/** What stands for the random part of a name; controllers use letters and digits such as these. */
const hash = 'xxxxxxxxxx';
const suffix = 'xxxxx';

/**
 * One pod of a workload, up and ready, with names that a cluster could give. Its address is no IP but the name of the
 * pod, so that whoever reads it sees where it comes from.
 */
export function podOfWorkload<S>(workload: Workload<S>): WorkloadPod<S> {
  const { kind, name, source, namespace } = workload;
  const owned = (owner: string, controllerKind: string, controllerName: string): DiscoveryObject<S> => ({
    source,
    metadata: {
      name: owner,
      namespace,
      labels: new Map(),
      annotations: new Map(),
      controller: { kind: controllerKind, name: controllerName },
    },
  });
  switch (kind) {
    case 'Pod':
      return { pod: makePod(workload, name, {}, undefined) };
    case 'Deployment': {
      const replicaSet = `${name}-${hash}`;
      const labels = { 'pod-template-hash': hash };
      const pod = makePod(workload, `${replicaSet}-${suffix}`, labels, { kind: 'ReplicaSet', name: replicaSet });
      return { pod, replicaSet: owned(replicaSet, 'Deployment', name) };
    }
    case 'StatefulSet': {
      const labels = {
        'apps.kubernetes.io/pod-index': '0',
        'controller-revision-hash': `${name}-${hash}`,
        'statefulset.kubernetes.io/pod-name': `${name}-0`,
      };
      return { pod: makePod(workload, `${name}-0`, labels, { kind, name }) };
    }
    case 'DaemonSet': {
      const labels = { 'controller-revision-hash': hash, 'pod-template-generation': '1' };
      return { pod: makePod(workload, `${name}-${suffix}`, labels, { kind, name }) };
    }
    case 'Job':
      return { pod: makePod(workload, `${name}-${suffix}`, jobLabels(name), { kind, name }) };
    case 'CronJob': {
      const job = `${name}-00000000`;
      const pod = makePod(workload, `${job}-${suffix}`, jobLabels(job), { kind: 'Job', name: job });
      return { pod, job: owned(job, 'CronJob', name) };
    }
    case 'ReplicaSet':
    case 'ReplicationController':
      return { pod: makePod(workload, `${name}-${suffix}`, {}, { kind, name }) };
  }
}

function jobLabels(job: string): Readonly<Record<string, string>> {
  return { 'batch.kubernetes.io/job-name': job, 'job-name': job };
}

function makePod<S>(
  workload: Workload<S>,
  name: string,
  labels: Readonly<Record<string, string>>,
  controller: { readonly kind: string; readonly name: string } | undefined,
): DiscoveryPod<S> {
  const { namespace } = workload;
  const withId = (container: PodContainer): PodContainer => ({ id: `containerd://${container.name}`, ...container });
  const isJob = controller?.kind === 'Job';
  return {
    source: workload.source,
    metadata: {
      name,
      namespace,
      labels: new Map([...workload.labels, ...Object.entries(labels)]),
      annotations: workload.annotations,
      uid: `uid-of-${name}`,
      ...(controller === undefined ? {} : { controller }),
    },
    containers: workload.containers.map(withId),
    initContainers: workload.initContainers.map(withId),
    nodeName: workload.nodeName ?? 'node',
    ip: `${name}.${namespace}.pod`,
    hostIp: `${workload.nodeName ?? 'node'}.host`,
    phase: 'Running',
    ready: 'true',
    ...optional('hostname', workload.hostname ?? (workload.kind === 'StatefulSet' || isJob ? name : undefined)),
    ...optional('subdomain', workload.subdomain),
    ...optional('serviceAccountName', workload.serviceAccountName),
  };
}

function optional<K extends string>(key: K, value: string | undefined): Readonly<Partial<Record<K, string>>> {
  const result: Partial<Record<K, string>> = {};
  if (value !== undefined) result[key] = value;
  return result;
}
