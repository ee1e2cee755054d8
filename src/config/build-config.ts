import type { Confidence, Severity } from '../finding.ts';
import type { View } from '../yaml/view.ts';
import type { AssumedObject, BoundedLabel, Config, IgnoreEntry, NamedScope, PresetName } from './config.ts';

/** The configuration that a document holds, once nothing is wrong with it. */
export function buildConfig(root: View): Config {
  return {
    ...optional('preset', textAt(root, 'preset') as PresetName | undefined),
    rules: Object.fromEntries(
      (root.get('rules')?.entries() ?? []).map(({ key, value }) => [key.text, value.text as Severity | 'off']),
    ),
    exclude: textsAt(root, 'exclude'),
    scopes: itemsAt(root, 'scopes').map(namedScope),
    assume: itemsAt(root, 'assume').map(assumedObject),
    ignores: itemsAt(root, 'ignores').map(ignoreEntry),
    boundedLabels: itemsAt(root, 'bounded-labels').map(boundedLabel),
    ...optional('failOn', textAt(root, 'fail-on') as Severity | 'never' | undefined),
    ...optional('minSeverity', textAt(root, 'min-severity') as Severity | undefined),
    ...optional('minConfidence', textAt(root, 'min-confidence') as Confidence | undefined),
    ...optional('prometheusVersion', versionAt(root, 'prometheus')),
    ...optional('kubernetesVersion', versionAt(root, 'kubernetes')),
    requireReason: textAt(root, 'require-reason')?.toLowerCase() === 'true',
  };
}

function namedScope(view: View): NamedScope {
  return { name: textAt(view, 'name') ?? '', include: textsAt(view, 'include') };
}

function assumedObject(view: View): AssumedObject {
  return {
    kind: textAt(view, 'kind') ?? '',
    name: textAt(view, 'name') ?? '',
    ...optional('namespace', textAt(view, 'namespace')),
  };
}

function ignoreEntry(view: View): IgnoreEntry {
  return {
    rules: textsAt(view, 'rules'),
    ...optional('path', textAt(view, 'path')),
    ...optional('kind', textAt(view, 'kind')),
    ...optional('name', textAt(view, 'name')),
    ...optional('namespace', textAt(view, 'namespace')),
    reason: textAt(view, 'reason') ?? '',
    ...optional('until', textAt(view, 'until')),
    span: view.entries()[0]?.key.span ?? view.anchor,
  };
}

function boundedLabel(view: View): BoundedLabel {
  return {
    label: textAt(view, 'label') ?? '',
    metrics: textsAt(view, 'metrics'),
    reason: textAt(view, 'reason') ?? '',
  };
}

/** A member that is present only where it has a value. */
function optional<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}

function textAt(view: View, key: string): string | undefined {
  const value = view.get(key);
  return value?.kind === 'scalar' ? value.text : undefined;
}

function itemsAt(view: View, key: string): readonly View[] {
  return view.get(key)?.items() ?? [];
}

function textsAt(view: View, key: string): readonly string[] {
  return itemsAt(view, key).map((item) => item.text);
}

function versionAt(root: View, key: string): string | undefined {
  const section = root.get(key);
  return section === undefined ? undefined : textAt(section, 'version')?.replace(/^v/, '');
}
