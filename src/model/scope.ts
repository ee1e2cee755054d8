import type { Kustomization } from './kustomization.ts';
import type { Manifest } from './manifest.ts';
import { plainMap } from './fields.ts';
import { folderDistance } from './paths.ts';
import { pushTo } from '../source/push-to.ts';

/** An object in a scope: what is written, and the name and namespace under which it is deployed there. */
export interface ScopedManifest {
  readonly manifest: Manifest;
  /** The name after prefixes and suffixes; undefined where none is written. */
  readonly name: string | undefined;
  /** The namespace after overlays; undefined where nothing says it. */
  readonly namespace: string | undefined;
  /** Labels that overlays add to the object, and to its pod template. */
  readonly addedLabels?: Readonly<Record<string, string>>;
  readonly addedTemplateLabels?: Readonly<Record<string, string>>;
}

/** Labels of an object as it is deployed. */
export function labelsOf(object: ScopedManifest): Readonly<Record<string, string>> {
  let labels = labelsByObject.get(object);
  if (labels === undefined) {
    labels = { ...plainMap(object.manifest.labels), ...object.addedLabels };
    labelsByObject.set(object, labels);
  }
  return labels;
}

/** Selectors ask for the same labels over and over. */
const labelsByObject = new WeakMap<ScopedManifest, Readonly<Record<string, string>>>();

/** A set of objects that are deployed together. */
export class Scope {
  readonly name: string;
  /** The kustomization that makes the scope, for those that have one. */
  readonly kustomization: Kustomization | undefined;
  readonly objects: readonly ScopedManifest[];
  /** True where objects that cannot be seen may be among them, so that nothing can be said of what is absent. */
  readonly isOpen: boolean;
  /** Every kustomization that is part of the scope. */
  readonly kustomizations: readonly Kustomization[];
  readonly #byKind = new Map<string, ScopedManifest[]>();
  readonly #byName = new Map<string, ScopedManifest[]>();

  constructor(
    name: string,
    objects: readonly ScopedManifest[],
    isOpen: boolean,
    kustomizations: readonly Kustomization[] = [],
  ) {
    this.name = name;
    this.objects = objects;
    this.isOpen = isOpen;
    this.kustomizations = kustomizations;
    this.kustomization = kustomizations[0];
    for (const object of objects) {
      const { kind, name: written } = object.manifest;
      pushTo(this.#byKind, kind.value, object);
      // A reference is written with the name before prefixes; kustomize follows it to the object's new name.
      const names = new Set([object.name, written?.value]);
      for (const each of names) if (each !== undefined) pushTo(this.#byName, `${kind.value} ${each}`, object);
    }
  }

  /** Objects of one kind, of every group. */
  ofKind(kind: string): readonly ScopedManifest[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Objects of a kind and name, nearest to a file first, those in it before all. */
  named(kind: string, name: string, near?: Manifest): readonly ScopedManifest[] {
    const found = this.#byName.get(`${kind} ${name}`) ?? [];
    if (near === undefined || found.length < 2) return found;
    // Variants of one stack often lie side by side: what is in the same file is nearer still.
    const distance = ({ manifest }: ScopedManifest): number =>
      manifest.file === near.file ? -1 : folderDistance(near.file.path, manifest.file.path);
    return [...found].sort((a, b) => distance(a) - distance(b));
  }
}
