import type { Span } from '../source/span.ts';
import { expandsBeyondLimits } from './limits.ts';
import { refusedByKubernetes } from './kubernetes-problems.ts';
import type { Reader, SyntaxProblem, YamlNode } from './node.ts';
import { isOfNoInterest } from './prefilter.ts';
import type { KindFilter } from './prefilter.ts';
import { readYaml } from './reader.ts';
import { splitDocuments } from './split.ts';
import type { DocumentRange } from './split.ts';
import type { TextSource } from './text-source.ts';
import { View } from './view.ts';

/** Something that keeps a document from being read as YAML. */
export interface DocumentProblem {
  readonly message: string;
  readonly span: Span;
}

/** One document of a text. */
export interface YamlDocument {
  readonly source: TextSource;
  /** Offsets in the source's text. */
  readonly start: number;
  readonly end: number;
  /** Absent where there is nothing but comments, or nothing that could be read. */
  readonly root: View | undefined;
  readonly problems: readonly DocumentProblem[];
}

/** How to read a text. */
export interface ParseOptions {
  /** Documents of other kinds are not parsed; without a filter, everything is. */
  readonly isOfInterest?: KindFilter;
  readonly reader?: Reader;
}

/** What a text holds. */
export interface ParsedText {
  readonly documents: readonly YamlDocument[];
  /** Documents that the kind filter passed over. */
  readonly passedOver: number;
}

/** Reads all documents of a text, each with what could be built of it and what is wrong with it. */
export function parseText(source: TextSource, options: ParseOptions = {}): ParsedText {
  const { text } = source;
  const { isOfInterest, reader = readYaml } = options;
  const documents: YamlDocument[] = [];
  let passedOver = 0;
  for (const range of splitDocuments(text)) {
    const { start, end } = range;
    if (isBlank(text, range)) continue;
    if (isOfInterest !== undefined && isOfNoInterest(text, start, end, isOfInterest)) passedOver += 1;
    else documents.push(parseRange(source, range, reader));
  }
  return { documents, passedOver };
}

/** True for documents of white space, comments and markers: they hold no node and are not counted. */
function isBlank(text: string, { start, end }: DocumentRange): boolean {
  let at = start;
  while (at < end) {
    if ((at === start && isMarker(text, at, '---')) || isMarker(text, at, '...')) at += 3;
    while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\r')) at += 1;
    if (text[at] === '#') {
      const feed = text.indexOf('\n', at);
      at = feed === -1 ? end : feed;
    }
    if (at < end && text[at] !== '\n') return false;
    at += 1;
  }
  return true;
}

function isMarker(text: string, at: number, marker: string): boolean {
  return text.startsWith(marker, at) && (at + 3 >= text.length || ' \t\r\n'.includes(text.charAt(at + 3)));
}

function parseRange(source: TextSource, range: DocumentRange, reader: Reader): YamlDocument {
  const { start, end } = range;
  const part = partOf(source, range);
  const { root, problems } = reader(part.text);
  const isBomb = root !== undefined && part.text.includes('*') && expandsBeyondLimits(root);
  const all = [
    ...controlCharacters(source.text.slice(start, end)),
    ...problems,
    ...(root === undefined ? [] : isBomb ? [bomb(root)] : refusedByKubernetes(root)),
  ];
  return {
    source: part,
    start,
    end,
    root: root === undefined || isBomb ? undefined : new View(part, root),
    problems: all.map(({ message, start: from, end: to }) => ({
      message,
      span: part.toSpan(from, Math.max(from, to)),
    })),
  };
}

function bomb({ start }: YamlNode): SyntaxProblem {
  return { message: 'Its aliases stand for far more than it holds', start, end: start + 1 };
}

/** The source of one document, its line breaks as every reader knows them; no offset changes. */
function partOf(source: TextSource, { start, end }: DocumentRange): TextSource {
  const { file, text } = source;
  const part = text.slice(start, end);
  const readable = withLineFeeds(part);
  if (start === 0 && end === text.length && readable === text) return source;
  return { file, text: readable, toSpan: (from, to) => source.toSpan(start + from, start + to) };
}

/** A lone CR, NEL and Unicode's separators break lines for go-yaml; as line feeds they do so for every reader. */
function withLineFeeds(text: string): string {
  return oddBreak.test(text) ? text.replace(oddBreaks, '\n') : text;
}

const oddBreak = /\r(?!\n)|[\u0085\u2028\u2029]/;
const oddBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/g;

const forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;

function controlCharacters(text: string): readonly SyntaxProblem[] {
  const match = forbiddenCharacter.exec(text);
  if (match === null) return [];
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The control character U+${code} is not allowed`;
  return [{ message, start: match.index, end: match.index + 1 }];
}
