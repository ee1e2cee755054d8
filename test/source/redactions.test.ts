import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { maskCharacter, Redactions } from '../../src/source/redactions.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Span } from '../../src/source/span.ts';

const file = sourceFile('a.yaml', 'user: me\npassword: s3cret\nlines: |\n  one\n  two\n');
const other = sourceFile('b.yaml', 'token: s3cret\n');

function spanIn(text: string, from = file): Span {
  const start = from.text.indexOf(text);
  return { file: from, start, end: start + text.length };
}

const mask = (length: number): string => maskCharacter.repeat(length);

describe('slice', () => {
  test('masks a credential character by character, and nothing else', () => {
    const redactions = new Redactions([spanIn('s3cret')]);
    expect(redactions.slice(file, 0, 26)).toBe(`user: me\npassword: ${mask(6)}\n`);
    expect(redactions.slice(other, 0, 13)).toBe('token: s3cret');
  });

  test('masks the part that is shown', () => {
    const redactions = new Redactions([spanIn('s3cret')]);
    const { start, end } = spanIn('s3cret');
    expect(redactions.slice(file, start + 2, end + 1)).toBe(`${mask(4)}\n`);
    expect(redactions.slice(file, start - 2, start + 1)).toBe(`: ${mask(1)}`);
    expect(redactions.slice(file, end, end + 1)).toBe('\n');
  });

  test('keeps line breaks, so that lines stay lines', () => {
    const redactions = new Redactions([spanIn('  one\n  two')]);
    expect(redactions.slice(file, file.text.indexOf('  one'), file.text.length)).toBe(`${mask(5)}\n${mask(5)}\n`);
  });

  test('masks characters of two code units with two', () => {
    const emoji = sourceFile('c.yaml', 'key: 😀x');
    expect(new Redactions([spanIn('😀x', emoji)]).slice(emoji, 0, 8)).toBe(`key: ${mask(3)}`);
  });

  test('ignores empty spans', () => {
    expect(new Redactions([{ file, start: 3, end: 3 }]).slice(file, 0, 8)).toBe('user: me');
  });

  test('never shows a character below a credential, and always has the length of the text', () => {
    const ranges = fc.array(fc.tuple(fc.nat(48), fc.nat(48)), { maxLength: 5 });
    fc.assert(
      fc.property(ranges, fc.nat(48), fc.nat(48), (pairs, a, b) => {
        const spans = pairs.map(([x, y]) => ({ file, start: Math.min(x, y), end: Math.max(x, y) }));
        const start = Math.min(a, b);
        const end = Math.min(Math.max(a, b), file.text.length);
        const shown = new Redactions(spans).slice(file, start, end);
        expect(shown).toHaveLength(Math.max(0, end - start));
        for (let at = start; at < end; at += 1) {
          const isHidden = spans.some((span) => span.start <= at && at < span.end) && file.text[at] !== '\n';
          expect(shown[at - start]).toBe(isHidden ? maskCharacter : file.text[at]);
        }
      }),
    );
  });
});

describe('scrub', () => {
  const redactions = new Redactions([spanIn('s3cret'), spanIn('me')]);

  test('replaces what a message repeats of a credential', () => {
    expect(redactions.scrub('The password "s3cret" is s3cret')).toBe('The password "(6 characters)" is (6 characters)');
  });

  test('leaves words that are too short to be one', () => {
    expect(redactions.scrub('name me')).toBe('name me');
  });

  test('leaves other text', () => {
    expect(redactions.scrub('nothing')).toBe('nothing');
    expect(new Redactions().scrub('s3cret')).toBe('s3cret');
  });
});
