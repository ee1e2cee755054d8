import type { TreeParser } from '../code/tree.ts';

/** Loads the parser of Python: only where a file passed the text filter. */
export async function loadPythonParser(): Promise<TreeParser> {
  const { parser } = await import('@lezer/python');
  return (file) => parser.parse(file.text);
}
