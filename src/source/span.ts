import type { SourceFile } from './source-file.ts';

/** A half-open range of UTF-16 offsets in the decoded text of one source file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A value together with the exact place where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
  /** The place of the anchor, where the value was written through an alias. */
  readonly origin?: Span;
}

/** Anything that has a place: rules report these, never numbers. */
export type Anchor = Span | { readonly span: Span };

/** The span of an anchor. */
export function spanOf(anchor: Anchor): Span {
  return 'span' in anchor ? anchor.span : anchor;
}
