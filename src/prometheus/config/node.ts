import type { Span } from '../../source/span.ts';

/** A key of a mapping with its value. */
export interface ConfigEntry {
  readonly key: ConfigNode;
  readonly value: ConfigNode;
}

/** What the loader needs to see of a YAML node; the views of src/yaml are such nodes. */
export interface ConfigNode {
  /** `null` is a plain scalar that means nothing: empty, `~`, `null`. */
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'null';
  readonly span: Span;
  /** Where the key stands that this is the value of. */
  readonly keySpan: Span | undefined;
  /** One place on one line to point at. */
  readonly anchor: Span;
  /** A scalar's text without quotes, before any type is given to it. */
  readonly text: string;
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | undefined;
  /** An explicit tag, such as `!!binary`. */
  readonly tag: string | undefined;
  /** All entries, merge keys applied; a repeated key is listed as often as it is written. */
  entries(): readonly ConfigEntry[];
  items(): readonly ConfigNode[];
}
