import { readFast } from './fast-reader.ts';
import { readWithLibrary } from './library-reader.ts';
import type { ParsedDocument } from './node.ts';

/** Reads a document: nearly always the fast way, and completely where that one gives up. */
export function readYaml(text: string): ParsedDocument {
  return readFast(text) ?? readCompletely(text);
}

/**
 * The library refuses some texts that go-yaml reads: it wants the lines of flow collections and quoted scalars to be
 * indented, and loses count where a scalar stands below its key behind empty lines.
 */
function readCompletely(text: string): ParsedDocument {
  const document = readWithLibrary(text);
  if (document.problems.length === 0) return document;
  return readFast(text, { isLenient: true }) ?? document;
}
