import { code } from './characters.ts';
import { BracesTwice, giveUp } from './fast-cursor.ts';
import type { Cursor } from './fast-cursor.ts';
import { isIndicator, readQuoted, scalarNode } from './fast-scalars.ts';
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.ts';

/** Reads a `[…]` or `{…}` whose lines are indented deeper than its parent; `at` is behind it then. */
export function readFlow(cursor: Cursor, parentIndent: number, depth: number): MappingNode | SequenceNode {
  if (depth <= 0) giveUp('depth');
  refuseBracesTwice(cursor);
  const isSequence = cursor.codeAt(cursor.at) === code.leftBracket;
  return isSequence ? readFlowSequence(cursor, parentIndent, depth) : readFlowMapping(cursor, parentIndent, depth);
}

/** Ends the reading of a template where its directive stands. */
export function refuseBracesTwice(cursor: Cursor): void {
  const { at } = cursor;
  if (cursor.codeAt(at) === code.leftBrace && cursor.codeAt(at + 1) === code.leftBrace) throw new BracesTwice(at);
}

function readFlowSequence(cursor: Cursor, parentIndent: number, depth: number): SequenceNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBracket) {
    const item = readFlowNode(cursor, parentIndent, depth);
    items.push(item);
    skipToSeparator(cursor, parentIndent, code.rightBracket);
  }
  cursor.at += 1;
  return { kind: 'sequence', start, end: cursor.at, flow: true, items };
}

function readFlowMapping(cursor: Cursor, parentIndent: number, depth: number): MappingNode {
  const start = cursor.at;
  const entries: MappingEntry[] = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBrace) {
    const key = readFlowKey(cursor, parentIndent);
    skipToToken(cursor, parentIndent);
    entries.push({ key, value: readFlowNode(cursor, parentIndent, depth) });
    skipToSeparator(cursor, parentIndent, code.rightBrace);
  }
  cursor.at += 1;
  return { kind: 'mapping', start, end: cursor.at, flow: true, entries };
}

/** Reads a scalar and the colon behind it. */
function readFlowKey(cursor: Cursor, parentIndent: number): ScalarNode {
  const { at } = cursor;
  const key = readFlowScalar(cursor, parentIndent);
  if (cursor.text.slice(at, cursor.at).includes('\n')) giveUp('key on several lines');
  const isAdjacent = key.style !== 'plain' && cursor.codeAt(cursor.at) === code.colon;
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon) giveUp('flow key without a value');
  cursor.at += 1;
  if (!isAdjacent && !cursor.isBlankAt(cursor.at)) giveUp('flow key');
  return key;
}

function readFlowNode(cursor: Cursor, parentIndent: number, depth: number): YamlNode {
  const character = cursor.codeAt(cursor.at);
  if (character === code.leftBracket || character === code.leftBrace) return readFlow(cursor, parentIndent, depth - 1);
  return readFlowScalar(cursor, parentIndent);
}

function readFlowScalar(cursor: Cursor, parentIndent: number): ScalarNode {
  const character = cursor.codeAt(cursor.at);
  if (character === code.doubleQuote || character === code.singleQuote) return readQuoted(cursor, parentIndent);
  return readFlowPlain(cursor);
}

function readFlowPlain(cursor: Cursor): ScalarNode {
  const { text, length, at: start } = cursor;
  const first = cursor.codeAt(start);
  if (isIndicator(first) && (first !== code.minus || !isWordAt(cursor, start + 1))) giveUp('indicator');
  let at = start;
  let end = start;
  while (at < length) {
    const character = text.charCodeAt(at);
    if (character === code.lineFeed || character === code.carriageReturn || isFlowIndicator(character)) break;
    if (character === code.colon && (cursor.isBlankAt(at + 1) || isFlowIndicator(cursor.codeAt(at + 1)))) break;
    if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
    if (character === code.tab) giveUp('tab');
    at += 1;
    if (character !== code.space) end = at;
  }
  cursor.at = end;
  return scalarNode(start, end, 'plain', text.slice(start, end));
}

function isWordAt(cursor: Cursor, offset: number): boolean {
  const character = cursor.codeAt(offset);
  return (character === code.minus || !isIndicator(character)) && !cursor.isBlankAt(offset);
}

function isFlowIndicator(character: number): boolean {
  return (
    character === code.comma ||
    character === code.leftBracket ||
    character === code.rightBracket ||
    character === code.leftBrace ||
    character === code.rightBrace
  );
}

/** Goes over a comma to the next member, or stops at the closing bracket. */
function skipToSeparator(cursor: Cursor, parentIndent: number, close: number): void {
  skipToToken(cursor, parentIndent);
  const character = cursor.codeAt(cursor.at);
  if (character === close) return;
  if (character !== code.comma) giveUp('flow separator');
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
}

/** Skips spaces, line breaks and comments; lines that follow must be indented deeper than the parent. */
function skipToToken(cursor: Cursor, parentIndent: number): void {
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return;
  cursor.toNextLine();
  cursor.toContent();
  if (cursor.column <= (cursor.isLenient ? -1 : parentIndent)) giveUp('flow indentation');
}
