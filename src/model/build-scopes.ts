import type { NamedScope } from '../config/config.ts';
import { clusterScopedKinds } from '../knowledge/cluster-scoped-kinds.ts';
import type { GlobMatcher } from '../source/glob.ts';
import type { Kustomization } from './kustomization.ts';
import type { Manifest } from './manifest.ts';
import { joinPath } from './paths.ts';
import { Scope } from './scope.ts';
import type { ScopedManifest } from './scope.ts';
import { pushTo } from '../source/push-to.ts';

/** What scopes are made of. */
export interface ScopeInput {
  readonly manifests: readonly Manifest[];
  readonly kustomizations: readonly Kustomization[];
  /** Scopes that the configuration names. */
  readonly named: readonly NamedScope[];
  /** Tells whether a path fits one of the configuration's globs. */
  readonly matches: GlobMatcher;
}

/**
 * Which objects meet: each kustomization that no other takes in makes a scope of its resources, bases and components;
 * each scope that the configuration names is made of the files it lists; the rest of the run makes one.
 */
export function buildScopes(input: ScopeInput): readonly Scope[] {
  const builder = new KustomizeBuilder(input);
  const scopes: Scope[] = [];
  const taken = new Set<Manifest>();
  for (const { name, include } of input.named) {
    const own = input.manifests.filter(({ file }) => input.matches(include, file.path));
    for (const manifest of own) taken.add(manifest);
    scopes.push(new Scope(name, own.map(asWritten), false));
  }
  for (const root of builder.roots()) {
    const build = builder.build(root);
    const objects = build.objects.filter(({ manifest }) => !taken.has(manifest));
    scopes.push(new Scope(root.folder === '' ? '.' : root.folder, objects, build.isOpen, build.kustomizations));
  }
  for (const scope of scopes) for (const { manifest } of scope.objects) taken.add(manifest);
  const rest = input.manifests.filter((manifest) => !taken.has(manifest));
  if (rest.length > 0 || scopes.length === 0) scopes.push(new Scope('', rest.map(asWritten), false));
  return scopes;
}

function asWritten(manifest: Manifest): ScopedManifest {
  return { manifest, name: manifest.name?.value, namespace: manifest.namespace?.value };
}

interface Build {
  readonly objects: readonly ScopedManifest[];
  readonly isOpen: boolean;
  readonly kustomizations: readonly Kustomization[];
}

class KustomizeBuilder {
  readonly #byFolder = new Map<string, Kustomization>();
  readonly #byPath = new Map<string, Manifest[]>();

  constructor({ manifests, kustomizations }: ScopeInput) {
    for (const kustomization of kustomizations) this.#byFolder.set(kustomization.folder, kustomization);
    for (const manifest of manifests) {
      pushTo(this.#byPath, manifest.file.path, manifest);
    }
  }

  /** Kustomizations that no other one takes in. */
  roots(): readonly Kustomization[] {
    const included = new Set<Kustomization>();
    for (const kustomization of this.#byFolder.values()) {
      for (const { value } of kustomization.includes) {
        const target = this.#byFolder.get(joinPath('', value));
        if (target !== undefined && target !== kustomization) included.add(target);
      }
    }
    return [...this.#byFolder.values()].filter((kustomization) => !included.has(kustomization));
  }

  build(kustomization: Kustomization, open: ReadonlySet<Kustomization> = new Set()): Build {
    const path = new Set([...open, kustomization]);
    const objects: ScopedManifest[] = [];
    const kustomizations: Kustomization[] = [kustomization];
    // A base or component that nothing here takes in is completed by overlays that live elsewhere.
    let isOpen = kustomization.isOpen || kustomization.isComponent;
    for (const { value } of kustomization.includes) {
      const folder = this.#byFolder.get(joinPath('', value));
      const files = this.#byPath.get(value);
      if (folder !== undefined && !path.has(folder)) {
        const inner = this.build(folder, path);
        objects.push(...inner.objects);
        kustomizations.push(...inner.kustomizations);
        isOpen ||= inner.isOpen && !folder.isComponent;
        isOpen ||= folder.isOpen;
      } else if (files !== undefined) {
        objects.push(...files.map(asWritten));
      } else if (folder === undefined && !this.#isKnownFile(value)) {
        isOpen = true;
      }
    }
    return { objects: objects.map((object) => transform(object, kustomization)), isOpen, kustomizations };
  }

  /** A file without objects that rules read has no manifests and is no gap; only the folder form can be told. */
  #isKnownFile(path: string): boolean {
    return /\.(?:ya?ml|json)$/.test(path);
  }
}

/** Kinds whose names kustomize's prefix transformer leaves alone. */
const keptNames: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'APIService', 'Namespace']);

function transform(object: ScopedManifest, kustomization: Kustomization): ScopedManifest {
  const { manifest, name, namespace } = object;
  const kind = manifest.kind.value;
  const { namePrefix, nameSuffix } = kustomization;
  return {
    manifest,
    name: name === undefined || keptNames.has(kind) ? name : `${namePrefix}${name}${nameSuffix}`,
    namespace: clusterScopedKinds.has(kind) ? namespace : (kustomization.namespace?.value ?? namespace),
    addedLabels: { ...object.addedLabels, ...kustomization.labels },
    addedTemplateLabels: { ...object.addedTemplateLabels, ...kustomization.templateLabels },
  };
}
