import type { Workspace } from '../model/workspace.ts';
import { lineIndexOf } from '../source/line-index.ts';
import { fencedBlocks, isMarkdown } from '../source/fenced-blocks.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { commentsOf } from '../yaml/comments.ts';
import type { TextSource } from '../yaml/text-source.ts';

/** A comment of ours: where it stands, and what follows `scrapelint:`. */
export interface OwnComment {
  readonly span: Span;
  readonly directive: string;
  readonly line: number;
  /** True where nothing else stands on its line. */
  readonly isAlone: boolean;
}

const own = /^(?:#+|\/\/+|\/\*+|<!--)\s*scrapelint:\s*(.*?)\s*(?:\*\/|-->)?$/;

/** Every comment of ours in the run's files; files without our name in them cost one search. */
export function ownComments(workspace: Workspace): readonly OwnComment[] {
  const found = new Map<string, OwnComment>();
  const add = (span: Span, text: string): void => {
    const directive = own.exec(text)?.[1];
    const key = `${span.file.path}\n${span.start}`;
    if (directive === undefined || found.has(key)) return;
    const index = lineIndexOf(span.file);
    const { line, column } = index.positionAt(span.start);
    const isAlone =
      index
        .lineText(line)
        .slice(0, column - 1)
        .trim() === '';
    found.set(key, { span, directive, line, isAlone });
  };
  for (const file of workspace.files) {
    if (!file.text.includes('scrapelint:')) continue;
    if (/\.(?:ya?ml|json|golden)$/i.test(file.path)) {
      for (const { start, end, text } of commentsOf(file.text)) add({ file, start, end }, text);
    } else {
      for (const { span, text } of sourceComments(file)) add(span, text);
    }
  }
  for (const source of embeddedSources(workspace)) {
    if (!source.text.includes('scrapelint:')) continue;
    for (const { start, end, text } of commentsOf(source.text)) add(source.toSpan(start, end), text);
  }
  return [...found.values()];
}

/** Comments of source code: to the end of the line, or of the block. */
function sourceComments(file: SourceFile): readonly { readonly span: Span; readonly text: string }[] {
  const comments: { span: Span; text: string }[] = [];
  for (const match of file.text.matchAll(/(?:#|\/\/|\/\*|<!--)[ \t]*scrapelint:[^\r\n]*/g)) {
    const text = match[0].trimEnd();
    comments.push({ span: { file, start: match.index, end: match.index + text.length }, text });
  }
  return comments;
}

/** Texts inside objects that are YAML themselves: their comments are comments. */
function embeddedSources(workspace: Workspace): ReadonlySet<TextSource> {
  const views = [
    ...workspace.configs.map(({ root, jobs }) => root ?? jobs[0]?.view),
    ...workspace.ruleFiles.map(({ root }) => root),
  ];
  return new Set(views.flatMap((view) => (view === undefined ? [] : [view.source])));
}

/** True for a comment of Markdown above the code block that a place is in, with nothing but such comments between. */
export function isAboveBlock(comment: OwnComment, place: Span): boolean {
  const { file } = place;
  if (!isMarkdown(file.path) || !comment.span.file.text.startsWith('<!--', comment.span.start)) return false;
  const block = fencedBlocks(file).find(({ start, end }) => start <= place.start && place.start < end);
  if (block === undefined || block.start < comment.span.end) return false;
  return /^(?:\s|<!--(?:(?!-->)[^])*-->)*$/.test(file.text.slice(comment.span.end, block.start));
}

/**
 * The lines on which a comment of its own counts for a place: directly above the place's line or above any line that
 * encloses it, several comments may stand above each other. Indentation says what encloses what, in embedded YAML too.
 */
export function linesAbove(file: SourceFile, line: number): ReadonlySet<number> {
  const index = lineIndexOf(file);
  const lines = new Set<number>();
  const lineText = index.lineText.bind(index);
  let reach = columnsOf(lineText(line));
  // The first line of the document that holds anything: what stands above it stands above all of it.
  let first = line;
  addComments(lineText, line, lines);
  for (let at = line - 1; at >= 1; at -= 1) {
    const text = lineText(at);
    if (/^---(?:\s|$)/.test(text)) break;
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    first = at;
    const columns = columnsOf(text);
    // A list may stand at the same column as the key that it belongs to.
    const encloses = columns.start < reach.start || (columns.start === reach.start && reach.dash && !columns.dash);
    const opensItem = columns.dash && columns.start < reach.content && !reach.dash && columns.content <= reach.content;
    if (!encloses && !opensItem) continue;
    addComments(lineText, at, lines);
    reach = columns;
  }
  addComments(lineText, first, lines);
  return lines;
}

interface Columns {
  /** Where the line's text begins. */
  readonly start: number;
  /** Where the text behind the dashes of a list begins. */
  readonly content: number;
  readonly dash: boolean;
}

function columnsOf(text: string): Columns {
  const match = /^(\s*)((?:- +)*)/.exec(text);
  const start = match?.[1]?.length ?? 0;
  const dashes = match?.[2]?.length ?? 0;
  return { start, content: start + dashes, dash: dashes > 0 };
}

function addComments(lineText: (line: number) => string, line: number, lines: Set<number>): void {
  for (let at = line - 1; at >= 1 && /^\s*(?:#|\/\/|\/\*)/.test(lineText(at)); at -= 1) lines.add(at);
}
