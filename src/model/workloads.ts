import type { Located, Span } from '../source/span.ts';
import type { Labels } from '../kubernetes/label-selector.ts';
import { plainMap } from './fields.ts';
import type { Fields, LocatedEntry } from './fields.ts';
import type { Manifest } from './manifest.ts';
import type { ScopedManifest } from './scope.ts';

/** Kinds that are a pod, or that make pods of a template. */
export type WorkloadKind =
  'CronJob' | 'DaemonSet' | 'Deployment' | 'Job' | 'Pod' | 'ReplicaSet' | 'ReplicationController' | 'StatefulSet';

/** One port that a container declares. */
export interface ContainerPort {
  readonly fields: Fields;
  readonly anchor: Span;
  readonly name: Located<string> | undefined;
  readonly containerPort: Located<number> | undefined;
  /** `TCP` where it is not written. */
  readonly protocol: string;
}

/** Where a container sees a volume. */
export interface VolumeMount {
  readonly fields: Fields;
  readonly name: Located<string> | undefined;
  readonly mountPath: Located<string> | undefined;
  readonly subPath: Located<string> | undefined;
}

/** A container of a pod. */
export interface Container {
  readonly fields: Fields;
  readonly anchor: Span;
  /** `sidecar` for an init container that goes on running beside the others. */
  readonly kind: 'container' | 'init' | 'sidecar';
  readonly name: Located<string> | undefined;
  readonly image: Located<string> | undefined;
  readonly command: readonly Located<string>[];
  readonly args: readonly Located<string>[];
  readonly ports: readonly ContainerPort[];
  readonly volumeMounts: readonly VolumeMount[];
}

/** A volume of a pod; what it is made of is read from its fields. */
export interface Volume {
  readonly fields: Fields;
  readonly anchor: Span;
  readonly name: Located<string> | undefined;
}

/** A pod, as it is written or as a template says. */
export interface PodTemplate {
  /** Where to point at for what its metadata lacks. */
  readonly anchor: Span;
  readonly labels: ReadonlyMap<string, LocatedEntry>;
  readonly annotations: ReadonlyMap<string, LocatedEntry>;
  readonly spec: Fields;
  /** Init containers last, as discovery lists them. */
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  /** Absent: the account `default`. */
  readonly serviceAccountName: Located<string> | undefined;
  readonly automountServiceAccountToken: Located<boolean> | undefined;
  readonly hostNetwork: boolean;
}

/** An object whose pods can be seen. */
export interface Workload {
  readonly manifest: Manifest;
  readonly kind: WorkloadKind;
  readonly template: PodTemplate;
}

/** Labels of a workload's pods as they are deployed. */
export function podLabelsOf({ item, object }: { readonly item: Workload; readonly object: ScopedManifest }): Labels {
  return { ...plainMap(item.template.labels), ...object.addedTemplateLabels };
}

/** The API group of each kind, and the way from the object to its pod. */
const kinds: Readonly<Record<WorkloadKind, { readonly groups: readonly string[]; readonly path: readonly string[] }>> =
  {
    CronJob: { groups: ['batch'], path: ['spec', 'jobTemplate', 'spec', 'template'] },
    DaemonSet: { groups: ['apps', 'extensions'], path: ['spec', 'template'] },
    Deployment: { groups: ['apps', 'extensions'], path: ['spec', 'template'] },
    Job: { groups: ['batch'], path: ['spec', 'template'] },
    Pod: { groups: [''], path: [] },
    ReplicaSet: { groups: ['apps', 'extensions'], path: ['spec', 'template'] },
    ReplicationController: { groups: [''], path: ['spec', 'template'] },
    StatefulSet: { groups: ['apps'], path: ['spec', 'template'] },
  };

/** All kinds of workloads. */
export const workloadKinds: readonly WorkloadKind[] = Object.keys(kinds) as WorkloadKind[];

function isWorkloadKind(kind: string): kind is WorkloadKind {
  return Object.hasOwn(kinds, kind);
}

/** Reads a pod, or an object with a pod template; undefined for others, and for those whose pod has no spec. */
export function readWorkload(manifest: Manifest): Workload | undefined {
  const kind = manifest.kind.value;
  if (!isWorkloadKind(kind) || !kinds[kind].groups.includes(manifest.group)) return undefined;
  let fields: Fields | undefined = manifest.fields;
  for (const name of kinds[kind].path) fields = fields?.mapping(name);
  const spec = fields?.mapping('spec');
  if (fields === undefined || spec === undefined) return undefined;
  const metadata = fields.mapping('metadata');
  return {
    manifest,
    kind,
    template: {
      anchor: metadata?.view.keySpan ?? fields.view.keySpan ?? manifest.anchor,
      labels: metadata?.stringMap('labels') ?? new Map<string, LocatedEntry>(),
      annotations: metadata?.stringMap('annotations') ?? new Map<string, LocatedEntry>(),
      spec,
      containers: [
        ...spec.mappings('containers').map((container) => readContainer(container, 'container')),
        ...spec.mappings('initContainers').map((container) => readContainer(container, initKind(container))),
      ],
      volumes: spec.mappings('volumes').map((volume) => ({
        fields: volume,
        anchor: firstKey(volume),
        name: volume.string('name'),
      })),
      serviceAccountName: spec.string('serviceAccountName') ?? spec.string('serviceAccount'),
      automountServiceAccountToken: spec.boolean('automountServiceAccountToken'),
      hostNetwork: spec.boolean('hostNetwork')?.value ?? false,
    },
  };
}

// https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
function initKind(container: Fields): Container['kind'] {
  return container.string('restartPolicy')?.value === 'Always' ? 'sidecar' : 'init';
}

function readContainer(fields: Fields, kind: Container['kind']): Container {
  return {
    fields,
    anchor: firstKey(fields),
    kind,
    name: fields.string('name'),
    image: fields.string('image'),
    command: fields.strings('command'),
    args: fields.strings('args'),
    ports: fields.mappings('ports').map((port) => ({
      fields: port,
      anchor: firstKey(port),
      name: port.string('name'),
      containerPort: port.number('containerPort'),
      protocol: port.string('protocol')?.value ?? 'TCP',
    })),
    volumeMounts: fields.mappings('volumeMounts').map((mount) => ({
      fields: mount,
      name: mount.string('name'),
      mountPath: mount.string('mountPath'),
      subPath: mount.string('subPath'),
    })),
  };
}

function firstKey({ view }: Fields): Span {
  return view.entries()[0]?.key.anchor ?? view.anchor;
}
