/**
 * Tells, without parsing, that a document is a manifest of a kind that no rule reads: CRDs, dashboards, most
 * workload configuration. A false skip would be a way to evade the linter, so a document is skipped only under
 * conditions that leave no other way to write its kind:
 *
 * 1. exactly one line begins with `kind:` at column 0 and holds one plain word, which is not of interest;
 * 2. every other line at column 0 begins with a letter, `- ` or `#`, or is blank, so that the root is a block mapping
 *    whose keys are all plain and at column 0;
 * 3. the first line that is neither blank nor a comment is at column 0: go-yaml reads an indented mapping and ignores what
 *    follows it at column 0;
 * 4. nothing in it is a line break to go-yaml and not to us (lone CR, NEL, U+2028, U+2029).
 */
export function isOfNoInterest(text: string, start: number, end: number, isOfInterest: KindFilter): boolean {
  let kind: string | undefined;
  let hasBegun = false;
  let at = start;
  while (at < end) {
    const feed = text.indexOf('\n', at);
    const lineEnd = feed === -1 || feed > end ? end : feed;
    const first = text.charCodeAt(at);
    if (first === 0x20 && !hasBegun) {
      if (text.slice(at, lineEnd).trim() !== '') return false;
    } else if (at < lineEnd && first !== 0x20 && first !== 0x0d) {
      if (first === 0x6b && text.startsWith('kind', at)) {
        const match = kindLine.exec(text.slice(at, Math.min(lineEnd, at + 200)));
        if (match?.[1] === undefined || kind !== undefined) return false;
        kind = match[1];
      } else if (!isPlainStart(text, at, first, start)) {
        return false;
      }
      hasBegun ||= first !== 0x23 && (at > start || !text.startsWith('---', at));
    }
    at = lineEnd + 1;
  }
  if (kind === undefined || isOfInterest(kind, text, start, end)) return false;
  return !oddBreak.test(text.slice(start, end));
}

/**
 * True for the documents that some rule reads, by their kind and, where that does not decide, by what their text between
 * two offsets holds.
 */
export type KindFilter = (kind: string, text: string, start: number, end: number) => boolean;

const kindLine = /^kind[ \t]*: +([A-Za-z0-9]+)[ ]*\r?$/;

function isPlainStart(text: string, at: number, first: number, documentStart: number): boolean {
  if ((first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a) || first === 0x23) return true;
  if (first !== 0x2d) return false;
  // A sequence item, or the marker that begins the document and has nothing behind it.
  if (text[at + 1] === ' ') return true;
  return at === documentStart && /^---[ \t]*(?:#.*)?\r?$/.test(lineAt(text, at));
}

function lineAt(text: string, at: number): string {
  const feed = text.indexOf('\n', at);
  return text.slice(at, feed === -1 ? text.length : feed);
}

const oddBreak = /\r(?!\n)|[\u0085\u2028\u2029]/;
