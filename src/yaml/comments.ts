import { readFast } from './fast-reader.ts';
import { readCommentsWithLibrary } from './library-comments.ts';
import { splitDocuments } from './split.ts';

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
  for (const { start, end } of splitDocuments(text)) {
    const part = text.slice(start, end);
    const add = (from: number, to: number): void => {
      comments.push({ start: start + from, end: start + to, text: part.slice(from, to) });
    };
    const offsets: number[] = [];
    if (readFast(part, { comments: offsets }) === undefined) {
      readCommentsWithLibrary(part, add);
    } else {
      for (let at = 0; at < offsets.length; at += 2) add(offsets[at] ?? 0, offsets[at + 1] ?? 0);
    }
  }
  return comments;
}
