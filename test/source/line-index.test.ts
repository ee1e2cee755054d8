import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { LineIndex, lineIndexOf, regionOf, textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';

describe('LineIndex', () => {
  test('lines and columns count from one', () => {
    const index = new LineIndex('ab\ncd\n');
    const positions = [0, 1, 2, 3, 5, 6].map((offset) => index.positionAt(offset));
    expect(positions.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 3],
      [3, 1],
    ]);
    expect(index.lineCount).toBe(3);
  });

  test('a CR before LF belongs to the end of the line', () => {
    const index = new LineIndex('ab\r\ncd\r\n\r\n');
    expect(index.lineText(1)).toBe('ab');
    expect(index.lineText(2)).toBe('cd');
    expect(index.lineText(3)).toBe('');
    expect(index.lineText(4)).toBe('');
    expect(index.positionAt(4)).toEqual({ line: 2, column: 1 });
    expect(index.lineStart(3)).toBe(8);
  });

  test('a lone CR, NEL and the separators of Unicode begin no line, as in editors and on code hosts', () => {
    const text = 'a\rb\u0085c\u2028d';
    expect(new LineIndex(text).lineCount).toBe(1);
    expect(new LineIndex(text).lineText(1)).toBe(text);
  });

  test('an empty text has one empty line', () => {
    const index = new LineIndex('');
    expect(index.lineCount).toBe(1);
    expect(index.lineText(1)).toBe('');
    expect(index.positionAt(0)).toEqual({ line: 1, column: 1 });
  });

  test('offsets and lines outside the text are its ends', () => {
    const index = new LineIndex('ab\ncd');
    expect(index.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(99)).toEqual({ line: 2, column: 3 });
    expect(index.lineStart(9)).toBe(5);
    expect(index.lineText(9)).toBe('');
  });

  test('columns count UTF-16 code units', () => {
    expect(new LineIndex('😀é:').positionAt(3)).toEqual({ line: 1, column: 4 });
  });

  test('every offset is in the line whose text surrounds it', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (whole, seed) => {
        const index = new LineIndex(whole);
        const offset = seed % (whole.length + 1);
        const { line, column } = index.positionAt(offset);
        expect(index.lineStart(line) + column - 1).toBe(offset);
        expect(line).toBe(whole.slice(0, offset).split('\n').length);
        expect(index.lineText(line)).toBe((whole.split('\n')[line - 1] ?? '').replace(/\r$/, ''));
      }),
    );
  });
});

describe('places of spans', () => {
  const file = sourceFile('a.yaml', '\uFEFFkey: value\nnext: x\n');

  test('a byte order mark has no place', () => {
    expect(file.text.startsWith('key')).toBe(true);
    expect(regionOf({ file, start: 5, end: 10 })).toEqual({
      start: { line: 1, column: 6 },
      end: { line: 1, column: 11 },
    });
    expect(textOf({ file, start: 5, end: 10 })).toBe('value');
  });

  test('a span over lines ends on a later one', () => {
    expect(regionOf({ file, start: 5, end: 15 })).toEqual({
      start: { line: 1, column: 6 },
      end: { line: 2, column: 5 },
    });
  });

  test('the index of a file is made once', () => {
    expect(lineIndexOf(file)).toBe(lineIndexOf(file));
  });
});
