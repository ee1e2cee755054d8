import { findTargetPort } from '../../prometheus/discovery/controllers.ts';
import type { Scoped } from '../rbac-scope.ts';
import type { Workload } from '../workloads.ts';
import { finalPort } from './kept.ts';
import type { KeptTarget } from './kept.ts';
import type { TargetScope } from './target-scope.ts';

/** Pods that a scrape reaches, and the port of theirs. */
export interface Destination {
  readonly workload: Scoped<Workload>;
  readonly port: number;
}

/** Where the packets of a scrape arrive: at the pod, or at the pods behind the Service that is scraped by its name. */
export function destinationsOf(scope: TargetScope, target: KeptTarget): readonly Destination[] {
  const { group, target: found } = target.origin;
  const port = finalPort(target);
  if (port === undefined) return [];
  const host = (target.verdict.labels.get('__address__') ?? '').replace(/:\d+$/, '');
  const { pod } = found;
  if (pod !== undefined) {
    const { workload } = pod.source;
    return workload === undefined || host !== pod.ip ? [] : [{ workload, port }];
  }
  const { service } = group.object.source;
  if (service === undefined || group.service === undefined) return [];
  const { name, namespace } = group.service.metadata;
  const servicePort = group.service.ports.find((each) => each.port === port);
  if (host !== `${name}.${namespace}.svc` || servicePort === undefined) return [];
  return scope.workloads.workloadsOf(service).flatMap((workload) => {
    const own = scope.podOf(workload);
    const podPort = own === undefined ? undefined : findTargetPort(own, servicePort);
    return podPort === undefined ? [] : [{ workload, port: podPort }];
  });
}
