import type { TreeParser } from '../code/tree.ts';
import { inOlderSyntax } from './newer-syntax.ts';

/** Loads the parser of Java; the import is slow, so it happens only for a file that passed the text filter. */
export async function loadJavaParser(): Promise<TreeParser> {
  const { parser } = await import('@lezer/java');
  return (file) => parser.parse(inOlderSyntax(file.text));
}
