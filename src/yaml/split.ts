/** The range of one document in a text that may hold several. */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text at its `---` lines. A `---` at the beginning of a line always ends a document, even within a scalar
 * (YAML 1.2, 9.1.2), so that this is exact; only directives, which stand before the marker they belong to, make a
 * text that must be read whole.
 */
export function splitDocuments(text: string): DocumentRange[] {
  if (/^%/m.test(text)) return [{ start: 0, end: text.length }];
  const ranges: DocumentRange[] = [];
  let start = 0;
  for (let at = markerFrom(text, 0); at !== -1; at = markerFrom(text, at + 3)) {
    if (at > start) ranges.push({ start, end: at });
    start = at;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

/** The next line that is a document marker; the marker belongs to the document that it begins. */
function markerFrom(text: string, from: number): number {
  for (let at = text.indexOf('---', from); at !== -1; at = text.indexOf('---', at + 3)) {
    const before = text[at - 1];
    const after = text[at + 3];
    const beginsLine = at === 0 || before === '\n';
    if (beginsLine && (after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r')) {
      return at;
    }
  }
  return -1;
}

/**
 * Splits a text that begins with `{` where further JSON documents follow the first, as in the output of several
 * `kubectl get -o json`. The API machinery's decoder reads them one after the other.
 */
export function splitJson(text: string): DocumentRange[] {
  const ranges: DocumentRange[] = [];
  let start = 0;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) {
      inString = true;
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1;
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
      if (depth === 0 && /^\s*[{[]/.test(text.slice(at + 1, at + 200))) {
        ranges.push({ start, end: at + 1 });
        start = at + 1;
      }
    }
  }
  ranges.push({ start, end: text.length });
  return ranges;
}
