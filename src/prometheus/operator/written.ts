import type { Span } from '../../source/span.ts';

/** A scalar with its place; `part` gives the place of a part of its text, where the text stands in the file as it is. */
export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly value: boolean | number | string | null;
  readonly at: Span;
  readonly part?: ((start: number, end: number) => Span) | undefined;
}

/** A mapping with its place. */
export interface WrittenMapping {
  readonly kind: 'mapping';
  readonly entries: readonly WrittenEntry[];
  readonly at: Span;
}

/** A list with its place. */
export interface WrittenSequence {
  readonly kind: 'sequence';
  readonly items: readonly Written[];
  readonly at: Span;
}

/** A key of a mapping with its value. */
export interface WrittenEntry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: Written;
}

/** A value as somebody wrote it, or as it was made of what somebody wrote: each part knows its place. */
export type Written = WrittenMapping | WrittenScalar | WrittenSequence;

/** The value at the end of a chain of keys; undefined where it is absent or null. */
export function pick(value: Written | undefined, ...path: readonly string[]): Written | undefined {
  let found = value;
  for (const name of path) {
    if (found?.kind !== 'mapping') return undefined;
    found = found.entries.findLast(({ key }) => key === name)?.value;
  }
  return found?.kind === 'scalar' && found.value === null ? undefined : found;
}

/** The same for a scalar. */
export function pickScalar(value: Written | undefined, ...path: readonly string[]): WrittenScalar | undefined {
  const found = pick(value, ...path);
  return found?.kind === 'scalar' ? found : undefined;
}

/** The same for a text that is not empty. */
export function pickText(value: Written | undefined, ...path: readonly string[]): WrittenScalar | undefined {
  const found = pickScalar(value, ...path);
  return found === undefined || found.value === '' ? undefined : found;
}

/** The items of a list; none where there is no list. */
export function pickItems(value: Written | undefined, ...path: readonly string[]): readonly Written[] {
  const found = pick(value, ...path);
  return found?.kind === 'sequence' ? found.items : [];
}

/** The entries of a mapping; none where there is no mapping. */
export function pickEntries(value: Written | undefined, ...path: readonly string[]): readonly WrittenEntry[] {
  const found = pick(value, ...path);
  return found?.kind === 'mapping' ? found.entries : [];
}

/** The scalars of a list. */
export function pickScalars(value: Written | undefined, ...path: readonly string[]): readonly WrittenScalar[] {
  return pickItems(value, ...path).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}

/** A scalar as text. */
export function textOf(scalar: WrittenScalar): string {
  return String(scalar.value ?? '');
}

/** A made scalar: its place is that of what made it. */
export function scalar(value: WrittenScalar['value'], at: Span): WrittenScalar {
  return { kind: 'scalar', value, at };
}

/** A made list. */
export function sequence(items: readonly Written[], at: Span): WrittenSequence {
  return { kind: 'sequence', items, at };
}

/** A made mapping: fields that are undefined are left out; plain values have the place of the whole. */
export function mapping(
  at: Span,
  fields: Readonly<Record<string, Written | WrittenScalar['value'] | undefined>>,
): WrittenMapping {
  const entries: WrittenEntry[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const written = typeof value === 'object' && value !== null ? value : scalar(value, at);
    entries.push({ key, keyAt: written.at, value: written });
  }
  return { kind: 'mapping', entries, at };
}
