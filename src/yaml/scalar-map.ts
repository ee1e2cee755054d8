import type { ScalarNode } from './node.ts';
import { OffsetMap } from './text-source.ts';

/**
 * Maps each character of a scalar's decoded text to where it stands in the text it was parsed from. `undefined` where
 * the two cannot be aligned; the caller then knows the whole scalar's place only.
 */
export function mapScalar(source: string, node: ScalarNode): OffsetMap | undefined {
  const map = new OffsetMap();
  switch (node.style) {
    case 'literal':
    case 'folded':
      return mapBlock(source, node, map) ? map : undefined;
    case 'plain':
      return mapPlain(source, node, map) ? map : undefined;
    case 'single-quoted':
    case 'double-quoted':
      return mapQuoted(source, node, map) ? map : undefined;
    default:
      return node.style satisfies never;
  }
}

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break. */
  readonly next: number;
}

function linesBetween(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at < end) {
    const feed = source.indexOf('\n', at);
    if (feed === -1 || feed >= end) {
      lines.push({ start: at, end, next: end });
      break;
    }
    lines.push({ start: at, end: source[feed - 1] === '\r' && feed > at ? feed - 1 : feed, next: feed + 1 });
    at = feed + 1;
  }
  return lines;
}

function mapBlock(source: string, node: ScalarNode, map: OffsetMap): boolean {
  const header = source.indexOf('\n', node.start);
  if (header === -1) return node.text === '';
  const lines = linesBetween(source, header + 1, node.end);
  const indentation = blockIndentation(source, lines, node.text);
  if (indentation === undefined) return node.text.trim() === '';
  return node.style === 'literal'
    ? mapLiteralLines(node.text, lines, indentation, source, map)
    : mapFoldedLines(node.text, contentLines(source, lines, indentation), source, map);
}

/**
 * How many spaces stand before the content: what its first line has in the source and no longer has in the text. Empty
 * lines before it are line breaks in the text, one each.
 */
function blockIndentation(source: string, lines: readonly Line[], text: string): number | undefined {
  const contentStart = text.search(/[^\n]/);
  const line = contentStart === -1 ? undefined : lines[contentStart];
  if (line === undefined) return undefined;
  return Math.max(0, countSpaces(source, line.start, line.end) - countSpaces(text, contentStart, text.length));
}

function countSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === ' ') at += 1;
  return at - start;
}

function mapLiteralLines(
  text: string,
  lines: readonly Line[],
  indentation: number,
  source: string,
  map: OffsetMap,
): boolean {
  let at = 0;
  for (const line of lines) {
    if (at >= text.length) return true;
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const from = Math.min(line.start + indentation, line.end);
    const length = end - at;
    if (source.slice(from, from + length) !== text.slice(at, end)) return false;
    map.add(at, from, length);
    // The line break is one unit, CRLF or LF.
    if (feed !== -1) map.add(feed, from + length, 1, Math.max(1, line.next - (from + length)));
    at = end + 1;
  }
  return at >= text.length;
}

function contentLines(source: string, lines: readonly Line[], indentation: number): Line[] {
  return lines.map((line) => ({
    ...line,
    start: Math.min(line.start + Math.min(indentation, countSpaces(source, line.start, line.end)), line.end),
  }));
}

/** Folding turns line breaks into spaces or drops them; what stands on a line stays together. */
function mapFoldedLines(text: string, lines: readonly Line[], source: string, map: OffsetMap): boolean {
  let at = 0;
  for (const line of lines) {
    const content = source.slice(line.start, line.end);
    if (content === '') continue;
    let from = at;
    while (!text.startsWith(content, from) && (text[from] === ' ' || text[from] === '\n')) from += 1;
    if (!text.startsWith(content, from)) return restIsBlank(text, at);
    map.add(from, line.start, content.length);
    at = from + content.length;
    if (restIsBlank(text, at)) return true;
  }
  return restIsBlank(text, at);
}

function restIsBlank(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== ' ' && text[at] !== '\n') return false;
  }
  return true;
}

function trimLine(source: string, line: Line, first: boolean, last: boolean): Line {
  let { start, end } = line;
  if (!first) while (start < end && (source[start] === ' ' || source[start] === '\t')) start += 1;
  if (!last) while (end > start && (source[end - 1] === ' ' || source[end - 1] === '\t')) end -= 1;
  return { ...line, start, end };
}

function mapPlain(source: string, node: ScalarNode, map: OffsetMap): boolean {
  if (source.slice(node.start, node.end) === node.text) {
    map.add(0, node.start, node.text.length);
    return true;
  }
  const lines = linesBetween(source, node.start, node.end);
  const trimmed = lines.map((line, index) => trimLine(source, line, index === 0, false));
  return mapFoldedLines(node.text, trimmed, source, map);
}

function mapQuoted(source: string, node: ScalarNode, map: OffsetMap): boolean {
  const inner = source.slice(node.start + 1, node.end - 1);
  if (inner === node.text) {
    map.add(0, node.start + 1, inner.length);
    return true;
  }
  const lines = linesBetween(source, node.start + 1, node.end - 1);
  const unit = node.style === 'single-quoted' ? singleQuotedUnit : doubleQuotedUnit;
  let at = 0;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const { start, end } = trimLine(source, line, index === 0, index === lines.length - 1);
    let from = start;
    let isJoined = false;
    while (from < end) {
      const { outer, text } = unit(source, from, end);
      isJoined = text === '';
      if (text !== '') {
        if (breaks > 0) at = afterFolding(node.text, at, breaks, text);
        breaks = 0;
        if (!node.text.startsWith(text, at)) return false;
        map.add(at, from, text.length, outer);
        at += text.length;
      }
      from += outer;
    }
    // A backslash at the end of a line takes the line break away.
    if (!isJoined) breaks += 1;
  }
  return restIsBlank(node.text, at);
}

/** Where the text goes on behind folded line breaks: one is a space, more are one line feed less. */
function afterFolding(text: string, from: number, breaks: number, next: string): number {
  const exact = from + Math.max(1, breaks - 1);
  if (text.startsWith(next, exact)) return exact;
  let at = from;
  while (!text.startsWith(next, at) && (text[at] === ' ' || text[at] === '\n')) at += 1;
  return at;
}

/** One unit of a quoted scalar: how many characters it takes in the source, and the text that it stands for. */
interface Unit {
  readonly outer: number;
  readonly text: string;
}

function singleQuotedUnit(source: string, at: number, end: number): Unit {
  if (source[at] === "'") return { outer: 2, text: "'" };
  const quote = source.indexOf("'", at);
  const stop = quote === -1 || quote > end ? end : quote;
  return { outer: stop - at, text: source.slice(at, stop) };
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const hexadecimalLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleQuotedUnit(source: string, at: number, end: number): Unit {
  if (source[at] !== '\\') {
    const slash = source.indexOf('\\', at);
    const stop = slash === -1 || slash > end ? end : slash;
    return { outer: stop - at, text: source.slice(at, stop) };
  }
  const letter = source[at + 1] ?? '';
  // A backslash at the end of a line joins it with the next one.
  if (at + 1 >= end) return { outer: 1, text: '' };
  const digits = hexadecimalLengths[letter];
  if (digits === undefined) return { outer: 2, text: escapes[letter] ?? letter };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const text = Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code);
  return { outer: 2 + digits, text };
}
