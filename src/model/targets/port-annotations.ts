import { findTargetPort } from '../../prometheus/discovery/controllers.ts';
import { relabelMatcher } from '../../prometheus/relabel/matcher.ts';
import type { Located, Span } from '../../source/span.ts';
import { annotationUses } from './annotations.ts';
import type { AnnotatedObject, AnnotationUse } from './annotations.ts';
import type { TargetScope } from './target-scope.ts';

/** True where a job scrapes the Service by its own name, so that the port has to be one of the Service. */
export function readsServicePort({ targets, kind }: AnnotationUse): boolean {
  return kind === 'service' && targets.settings.discoveries.every(({ config }) => config.role === 'service');
}

/** A port of a Service that is taken for a port of its pods. */
export interface PortMixup {
  readonly servicePort: Located<number>;
  readonly podPort: number;
}

/**
 * Whether a number is the port of a Service that leads to another port of pods which do not declare the number
 * themselves. Any other number may be one that nobody declares.
 */
export function servicePortMixup(scope: TargetScope, object: AnnotatedObject, number: number): PortMixup | undefined {
  const { workloads } = scope;
  const services = object.workload === undefined ? [object.service] : workloads.servicesOf(object.workload);
  for (const service of services) {
    if (service?.item.ports.some((each) => each.port?.value === number) !== true) continue;
    const behind = object.workload === undefined ? workloads.workloadsOf(service) : [object.workload];
    const pods = behind.flatMap((workload) => scope.podOf(workload) ?? []);
    const known = scope.serviceOf(service);
    const port = known?.ports.find((each) => each.port === number);
    const written = service.item.ports.find((each) => each.port?.value === number)?.port;
    if (pods.length === 0 || port === undefined || written === undefined) continue;
    if (behind.some(({ item }) => item.template.hostNetwork)) continue;
    const targets = new Set(pods.map((pod) => findTargetPort(pod, port)));
    const [podPort] = targets;
    const declares = pods.some((pod) =>
      [...pod.containers, ...pod.initContainers].some(({ ports }) =>
        ports.some(({ containerPort }) => containerPort === number),
      ),
    );
    if (targets.size === 1 && podPort !== undefined && podPort !== number && !declares) {
      return { servicePort: written, podPort };
    }
  }
  return undefined;
}

/** Rules that write a port of their own and match only where an annotation has digits. */
export function pointlessDemand(scope: TargetScope): readonly { readonly use: AnnotationUse; readonly demand: Span }[] {
  return annotationUses(scope).flatMap((use) => {
    const { rule, name, purpose } = use;
    const { regex, replacement } = rule.source;
    if (purpose !== 'port' || regex === undefined || !/:\d+$/.test(replacement?.value ?? '')) return [];
    const at = rule.sourceLabels.findIndex((label) => label.endsWith(`_annotation_${name}`));
    const matcher = relabelMatcher(rule, 'prometheus-3');
    if (at !== rule.sourceLabels.length - 1 || rule.sourceLabels.length !== 2 || matcher === undefined) return [];
    const matches = (value: string): boolean =>
      matcher.match(
        rule.sourceLabels.map((_, index) => (index === at ? value : '10.0.0.1:80')).join(rule.separator),
      ) !== undefined;
    return matches('8080') && !matches('') ? [{ use, demand: regex.span }] : [];
  });
}
