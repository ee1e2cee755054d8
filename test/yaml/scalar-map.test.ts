import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { textOf } from '../../src/source/line-index.ts';
import { parseText } from '../../src/yaml/document.ts';
import type { ScalarStyle } from '../../src/yaml/node.ts';
import { mapScalar } from '../../src/yaml/scalar-map.ts';
import type { View } from '../../src/yaml/view.ts';
import { announceMissingCorpus, corpusFiles, hasCorpus, rootOf, scalarsOf, sourceOf } from './helpers.ts';

beforeAll(announceMissingCorpus);

/** The places in the file where characters of a scalar's text do not stand as they are. */
function inexactPlaces(view: View): readonly string[] {
  const inexact: string[] = [];
  const { text } = view;
  const embedded = view.embedded();
  let before = -1;
  for (let at = 0; at < text.length; at += 1) {
    const span = embedded.toSpan(at, at + 1);
    const covered = textOf(span);
    const character = text[at] ?? '';
    if (span.start < before) inexact.push(`${at} goes back`);
    before = span.start;
    if (covered === character) continue;
    const isFolded = (character === ' ' || character === '\n') && /^[\s\\]*$/.test(covered);
    const isEscaped = view.style === 'double-quoted' && covered.startsWith('\\');
    const isDoubled = view.style === 'single-quoted' && character === "'" && covered === "''";
    if (!isFolded && !isEscaped && !isDoubled) inexact.push(`${at}: ${character} is ${covered}`);
  }
  return inexact;
}

test.skipIf(!hasCorpus)('every scalar of every real manifest is found, letter by letter', () => {
  let scalars = 0;
  const missed: string[] = [];
  for (const { path, text } of corpusFiles()) {
    for (const document of parseText(sourceOf(text)).documents) {
      if (document.root === undefined || document.problems.length > 0) continue;
      for (const view of scalarsOf(document.root)) {
        if (view.kind === 'null') continue;
        scalars += 1;
        const { style } = view;
        if (style === undefined) continue;
        const node = { kind: 'scalar', style, text: view.text, ...view.range } as const;
        if (mapScalar(document.source.text, node) === undefined) missed.push(`${path}:${view.span.start} no map`);
        else missed.push(...inexactPlaces(view).map((place) => `${path}:${view.span.start} ${style} ${place}`));
      }
    }
  }
  expect(scalars).toBeGreaterThan(50_000);
  expect(missed.slice(0, 20)).toEqual([]);
});

/** Text of lines that can be written in every style: no line begins or ends with white space. */
const word = fc.stringMatching(/^[a-zA-Z0-9/._-]{0,6}[a-z0-9é😀]$/u);
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const lines = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
  minLength: 1,
  maxLength: 6,
});
const text = lines
  .map((all) => all.join('\n').replace(/^\n+|\n+$/g, '') || 'x')
  .filter((all) => !/^[-.]{3}/m.test(all));

interface Layout {
  readonly style: ScalarStyle;
  readonly spaces: number;
  readonly givesIndentation: boolean;
  readonly chomping: '' | '-' | '+';
  readonly comment: string;
  readonly emptyLines: number;
  readonly lineEnd: '\n' | '\r\n';
}

const layout: fc.Arbitrary<Layout> = fc.record({
  style: fc.constantFrom<ScalarStyle>('plain', 'single-quoted', 'double-quoted', 'literal', 'folded'),
  spaces: fc.integer({ min: 1, max: 9 }),
  givesIndentation: fc.boolean(),
  chomping: fc.constantFrom('', '-', '+'),
  comment: fc.constantFrom('', ' # comment', '  #"\'|'),
  emptyLines: fc.nat(3),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

/** Writes a text as the value of `key`, so that it is read as the same text again. */
function render(
  value: string,
  { style, spaces, givesIndentation, chomping, comment, emptyLines, lineEnd }: Layout,
): string {
  const indentation = ' '.repeat(spaces);
  const indent = (body: string): string => body.replace(/^(?=.)/gm, indentation);
  const doubled = value.replaceAll('\n', '\n\n').replace(/\n{3,}/g, (breaks) => '\n'.repeat(breaks.length / 2 + 1));
  const header = `${givesIndentation ? spaces : ''}${chomping}${comment}\n`;
  const blank = '\n'.repeat(emptyLines);
  const rendered: Readonly<Record<ScalarStyle, () => string>> = {
    plain: () => `key: ${indent(doubled).trimStart()}${comment}\n`,
    'single-quoted': () => `key: '${indent(doubled).trimStart()}'${comment}\n`,
    'double-quoted': () => `key: ${JSON.stringify(value)}${comment}\n`,
    literal: () => `key: |${header}${indent(value)}\n${blank}`,
    folded: () => `key: >${header}${indent(doubled)}\n${blank}`,
  };
  return `before: 1\n${rendered[style]()}after: 2\n`.replaceAll('\n', lineEnd);
}

test('a text written in any style, indentation and line end is found letter by letter', () => {
  fc.assert(
    fc.property(text, layout, (value, how) => {
      const view = rootOf(render(value, how)).get('key')!;
      expect(view.style).toBe(how.style);
      expect(view.text.replace(/\n+$/, '')).toBe(value);
      expect(inexactPlaces(view)).toEqual([]);
      for (const { 0: run, index } of value.matchAll(/[^\n ]+/g)) {
        const at = view.style === 'folded' || view.style === 'literal' ? index : value.indexOf(run, index);
        expect(textOf(view.part(at, at + run.length))).toBe(run);
      }
    }),
    { numRuns: 2_000 },
  );
});

const name = fc.stringMatching(/^[a-z][a-z0-9_/]{0,8}$/);
const inner = fc
  .array(fc.tuple(name, fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }))), { minLength: 1, maxLength: 5 })
  .map((entries) =>
    entries
      .map(([key, value]) =>
        typeof value === 'string'
          ? `k${key}: ${value}\n`
          : `k${key}:\n${value.map((item) => `  - ${item}\n`).join('')}`,
      )
      .join(''),
  );

test('YAML in YAML in YAML has the places of the outer file', () => {
  const block = fc.record({ spaces: fc.integer({ min: 1, max: 8 }), chomping: fc.constantFrom('', '-', '+') });
  fc.assert(
    fc.property(inner, block, block, fc.constantFrom('\n', '\r\n'), (innermost, first, second, lineEnd) => {
      const indent = (body: string, spaces: number): string => body.replace(/^(?=.)/gm, ' '.repeat(spaces));
      const middle = `a: 1\nb: |${first.chomping}\n${indent(innermost, first.spaces)}`;
      const outer = `c: 2\nd: |${second.chomping}\n${indent(middle, second.spaces)}`.replaceAll('\n', lineEnd);
      const found = rootOf(rootOf(rootOf(outer).get('d')!.embedded()).get('b')!.embedded());
      for (const view of scalarsOf(found)) expect(textOf(view.span)).toBe(view.text);
    }),
    { numRuns: 500 },
  );
});
