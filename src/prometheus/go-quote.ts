const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
  ['"', '\\"'],
]);

/** Writes a text as Go's `%q` does: what is not printable is escaped, so that a message stays on one line. */
export function goQuote(text: string): string {
  let quoted = '"';
  for (const character of text) {
    const short = shortEscapes.get(character);
    if (short !== undefined) quoted += short;
    // Go: letters, marks, numbers, punctuation, symbols, and of all spaces only U+0020 are printable.
    else if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) quoted += character;
    else quoted += escapeCodePoint(character.codePointAt(0) ?? 0);
  }
  return `${quoted}"`;
}

function escapeCodePoint(point: number): string {
  const hex = point.toString(16);
  if (point < 0x80) return `\\x${hex.padStart(2, '0')}`;
  // The loader holds a byte that is no UTF-8 as the half of a surrogate pair that stands for it.
  if (point >= 0xdc80 && point <= 0xdcff) return `\\x${(point - 0xdc00).toString(16)}`;
  // Another lone surrogate cannot be written in UTF-8; Go sees the replacement character in its place.
  if (point >= 0xd800 && point <= 0xdfff) return '\uFFFD';
  return point < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
