import { Lexer } from 'yaml';

/** Calls back with start and end of each comment of a text, whatever YAML it is, by the package `yaml`. */
export function readCommentsWithLibrary(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks what follows with control characters that stand for no text: document, flow error, scalar.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isScalar = token === '\u001f';
      continue;
    }
    if (!isScalar && token.startsWith('#')) found(at, at + token.length);
    isScalar = false;
    at += token.length;
  }
}
