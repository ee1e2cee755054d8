import { fencedBlocks, isMarkdown } from '../source/fenced-blocks.ts';
import type { FencedBlock } from '../source/fenced-blocks.ts';
import { sourceFile } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Language } from './language.ts';
import { completeFragment } from './markdown-preamble.ts';
import { languageOf, selectMetricFiles } from './text-filter.ts';

const languageOfBlock: Readonly<Record<string, readonly [Language, suffix: string]>> = {
  py: ['python', 'py'],
  python: ['python', 'py'],
  python3: ['python', 'py'],
  ts: ['typescript', 'ts'],
  tsx: ['typescript', 'tsx'],
  typescript: ['typescript', 'ts'],
  js: ['typescript', 'js'],
  jsx: ['typescript', 'jsx'],
  javascript: ['typescript', 'js'],
  mjs: ['typescript', 'mjs'],
  go: ['go', 'go'],
  golang: ['go', 'go'],
  java: ['java', 'java'],
};

/** A code block of Markdown as a file of its own, as the parsers take it. */
export interface CodeFragment {
  readonly file: SourceFile;
  readonly block: FencedBlock;
  /** What stands before the block's text: imports and declarations that an example leaves out. */
  readonly preamble: number;
  /** Metrics that the example uses and does not declare, each with the place of its first use in the block. */
  readonly assumed: ReadonlyMap<string, number>;
}

/** The languages in which source files and the code blocks of Markdown may have metrics. */
export function metricLanguages(files: readonly SourceFile[]): ReadonlySet<Language> {
  const all = [...files.filter(({ path }) => !isMarkdown(path)), ...fragmentsOf(files).map(({ file }) => file)];
  return new Set(selectMetricFiles(all).flatMap(({ path }) => languageOf(path) ?? []));
}

/** The code blocks of Markdown files that are in a language of which metrics are read. */
export function fragmentsOf(files: readonly SourceFile[]): readonly CodeFragment[] {
  const fragments: CodeFragment[] = [];
  for (const file of files) {
    if (!isMarkdown(file.path)) continue;
    for (const block of fencedBlocks(file)) {
      const known = Object.hasOwn(languageOfBlock, block.language) ? languageOfBlock[block.language] : undefined;
      if (known === undefined) continue;
      const [language, suffix] = known;
      const { text, preamble, assumed } = completeFragment(language, block.text);
      // Each block is a program of its own, in a folder of its own.
      const path = `${fragments.length}/block.${suffix}`;
      fragments.push({ file: sourceFile(path, text), block, preamble, assumed });
    }
  }
  return fragments;
}
