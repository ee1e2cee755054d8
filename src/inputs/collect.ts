import { Buffer } from 'node:buffer';

import { languageOf, mayMatter, selectMetricFiles } from '../instrumentation/text-filter.ts';
import { isMarkdown } from '../source/fenced-blocks.ts';
import { sourceFile } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import { decode } from './decode.ts';
import type { Decoded } from './decode.ts';
import { discover } from './discover.ts';
import type { Candidate, DiscoverOptions } from './discover.ts';
import type { FileKind } from './file-kind.ts';
import { FileReader, maximumSize, tooLarge, TooLargeError } from './file-reader.ts';
import { errorCode, reasonOf } from './unreadable-file.ts';
import type { UnreadableFile } from './unreadable-file.ts';

/** Which files to read. */
export interface CollectOptions extends DiscoverOptions {
  /** Standard input; it is read where `-` is among the paths. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** What standard input is called. */
  readonly stdinFilename: string;
}

/** Decoded files, and an account of all others. */
export interface Collected {
  /** Manifests and configuration, and source code in which metrics may be; sorted by path. */
  readonly files: readonly SourceFile[];
  /** True where source code is among the files. */
  readonly hasSourceCode: boolean;
  /** Files that were read and dropped, by reason. */
  readonly skipped: { readonly unrelated: number; readonly 'no-metrics': number };
  readonly unreadable: readonly UnreadableFile[];
  /** Sentences on how the files were found, for those who ask. */
  readonly notes: readonly string[];
}

/** Finds, reads and decodes the files of a run. Nothing that stands in the way of one file keeps back another. */
export async function collect(options: CollectOptions): Promise<Collected> {
  const found = await discover({ ...options, paths: options.paths.filter((path) => path !== '-') });
  const pile = new Pile();
  if (options.paths.includes('-')) pile.add(await readStdin(options));
  const reader = new FileReader();
  for (const candidate of found.candidates) {
    // Tests and generated code tell by their names that no metric of theirs is scraped.
    if (candidate.kind === 'source' && languageOf(candidate.shown) === undefined) {
      pile.withoutMetrics += 1;
      continue;
    }
    // Without the option, nothing in a Markdown file is read, not even where somebody names it.
    if (candidate.kind === 'manifest' && isMarkdown(candidate.shown)) {
      pile.unrelated += 1;
      continue;
    }
    const read = readOne(reader, candidate);
    if (read !== undefined) pile.add(read, candidate.kind);
  }
  const { manifests, sources, unreadable } = pile;
  const withMetrics = selectMetricFiles(sources);
  const files = [...manifests, ...withMetrics].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    files,
    hasSourceCode: withMetrics.length > 0 || manifests.some(({ path }) => isMarkdown(path)),
    skipped: {
      unrelated: found.lockFiles + pile.unrelated,
      'no-metrics': pile.withoutMetrics + sources.length - withMetrics.length,
    },
    unreadable: [...found.unreadable, ...unreadable],
    notes: found.notes,
  };
}

/** A file as it came from the disk. */
type ReadFile = { readonly path: string } & Decoded;

class Pile {
  readonly manifests: SourceFile[] = [];
  readonly sources: SourceFile[] = [];
  readonly unreadable: UnreadableFile[] = [];
  withoutMetrics = 0;
  /** Files of which nothing is read. */
  unrelated = 0;

  add(read: ReadFile, kind: FileKind = 'manifest'): void {
    const { path } = read;
    if ('reason' in read) {
      this.unreadable.push({ path, reason: read.reason });
      return;
    }
    const file = sourceFile(path, read.text, read.encoding);
    if (kind === 'source') {
      const language = languageOf(path);
      if (language !== undefined && mayMatter(language, file.text)) this.sources.push(file);
      else this.withoutMetrics += 1;
      return;
    }
    this.manifests.push(file);
    if (read.problem !== undefined) this.unreadable.push({ path, reason: read.problem });
  }
}

function readOne(reader: FileReader, { path, shown, isNamed }: Candidate): ReadFile | undefined {
  try {
    return { path: shown, ...decode(reader.read(path)) };
  } catch (error) {
    if (error instanceof TooLargeError) return { path: shown, reason: tooLarge };
    if (errorCode(error) === 'ENOENT') {
      if (shown.includes('\ufffd')) return { path: shown, reason: 'has a name that is not UTF-8' };
      // Somebody deleted it since the folder was listed.
      if (!isNamed) return undefined;
    }
    return { path: shown, reason: reasonOf(error) };
  }
}

async function readStdin({ stdin, stdinFilename }: CollectOptions): Promise<ReadFile> {
  const path = stdinFilename;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maximumSize) return { path, reason: tooLarge };
    }
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  return { path, ...decode(Buffer.concat(chunks)) };
}
