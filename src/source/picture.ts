import type { Span } from './span.ts';

/** How something in a diagram stands; a colour, a word and a kind of line stand for each. */
export type PictureTone =
  | 'plain'
  /** A permission that is granted and needed. */
  | 'needed'
  /** A permission that is granted, of which nothing can be said. */
  | 'granted'
  | 'missing'
  | 'unneeded'
  /** A target that is scraped. */
  | 'kept'
  | 'dropped'
  | 'failed'
  | 'unknown';

/** A box of a diagram. */
export interface PictureNode {
  /** Unique in its diagram. */
  readonly id: string;
  /** Index into the columns of the diagram. */
  readonly column: number;
  /** What it is: `Role`, `job`. */
  readonly kind: string;
  readonly title: string;
  /** Sentences on it. */
  readonly lines: readonly string[];
  /** What it holds; the list may be long. */
  readonly items: readonly string[];
  readonly tone: PictureTone;
  /** Where it is written. */
  readonly at?: Span | undefined;
}

/** A line of a diagram, from a box to one in a column to its right. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly tone: PictureTone;
}

/** Boxes in columns, joined by lines: a parent stands before its children. */
export interface Diagram {
  readonly kind: 'access' | 'targets';
  readonly title: string;
  /** True for what is beside the point: it is folded at first. */
  readonly folded: boolean;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** What a page draws: who may do what, and what is scraped. */
export interface Picture {
  readonly diagrams: readonly Diagram[];
}
