import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';
import { pushTo } from './push-to.ts';

/** What stands in an excerpt for each character of a credential. */
export const maskCharacter = '•';

/**
 * The places of credentials in the linted files. No excerpt shows the text below them: it is replaced, character by
 * character, so that columns stay true and the length is all that can be seen.
 */
export class Redactions {
  readonly #byFile = new Map<SourceFile, Span[]>();
  #texts: ReadonlySet<string> | undefined;

  constructor(spans: Iterable<Span> = []) {
    for (const span of spans) {
      if (span.end <= span.start) continue;
      pushTo(this.#byFile, span.file, span);
    }
  }

  /** The text between two offsets of a file, with every credential in it masked; line breaks are kept. */
  slice(file: SourceFile, start: number, end: number): string {
    let text = file.text.slice(start, end);
    for (const span of this.#byFile.get(file) ?? []) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (from < to) text = text.slice(0, from) + mask(text.slice(from, to)) + text.slice(to);
    }
    return text;
  }

  /**
   * A text that we wrote ourselves, with every credential that it repeats masked. Texts that look like a word are left
   * alone: `prometheus` may be the content of a Secret, and is the name of half of what we speak about.
   */
  scrub(text: string): string {
    let result = text;
    for (const credential of this.#distinctive()) {
      if (result.includes(credential)) result = result.replaceAll(credential, `(${credential.length} characters)`);
    }
    return result;
  }

  #distinctive(): ReadonlySet<string> {
    this.#texts ??= new Set(
      [...this.#byFile.values()].flatMap((spans) =>
        spans.flatMap(({ file, start, end }) => {
          const credential = file.text.slice(start, end);
          return credential.length >= 6 && /[^a-z._/ -]/.test(credential) ? [credential] : [];
        }),
      ),
    );
    return this.#texts;
  }
}

function mask(text: string): string {
  return text.replace(/[^\r\n]/gu, (character) => maskCharacter.repeat(character.length));
}
