import type { TreeParser } from '../code/tree.ts';

/** Loads the parser of Go: only where a file passed the text filter. */
export async function loadGoParser(): Promise<TreeParser> {
  const { parser } = await import('@lezer/go');
  return (file) => parser.parse(file.text);
}
