import { code } from './characters.ts';
import { giveUp } from './fast-cursor.ts';
import type { Cursor } from './fast-cursor.ts';
import type { ScalarNode, ScalarStyle } from './node.ts';

/** A scalar node; all of them are made here, so that they share one shape. */
export function scalarNode(start: number, end: number, style: ScalarStyle, text: string): ScalarNode {
  return { kind: 'scalar', start, end, style, text };
}

/** True for characters with which no plain scalar begins, or begins only under conditions. */
export function isIndicator(character: number): boolean {
  switch (character) {
    case code.exclamation:
    case code.doubleQuote:
    case code.hash:
    case code.percent:
    case code.ampersand:
    case code.singleQuote:
    case code.asterisk:
    case code.comma:
    case code.minus:
    case code.colon:
    case code.greaterThan:
    case code.question:
    case code.at:
    case code.leftBracket:
    case code.rightBracket:
    case code.backtick:
    case code.leftBrace:
    case code.pipe:
    case code.rightBrace:
      return true;
    default:
      return false;
  }
}

/** Reads a plain scalar up to the end of its line, or to the colon that makes it a key; `at` is behind it then. */
export function readPlain(cursor: Cursor): ScalarNode {
  const { text, length, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (isIndicator(first) && (first !== code.minus || cursor.isBlankAt(start + 1))) giveUp('indicator');
  let at = start;
  let end = start;
  while (at < length) {
    const character = text.charCodeAt(at);
    if (character === code.lineFeed || character === code.carriageReturn) break;
    if (character === code.colon && cursor.isBlankAt(at + 1)) break;
    if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
    if (character === code.tab) giveUp('tab');
    at += 1;
    if (character !== code.space) end = at;
  }
  cursor.at = end;
  return scalarNode(start, end, 'plain', text.slice(start, end));
}

/** Reads on where a plain value continues on lines that are indented deeper than its parent. */
export function continuePlain(cursor: Cursor, begun: ScalarNode, parentIndent: number): ScalarNode {
  const { text, length } = cursor;
  const lines = [begun.text];
  let { end } = begun;
  let feed = text.indexOf('\n', end);
  // A comment ends the scalar.
  while (feed !== -1 && text.slice(end, feed).trim() === '') {
    let at = feed + 1;
    let breaks = 0;
    for (let lineStart = at; ; lineStart = at) {
      while (at < length && text.charCodeAt(at) === code.space) at += 1;
      if (at >= length || at - lineStart <= parentIndent || text.charCodeAt(at) === code.hash) {
        if (!isBreakAt(cursor, at)) return joined(cursor, begun, lines, end);
      }
      if (!isBreakAt(cursor, at)) break;
      at = text.indexOf('\n', at) + 1;
      breaks += 1;
    }
    for (; breaks > 0; breaks -= 1) lines.push('');
    const from = at;
    for (; at < length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === code.lineFeed || character === code.carriageReturn) break;
      if (character === code.colon && cursor.isBlankAt(at + 1)) giveUp('key in a plain scalar');
      if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
      if (character === code.tab) giveUp('tab');
      if (character !== code.space) end = at + 1;
    }
    lines.push(text.slice(from, end));
    feed = text.indexOf('\n', end);
  }
  return joined(cursor, begun, lines, end);
}

function isBreakAt(cursor: Cursor, offset: number): boolean {
  const character = offset < cursor.length ? cursor.text.charCodeAt(offset) : -1;
  return character === code.lineFeed || character === code.carriageReturn;
}

function joined(cursor: Cursor, begun: ScalarNode, lines: readonly string[], end: number): ScalarNode {
  cursor.at = end;
  return lines.length === 1 ? begun : scalarNode(begun.start, end, 'plain', joinFolded(lines));
}

/** Lines of a plain or quoted scalar in one: a space for a line break, a line feed for each empty line. */
function joinFolded(lines: readonly string[]): string {
  let result = '';
  let separator = '';
  for (const [index, line] of lines.entries()) {
    if (index === 0) {
      result = line;
      separator = ' ';
    } else if (line === '' && index < lines.length - 1) {
      if (separator === '\n') result += '\n';
      else separator = '\n';
    } else {
      result += separator + line;
      separator = ' ';
    }
  }
  return result;
}

/** Reads a quoted scalar; lines that follow must be indented deeper than its parent. */
export function readQuoted(cursor: Cursor, parentIndent: number): ScalarNode {
  return cursor.codeAt(cursor.at) === code.doubleQuote
    ? readDoubleQuoted(cursor, parentIndent)
    : readSingleQuoted(cursor, parentIndent);
}

function readSingleQuoted(cursor: Cursor, parentIndent: number): ScalarNode {
  const { text, at: start } = cursor;
  let isDoubled = false;
  let close = text.indexOf("'", start + 1);
  while (close !== -1 && cursor.codeAt(close + 1) === code.singleQuote) {
    isDoubled = true;
    close = text.indexOf("'", close + 2);
  }
  const content = quotedContent(cursor, close, parentIndent);
  return scalarNode(start, close + 1, 'single-quoted', isDoubled ? content.replaceAll("''", "'") : content);
}

function readDoubleQuoted(cursor: Cursor, parentIndent: number): ScalarNode {
  const { text, at: start } = cursor;
  let close = start + 1;
  let isEscaped = false;
  for (; close < cursor.length; close += 1) {
    const character = text.charCodeAt(close);
    if (character === code.doubleQuote) break;
    if (character === code.backslash) {
      isEscaped = true;
      close += 1;
    }
  }
  const content = quotedContent(cursor, close < cursor.length ? close : -1, parentIndent);
  return scalarNode(start, close + 1, 'double-quoted', isEscaped ? unescape(content) : content);
}

/** The text between the quotes, lines folded; `at` moves behind the closing one. */
function quotedContent(cursor: Cursor, close: number, parentIndent: number): string {
  if (close === -1) giveUp('quote without end');
  const content = cursor.text.slice(cursor.at + 1, close);
  cursor.at = close + 1;
  if (!content.includes('\n')) return content;
  const lines = content.split(/\r?\n/);
  const least = cursor.isLenient ? 0 : parentIndent + 1;
  const folded = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    if (index > 0 && !isContinuation(line, isLast, least)) giveUp('indentation of quoted lines');
    const trimmed = trimBlanks(line, index > 0, !isLast);
    if (!isLast && trimmed.endsWith('\\')) giveUp('escaped line break');
    return trimmed;
  });
  return joinFolded(folded);
}

function isContinuation(line: string, isLast: boolean, least: number): boolean {
  if (line.startsWith('---') || line.startsWith('...')) return false;
  const spaces = line.search(/[^ ]/);
  if (spaces === -1) return !isLast || line.length >= least;
  return spaces >= least;
}

function trimBlanks(line: string, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = line.length;
  while (atStart && start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (atEnd && end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function isBlank(character: number): boolean {
  return character === code.space || character === code.tab;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['0', '\0'],
  [' ', ' '],
]);

function unescape(content: string): string {
  let result = '';
  let from = 0;
  for (let slash = content.indexOf('\\'); slash !== -1; slash = content.indexOf('\\', from)) {
    result += content.slice(from, slash);
    const letter = content.charAt(slash + 1);
    const simple = escapes.get(letter);
    if (simple !== undefined) {
      result += simple;
      from = slash + 2;
    } else {
      const digits = letter === 'u' ? content.slice(slash + 2, slash + 6) : '';
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) giveUp('escape');
      result += String.fromCharCode(Number.parseInt(digits, 16));
      from = slash + 6;
    }
  }
  return result + content.slice(from);
}
