import type { Located, Span } from '../../source/span.ts';
import type { View } from '../../yaml/view.ts';
import type { Scope, ScopedManifest } from '../scope.ts';

/** A field that takes its value from a key of a Secret or ConfigMap. */
export interface KeyReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: Located<string>;
  readonly key: Located<string>;
  readonly isOptional: boolean;
  readonly span: Span;
}

const referenceKeys: ReadonlySet<string> = new Set(['name', 'key', 'optional']);

/** Every reference below a node. */
export function keyReferences(root: View, parent = ''): readonly KeyReference[] {
  if (root.kind === 'sequence') return root.items().flatMap((item) => keyReferences(item, parent));
  if (root.kind !== 'mapping') return [];
  const entries = root.entries();
  const name = root.get('name');
  const key = root.get('key');
  if (
    name?.kind === 'scalar' &&
    key?.kind === 'scalar' &&
    entries.every((entry) => referenceKeys.has(entry.key.text))
  ) {
    if (name.text === '' || key.text === '') return [];
    return [
      {
        kind: parent === 'configMap' ? 'ConfigMap' : 'Secret',
        name: name.located,
        key: key.located,
        isOptional: root.get('optional')?.value === true,
        span: root.span,
      },
    ];
  }
  return entries.flatMap((entry) => keyReferences(entry.value, entry.key.text));
}

/** The keys of a Secret or ConfigMap. */
export function keysOf({ manifest }: ScopedManifest): readonly string[] {
  return ['data', 'stringData', 'binaryData'].flatMap(
    (field) =>
      manifest.view
        .get(field)
        ?.entries()
        .map(({ key }) => key.text) ?? [],
  );
}

/** True where a kustomization of the scope makes an object of this kind and name. */
export function isGenerated({ kustomizations }: Scope, kind: string, name: string): boolean {
  return kustomizations.some(({ generated }) => generated.some((map) => map.kind === kind && map.name.value === name));
}
