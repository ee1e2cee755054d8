/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** A scalar. Offsets count in the text that was parsed and include quotes, or the header of a block scalar. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  /** The text after unquoting and unfolding, before any type is given to it. */
  readonly text: string;
  readonly tag?: string;
}

/**
 * A mapping; keys are kept in the order and number in which they are written. A block mapping ends where its last value
 * ends.
 */
export interface MappingNode {
  readonly kind: 'mapping';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly entries: readonly MappingEntry[];
  readonly tag?: string;
}

/** One key with its value. An absent value is a plain scalar without text just after the colon. */
export interface MappingEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** A sequence; a block sequence ends where its last item ends. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly tag?: string;
}

/** A `*name`; its target is the node that carries the anchor. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  readonly target: ContentNode;
}

/** A node that is not an alias. */
export type ContentNode = ScalarNode | MappingNode | SequenceNode;

/** What a reader makes of a text. */
export type YamlNode = ContentNode | AliasNode;

/** Something that keeps a text from being one YAML document as Kubernetes reads it. */
export interface SyntaxProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** One document as a reader returns it, with whatever could be built where there are problems. */
export interface ParsedDocument {
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Turns the text of one document, without other documents beside it, into nodes. */
export type Reader = (text: string) => ParsedDocument;
