import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { commentsOf } from '../../src/yaml/comments.ts';
import { parseText } from '../../src/yaml/document.ts';
import type { ParsedText } from '../../src/yaml/document.ts';
import { decodeBase64Source, gunzipSource, unescapeDollars } from '../../src/yaml/embedded.ts';
import { rootOf, sourceOf } from './helpers.ts';

/** Generous, since machines are shared: what is not linear takes minutes. */
function within<Result>(seconds: number, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  expect((performance.now() - start) / 1000).toBeLessThan(seconds);
  return result;
}

const parse = (text: string): ParsedText => parseText(sourceOf(text));

function problemOf(text: string): { readonly message: string; readonly start: number } | undefined {
  const problem = parse(text).documents.flatMap(({ problems }) => problems)[0];
  return problem === undefined ? undefined : { message: problem.message, start: problem.span.start };
}

describe('aliases', () => {
  test('that stand for too much are a problem, not a hang', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`);
    const text = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`;
    const [document] = within(5, () => parse(text)).documents;
    expect(document?.problems[0]?.message).toContain('aliases');
    expect(document?.root).toBeUndefined();
  });

  test('that merge too much are a problem, not a hang', () => {
    const levels = Array.from(
      { length: 40 },
      (_, at) => `a${at + 1}: &a${at + 1}\n  <<: [*a${at}, *a${at}]\n  k${at}: 1`,
    );
    const [document] = within(5, () => parse(`a0: &a0 {x: 1}\n${levels.join('\n')}\n`)).documents;
    expect(document?.problems[0]?.message).toContain('aliases');
  });

  test('that contain themselves, or have no anchor, are a problem', () => {
    expect(problemOf('a: &a [*a]\n')).toEqual({ message: 'This alias contains itself', start: 7 });
    expect(problemOf('a: *b\n')?.start).toBe(3);
  });

  test('in great number to small things are none', () => {
    const text = `a: &a x\nlist:\n${'- *a\n'.repeat(20_000)}`;
    expect(
      within(10, () => rootOf(text))
        .get('list')
        ?.items(),
    ).toHaveLength(20_000);
  });
});

