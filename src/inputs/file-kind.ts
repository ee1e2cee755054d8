/** What a file is read for: objects and configuration, metrics that source code declares, or examples of both. */
export type FileKind = 'manifest' | 'source' | 'markdown';

const kinds: ReadonlyMap<string, FileKind> = new Map([
  ['yaml', 'manifest'],
  ['yml', 'manifest'],
  ['json', 'manifest'],
  ['ts', 'source'],
  ['tsx', 'source'],
  ['mts', 'source'],
  ['cts', 'source'],
  ['js', 'source'],
  ['jsx', 'source'],
  ['mjs', 'source'],
  ['cjs', 'source'],
  ['py', 'source'],
  ['go', 'source'],
  ['java', 'source'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** What a file is read for by the suffix of its name; undefined for files that are not read. */
export function fileKindOf(name: string, withMarkdown = false): FileKind | undefined {
  const dot = name.lastIndexOf('.');
  if (dot === -1) return undefined;
  const suffix = name.slice(dot + 1);
  const kind = kinds.get(suffix) ?? kinds.get(suffix.toLowerCase());
  return kind === 'markdown' && !withMarkdown ? undefined : kind;
}

/** Folders that a walk never enters. */
export const prunedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Lock files of package managers: large, and never an object. */
export const lockFiles: ReadonlySet<string> = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  '.package-lock.json',
  'pnpm-lock.yaml',
]);

/** Names under which a configuration file is looked for in a folder, the first found counts. */
export const configNames: readonly string[] = [
  '.scrapelint.yaml',
  '.scrapelint.yml',
  'scrapelint.yaml',
  'scrapelint.yml',
];
