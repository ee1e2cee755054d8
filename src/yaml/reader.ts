import { readFast } from './fast-reader.ts';
import { readWithLibrary } from './library-reader.ts';
import type { ParsedDocument } from './node.ts';

/** Reads a document: nearly always the fast way, and completely where that one gives up. */
export function readYaml(text: string): ParsedDocument {
  return readFast(text) ?? readWithLibrary(text);
}
