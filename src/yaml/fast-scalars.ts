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

/** Reads a quoted scalar that ends on its line. */
export function readQuoted(cursor: Cursor): ScalarNode {
  return cursor.codeAt(cursor.at) === code.doubleQuote ? readDoubleQuoted(cursor) : readSingleQuoted(cursor);
}

function readSingleQuoted(cursor: Cursor): ScalarNode {
  const { text, at: start } = cursor;
  let isDoubled = false;
  let close = text.indexOf("'", start + 1);
  while (close !== -1 && cursor.codeAt(close + 1) === code.singleQuote) {
    isDoubled = true;
    close = text.indexOf("'", close + 2);
  }
  const content = quotedContent(cursor, close);
  return scalarNode(start, close + 1, 'single-quoted', isDoubled ? content.replaceAll("''", "'") : content);
}

function readDoubleQuoted(cursor: Cursor): ScalarNode {
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
  const content = quotedContent(cursor, close < cursor.length ? close : -1);
  return scalarNode(start, close + 1, 'double-quoted', isEscaped ? unescape(content) : content);
}

/** The text between the quotes; `at` moves behind the closing one. */
function quotedContent(cursor: Cursor, close: number): string {
  if (close === -1) giveUp('quote without end');
  const content = cursor.text.slice(cursor.at + 1, close);
  if (content.includes('\n')) giveUp('quoted lines');
  cursor.at = close + 1;
  return content;
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
