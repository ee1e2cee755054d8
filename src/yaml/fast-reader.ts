import { code } from './characters.ts';
import { BracesTwice, Cursor, giveUp, UnusualYaml } from './fast-cursor.ts';
import type { CursorOptions } from './fast-cursor.ts';
import { readBlockScalar } from './fast-block-scalar.ts';
import { readFlow, refuseBracesTwice } from './fast-flow.ts';
import { continuePlain, readPlain, readQuoted, scalarNode } from './fast-scalars.ts';
import type { MappingEntry, MappingNode, ParsedDocument, ScalarNode, SequenceNode, YamlNode } from './node.ts';

/** Deeper nesting is left to the complete reader, which says where it is too deep. */
const maximalDepth = 100;

/** YAML allows 1024 characters before the colon of a key. */
const maximalKeyLength = 1000;

/**
 * Reads the plain subset of YAML in which nearly all manifests are written. It knows no anchors, aliases, tags,
 * directives, `?` keys, tabs between tokens, and no errors: for each of them it returns `undefined`, and the complete
 * reader is asked. What it does return is what that one returns.
 */
export function readFast(text: string, options: CursorOptions = {}): ParsedDocument | undefined {
  // Line ends other than LF and CRLF, and what the complete reader takes for the beginning of a stream.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  if (text.charCodeAt(0) === 0xfeff) return undefined;
  try {
    return { root: readDocument(new Cursor(text, options)), problems: [] };
  } catch (error) {
    if (error instanceof UnusualYaml) return undefined;
    if (!(error instanceof BracesTwice)) throw error;
    const message = 'Two braces outside of quotes are a directive of a template';
    return { root: undefined, problems: [{ message, start: error.at, end: error.at + 2 }] };
  }
}

function readDocument(cursor: Cursor): YamlNode | undefined {
  if (cursor.text.startsWith('---') && cursor.isBlankAt(3)) {
    cursor.at = 3;
    cursor.finishLine();
  } else {
    cursor.toContent();
  }
  if (cursor.column === -1) return undefined;
  const root = readBlockNode(cursor, -1, maximalDepth);
  if (root.kind === 'scalar') giveUp('scalar document');
  if (cursor.column !== -1) giveUp('text behind the document');
  return root;
}

/** Reads the node that begins at the cursor, below a node at `parentIndent`. */
function readBlockNode(cursor: Cursor, parentIndent: number, depth: number): YamlNode {
  const { at } = cursor;
  const column = at - cursor.lineStart;
  if (cursor.isDashAt(at)) return readSequence(cursor, column, depth - 1);
  const character = cursor.codeAt(at);
  if (isFlowOrBlockScalar(character)) return readValueOnLine(cursor, character, parentIndent, depth);
  const isQuoted = character === code.doubleQuote || character === code.singleQuote;
  const scalar = isQuoted ? readQuoted(cursor, parentIndent) : readPlain(cursor);
  if (isKey(cursor, scalar)) return readMapping(cursor, column, scalar, depth - 1);
  return isQuoted ? finishValue(cursor, scalar, parentIndent) : finishPlain(cursor, scalar, parentIndent);
}

function isFlowOrBlockScalar(character: number): boolean {
  return (
    character === code.leftBracket ||
    character === code.leftBrace ||
    character === code.pipe ||
    character === code.greaterThan
  );
}

/** True where a colon follows; `at` is at the colon then. */
function isKey(cursor: Cursor, scalar: ScalarNode): boolean {
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon || !cursor.isBlankAt(cursor.at + 1)) return false;
  if (cursor.at - scalar.start > maximalKeyLength) giveUp('long key');
  if (scalar.style !== 'plain' && cursor.text.slice(scalar.start, scalar.end).includes('\n'))
    giveUp('key on several lines');
  return true;
}

function readMapping(cursor: Cursor, column: number, firstKey: ScalarNode, depth: number): MappingNode {
  if (depth <= 0) giveUp('depth');
  const entries: MappingEntry[] = [];
  let key = firstKey;
  for (;;) {
    cursor.at += 1;
    const value = readMappingValue(cursor, column, depth);
    entries.push({ key, value });
    if (cursor.column !== column) {
      if (cursor.column > column) giveUp('indentation');
      return { kind: 'mapping', start: firstKey.start, end: value.end, flow: false, entries };
    }
    key = readKey(cursor, column);
  }
}

