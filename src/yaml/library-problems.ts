import type { SyntaxProblem } from './node.ts';

/** An error of the package `yaml`, as far as we read it. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/**
 * The errors of the library in the words of somebody who wrote the text, each where the mistake is most likely made.
 * The first one counts: what follows it is mostly its consequence.
 */
export function problemsOf(text: string, errors: readonly LibraryError[]): readonly SyntaxProblem[] {
  return errors.map((error, index) => {
    const [start, end] = error.pos;
    const next = errors[index + 1];
    switch (error.code) {
      case 'BLOCK_AS_IMPLICIT_KEY':
        // A value that goes on over lines of which a later one has a colon: the later line is indented too deeply.
        if (next?.code === 'MULTILINE_IMPLICIT_KEY') {
          const message = 'This line is indented more deeply than the one before it, which has a value already';
          return { message, ...lastLine(text, next.pos) };
        }
        return { message: 'A colon within a value begins a mapping here: put the value in quotes', start, end };
      case 'MULTILINE_IMPLICIT_KEY':
        return {
          message: 'This line has no colon, so that it is neither a key nor part of a value',
          start,
          end: lineEnd(text, start, end),
        };
      case 'TAB_AS_INDENT':
        return { message: 'A tab cannot indent: use spaces', start, end };
      case 'MISSING_CHAR':
        return {
          message: error.message.startsWith('Missing closing') ? 'A quote is opened and never closed' : error.message,
          start,
          end,
        };
      case 'BAD_SCALAR_START':
        return {
          message: `A value cannot begin with "${text.slice(start, start + 1)}" unless it is in quotes`,
          start,
          end,
        };
      default:
        // The library's own words where a text nests deeper than the stack is high.
        if (error.message.includes('call stack')) return { message: 'It is nested too deeply', start, end: start + 1 };
        return { message: error.message, start, end };
    }
  });
}

function lastLine(text: string, [start, end]: readonly [number, number]): Pick<SyntaxProblem, 'start' | 'end'> {
  const feed = text.lastIndexOf('\n', end - 1);
  if (feed < start) return { start, end };
  const from = feed + 1 + text.slice(feed + 1, end).search(/\S|$/);
  return { start: from, end };
}

function lineEnd(text: string, start: number, end: number): number {
  const feed = text.indexOf('\n', start);
  return feed === -1 || feed > end ? end : feed;
}
