import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { decodeBase64Source, gunzipSource, unescapeDollars } from '../../src/yaml/embedded.ts';
import { fileSource } from '../../src/yaml/text-source.ts';
import type { TextSource } from '../../src/yaml/text-source.ts';

function source(text: string): TextSource {
  return fileSource(sourceFile('a.yaml', text));
}

function base64(content: string | Uint8Array): string {
  return Buffer.from(content as string).toString('base64');
}

const anywhere = { file: sourceFile('b.yaml', 'key: x'), start: 0, end: 3 };

describe('decodeBase64Source', () => {
  test.each(['', 'a', 'ab', 'abc', 'job: "é€😀"\n', '\u0000', '😀😀'])('decodes %j', (text) => {
    expect(decodeBase64Source(source(base64(text)))?.text).toBe(text);
  });

  test.each([
    'a',
    'ab',
    'ab=',
    'a===',
    'a-b_',
    'äöüß',
    'YWJj=',
    '=YWJ',
    'Y=Jj',
    'YWJjZ',
    base64(Buffer.from([0xff, 0xfe, 0])),
  ])('refuses %j', (text) => {
    expect(decodeBase64Source(source(text))).toBeUndefined();
  });

  test('leaves a byte order mark out, and its place with it', () => {
    const decoded = decodeBase64Source(source(base64('\uFEFFabc')));
    expect(decoded?.text).toBe('abc');
    expect(textOf(decoded!.toSpan(0, 3))).toBe(base64('\uFEFFabc').slice(4));
  });

  test('a span covers exactly the characters that hold its bits', () => {
    const decoded = decodeBase64Source(source('  YWJj\r\n ZGVm\n'))!;
    expect(decoded.text).toBe('abcdef');
    const spans = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
      [3, 6],
      [2, 4],
      [5, 6],
    ] as const;
    expect(spans.map(([start, end]) => textOf(decoded.toSpan(start, end)))).toEqual([
      'YW',
      'WJ',
      'Jj',
      'YWJj',
      'ZGVm',
      'Jj\r\n ZG',
      'Vm',
    ]);
  });

  test('spans cover the bits of their text, whatever it is and however its lines are broken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 80 }),
        (raw, a, b, width) => {
          const text = raw.replace(/^\uFEFF/, '');
          const encoded = base64(text).replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
          const decoded = decodeBase64Source(source(encoded))!;
          expect(decoded.text).toBe(text);
          const points = Array.from(text).reduce<number[]>(
            (list, point) => [...list, list.at(-1)! + point.length],
            [0],
          );
          const [start, end] = [points[a % points.length]!, points[b % points.length]!].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const span = decoded.toSpan(start, end);
          if (start === end) {
            expect(span.end).toBe(span.start);
          } else {
            const from = Math.floor((Buffer.byteLength(text.slice(0, start)) * 4) / 3);
            const to = Math.ceil((Buffer.byteLength(text.slice(0, end)) * 4) / 3);
            expect(textOf(span).replace(/\s/g, '')).toBe(base64(text).slice(from, to));
          }
        },
      ),
    );
  });
});

describe('gunzipSource', () => {
  const read = (bytes: Uint8Array, limit?: number): string | undefined =>
    gunzipSource(source(base64(bytes)), anywhere, limit)?.text;

  test('inflates, and puts everything at one place', () => {
    const result = gunzipSource(source(base64(gzipSync('a: 1\n'))), anywhere);
    expect(result?.text).toBe('a: 1\n');
    expect(result?.toSpan(3, 4)).toBe(anywhere);
  });

  test('reads several members, of every size', () => {
    for (const size of [0, 1, 4_070, 4_096, 10_000, 300_000]) {
      const noise = Array.from({ length: size }, (_, index) =>
        String.fromCharCode(33 + ((index * index * 7919) % 90)),
      ).join('');
      const bytes = Buffer.concat([gzipSync(noise), gzipSync('b: 2\n'), gzipSync('')]);
      expect(read(bytes)).toBe(`${noise}b: 2\n`);
    }
  });

  test('stops at the limit', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const before = performance.now();
    expect(read(bomb)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(read(gzipSync('abcdef'), 5)).toBeUndefined();
    expect(read(gzipSync('abcdef'), 6)).toBe('abcdef');
  });

  test('returns nothing for what is damaged or not gzip', () => {
    const whole = gzipSync('a long enough text, a long enough text: 1\n'.repeat(5));
    expect(read(Buffer.from('a: 1'))).toBeUndefined();
    expect(gunzipSource(source('H4sI!'), anywhere)).toBeUndefined();
    for (let length = 3; length < whole.length; length += 1) expect(read(whole.subarray(0, length))).toBeUndefined();
    for (let at = 10; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x10;
      expect(read(damaged)).toBeUndefined();
    }
  });
});

describe('unescapeDollars', () => {
  test('reads two dollars as one', () => {
    const outer = source('replacement: $$1:$${2}$$$$ $x$');
    const inner = unescapeDollars(outer);
    expect(inner.text).toBe('replacement: $1:${2}$$ $x$');
    const at = inner.text.indexOf('$1');
    expect(textOf(inner.toSpan(at, at + 2))).toBe('$$1');
    expect(textOf(inner.toSpan(at + 1, at + 3))).toBe('1:');
    expect(textOf(inner.toSpan(at + 3, at + 7))).toBe('$${2}');
    expect(textOf(inner.toSpan(at + 7, at + 9))).toBe('$$$$');
    expect(textOf(inner.toSpan(0, inner.text.length))).toBe(outer.text);
  });

  test('is the text itself where there is none', () => {
    const outer = source('a: $1');
    expect(unescapeDollars(outer)).toBe(outer);
  });
});
