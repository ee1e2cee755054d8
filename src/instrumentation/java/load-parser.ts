import type { TreeParser } from '../code/tree.ts';

/** Loads the parser of Java: only where a file passed the text filter. */
export async function loadJavaParser(): Promise<TreeParser> {
  const { parser } = await import('@lezer/java');
  return (file) => parser.parse(file.text);
}
