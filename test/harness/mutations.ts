import type { SourceFile } from '../../src/source/source-file.ts';
import { sourceFile } from '../../src/source/source-file.ts';

/** Files written differently, that say the same. */
export interface Mutation {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** Ways of writing files that must not change what is said of them. */
export function mutations(files: readonly SourceFile[]): readonly Mutation[] {
  const found: Mutation[] = [
    { name: 'CRLF', files: files.map((file) => rewrite(file, file.text.replaceAll(/\r?\n/g, '\r\n'))) },
    { name: 'a byte order mark', files: files.map((file) => rewrite(file, `\uFEFF${file.text}`)) },
  ];
  if (files.every(isManifests)) {
    found.push({ name: 'documents in another order', files: files.map((file) => rewrite(file, reversed(file.text))) });
    const [first, ...others] = files;
    const inOneFolder = new Set(files.map(({ path }) => path.replace(/[^/]*$/, ''))).size === 1;
    if (first !== undefined && others.length > 0 && inOneFolder) {
      const merged = files.map(({ text }) => `---\n${text.replace(/^---\n/, '')}`).join('\n');
      found.push({ name: 'files merged into one', files: [rewrite(first, merged)] });
    }
  }
  return found;
}

function rewrite(file: SourceFile, text: string): SourceFile {
  return sourceFile(file.path, text);
}

/** Only plain manifests can be moved about: other files are read as one whole, or by their name. */
function isManifests({ path, text }: SourceFile): boolean {
  if (!/\.ya?ml$/.test(path) || /kustomization|chart/i.test(path) || /^%/m.test(text)) return false;
  return documentsOf(text).every((document) => /^(?:apiVersion|kind)\s*:/m.test(document));
}

function documentsOf(text: string): readonly string[] {
  return text.split(/^---[ \t]*(?:#.*)?\r?\n/m).filter((document) => document.trim() !== '');
}

function reversed(text: string): string {
  return [...documentsOf(text)]
    .reverse()
    .map((document) => document.replace(/\n?$/, '\n'))
    .join('---\n');
}
