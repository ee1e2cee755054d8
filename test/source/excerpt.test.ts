import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExcerptOptions } from '../../src/source/excerpt.ts';
import { excerptOf } from '../../src/source/excerpt.ts';
import { Redactions } from '../../src/source/redactions.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Span } from '../../src/source/span.ts';
import { visible, visibleJson } from '../../src/source/visible.ts';

const defaults: ExcerptOptions = { before: 0, after: 0, width: 80 };

/** A span written as «…» in a text, which is cut out of it. */
function marked(text: string): Span {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  return { file: sourceFile('x.yaml', text.replace('«', '').replace('»', '')), start, end };
}

function draw(text: string, options: Partial<ExcerptOptions> = {}, redacted: readonly Span[] = []): string {
  return drawSpan(marked(text), options, redacted);
}

function drawSpan(span: Span, options: Partial<ExcerptOptions> = {}, redacted: readonly Span[] = []): string {
  const { lines, omitted } = excerptOf(span, new Redactions(redacted), { ...defaults, ...options });
  const shown = lines.flatMap(({ number, text, mark }) => {
    const line = `${number}|${text}`;
    return mark === undefined ? [line] : [line, ` |${' '.repeat(mark.column)}${'^'.repeat(mark.width)}`];
  });
  return [...shown, ...(omitted > 0 ? [`+${omitted}`] : [])].join('\n');
}

describe('lines', () => {
  test('around the span', () => {
    expect(draw('a\nb\nc: «d»\ne\nf', { before: 1, after: 1 })).toBe('2|b\n3|c: d\n |   ^\n4|e');
  });

  test('no more than the file has', () => {
    expect(draw('«a»', { before: 2, after: 2 })).toBe('1|a\n |^');
  });

  test('blank lines at the edges are left out', () => {
    expect(draw('\n  \na: «b»\n\n', { before: 2, after: 2 })).toBe('3|a: b\n |   ^');
  });

  test('CRLF', () => {
    expect(draw('a\r\nb: «c»\r\nd', { before: 1, after: 1 })).toBe('1|a\n2|b: c\n |   ^\n3|d');
  });

  test('a span with its line break stays on its line', () => {
    expect(draw('«a: b\r\n»c')).toBe('1|a: b\n |^^^^');
  });

  test('an empty span, also at the end of the file', () => {
    expect(draw('a: «»b')).toBe('1|a: b\n |   ^');
    expect(draw('a:«»')).toBe('1|a:\n |  ^');
    expect(draw('a:\n«»')).toBe('2|\n |^');
  });

  test('a span of several lines marks each of them from its text on', () => {
    expect(draw('a: «b\n  c\n  d»\n')).toBe('1|a: b\n |   ^\n2|  c\n |  ^\n3|  d\n |  ^');
  });

  test('of a long span the first lines', () => {
    expect(draw('«1\n2\n3\n4\n5»\n6', { after: 1 })).toBe('1|1\n |^\n2|2\n |^\n3|3\n |^\n+2');
  });

  test('a span outside the text', () => {
    const file = sourceFile('x.yaml', 'a');
    expect(drawSpan({ file, start: 5, end: 9 })).toBe('1|a\n | ^');
  });
});

describe('characters', () => {
  test('tabs go to the next stop', () => {
    expect(draw('\ta:\t«b»')).toBe('1|    a:  b\n |        ^');
    expect(draw('ab\t«\t»c')).toBe('1|ab      c\n |    ^^^^');
  });

  test('wide characters take two columns, combining ones none', () => {
    expect(draw('名前: «値»')).toBe('1|名前: 値\n |      ^^');
    expect(draw('e\u0301: «x»')).toBe('1|e\u0301: x\n |   ^');
    expect(draw('😀 «x»')).toBe('1|😀 x\n |   ^');
  });

  test('what a terminal could act on is an escape', () => {
    expect(draw('a\u001b[31m: «\u202e\u0007»')).toBe('1|a\\x1b[31m: \\u202e\\x07\n |           ^^^^^^^^^^');
  });

  test('a lone carriage return is no line break', () => {
    expect(draw('a\r«b»')).toBe('1|a\\x0db\n |     ^');
  });

  test('the old prefix of runner commands is broken', () => {
    expect(draw('##[x] «y»')).toBe('1|##\\x5bx] y\n |         ^');
  });

  test('lone surrogates', () => {
    expect(draw('a\ud800: «b»')).toBe('1|a\\ud800: b\n |         ^');
  });
});

