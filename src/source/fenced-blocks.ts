import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** A fenced code block of a Markdown file: a text of its own, each part of which has its place in the file. */
export interface FencedBlock {
  readonly file: SourceFile;
  /** The first word behind the fence, in lower case: `yaml`, `python`. */
  readonly language: string;
  readonly text: string;
  /** Where the opening fence begins, and where the closing one ends. */
  readonly start: number;
  readonly end: number;
  toSpan(start: number, end: number): Span;
}

/** True for files whose code blocks are read. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/iu.test(path);
}

interface Line {
  readonly inner: number;
  readonly outer: number;
}

const known = new WeakMap<SourceFile, readonly FencedBlock[]>();

/** The fenced code blocks of a Markdown file, in their order. */
export function fencedBlocks(file: SourceFile): readonly FencedBlock[] {
  let blocks = known.get(file);
  if (blocks === undefined) {
    blocks = readBlocks(file);
    known.set(file, blocks);
  }
  return blocks;
}

// https://spec.commonmark.org/0.31.2/#fenced-code-blocks; in lists the fence may stand further in.
const opening = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`{]*)([^\r\n]*)/u;

function readBlocks(file: SourceFile): readonly FencedBlock[] {
  const { text } = file;
  const blocks: FencedBlock[] = [];
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    const match = opening.exec(line);
    if (match === null) continue;
    const [, indent = '', fence = '', language = '', rest = ''] = match;
    if (fence.startsWith('`') && rest.includes('`')) continue;
    const lines: Line[] = [];
    let inner = '';
    let end = nextLine(text, at);
    for (let next = end; next < text.length; next = end) {
      end = nextLine(text, next);
      const content = text.slice(next, end);
      if (isClosing(content, fence)) break;
      const own = outdent(content, indent.length);
      lines.push({ inner: inner.length, outer: next + content.length - own.length });
      inner += own;
    }
    blocks.push(block(file, language.toLowerCase(), inner, lines, at, end));
    at = end - 1;
  }
  return blocks;
}

function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}

function isClosing(line: string, fence: string): boolean {
  const trimmed = line.trim();
  const [mark = ''] = fence;
  return trimmed.length >= fence.length && trimmed === mark.repeat(trimmed.length);
}

/** A line without as much white space at its front as the fence has. */
function outdent(line: string, columns: number): string {
  let at = 0;
  while (at < columns && (line[at] === ' ' || line[at] === '\t')) at += 1;
  return line.slice(at);
}

function block(
  file: SourceFile,
  language: string,
  text: string,
  lines: readonly Line[],
  start: number,
  end: number,
): FencedBlock {
  const outerOf = (offset: number): number => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.inner ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low];
    return line === undefined ? start : line.outer + offset - line.inner;
  };
  return {
    file,
    language,
    text,
    start,
    end,
    toSpan(from, to) {
      const first = outerOf(from);
      // The end belongs to the line of the last character, not to the one that begins there.
      return { file, start: first, end: to > from ? outerOf(to - 1) + 1 : first };
    },
  };
}
