/** How the bytes of a file were decoded; needed to write a file back as it was. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** One input file: its path, and its text without a byte order mark. */
export interface SourceFile {
  /** Path as shown to people: relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** A source file from text that is already decoded; a leading byte order mark is not part of the text. */
export function sourceFile(path: string, text: string, encoding: Encoding = 'utf-8'): SourceFile {
  return { path, text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding };
}
