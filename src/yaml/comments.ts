import { Lexer } from 'yaml';

/** One comment, `#` included, in offsets of the text it was found in. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The comments of a text: what YAML takes for one, never a `#` inside a scalar. Used only for texts that hold a
 * comment of ours, since it reads the whole text once more.
 */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks what follows with control characters that stand for no text: document, flow error, scalar.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isScalar = token === '\u001f';
      continue;
    }
    if (!isScalar && token.startsWith('#')) comments.push({ start: at, end: at + token.length, text: token });
    isScalar = false;
    at += token.length;
  }
  return comments;
}
