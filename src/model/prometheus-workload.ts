import type { Located } from '../source/span.ts';
import type { Manifest } from './manifest.ts';
import { joinPath } from './paths.ts';
import { mayBeSame } from './rbac-scope.ts';
import type { Scoped } from './rbac-scope.ts';
import type { ScopedManifest } from './scope.ts';
import type { WorkloadScope } from './workload-scope.ts';
import type { Container, Volume, VolumeMount, Workload } from './workloads.ts';

/** A workload of the scope that runs the Prometheus server itself, without an operator. */
export interface PrometheusWorkload {
  readonly scope: WorkloadScope;
  readonly workload: Scoped<Workload>;
  readonly container: Container;
  /** From the tag of the image; undefined where it names no version. */
  readonly version: string | undefined;
  /** Flags without their dashes -> values as written; the last one counts. */
  readonly flags: ReadonlyMap<string, Located<string>>;
  /** The path of the configuration inside the container. */
  readonly configFile: string;
}

/** A file of a container and what it is made of. */
export interface MountedFile {
  readonly mount: VolumeMount;
  readonly volume: Volume;
  readonly kind: 'ConfigMap' | 'Secret';
  readonly objectName: Located<string>;
  /** The object in the scope; undefined where it is not there. */
  readonly object: ScopedManifest | undefined;
  /** The key that has this file's content. */
  readonly key: string;
  /** The keys that the object has; undefined where the object is not in the scope, or may have others. */
  readonly keys: readonly string[] | undefined;
}

/** `prometheus` as the last part of the image's name, such as `quay.io/prometheus/prometheus:v3.5.0`. */
const serverImage = /(?:^|\/)prometheus(?:-server)?(?::[^/@]*)?(?:@[^/]*)?$/;

/** Finds the servers of a scope: by their image, or by the flags that only a Prometheus server has. */
export function findPrometheusWorkloads(scope: WorkloadScope): readonly PrometheusWorkload[] {
  return scope.workloads.flatMap((workload) =>
    workload.item.template.containers.flatMap((container) => {
      if (container.kind === 'init') return [];
      const flags = readFlags([...container.command, ...container.args]);
      const isServer =
        flags.has('config.file') &&
        (flags.has('storage.tsdb.path') || flags.has('web.enable-lifecycle') || flags.has('agent'));
      if (!isServer && !serverImage.test(container.image?.value ?? '')) return [];
      return [
        {
          scope,
          workload,
          container,
          version: versionOf(container.image?.value ?? ''),
          flags,
          // The working directory of the official image.
          configFile: joinPath('/prometheus', flags.get('config.file')?.value ?? '/etc/prometheus/prometheus.yml'),
        },
      ];
    }),
  );
}

/** Flags as kingpin takes them: `--name=value`, `--name value`, `--name`. */
function readFlags(words: readonly Located<string>[]): ReadonlyMap<string, Located<string>> {
  const flags = new Map<string, Located<string>>();
  for (const [index, word] of words.entries()) {
    const match = /^--?([a-z][\w.-]*)(?:=([^]*))?$/.exec(word.value);
    if (match === null) continue;
    const [, name = '', value] = match;
    const next = words[index + 1];
    const separate = value === undefined && next !== undefined && !next.value.startsWith('-') ? next.value : '';
    flags.set(name, { ...word, value: value ?? separate });
  }
  return flags;
}

function versionOf(image: string): string | undefined {
  return /:v?(\d+\.\d+(?:\.\d+)?)[^/]*$/.exec(image)?.[1];
}

/** The volume that a path of the container lies on, that of the longest mount path. */
export function volumeAt(
  server: PrometheusWorkload,
  path: string,
): { readonly mount: VolumeMount; readonly volume: Volume | undefined; readonly rest: string } | undefined {
  const found = server.container.volumeMounts
    .flatMap((mount) => {
      const at = mount.mountPath === undefined ? '' : joinPath('', mount.mountPath.value).replace(/\/$/, '');
      if (at === '' || (path !== at && !path.startsWith(`${at}/`))) return [];
      return [{ mount, at }];
    })
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (found === undefined) return undefined;
  const name = found.mount.name?.value;
  const volume = [...server.workload.item.template.volumes, ...claimTemplates(server)].find(
    (each) => each.name?.value === name,
  );
  return { mount: found.mount, volume, rest: path.slice(found.at.length + 1) };
}

/** The claims of a StatefulSet are volumes of its pods. */
function claimTemplates({ workload }: PrometheusWorkload): readonly Volume[] {
  const { manifest } = workload.item;
  const claims = manifest.fields.mapping('spec')?.mappings('volumeClaimTemplates') ?? [];
  return claims.map((fields) => {
    const name = fields.mapping('metadata')?.string('name');
    return { fields, anchor: name?.span ?? fields.view.anchor, name };
  });
}

/** What a path inside the container is made of; undefined where it is no key of a ConfigMap or Secret. */
export function mountedFile(server: PrometheusWorkload, path: string): MountedFile | undefined {
  const place = volumeAt(server, path);
  if (place?.volume === undefined) return undefined;
  const { mount, volume, rest } = place;
  const configMap = volume.fields.mapping('configMap');
  const secret = volume.fields.mapping('secret');
  const source = configMap ?? secret;
  const objectName = configMap?.string('name') ?? secret?.string('secretName');
  if (source === undefined || objectName === undefined) return undefined;
  const kind = configMap === undefined ? 'Secret' : 'ConfigMap';
  const inVolume = mount.subPath?.value ?? rest;
  const items = source.mappings('items');
  const item = items.find((each) => each.string('path')?.value === inVolume);
  if (items.length > 0 && item === undefined) return undefined;
  const object = findObject(server, kind, objectName.value);
  return {
    mount,
    volume,
    kind,
    objectName,
    object,
    key: item?.string('key')?.value ?? inVolume,
    keys: object === undefined ? undefined : keysOf(object.manifest),
  };
}

function findObject({ scope, workload }: PrometheusWorkload, kind: string, name: string): ScopedManifest | undefined {
  return scope.scope
    .named(kind, name, workload.item.manifest)
    .find(({ namespace, manifest }) => manifest.group === '' && mayBeSame(namespace, workload.namespace));
}

function keysOf({ view }: Manifest): readonly string[] {
  return ['data', 'binaryData', 'stringData'].flatMap((field) =>
    (view.get(field)?.entries() ?? []).map(({ key }) => key.text),
  );
}
