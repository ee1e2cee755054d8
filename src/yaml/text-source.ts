import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

/** A text to parse, and where each part of it stands in a file. */
export interface TextSource {
  readonly file: SourceFile;
  readonly text: string;
  /** The place in the file of a range of the text. */
  toSpan(start: number, end: number): Span;
}

/** The text of a whole file. */
export function fileSource(file: SourceFile): TextSource {
  return { file, text: file.text, toSpan: (start, end) => ({ file, start, end }) };
}

/**
 * Runs of characters that stand in one piece in two texts. Offsets between runs (line breaks that were folded away,
 * indentation, escapes) belong to the run before them.
 */
export class OffsetMap {
  readonly #inner: number[] = [];
  readonly #outer: number[] = [];
  readonly #lengths: number[] = [];
  readonly #outerLengths: number[] = [];

  /**
   * Adds a run: `length` characters from `inner` in the inner text, written as `outerLength` characters from `outer`.
   * Where the lengths differ (an escape, a base64 group), the run is one unit and is never cut.
   */
  add(inner: number, outer: number, length: number, outerLength: number = length): void {
    if (length === 0) return;
    this.#inner.push(inner);
    this.#outer.push(outer);
    this.#lengths.push(length);
    this.#outerLengths.push(outerLength);
  }

  /** Where a character of the inner text begins in the outer one. */
  startOf(offset: number): number {
    const run = this.#runAt(offset);
    const outer = this.#outer[run];
    if (outer === undefined) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    if (delta >= length) return outer + outerLength;
    return length === outerLength ? outer + delta : outer;
  }

  /** Where the range that ends before a character of the inner text ends in the outer one. */
  endOf(offset: number): number {
    if (offset === 0) return this.startOf(0);
    const run = this.#runAt(offset - 1);
    const outer = this.#outer[run];
    if (outer === undefined) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    return length === outerLength && delta <= length ? outer + delta : outer + outerLength;
  }

  #runAt(offset: number): number {
    let low = 0;
    let high = this.#inner.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#inner[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A text that is written, in some other form, inside another text. */
export function embeddedSource(outer: TextSource, text: string, map: OffsetMap): TextSource {
  return {
    file: outer.file,
    text,
    toSpan(start, end) {
      const from = map.startOf(start);
      return outer.toSpan(from, start === end ? from : Math.max(from, map.endOf(end)));
    },
  };
}

/** A text whose characters have no places of their own, such as what comes out of gzip: all of it is at one span. */
export function opaqueSource(at: Span, text: string): TextSource {
  return { file: at.file, text, toSpan: () => at };
}
