/** Lower-cases as Go does: code point by code point, whatever stands beside. */
export function toLower(text: string): string {
  return mapCase(text, (character) => character.toLowerCase(), simpleLower);
}

/** Upper-cases as Go does: a letter never becomes two. */
export function toUpper(text: string): string {
  return mapCase(text, (character) => character.toUpperCase(), simpleUpper);
}

function mapCase(text: string, full: (character: string) => string, simple: (point: number) => number): string {
  if (/^[\0-\x7f]*$/.test(text)) return full(text);
  let result = '';
  for (const character of text) {
    const mapped = full(character);
    const point = character.codePointAt(0) ?? 0;
    result += codePointCount(mapped) === 1 ? mapped : String.fromCodePoint(simple(point));
  }
  return result;
}

function codePointCount(text: string): number {
  let count = 0;
  for (const character of text) count += character === '' ? 0 : 1;
  return count;
}

/** The simple mapping of the one letter whose full lower case is two code points: U+0130. */
function simpleLower(point: number): number {
  return point === 0x130 ? 0x69 : point;
}

/** The simple mappings of Greek letters with iota subscript; other letters with a longer full mapping have none. */
function simpleUpper(point: number): number {
  if (point >= 0x1f80 && point <= 0x1faf) return point | 8;
  if (point === 0x1fb3 || point === 0x1fc3 || point === 0x1ff3) return point + 9;
  return point;
}
