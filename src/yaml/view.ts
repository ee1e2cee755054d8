import type { Located, Span } from '../source/span.ts';
import type { ContentNode, MappingNode, ScalarStyle, YamlNode } from './node.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { resolveScalar } from './resolve-scalar.ts';
import type { ScalarValue } from './resolve-scalar.ts';
import { mapScalar } from './scalar-map.ts';
import { embeddedSource, opaqueSource } from './text-source.ts';
import type { TextSource } from './text-source.ts';

/** A key of a mapping with its value. */
export interface ViewEntry {
  readonly key: View;
  readonly value: View;
}

/** Mappings with more entries than this get an index when a key is looked up. */
const indexedFrom = 16;

/**
 * What rules and models see of a YAML node: its kind, its place, its members, and its text or value on demand.
 * Aliases are followed and merge keys applied; the place of an alias is where it is written.
 */
export class View {
  readonly #source: TextSource;
  readonly #node: YamlNode;
  readonly #key: YamlNode | undefined;
  #entries: readonly ViewEntry[] | undefined;
  #items: readonly View[] | undefined;
  #index: ReadonlyMap<string, View> | undefined;
  #embedded: TextSource | undefined;

  constructor(source: TextSource, node: YamlNode, key?: YamlNode) {
    this.#source = source;
    this.#node = node;
    this.#key = key;
  }

