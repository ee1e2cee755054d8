import { lineIndexOf, regionOf } from './line-index.ts';
import type { Redactions } from './redactions.ts';
import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';
import { visible } from './visible.ts';

/** What of a line the span covers, in columns of the excerpt's text, counted from 0. */
interface Mark {
  readonly column: number;
  readonly width: number;
}

/** One line of an excerpt, ready for a terminal. */
interface ExcerptLine {
  /** 1-based number in the file. */
  readonly number: number;
  readonly text: string;
  readonly mark?: Mark;
}

/** The lines around a span. */
export interface Excerpt {
  readonly lines: readonly ExcerptLine[];
  /** How many lines at the end of the span are left out. */
  readonly omitted: number;
}

/** How much of a file an excerpt shows. */
export interface ExcerptOptions {
  /** Lines before and after the span. */
  readonly before: number;
  readonly after: number;
  /** Columns that a line may take. */
  readonly width: number;
}

/** A character as it is shown: escapes and tabs take several columns, marks that combine take none. */
interface Cell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** The part of every line that is looked at, in UTF-16 offsets from the start of the line. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

const tabWidth = 4;
const ellipsis = '…';
/** A generated file may be one line of megabytes; no more than this is read on either side of the span. */
const reachAround = 2_000;
const markedLines = 3;

/** The lines around a span: tabs expanded, credentials masked, nothing in them that a terminal would act on. */
export function excerptOf(span: Span, redactions: Redactions, options: ExcerptOptions): Excerpt {
  const index = lineIndexOf(span.file);
  const { start, end } = regionOf(span);
  // A span that ends with a line break ends on the line of that break.
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const lastMarked = Math.min(lastLine, start.line + markedLines - 1);
  const firstShown = Math.max(1, start.line - options.before);
  const lastShown = lastMarked < lastLine ? lastMarked : Math.min(index.lineCount, lastLine + options.after);
  const reach = { from: Math.max(0, start.column - 1 - reachAround), to: start.column - 1 + reachAround };

  const rows: Row[] = [];
  for (let number = firstShown; number <= lastShown; number++) {
    const isMarked = number >= start.line && number <= lastMarked;
    rows.push(rowOf(span, number, reach, isMarked, redactions));
  }
  while (rows.length > 1 && isBlankContext(rows[rows.length - 1])) rows.pop();
  while (rows.length > 1 && isBlankContext(rows[0])) rows.shift();

  const marked = rows.find((row) => row.number === start.line);
  const window = windowAround(marked, options.width);
  return { lines: rows.map((row) => clip(row, window)), omitted: lastLine - lastMarked };
}

interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly width: number;
  /** True where the line goes on before or after what was read of it. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly mark?: Mark;
}

function rowOf(span: Span, number: number, reach: Reach, isMarked: boolean, redactions: Redactions): Row {
  const index = lineIndexOf(span.file);
  const lineStart = index.lineStart(number);
  const length = index.lineText(number).length;
  const from = wholeCharacter(span.file, lineStart + Math.min(reach.from, length)) - lineStart;
  const to = wholeCharacter(span.file, lineStart + Math.min(reach.to, length)) - lineStart;
  const cells = cellsOf(redactions.slice(span.file, lineStart + from, lineStart + to), from);
  const row = { number, cells, width: widthOf(cells), cutStart: from > 0, cutEnd: to < length };
  return isMarked ? { ...row, mark: markOf(row, span.start - lineStart, span.end - lineStart) } : row;
}

/** An offset that does not stand between the halves of a character. */
function wholeCharacter(file: SourceFile, offset: number): number {
  return (file.text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = offset;
  const characters = Array.from(text);
  for (const [at, character] of characters.entries()) {
    const isCommandPrefix = character === '[' && characters[at - 1] === '#' && characters[at - 2] === '#';
    const shown = character === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : visible(character);
    const cellText = isCommandPrefix ? visible('##[').slice(2) : shown;
    const width = shown === character && !isCommandPrefix ? columnsOf(character) : cellText.length;
    cells.push({ text: cellText, column, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}

const combining = /^[\p{Mn}\p{Me}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

function widthOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}

/** The columns of the cells between two offsets of the line; at least one, so that an empty span is seen too. */
function markOf(row: Row, start: number, end: number): Mark {
  const covered = row.cells.filter((cell) => cell.end > start && cell.start < end);
  const isFirstLine = start >= 0;
  const first = isFirstLine ? covered[0] : covered.find((cell) => cell.text.trim() !== '');
  const last = covered.at(-1);
  if (first === undefined || last === undefined) {
    const next = row.cells.find((cell) => cell.start >= start);
    return { column: next?.column ?? row.width, width: 1 };
  }
  return { column: first.column, width: Math.max(1, last.column + last.width - first.column) };
}

function isBlankContext(row: Row | undefined): boolean {
  return row !== undefined && row.mark === undefined && row.cells.every((cell) => cell.text.trim() === '');
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Which columns are shown, the same for all lines: all of them, or as many as fit around the mark. */
function windowAround(row: Row | undefined, width: number): Window {
  if (row?.mark === undefined) return { from: 0, to: width };
  const { mark } = row;
  const fits = !row.cutStart && mark.column + mark.width <= width - (row.width > width || row.cutEnd ? 1 : 0);
  if (fits) return { from: 0, to: width };
  const room = Math.max(0, width - 2 - mark.width);
  const latest = row.cutEnd ? Infinity : row.width - width;
  const from = Math.max(0, Math.min(latest, mark.column - Math.floor(room / 2)));
  return { from, to: from + width };
}

/** The part of a line inside the window, with an ellipsis where something is left out. */
function clip(row: Row, window: Window): ExcerptLine {
  const cutsStart = (window.from > 0 && row.cells.length > 0) || row.cutStart;
  const cutsEnd = row.width > window.to || row.cutEnd;
  const from = cutsStart ? window.from + 1 : window.from;
  const to = cutsEnd ? window.to - 1 : window.to;

  let text = cutsStart ? ellipsis : '';
  let column = from;
  for (const cell of row.cells) {
    if (cell.column < from || cell.column + cell.width > to) continue;
    // A character that the edge of the window cuts in two leaves its place empty.
    text += ' '.repeat(Math.max(0, cell.column - column)) + cell.text;
    column = cell.column + cell.width;
  }
  if (cutsEnd) text += ellipsis;
  const line = { number: row.number, text: text.trimEnd() };
  return row.mark === undefined ? line : { ...line, mark: clipMark(row.mark, from, to, window.from) };
}

function clipMark(mark: Mark, from: number, to: number, origin: number): Mark {
  const start = Math.min(Math.max(mark.column, from), to);
  const end = Math.min(mark.column + mark.width, to);
  return { column: start - origin, width: Math.max(1, end - start) };
}
