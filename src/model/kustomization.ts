import type { SourceFile } from '../source/source-file.ts';
import type { Located } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import { joinPath, folderOf, baseName } from './paths.ts';

/** A ConfigMap or Secret that kustomize makes from files and literals. */
export interface GeneratedMap {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: Located<string>;
  readonly namespace: Located<string> | undefined;
  /** Key of the made object -> path of the file, relative to the working directory. */
  readonly files: ReadonlyMap<string, string>;
  readonly literals: ReadonlySet<string>;
}

/** One `kustomization.yaml`. */
export interface Kustomization {
  readonly file: SourceFile;
  readonly view: View;
  /** Its folder; `''` for the working directory. */
  readonly folder: string;
  readonly isComponent: boolean;
  /** Paths of files or folders, relative to the working directory. */
  readonly includes: readonly Located<string>[];
  /** True where it takes in what cannot be seen: addresses, Helm charts, transformers, generators of others. */
  readonly isOpen: boolean;
  readonly namespace: Located<string> | undefined;
  /** Labels that it adds to every object. */
  readonly labels: Readonly<Record<string, string>>;
  /** Those of them that pod templates get as well. */
  readonly templateLabels: Readonly<Record<string, string>>;
  readonly namePrefix: string;
  readonly nameSuffix: string;
  readonly generated: readonly GeneratedMap[];
  /** Paths of files that hold patches, not objects. */
  readonly patchFiles: readonly string[];
}

const fileNames: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** True for the names under which kustomize looks for its file. */
export function isKustomizationFile(path: string): boolean {
  return fileNames.has(baseName(path));
}

/** Reads a kustomization as `kustomize build` does. https://kubectl.docs.kubernetes.io/references/kustomize/ */
export function readKustomization(file: SourceFile, view: View): Kustomization {
  const folder = folderOf(file.path);
  const includes = ['resources', 'bases', 'components'].flatMap((field) => texts(view.get(field)));
  const local = includes.filter(({ value }) => !isAddress(value));
  const opaque = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'replacements'];
  return {
    file,
    view,
    folder,
    isComponent: view.get('kind')?.text === 'Component',
    includes: local.map((include) => ({ ...include, value: joinPath(folder, include.value) })),
    isOpen: local.length < includes.length || opaque.some((field) => isPresent(view.get(field))),
    namespace: nonEmpty(view.get('namespace')),
    ...addedLabels(view),
    namePrefix: view.get('namePrefix')?.text ?? '',
    nameSuffix: view.get('nameSuffix')?.text ?? '',
    generated: [
      ...generatedMaps(view.get('configMapGenerator'), 'ConfigMap', folder),
      ...generatedMaps(view.get('secretGenerator'), 'Secret', folder),
    ],
    patchFiles: patchPaths(view).map((path) => joinPath(folder, path)),
  };
}

/** `commonLabels` go everywhere; entries of `labels` into templates only where they say so. */
function addedLabels(view: View): Pick<Kustomization, 'labels' | 'templateLabels'> {
  const common = pairs(view.get('commonLabels'));
  const labels = { ...common };
  const templateLabels = { ...common };
  for (const entry of view.get('labels')?.items() ?? []) {
    const own = pairs(entry.get('pairs'));
    Object.assign(labels, own);
    const isInTemplates = ['includeSelectors', 'includeTemplates'].some((name) => entry.get(name)?.value === true);
    if (isInTemplates) Object.assign(templateLabels, own);
  }
  return { labels, templateLabels };
}

function pairs(view: View | undefined): Record<string, string> {
  return Object.fromEntries(view?.entries().map(({ key, value }) => [key.text, value.text]) ?? []);
}

function isPresent(view: View | undefined): boolean {
  return view !== undefined && view.kind !== 'null';
}

function nonEmpty(view: View | undefined): Located<string> | undefined {
  return view === undefined || view.text === '' ? undefined : view.located;
}

function texts(view: View | undefined): readonly Located<string>[] {
  return view?.items().flatMap((item) => (item.kind === 'scalar' ? [item.located] : [])) ?? [];
}

/** True for what kustomize would fetch: a URL, or a host and a path as git knows them. */
function isAddress(path: string): boolean {
  return /^[a-z]+:\/\//i.test(path) || /^(?:git@|github\.com\/)/.test(path) || path.includes('?ref=');
}

function generatedMaps(list: View | undefined, kind: GeneratedMap['kind'], folder: string): readonly GeneratedMap[] {
  return (
    list?.items().flatMap((item) => {
      const name = nonEmpty(item.get('name'));
      if (name === undefined) return [];
      const files = new Map<string, string>();
      for (const { value } of texts(item.get('files'))) {
        const equals = value.indexOf('=');
        const path = equals === -1 ? value : value.slice(equals + 1);
        files.set(equals === -1 ? baseName(value) : value.slice(0, equals), joinPath(folder, path));
      }
      const literals = new Set(texts(item.get('literals')).map(({ value }) => value.split('=', 1)[0] ?? ''));
      return [{ kind, name, namespace: nonEmpty(item.get('namespace')), files, literals }];
    }) ?? []
  );
}

function patchPaths(view: View): readonly string[] {
  const strategic = texts(view.get('patchesStrategicMerge'));
  const withPaths = ['patches', 'patchesJson6902'].flatMap(
    (field) =>
      view
        .get(field)
        ?.items()
        .flatMap((item) => nonEmpty(item.get('path')) ?? []) ?? [],
  );
  // A patch may also be written in place; what spans lines is no path.
  return [...strategic, ...withPaths].map(({ value }) => value).filter((value) => !value.includes('\n'));
}
