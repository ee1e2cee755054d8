import type { DiscoveryStores } from './stores.ts';
import { addNamespace, addNode, joinHostPort, MetaLabelSet, nameOf } from './stores.ts';
import type { ContainerPort, DiscoveredTarget, DiscoveryPod, PodContainer, TargetGroup } from './types.ts';

/** A container with what discovery says of its kind. */
export interface ListedContainer {
  readonly container: PodContainer;
  readonly isInit: boolean;
}

/** The containers of a pod as discovery walks over them: init containers last. */
export function containersOf(pod: DiscoveryPod<unknown>): readonly ListedContainer[] {
  return [
    ...pod.containers.map((container) => ({ container, isInit: false })),
    ...pod.initContainers.map((container) => ({ container, isInit: true })),
  ];
}

/**
 * The targets of a pod: each declared port of each container, or the bare address of a container without ports.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/kubernetes/pod.go (buildPod)
 */
export function podTargets<S>(pod: DiscoveryPod<S>, stores: DiscoveryStores<S>): TargetGroup<S> {
  const { name, namespace } = pod.metadata;
  const empty = { key: `pod/${namespace}/${name}`, object: pod, service: undefined };
  const { ip } = pod;
  const attachesNode = stores.config.attach?.node === true;
  if (ip === undefined || ip === '' || (attachesNode && !stores.nodes.has(pod.nodeName ?? ''))) {
    return { ...empty, labels: new Map(), targets: [] };
  }
  const labels = addPodLabels(new MetaLabelSet(), pod, stores).set('namespace', namespace);
  if (attachesNode) addNode(labels, stores, pod.nodeName);
  addNamespace(labels, stores, namespace);
  const targets = containersOf(pod).flatMap(({ container, isInit }) => {
    const make = (port: ContainerPort | undefined): DiscoveredTarget<S> => {
      const target = new MetaLabelSet();
      target.setPlain('__address__', port === undefined ? ip : joinHostPort(ip, port.containerPort));
      addContainerLabels(target, container, isInit, port).set('pod_container_id', container.id);
      return { labels: target.labels(), pod, container, isExtraPort: false };
    };
    return container.ports.length === 0 ? [make(undefined)] : container.ports.map(make);
  });
  return { ...empty, labels: labels.labels(), targets };
}

/** Adds what discovery says of a pod, wherever it meets one. */
export function addPodLabels<S>(labels: MetaLabelSet, pod: DiscoveryPod<S>, stores: DiscoveryStores<S>): MetaLabelSet {
  const { metadata } = pod;
  labels
    .set('pod_ip', pod.ip)
    .set('pod_ready', pod.ready ?? 'unknown')
    .set('pod_phase', pod.phase)
    .set('pod_node_name', pod.nodeName)
    .set('pod_host_ip', pod.hostIp)
    .set('pod_uid', metadata.uid)
    .addObject('pod', metadata);
  const { controller } = metadata;
  if (controller === undefined) return labels;
  labels.set('pod_controller_kind', controller.kind).set('pod_controller_name', controller.name);
  const key = nameOf(metadata.namespace, controller.name);
  const attach = stores.config.attach ?? {};
  if (controller.kind === 'ReplicaSet' && attach.deployment === true) {
    const owner = stores.replicaSets.get(key)?.metadata.controller;
    if (owner?.kind === 'Deployment') labels.set('pod_deployment_name', owner.name);
  }
  if (controller.kind === 'Job') {
    if (attach.job === true) labels.set('pod_job_name', controller.name);
    const owner = attach.cronjob === true ? stores.jobs.get(key)?.metadata.controller : undefined;
    if (owner?.kind === 'CronJob') labels.set('pod_cronjob_name', owner.name);
  }
  return labels;
}

/** Adds what discovery says of a container and one of its ports. */
export function addContainerLabels(
  labels: MetaLabelSet,
  container: PodContainer,
  isInit: boolean,
  port: ContainerPort | undefined,
): MetaLabelSet {
  labels
    .set('pod_container_name', container.name)
    .set('pod_container_image', container.image)
    .set('pod_container_init', String(isInit));
  if (port === undefined) return labels;
  return labels
    .set('pod_container_port_name', port.name)
    .set('pod_container_port_number', port.containerPort)
    .set('pod_container_port_protocol', port.protocol ?? 'TCP');
}
