/** The range of one document in a text that may hold several. */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The documents of a text: split at its `---` lines, and where what stands between them is JSON, at the end of each
 * value as well.
 */
export function splitDocuments(text: string): readonly DocumentRange[] {
  return splitAtMarkers(text).flatMap((range) => splitJson(text, withoutEndMarker(text, range)));
}

/** A `...` with nothing behind it says only that the document ends, which it does anyway. */
function withoutEndMarker(text: string, { start, end }: DocumentRange): DocumentRange {
  const tail = text.slice(Math.max(start, end - 200), end);
  const marker = /(?:^|\n)(\.\.\.[ \t]*(?:\r?\n\s*)?)$/.exec(tail)?.[1];
  return marker === undefined || marker.length >= end - start ? { start, end } : { start, end: end - marker.length };
}

/**
 * A `---` at the beginning of a line always ends a document, even within a scalar (YAML 1.2, 9.1.2), so that this is
 * exact. Directives belong to the marker behind them.
 */
function splitAtMarkers(text: string): readonly DocumentRange[] {
  const ranges: DocumentRange[] = [];
  let start = 0;
  for (let at = markerFrom(text, 0); at !== -1; at = markerFrom(text, at + 3)) {
    const end = directivesBefore(text, start, at);
    if (end > start) ranges.push({ start, end });
    start = end;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

/** The next line that is a document marker; the marker belongs to the document that it begins. */
function markerFrom(text: string, from: number): number {
  for (let at = text.indexOf('---', from); at !== -1; at = text.indexOf('---', at + 1)) {
    const after = text[at + 3];
    const beginsLine = at === 0 || text[at - 1] === '\n';
    if (beginsLine && (after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r')) {
      return at;
    }
  }
  return -1;
}

/** Where the directives begin that stand before a marker: at the beginning of the text, or behind a `...` line. */
function directivesBefore(text: string, start: number, marker: number): number {
  const part = text.slice(start, marker);
  if (!part.includes('%')) return marker;
  const end = part.lastIndexOf('\n...');
  const from = part.startsWith('...') && end === -1 ? 0 : end === -1 ? -1 : end + 1;
  if (from === -1 && start > 0) return marker;
  const tail = from === -1 ? part : part.slice(from).replace(/^\.\.\..*/, (line) => ' '.repeat(line.length));
  const lines = tail.split('\n').map((line) => line.trimEnd());
  const isDirectives =
    lines.some((line) => line.startsWith('%')) && lines.every((line) => /^(?:%.*|\s*(?:#.*)?)$/.test(line));
  if (!isDirectives) return marker;
  const first = /^%/m.exec(tail);
  return first === null ? marker : start + Math.max(0, from) + first.index;
}

/**
 * Splits a range that holds several JSON values, as in the output of several `kubectl get -o json`: the API machinery's
 * decoder reads them one after the other. What has anything but JSON in it is left in one piece.
 */
function splitJson(text: string, range: DocumentRange): readonly DocumentRange[] {
  let at = range.start;
  if (text.startsWith('---', at)) at += 3;
  while (at < range.end && isSpace(text.charCodeAt(at))) at += 1;
  if (text[at] !== '{') return [range];
  const ranges: DocumentRange[] = [];
  let { start } = range;
  let depth = 0;
  let end = -1;
  for (; at < range.end; at += 1) {
    const character = text.charCodeAt(at);
    if (isSpace(character)) continue;
    if (depth === 0 && end !== -1) {
      ranges.push({ start, end });
      start = end;
      end = -1;
    }
    if (character === 0x22) {
      const close = stringEnd(text, at);
      if (close === -1) return [range];
      at = close;
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1;
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
    } else if (!isJsonCharacter(character)) {
      return [range];
    }
    // A value that is no object or list cannot be told from the next one, and is nothing that we read.
    if (depth <= 0) {
      if (depth < 0 || (character !== 0x7d && character !== 0x5d)) return [range];
      end = at + 1;
    }
  }
  ranges.push({ start, end: range.end });
  return ranges;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return at;
    if (character === 0x5c) at += 1;
    else if (character === 0x0a) return -1;
  }
  return -1;
}

function isSpace(character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09;
}

/** Commas, colons, numbers, and the letters of `true`, `false` and `null`. */
function isJsonCharacter(character: number): boolean {
  return jsonCharacters.has(character);
}

const jsonCharacters: ReadonlySet<number> = new Set(
  Array.from(',:0123456789+-.eEtrufalsn', (character) => character.charCodeAt(0)),
);
