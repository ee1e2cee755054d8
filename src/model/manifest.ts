import type { SourceFile } from '../source/source-file.ts';
import type { Located, Span } from '../source/span.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { View } from '../yaml/view.ts';
import { Fields } from './fields.ts';
import type { LocatedEntry, ShapeProblem } from './fields.ts';

/** One Kubernetes object as it is written. */
export interface Manifest {
  readonly file: SourceFile;
  readonly document: YamlDocument;
  readonly view: View;
  /** The object's fields; problems with their types are noted for the object. */
  readonly fields: Fields;
  readonly problems: ShapeProblem[];
  /** API group: the empty string for the core group. */
  readonly group: string;
  readonly version: string;
  readonly apiVersion: Located<string>;
  readonly kind: Located<string>;
  readonly name: Located<string> | undefined;
  /** As written; what is absent is unknown, not `default`. */
  readonly namespace: Located<string> | undefined;
  readonly labels: ReadonlyMap<string, LocatedEntry>;
  readonly annotations: ReadonlyMap<string, LocatedEntry>;
  /** Where to point at for what the object lacks: its name, or its kind. */
  readonly anchor: Span;
}

/** What the items of a typed list need not say. */
interface ListDefaults {
  readonly apiVersion: Located<string>;
  readonly kind: Located<string>;
}

function readManifest(view: View, document: YamlDocument, defaults?: ListDefaults): Manifest | undefined {
  if (view.kind !== 'mapping') return undefined;
  const apiVersion = text(view.get('apiVersion')) ?? defaults?.apiVersion;
  const kind = text(view.get('kind')) ?? defaults?.kind;
  if (apiVersion === undefined || kind === undefined) return undefined;
  const problems: ShapeProblem[] = [];
  const fields = new Fields(view, problems);
  const metadata = fields.mapping('metadata');
  const name = metadata?.string('name');
  const slash = apiVersion.value.indexOf('/');
  return {
    file: document.source.file,
    document,
    view,
    fields,
    problems,
    group: slash === -1 ? '' : apiVersion.value.slice(0, slash),
    version: apiVersion.value.slice(slash + 1),
    apiVersion,
    kind,
    name,
    namespace: metadata?.string('namespace'),
    labels: metadata?.stringMap('labels') ?? new Map<string, LocatedEntry>(),
    annotations: metadata?.stringMap('annotations') ?? new Map<string, LocatedEntry>(),
    anchor: name?.span ?? kind.span,
  };
}

/** An object of which only the fields are written, as an example in a text shows them. */
export function fragmentManifest(
  view: View,
  document: YamlDocument,
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
): Manifest {
  const problems: ShapeProblem[] = [];
  const span = view.entries()[0]?.value.anchor ?? view.anchor;
  const slash = apiVersion.indexOf('/');
  return {
    file: document.source.file,
    document,
    view,
    fields: new Fields(view, problems),
    problems,
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    apiVersion: { value: apiVersion, span },
    kind: { value: kind, span },
    name: undefined,
    namespace: undefined,
    labels: new Map(),
    annotations: new Map(),
    anchor: span,
  };
}

function text(view: View | undefined): Located<string> | undefined {
  return typeof view?.value === 'string' ? { ...view.located, value: view.value } : undefined;
}

/**
 * The objects of a view: itself, or the items of a list. A list's kind ends in `List`; the items of a typed one, such
 * as `RoleList`, may leave out what the list already says, and may be null.
 */
export function readManifests(view: View, document: YamlDocument): readonly Manifest[] {
  const manifest = readManifest(view, document);
  if (manifest === undefined) return [];
  const items = view.get('items');
  const { kind, name, apiVersion } = manifest;
  if (items?.kind !== 'sequence' || !kind.value.endsWith('List') || name !== undefined) return [manifest];
  const itemKind = kind.value.slice(0, -'List'.length);
  const defaults = itemKind === '' ? undefined : { apiVersion, kind: { value: itemKind, span: kind.span } };
  return items.items().flatMap((item) => readManifest(item, document, defaults) ?? []);
}

/** What an object is called in messages: `ClusterRole prometheus`, `Role monitoring/prometheus`. */
export function describeManifest({ kind, namespace, name }: Manifest): string {
  const path = namespace === undefined ? '' : `${namespace.value}/`;
  return `${kind.value} ${path}${name?.value ?? '(unnamed)'}`;
}