describe('depth', () => {
  test.each([
    ['opened lists', '['.repeat(10_000)],
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['opened mappings', '{a: '.repeat(10_000)],
    ['mappings', `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['block sequences', `${'- '.repeat(10_000)}a\n`],
    ['explicit keys', `${'? '.repeat(20_000)}a\n`],
    ['block mappings', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ])('of thousands of %s is read, or a problem with a place', (_, text) => {
    const { documents } = within(60, () => parse(text));
    for (const { problems, root } of documents) {
      if (root === undefined) expect(problems.length).toBeGreaterThan(0);
      for (const { span } of problems) expect(span.start).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('size', () => {
  test('a scalar of 10 MB', () => {
    for (const text of [
      `a: ${'x'.repeat(10_000_000)}\n`,
      `a: "${'x'.repeat(10_000_000)}"\n`,
      `a: |\n${'  line\n'.repeat(1_400_000)}`,
    ]) {
      const view = within(20, () => rootOf(text)).get('a')!;
      expect(view.text.length).toBeGreaterThan(6_000_000);
      const span = within(20, () => view.part(view.text.length - 2, view.text.length - 1));
      expect(span.start).toBeGreaterThan(9_000_000);
    }
  });

  test('200,000 keys, each looked up', () => {
    const text = Array.from({ length: 200_000 }, (_, at) => `key${at}: value\n`).join('');
    within(30, () => {
      const root = rootOf(text);
      for (let at = 0; at < 200_000; at += 1) expect(root.get(`key${at}`)?.text).toBe('value');
    });
  });

  test('a repeated key has its last value, with an index and without', () => {
    expect(rootOf('a: 1\na: 2\n').get('a')?.text).toBe('2');
    expect(rootOf(`${Array.from({ length: 100 }, (_, at) => `k${at}: 1\n`).join('')}k5: 2\n`).get('k5')?.text).toBe(
      '2',
    );
    expect(rootOf(Array.from({ length: 100 }, (_, at) => `k${at}: 1\n`).join('')).get('k100')).toBeUndefined();
  });

  test('a million empty items', () => {
    expect(within(20, () => rootOf('-\n'.repeat(1_000_000))).items()).toHaveLength(1_000_000);
  });

  test('300,000 keys that Kubernetes refuses', () => {
    const { documents } = within(60, () => parse('~: a\n'.repeat(300_000)));
    expect(documents[0]?.problems).toHaveLength(300_000);
  });

  test('100,000 documents', () => {
    expect(within(20, () => parse('---\na: 1\n'.repeat(100_000))).documents).toHaveLength(100_000);
    expect(within(20, () => parse('%\n'.concat('---\nkind: A\n'.repeat(100_000)))).documents.length).toBeGreaterThan(
      90_000,
    );
    expect(
      within(20, () => parseText(sourceOf('---\nkind: A\n'.repeat(100_000)), { isOfInterest: () => false })).passedOver,
    ).toBe(100_000);
  });

  test('100,000 JSON values', () => {
    expect(within(20, () => parse('{"a":1}\n'.repeat(100_000))).documents).toHaveLength(100_000);
  });

  test('banners of comment signs', () => {
    const banner = `${'#'.repeat(120)}\n`;
    expect(within(5, () => parse(`${banner.repeat(50)}a: 1\n`)).documents).toHaveLength(1);
    expect(within(5, () => parse(`${banner}---\n${' \t'.repeat(100_000)}\n${banner}`)).documents).toHaveLength(0);
  });

  test('many block scalars, each with a place', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `k${at}: |\n  a: b\n`).join('');
    within(20, () => {
      for (const { value } of rootOf(text).entries()) expect(value.part(3, 4).end).toBeGreaterThan(0);
    });
  });
});

describe('characters', () => {
  test.each(['\0', '\u0001', '\u001b', '\u007f', '\u0080', '\ufffe', '\uffff'])(
    '%j is a problem with its place',
    (character) => {
      const problem = problemOf(`a: x${character}y\n`);
      expect(problem?.message).toContain('control character');
      expect(problem?.start).toBe(4);
    },
  );

  test('lone surrogates are text', () => {
    const view = rootOf('a: x\ud800y\n').get('a')!;
    expect(view.text).toBe('x\ud800y');
  });
});

describe('any text', () => {
  const snippets = fc.constantFrom(
    'a: ',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '|',
    '>-',
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    '#',
    '\t',
    '\r\n',
    '\r',
    '---\n',
    '...\n',
    '&a ',
    '*a',
    '!!str ',
    '<<: ',
    '\\',
    '%YAML',
    '? ',
    '\u2028',
    '\uFEFF',
    '`',
    '@',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.array(fc.oneof(snippets, fc.string({ maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join('')),
  );

  test('is read or is a problem, and never throws', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { root, problems, start, end } of parse(input).documents) {
          expect(end).toBeGreaterThan(start);
          for (const { span } of problems) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
          }
          const stack = root === undefined ? [] : [root];
          for (let view = stack.pop(); view !== undefined; view = stack.pop()) {
            expect(view.anchor.end).toBeGreaterThanOrEqual(view.anchor.start);
            view.embedded().toSpan(0, view.text.length);
            if (problems.length === 0 && view.origin === undefined) {
              stack.push(...view.items(), ...view.entries().flatMap(({ key, value }) => [key, value]));
            }
          }
        }
        commentsOf(input);
        const source = sourceOf(input);
        decodeBase64Source(source);
        gunzipSource(source, source.toSpan(0, 0));
        unescapeDollars(source);
      }),
      { numRuns: 3_000 },
    );
  });
});
