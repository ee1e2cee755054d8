import { code } from './characters.ts';

/** Thrown by the fast reader for whatever it leaves to the complete one. */
export class UnusualYaml extends Error {
  override readonly name = 'UnusualYaml';
}

/**
 * Thrown where `{{` stands outside of a scalar: go-yaml reads a mapping that has a mapping for a key and refuses it, so
 * that nothing but a template can mean it.
 */
export class BracesTwice extends Error {
  override readonly name = 'BracesTwice';
  readonly at: number;

  constructor(at: number) {
    super('two braces');
    this.at = at;
  }
}

/** Gives a text up to the complete reader. */
export function giveUp(reason: string): never {
  throw new UnusualYaml(reason);
}

/** How a text is read. */
export interface CursorOptions {
  readonly comments?: number[];
  readonly isLenient?: boolean;
}

/** A place in a text that is read line by line, every line ending with LF or CRLF. */
export class Cursor {
  readonly text: string;
  readonly length: number;
  at = 0;
  /** Where the line of `at` begins. */
  lineStart = 0;
  /** The column of the first content of its line, after `toContent`; -1 at the end of the text. */
  column = 0;
  /** Starts and ends of the comments passed over, where somebody wants them. */
  readonly comments: number[] | undefined;
  /** True where what go-yaml reads and the complete reader refuses is read as well. */
  readonly isLenient: boolean;

  constructor(text: string, { comments, isLenient = false }: CursorOptions) {
    this.text = text;
    this.length = text.length;
    this.comments = comments;
    this.isLenient = isLenient;
  }

  /** The character code at an offset; a line feed at the end of the text. */
  codeAt(offset: number): number {
    return offset < this.length ? this.text.charCodeAt(offset) : code.lineFeed;
  }

  /** True where white space, a line break or the end of the text stands. */
  isBlankAt(offset: number): boolean {
    const character = this.codeAt(offset);
    return (
      character === code.space ||
      character === code.lineFeed ||
      character === code.carriageReturn ||
      character === code.tab
    );
  }

  /** True where a `-` that begins a sequence item stands. */
  isDashAt(offset: number): boolean {
    return this.codeAt(offset) === code.minus && this.isBlankAt(offset + 1);
  }

  skipSpaces(): void {
    let at = this.at;
    while (at < this.length && this.text.charCodeAt(at) === code.space) at += 1;
    this.at = at;
    if (this.codeAt(at) === code.tab) giveUp('tab');
  }

  /** True where nothing but a comment follows on the line; `at` is behind the spaces that were skipped. */
  isLineEnd(): boolean {
    const character = this.codeAt(this.at);
    if (character === code.hash) return this.at === 0 || this.text.charCodeAt(this.at - 1) === code.space;
    return character === code.lineFeed || character === code.carriageReturn;
  }

  /** Goes from the end of a value to the next content; anything else on the line is not understood. */
  finishLine(): void {
    this.skipSpaces();
    if (!this.isLineEnd()) giveUp('text behind a value');
    this.toNextLine();
    this.toContent();
  }

  /** Goes to the beginning of the next line, past a comment. */
  toNextLine(): void {
    const feed = this.text.indexOf('\n', this.at);
    const end = feed === -1 ? this.length : feed;
    if (this.comments !== undefined && this.codeAt(this.at) === code.hash) {
      this.comments.push(this.at, this.text.charCodeAt(end - 1) === code.carriageReturn ? end - 1 : end);
    }
    this.at = feed === -1 ? this.length : feed + 1;
    this.lineStart = this.at;
  }

  /** Goes from the beginning of a line to the first content on it or on a later one. */
  toContent(): void {
    const { text, length } = this;
    for (;;) {
      let at = this.at;
      while (at < length && text.charCodeAt(at) === code.space) at += 1;
      this.at = at;
      if (at >= length) {
        this.column = -1;
        return;
      }
      const character = text.charCodeAt(at);
      if (character === code.hash || character === code.lineFeed || character === code.carriageReturn) {
        this.toNextLine();
      } else {
        if (character === code.tab) giveUp('tab');
        this.column = at - this.lineStart;
        if (this.column === 0) this.#refuseMarker(character);
        return;
      }
    }
  }

  #refuseMarker(character: number): void {
    if (character !== code.minus && character !== code.dot && character !== code.percent) return;
    const { text, at } = this;
    const marker = text.startsWith('---', at) || text.startsWith('...', at);
    if (character === code.percent || (marker && this.isBlankAt(at + 3))) giveUp('document marker');
  }
}