  get #target(): ContentNode {
    return this.#node.kind === 'alias' ? this.#node.target : this.#node;
  }

  /** `null` is a scalar that Kubernetes reads as null: nothing, `~`, `null`. */
  get kind(): 'mapping' | 'sequence' | 'scalar' | 'null' {
    const target = this.#target;
    if (target.kind !== 'scalar') return target.kind;
    return target.style === 'plain' && resolveScalar(target) === null ? 'null' : 'scalar';
  }

  /** Where the node is written: the alias, where it is one. */
  get span(): Span {
    return this.#source.toSpan(this.#node.start, this.#node.end);
  }

  /** Where the anchor's node is written, for an alias. */
  get origin(): Span | undefined {
    if (this.#node.kind !== 'alias') return undefined;
    return this.#source.toSpan(this.#target.start, this.#target.end);
  }

  /** Where the key stands that this is the value of. */
  get keySpan(): Span | undefined {
    return this.#key === undefined ? undefined : this.#source.toSpan(this.#key.start, this.#key.end);
  }

  /**
   * One place on one line to point at: the scalar itself where it has text on its line, else its key, else where the
   * collection begins.
   */
  get anchor(): Span {
    const target = this.#target;
    const inPlace =
      this.#node.kind === 'alias' ||
      (target.kind === 'scalar' &&
        target.end > target.start &&
        target.style !== 'literal' &&
        target.style !== 'folded');
    if (inPlace || this.#key === undefined) return inPlace ? this.span : this.#firstLine();
    return this.#source.toSpan(this.#key.start, this.#key.end);
  }

  #firstLine(): Span {
    const { start, end } = this.#node;
    const { text } = this.#source;
    const feed = text.indexOf('\n', start);
    const stop = feed === -1 || feed >= end ? end : text[feed - 1] === '\r' ? feed - 1 : feed;
    return this.#source.toSpan(start, stop);
  }

  /** The text that this node was parsed from, with its way back to the file. */
  get source(): TextSource {
    return this.#source;
  }

  /** Offsets of the node in its source's text. */
  get range(): { readonly start: number; readonly end: number } {
    return { start: this.#node.start, end: this.#node.end };
  }

  /** Offsets of the key in its source's text. */
  get keyRange(): { readonly start: number; readonly end: number } | undefined {
    return this.#key === undefined ? undefined : { start: this.#key.start, end: this.#key.end };
  }

  /** A scalar's text as it is written, without quotes; the empty string for anything else. */
  get text(): string {
    const target = this.#target;
    return target.kind === 'scalar' ? target.text : '';
  }

  get style(): ScalarStyle | undefined {
    const target = this.#target;
    return target.kind === 'scalar' ? target.style : undefined;
  }

  get tag(): string | undefined {
    return this.#target.tag;
  }

  get isFlow(): boolean {
    const target = this.#target;
    return target.kind !== 'scalar' && target.flow;
  }

  /** A scalar's value as the API server reads it; `undefined` for collections and for what JSON cannot hold. */
  get value(): ScalarValue | undefined {
    const target = this.#target;
    return target.kind === 'scalar' ? resolveScalar(target) : undefined;
  }

  /** The scalar's text with its place. */
  get located(): Located<string> {
    const { origin } = this;
    return { value: this.text, span: this.anchor, ...(origin === undefined ? {} : { origin }) };
  }

  /** The entries of a mapping, merge keys applied: own keys win, and of repeated keys all are listed. */
  entries(): readonly ViewEntry[] {
    this.#entries ??= this.#target.kind === 'mapping' ? this.#collect(this.#target, new Set()) : [];
    return this.#entries;
  }

  /** Entries as they are written: `<<` is a key like any other. */
  ownEntries(): readonly ViewEntry[] {
    const target = this.#target;
    return target.kind === 'mapping' ? target.entries.map((entry) => this.#entry(entry.key, entry.value)) : [];
  }

  #entry(key: YamlNode, value: YamlNode): ViewEntry {
    return { key: new View(this.#source, key), value: new View(this.#source, value, key) };
  }

  #collect(node: MappingNode, open: Set<MappingNode>): readonly ViewEntry[] {
    const merges = node.entries.filter(({ key }) => isMergeKey(key));
    const own = node.entries.filter(({ key }) => !isMergeKey(key)).map(({ key, value }) => this.#entry(key, value));
    if (merges.length === 0 || open.has(node)) return own;
    open.add(node);
    const names = new Set(own.map(({ key }) => key.text));
    const merged: ViewEntry[] = [];
    for (const { value } of merges) {
      for (const source of mergeSources(value)) {
        for (const entry of this.#collect(source, open)) {
          if (names.has(entry.key.text)) continue;
          names.add(entry.key.text);
          merged.push(entry);
        }
      }
    }
    open.delete(node);
    return [...own, ...merged];
  }

  /** The value of a key; of a repeated key the last one, as go-yaml reads it where it is not strict. */
  get(name: string): View | undefined {
    const entries = this.entries();
    if (entries.length > indexedFrom) {
      this.#index ??= new Map(entries.map(({ key, value }) => [key.text, value]));
      return this.#index.get(name);
    }
    return entries.findLast(({ key }) => key.text === name)?.value;
  }

  /** The value at the end of a chain of keys. */
  at(...names: readonly string[]): View | undefined {
    return names.reduce<View | undefined>((view, name) => view?.get(name), this);
  }

  /** Keys below this node that stand twice in one mapping, each with its first place. */
  repeatedKeys(): readonly { readonly key: Located<string>; readonly first: Located<string> }[] {
    const place = (node: YamlNode): Located<string> => new View(this.#source, node).located;
    return repeatedKeys(this.#node).map(({ key, first }) => ({ key: place(key), first: place(first) }));
  }

  /** The items of a sequence. */
  items(): readonly View[] {
    const target = this.#target;
    this.#items ??= target.kind === 'sequence' ? target.items.map((item) => new View(this.#source, item)) : [];
    return this.#items;
  }

  /** A mapping that is written nowhere and has this node as its only value, for what is a part of something larger. */
  under(key: string): View {
    const { start, end } = this.#node;
    const name: YamlNode = { kind: 'scalar', start, end: start, style: 'plain', text: key };
    const entries = [{ key: name, value: this.#node }];
    return new View(this.#source, { kind: 'mapping', start, end, flow: false, entries });
  }

  /** A sequence that is written nowhere and has this node as its only item. */
  alone(): View {
    const { start, end } = this.#node;
    return new View(this.#source, { kind: 'sequence', start, end, flow: false, items: [this.#node] });
  }

  /** The scalar's decoded text as a source of its own, for YAML or an expression that is written inside it. */
  embedded(): TextSource {
    this.#embedded ??= this.#embed();
    return this.#embedded;
  }

  #embed(): TextSource {
    const target = this.#target;
    if (target.kind !== 'scalar') return opaqueSource(this.anchor, '');
    const map = mapScalar(this.#source.text, target);
    return map === undefined ? opaqueSource(this.anchor, target.text) : embeddedSource(this.#source, target.text, map);
  }

  /** The place of a part of the scalar's decoded text. */
  part(start: number, end: number): Span {
    return this.embedded().toSpan(start, end);
  }
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';
}

function mergeSources(node: YamlNode): readonly MappingNode[] {
  const target = node.kind === 'alias' ? node.target : node;
  if (target.kind === 'mapping') return [target];
  return target.kind === 'sequence' ? target.items.flatMap(mergeSources) : [];
}
