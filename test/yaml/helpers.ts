import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parseText } from '../../src/yaml/document.ts';
import { fileSource } from '../../src/yaml/text-source.ts';
import type { TextSource } from '../../src/yaml/text-source.ts';
import type { View } from '../../src/yaml/view.ts';

export const corpus = '/work/shared/corpus';
export const hasCorpus: boolean = existsSync(corpus);

/** Says aloud that a test over real manifests did not run. */
export function announceMissingCorpus(): void {
  if (!hasCorpus) process.stderr.write(`${corpus} is absent: the tests over real manifests are skipped\n`);
}

export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

export function corpusFiles(): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|json|golden)$/.test(path))
    .sort()
    .map((path) => ({ path, text: sourceFile(path, readFileSync(join(corpus, path), 'utf8')).text }));
}

export function sourceOf(text: string): TextSource {
  return fileSource(sourceFile('a.yaml', text));
}

/** The root of a text that must be one good document. */
export function rootOf(source: TextSource | string): View {
  const { documents } = parseText(typeof source === 'string' ? sourceOf(source) : source);
  const [document] = documents;
  const problem = documents.flatMap(({ problems }) => problems)[0];
  if (problem !== undefined) throw new Error(`${problem.message} at ${problem.span.start}: ${textOf(problem.span)}`);
  if (documents.length !== 1 || document?.root === undefined) throw new Error(`${documents.length} documents`);
  return document.root;
}

/** All scalars below a view, keys included, aliases not followed twice. */
export function scalarsOf(root: View): readonly View[] {
  const found: View[] = [];
  const stack = [root];
  for (let view = stack.pop(); view !== undefined; view = stack.pop()) {
    if (view.origin !== undefined) continue;
    if (view.kind === 'mapping') for (const { key, value } of view.ownEntries()) stack.push(key, value);
    else if (view.kind === 'sequence') stack.push(...view.items());
    else found.push(view);
  }
  return found;
}

/** A generator of numbers in [0, 1) that is the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