function readKey(cursor: Cursor, column: number): ScalarNode {
  refuseBracesTwice(cursor);
  const character = cursor.codeAt(cursor.at);
  const key =
    character === code.doubleQuote || character === code.singleQuote ? readQuoted(cursor, column) : readPlain(cursor);
  if (!isKey(cursor, key)) giveUp('no key');
  return key;
}

/** Reads what follows a colon, on its line or below. */
function readMappingValue(cursor: Cursor, column: number, depth: number): YamlNode {
  const afterColon = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readValueOnLine(cursor, cursor.codeAt(cursor.at), column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  // A sequence may stand at the column of the key it belongs to.
  if (cursor.column === column && cursor.isDashAt(cursor.at)) return readSequence(cursor, column, depth - 1);
  return scalarNode(afterColon, afterColon, 'plain', '');
}

/** Reads a value that is not a block collection. */
function readValueOnLine(cursor: Cursor, character: number, parentIndent: number, depth: number): YamlNode {
  switch (character) {
    case code.doubleQuote:
    case code.singleQuote:
      return finishValue(cursor, readQuoted(cursor, parentIndent), parentIndent);
    case code.leftBracket:
    case code.leftBrace:
      return finishValue(cursor, readFlow(cursor, parentIndent, depth - 1), parentIndent);
    case code.pipe:
    case code.greaterThan:
      return readBlockScalar(cursor, parentIndent);
    default:
      return finishPlain(cursor, readValue(cursor), parentIndent);
  }
}

/** Reads a plain scalar behind a colon, which is no key itself. */
function readValue(cursor: Cursor): ScalarNode {
  const scalar = readPlain(cursor);
  if (isKey(cursor, scalar)) giveUp('mapping behind a colon');
  cursor.at = scalar.end;
  return scalar;
}

/** A deeper line behind a plain scalar is a part of it, where no comment stands between. */
function finishPlain(cursor: Cursor, scalar: ScalarNode, parentIndent: number): ScalarNode {
  const { comments, lineStart } = cursor;
  const knownComments = comments?.length ?? 0;
  cursor.at = scalar.end;
  cursor.finishLine();
  if (cursor.column <= parentIndent) return scalar;
  if (comments !== undefined) comments.length = knownComments;
  cursor.lineStart = lineStart;
  return finishValue(cursor, continuePlain(cursor, scalar, parentIndent), parentIndent);
}

/** A deeper line behind a value would be a part of it, or a mistake. */
function finishValue<Node extends YamlNode>(cursor: Cursor, node: Node, parentIndent: number): Node {
  cursor.finishLine();
  if (cursor.column > parentIndent) giveUp('value on several lines');
  return node;
}

function readSequence(cursor: Cursor, column: number, depth: number): SequenceNode {
  if (depth <= 0) giveUp('depth');
  const start = cursor.at;
  const items: YamlNode[] = [];
  let end = start + 1;
  do {
    const item = readItem(cursor, column, depth);
    items.push(item);
    end = item.end;
  } while (cursor.column === column && cursor.isDashAt(cursor.at));
  if (cursor.column > column) giveUp('indentation');
  return { kind: 'sequence', start, end, flow: false, items };
}

function readItem(cursor: Cursor, column: number, depth: number): YamlNode {
  cursor.at += 1;
  const afterDash = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readBlockNode(cursor, column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  return scalarNode(afterDash, afterDash, 'plain', '');
}

/** Reads a value that stands on a line below its key or dash. */
function readNodeBelow(cursor: Cursor, nextLine: number, parentIndent: number, depth: number): YamlNode {
  const hasGap = cursor.lineStart !== nextLine;
  const node = readBlockNode(cursor, parentIndent, depth);
  // Empty lines and comments before it can make the complete reader lose the indentation that ends such a value.
  const isBlockCollection = (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
  if (hasGap && !isBlockCollection && !cursor.isLenient) giveUp('value below an empty line');
  return node;
}
