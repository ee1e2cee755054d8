import type { Span } from '../source/span.ts';
import { readWithLibrary } from './library-reader.ts';
import { expandsBeyondLimits } from './limits.ts';
import { refusedByKubernetes } from './kubernetes-problems.ts';
import type { Reader, SyntaxProblem } from './node.ts';
import { isOfNoInterest } from './prefilter.ts';
import type { KindFilter } from './prefilter.ts';
import { splitDocuments, splitJson } from './split.ts';
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
  const { isOfInterest, reader = readWithLibrary } = options;
  const documents: YamlDocument[] = [];
  let passedOver = 0;
  for (const range of rangesOf(text)) {
    if (isBlank(text, range)) continue;
    if (isOfInterest !== undefined && isOfNoInterest(text, range.start, range.end, isOfInterest)) passedOver += 1;
    else documents.push(parseRange(source, range, reader));
  }
  return { documents, passedOver };
}

function rangesOf(text: string): readonly DocumentRange[] {
  return /^\s*\{/.test(text) ? splitJson(text) : splitDocuments(text);
}

/** True for documents of white space, comments and markers: they hold no node and are not counted. */
function isBlank(text: string, { start, end }: DocumentRange): boolean {
  return /^(?:---)?(?:\s|#.*)*$/.test(text.slice(start, Math.min(end, start + 400))) && isBlankWhole(text, start, end);
}

function isBlankWhole(text: string, start: number, end: number): boolean {
  return text
    .slice(start, end)
    .split('\n')
    .every((line, index) => {
      const rest = (index === 0 ? line.replace(/^---(?=\s|$)/, '') : line).trim();
      return rest === '' || rest.startsWith('#') || rest === '...';
    });
}

function parseRange(source: TextSource, range: DocumentRange, reader: Reader): YamlDocument {
  const { start, end } = range;
  const whole = start === 0 && end === source.text.length;
  const part: TextSource = whole
    ? source
    : {
        file: source.file,
        text: source.text.slice(start, end),
        toSpan: (from, to) => source.toSpan(start + from, start + to),
      };
  const { root, problems } = reader(withLineFeeds(part.text));
  const all = [...controlCharacters(part.text), ...problems];
  const isBomb = root !== undefined && expandsBeyondLimits(root);
  if (isBomb)
    all.push({ message: 'Its aliases stand for far more than it holds', start: root.start, end: root.start + 1 });
  else if (root !== undefined) all.push(...refusedByKubernetes(root));
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

/** A lone CR, NEL and Unicode's separators break lines for go-yaml; as line feeds they do so for every reader. */
function withLineFeeds(text: string): string {
  return /\r(?!\n)|[\u0085\u2028\u2029]/.test(text) ? text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n') : text;
}

const forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;

function controlCharacters(text: string): readonly SyntaxProblem[] {
  const match = forbiddenCharacter.exec(text);
  if (match === null) return [];
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The control character U+${code} is not allowed`;
  return [{ message, start: match.index, end: match.index + 1 }];
}