describe('credentials', () => {
  test('are masked in the marked line, with true columns', () => {
    const span = marked('a: "«hunter2»" # x');
    expect(drawSpan(span, {}, [span])).toBe('1|a: "•••••••" # x\n |    ^^^^^^^');
  });

  test('are masked in lines around it', () => {
    const span = marked('pw: hunter2\nb: «c»');
    const credential = { file: span.file, start: 4, end: 11 };
    expect(drawSpan(span, { before: 1 }, [credential])).toBe('1|pw: •••••••\n2|b: c\n |   ^');
  });

  test('show nothing of their text where it is wide or has tabs', () => {
    const span = marked('a: «名\t😀»!');
    expect(drawSpan(span, {}, [span])).toBe('1|a: ••••!\n |   ^^^^');
  });
});

describe('long lines', () => {
  test('are cut at the end where the mark is near the start', () => {
    expect(draw(`a: «b» ${'x'.repeat(40)}`, { width: 20 })).toBe('1|a: b xxxxxxxxxxxxxx…\n |   ^');
  });

  test('are cut on both sides of the mark', () => {
    expect(draw(`${'0123456789'.repeat(5)}«key»${'0123456789'.repeat(5)}`, { width: 21 })).toBe(
      '1|…3456789key012345678…\n |        ^^^',
    );
  });

  test('show the end of the line where the mark is there', () => {
    expect(draw(`${'0123456789'.repeat(5)}«key»`, { width: 21 })).toBe(
      '1|…34567890123456789key\n |                  ^^^',
    );
  });

  test('a mark that is wider than the window', () => {
    const [line] = excerptOf(marked(`a: «${'x'.repeat(200)}»`), new Redactions(), { ...defaults, width: 20 }).lines;
    expect(line?.text).toHaveLength(20);
    expect((line?.mark?.column ?? 0) + (line?.mark?.width ?? 0)).toBeLessThanOrEqual(20);
  });

  test('the lines around are cut alike', () => {
    const text = `${'a'.repeat(60)}\nshort\n${'0123456789'.repeat(5)}«key»`;
    expect(draw(text, { before: 2, width: 21 })).toBe(
      '1|…aaaaaaaaaaaaaaaaaaa…\n2|…\n3|…34567890123456789key\n |                  ^^^',
    );
  });

  test('a line of a megabyte is read around the span only', () => {
    const half = '😀\t"x",'.repeat(200_000);
    const span = marked(`${half}«key»${half}`);
    const started = performance.now();
    for (let count = 0; count < 100; count++) excerptOf(span, new Redactions(), defaults);
    expect(performance.now() - started).toBeLessThan(3_000);
    const [line] = excerptOf(span, new Redactions(), defaults).lines;
    const { column = 0, width = 0 } = line?.mark ?? {};
    expect(width).toBe(3);
    expect(line?.text).toMatch(/^….*key.*…$/u);
    expect(column).toBeGreaterThan(0);
  });
});

test('visible leaves ordinary text alone', () => {
  expect(visible('a "b" – ü 名 [x]')).toBe('a "b" – ü 名 [x]');
  expect(visible('\u0085\u200b\ufeff\u{e0041}\u2028')).toBe('\\x85\\u200b\\ufeff\\u{e0041}\\u2028');
});

test('visible JSON parses to the same value', () => {
  const value = { 'a\u202e': ['\u001b\u009b', '\u{e0041}', '\ud800', 'ü'] };
  const text = visibleJson(value);
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(JSON.parse(text)).toEqual(value);
});

test('whatever the text and the span, lines fit, marks lie on them, and nothing reaches the terminal', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\u001b',
    '\u202e',
    '名',
    '😀',
    '\ud800',
    '##[',
    'e\u0301',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 30 })), { maxLength: 60 })
    .map((parts) => parts.join(''));
  const offset = fc.nat(400);
  fc.assert(
    fc.property(text, offset, offset, fc.integer({ min: 10, max: 100 }), (source, start, length, width) => {
      const span = { file: sourceFile('x.yaml', source), start, end: start + length };
      const redactions = new Redactions([{ file: span.file, start: 3, end: 9 }]);
      const { lines } = excerptOf(span, redactions, { before: 2, after: 1, width });
      expect(lines.some((line) => line.mark !== undefined)).toBe(true);
      for (const line of lines) {
        expect(line.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|##\[/u);
        expect(line.text.length).toBeLessThanOrEqual(2 * width);
        if (line.mark === undefined) continue;
        expect(line.mark.column).toBeGreaterThanOrEqual(0);
        expect(line.mark.width).toBeGreaterThanOrEqual(1);
        expect(line.mark.column + line.mark.width).toBeLessThanOrEqual(width + 1);
      }
    }),
  );
});
