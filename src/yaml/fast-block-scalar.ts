import { code } from './characters.ts';
import { giveUp } from './fast-cursor.ts';
import type { Cursor } from './fast-cursor.ts';
import { scalarNode } from './fast-scalars.ts';
import type { ScalarNode } from './node.ts';

/** Reads a literal or folded block scalar without an explicit indentation, below a node at `parentIndent`. */
export function readBlockScalar(cursor: Cursor, parentIndent: number): ScalarNode {
  const { text, length, at: start } = cursor;
  const isLiteral = text.charCodeAt(start) === code.pipe;
  const sign = cursor.codeAt(start + 1);
  const hasSign = sign === code.minus || sign === code.plus;
  cursor.at = start + (hasSign ? 2 : 1);
  cursor.skipSpaces();
  if (!cursor.isLineEnd() || parentIndent < 0) giveUp('block scalar header');
  cursor.toNextLine();

  const lines: string[] = [];
  let indent = -1;
  let blankLines = 0;
  let end = cursor.at;
  let isCutOff = false;
  while (cursor.at < length) {
    const lineStart = cursor.at;
    let at = lineStart;
    while (at < length && text.charCodeAt(at) === code.space) at += 1;
    const spaces = at - lineStart;
    const character = cursor.codeAt(at);
    const isBlank = character === code.lineFeed || character === code.carriageReturn;
    if (isBlank && (indent === -1 || spaces <= indent)) {
      if (at >= length && spaces > 0) giveUp('spaces at the end');
      if (indent === -1 && spaces > parentIndent) giveUp('spaces before a block scalar');
      blankLines += 1;
      cursor.toNextLine();
      continue;
    }
    if (!isBlank && indent === -1 && spaces > parentIndent) indent = spaces;
    if (indent === -1 || spaces < indent) {
      if (spaces > parentIndent) giveUp('less indented line in a block scalar');
      break;
    }
    if (character === code.tab && spaces === indent) giveUp('tab');
    for (; blankLines > 0; blankLines -= 1) lines.push('');
    const feed = text.indexOf('\n', at);
    const lineEnd = feed === -1 ? length : text.charCodeAt(feed - 1) === code.carriageReturn ? feed - 1 : feed;
    lines.push(text.slice(lineStart + indent, lineEnd));
    // Spaces at the end of a block scalar are content only where they are many.
    isCutOff = feed === -1;
    end = isCutOff ? length : feed + 1;
    cursor.at = end;
    if (isBlank && !isFollowedByContent(cursor, indent)) giveUp('spaces at the end of a block scalar');
  }
  if (indent === -1) giveUp('empty block scalar');
  // The next line begins where the loop has stopped.
  const next = cursor.at;
  cursor.lineStart = next;
  cursor.toContent();
  const body = isLiteral ? lines.join('\n') : fold(lines);
  const keepsAll = sign === code.plus;
  const breaks = sign === code.minus || isCutOff ? '' : keepsAll ? '\n'.repeat(blankLines + 1) : '\n';
  const nodeEnd = keepsAll ? next : end;
  return scalarNode(start, nodeEnd, isLiteral ? 'literal' : 'folded', body + breaks);
}

function isFollowedByContent(cursor: Cursor, indent: number): boolean {
  const { text, length } = cursor;
  let lineStart = cursor.at;
  while (lineStart < length) {
    let at = lineStart;
    while (at < length && text.charCodeAt(at) === code.space) at += 1;
    const character = cursor.codeAt(at);
    if (character !== code.lineFeed && character !== code.carriageReturn) return at - lineStart >= indent;
    const feed = text.indexOf('\n', at);
    if (feed === -1) return false;
    lineStart = feed + 1;
  }
  return false;
}

/** Lines as a folded scalar joins them: with a space, or with line breaks around empty and more indented ones. */
function fold(lines: readonly string[]): string {
  let result = '';
  let separator = '';
  let wasMoreIndented = false;
  let begun = false;
  for (const line of lines) {
    const first = line.charCodeAt(0);
    if (!begun && line === '') {
      result += '\n';
      continue;
    }
    begun = true;
    if (first === code.space || first === code.tab) {
      if (separator === ' ') separator = '\n';
      else if (!wasMoreIndented && separator === '\n') separator = '\n\n';
      result += separator + line;
      separator = '\n';
      wasMoreIndented = true;
    } else if (line === '') {
      if (separator === '\n') result += '\n';
      else separator = '\n';
    } else {
      result += separator + line;
      separator = ' ';
      wasMoreIndented = false;
    }
  }
  return result;
}
