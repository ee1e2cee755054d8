import { describe, expect, test } from 'vitest';

import { regionOf, textOf } from '../../src/source/line-index.ts';
import { decodeBase64Source } from '../../src/yaml/embedded.ts';
import { parseText } from '../../src/yaml/document.ts';
import type { TextSource } from '../../src/yaml/text-source.ts';
import type { View } from '../../src/yaml/view.ts';
import { rootOf, scalarsOf, sourceOf } from './helpers.ts';

const inner = 'jobs:\n  - name: first\n    path: /metrics # comment\n  - name: second\nlast: value\n';

function indented(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}

/** Every scalar of an embedded text must be found, letter by letter, in the outer file. */
function expectExact(embedded: TextSource): View {
  const root = rootOf(embedded);
  const scalars = scalarsOf(root).filter(({ kind }) => kind === 'scalar');
  expect(scalars.length).toBeGreaterThan(0);
  for (const view of scalars) {
    expect(textOf(view.part(0, view.text.length))).toBe(view.text);
    for (let at = 0; at < view.text.length; at += 1) expect(textOf(view.part(at, at + 1))).toBe(view.text[at]);
  }
  return root;
}

describe('a block scalar gives its embedded YAML exact places', () => {
  const headers: readonly [name: string, header: string, spaces: number, body?: string][] = [
    ['literal', '|', 4],
    ['literal, stripped', '|-', 3],
    ['literal, kept', '|+', 2],
    ['literal, indentation given', '|2', 2],
    ['literal, indentation and chomping given', '|3-', 3],
    ['literal, chomping and indentation given', '|+1', 1],
    ['literal, comment behind the header', '| # a comment: with "quotes"', 4],
    ['literal, deep', '|', 17],
    ['literal, empty lines before', '|', 2, `\n\n  \n${indented(inner, 2)}`],
    ['literal, indentation given and more indented at first', '|2', 2, indented('  a: b\n  c:\n    - d\n', 2)],
    ['literal, indentation given behind an empty line with spaces', '|3', 3, '  \n    a: b\n    c: d\n'],
    ['literal, empty lines between', '|', 2, '  a: b\n\n\n  c: d\n \n  e: f\n'],
    ['literal, empty lines at the end', '|', 2, `${indented(inner, 2)}\n\n\n`],
    ['literal, kept, empty lines at the end', '|+', 2, `${indented(inner, 2)}\n  \n\n`],
    ['literal, spaces behind the text', '|', 2, '  a: b   \n  c: d  \n'],
    ['folded, more indented lines', '>', 2, '  a:\n\n  - b\n\n  - c:\n      d: e\n      f: g\n'],
    ['folded', '>', 2, '  a: b\n\n  c:\n   - d\n   - e\n\n  f: g\n'],
    ['folded, stripped', '>-', 4, '    a: b\n\n    c: word\n    word\n    word\n'],
    ['folded, indentation given', '>1-', 1, '  a: b\n  c: d\n'],
    ['folded, kept', '>+', 2, '  {a: b,\n  c: d,\n\n  e: f}\n\n'],
    ['folded, comment behind the header', '>- # comment', 2, '  {a: b,\n  c: d}\n'],
    ['folded, empty lines before', '>', 2, '\n\n  {a: b,\n  c: d}\n'],
  ];

  for (const [name, header, spaces, body = indented(inner, spaces)] of headers) {
    for (const [ending, lineEnd] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      for (const [place, before, after] of [
        ['last', 'x: y\nconfig: ', ''],
        ['followed', 'config: ', 'next: z\n'],
        ['followed by a comment', 'config: ', '# comment\nnext: z\n'],
        ['in a sequence', '- one\n- config: ', ''],
      ] as const) {
        const column = before.startsWith('-') ? 2 : 0;
        test(`${name}, ${ending}, ${place}`, () => {
          const placed = column === 0 ? body : body.replace(/^/gm, '  ').replace(/ +$/, '');
          const text = `${before}${header}\n${placed}${after}`.replaceAll('\n', lineEnd);
          const root = rootOf(text);
          const holder = root.kind === 'sequence' ? root.items()[1]! : root;
          const config = holder.get('config')!;
          if (config.style === 'folded' && header.startsWith('>-') && body.includes('word')) {
            expect(config.text).toBe('a: b\nc: word word word');
            expect(textOf(config.part(5, 13))).toBe(
              text.slice(text.indexOf('c: word'), text.indexOf('word') + 5).trimEnd(),
            );
            return;
          }
          expectExact(config.embedded());
        });
      }
    }
  }

  test.each(['|', '>', '|-', '|+'])('%s that the end of the file cuts off', (header) => {
    const root = rootOf(`config: ${header}\n  {a: b,\n  c: d}`);
    expectExact(root.get('config')!.embedded());
    expect(root.get('config')!.text.endsWith('}')).toBe(true);
  });
});

describe('quoted and plain scalars', () => {
  test.each([
    ['double-quoted', 'config: "{a: b, c: [d, e]}"\n'],
    ['double-quoted with escaped line breaks', 'config: "a: b\\nc:\\n  - d\\n  - e\\n"\n'],
    [
      'double-quoted with escapes',
      'config: "a: \'b\'\\tx\\n\\u0063: d\\x20# \\"e\\"\\nf: g"\n'.replace("'b'\\tx", 'b'),
    ],
    ['double-quoted over lines', 'config: "{a: b,\n  c: d,\n\n  e: f}"\n'],
    ['double-quoted over lines with escaped ends', 'config: "{a: b, \\\n  c: d,\\\n  \\ e: f}"\n'],
    ['double-quoted over lines with escapes', 'config: "a: b\\n\\\n  c: d\\n\\\n  e: f\\n"\n'],
    ['double-quoted with trailing blanks', 'config: "{a: b, \t \n \t c: d}"\n'],
    ['single-quoted', "config: '{a: b, c: d}'\n"],
    ['single-quoted with quotes', "config: '{a: ''b'', ''c'': d}'\n"],
    ['single-quoted over lines', "config: '{a: b,\n  c: d,\n\n  e: f}'\n"],
    ['single-quoted over lines, at the beginning and end', "config: '\n  {a: b,\n  c: d}\n  '\n"],
    ['plain in a flow', 'config: [a b]\n'],
    ['quoted key', '"config": "{a: b}"\n'],
  ])('%s', (_, text) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const config = rootOf(variant).get('config')!;
      if (config.kind !== 'scalar') continue;
      const root = rootOf(config.embedded());
      for (const view of scalarsOf(root)) {
        const span = textOf(view.part(0, view.text.length));
        // An escape is the only way in which a letter may be written otherwise.
        expect(span.includes('\\') || span.includes("'") ? JSON.parse(`"${span}"`) : span).toBe(view.text);
      }
    }
  });

  test('a plain scalar over lines', () => {
    const text = 'a: one two\n  three\n\n  four # comment\nb: c\n';
    const view = rootOf(text).get('a')!;
    expect(view.text).toBe('one two three\nfour');
    expect(textOf(view.span)).toBe('one two\n  three\n\n  four');
    for (const word of ['one', 'two', 'three', 'four']) {
      const at = view.text.indexOf(word);
      expect(textOf(view.part(at, at + word.length))).toBe(word);
    }
    expect(textOf(view.part(8, 18))).toBe('three\n\n  four');
  });

  test('an escape is never cut', () => {
    const view = rootOf('a: "x\\ud83d\\ude00\\U0001F600\\ny"\n').get('a')!;
    expect(view.text).toBe('x😀😀\ny');
    expect(textOf(view.part(3, 4))).toBe('\\U0001F600');
    expect(textOf(view.part(4, 5))).toBe('\\U0001F600');
    expect(textOf(view.part(5, 7))).toBe('\\ny');
  });
});

describe('nested', () => {
  const third = 'a: b\nc:\n  - "d"\n  - e\n';
  const second = `x: y\nthird: |\n${indented(third, 2)}z: w\n`;

  test('YAML in YAML in YAML', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = `config:\n  second: |-\n${indented(second, 6)}next: 1\n`.replaceAll('\n', lineEnd);
      const outer = rootOf(text).at('config', 'second')!;
      const middle = expectExactButBlocks(outer.embedded());
      expectExact(middle.get('third')!.embedded());
    }
  });

  test('YAML in a quoted scalar in a block scalar', () => {
    const text = `config: |\n  inner: "{a: b, c: 'd'}"\n  rest: e\n`;
    const middle = expectExactButBlocks(rootOf(text).get('config')!.embedded());
    const inside = rootOf(middle.get('inner')!.embedded());
    expect(textOf(inside.get('a')!.span)).toBe('b');
    expect(textOf(inside.get('c')!.span)).toBe("'d'");
    expect(textOf(inside.span)).toBe("{a: b, c: 'd'}");
  });

  test('a block scalar in a quoted scalar', () => {
    const view = rootOf('config: "a: |\\n  b: c\\n  d: e\\n"\n').get('config')!;
    const inside = rootOf(rootOf(view.embedded()).get('a')!.embedded());
    expect(textOf(inside.get('b')!.span)).toBe('c');
    expect(textOf(inside.get('d')!.span)).toBe('e');
    expect(textOf(inside.get('d')!.keySpan!)).toBe('d');
  });

  test('YAML in base64 in a block scalar', () => {
    const encoded = Buffer.from(inner).toString('base64').replace(/.{20}/g, '$&\n');
    const text = `data:\n  config: |\n${indented(encoded, 4)}\n`.replaceAll('\n', '\r\n');
    const decoded = decodeBase64Source(rootOf(text).at('data', 'config')!.embedded())!;
    const root = rootOf(decoded);
    for (const view of scalarsOf(root)) {
      const covered = textOf(view.span).replace(/\s/g, '');
      const at = encoded.replace(/\s/g, '').indexOf(covered);
      // Decoded from the group it lies in, the covered part holds the text.
      const whole = Buffer.from(encoded.replace(/\s/g, '').slice(at - (at % 4)), 'base64').toString();
      expect(whole).toContain(view.text);
      expect(covered.length).toBeLessThanOrEqual(Math.ceil((view.text.length * 4) / 3) + 2);
    }
  });

  test('base64 in YAML in a block scalar', () => {
    const encoded = Buffer.from('a: bcd\n').toString('base64');
    const root = rootOf(`outer: |\n  data: ${encoded}\n`);
    const data = rootOf(root.get('outer')!.embedded()).get('data')!;
    const value = rootOf(decodeBase64Source(data.embedded())!).get('a')!;
    expect(textOf(value.span)).toBe(encoded.slice(4, 8));
  });
});

function expectExactButBlocks(source: TextSource): View {
  const root = rootOf(source);
  for (const view of scalarsOf(root)) {
    if (view.style === 'plain') expect(textOf(view.span)).toBe(view.text);
  }
  return root;
}

describe('aliases and merge keys', () => {
  const text = 'base: &base\n  a: &one 1\n  b: 2\nuse: *base\nmerged:\n  <<: *base\n  b: 3\nlist: [*one, *one]\n';

  test('an alias is at the alias, and its origin at the anchor', () => {
    const root = rootOf(text);
    const use = root.get('use')!;
    expect(textOf(use.span)).toBe('*base');
    expect(use.kind).toBe('mapping');
    expect(textOf(use.origin!)).toMatch(/^a: &one 1\n {2}b: 2/);
    const [first] = root.get('list')!.items();
    expect(first!.located).toMatchObject({ value: '1' });
    expect(textOf(first!.located.span)).toBe('*one');
    expect(textOf(first!.located.origin!)).toBe('1');
  });

  test('what is reached through an alias is where it is written', () => {
    const root = rootOf(text);
    expect(textOf(root.at('use', 'b')!.span)).toBe('2');
    expect(root.at('use', 'b')!.span.start).toBe(root.at('base', 'b')!.span.start);
  });

  test('own keys win over merged ones', () => {
    const merged = rootOf(text).get('merged')!;
    expect(merged.entries().map(({ key, value }) => [key.text, value.text])).toEqual([
      ['b', '3'],
      ['a', '1'],
    ]);
    expect(textOf(merged.get('a')!.keySpan!)).toBe('a');
    expect(merged.ownEntries().map(({ key }) => key.text)).toEqual(['<<', 'b']);
  });

  test('the first of several merged mappings wins', () => {
    const root = rootOf('a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b]\n  z: 3\n');
    expect(
      root
        .get('c')!
        .entries()
        .map(({ key, value }) => `${key.text}=${value.text}`),
    ).toEqual(['z=3', 'x=1', 'y=2']);
  });
});

describe('places of what is missing, and lines', () => {
  test('an absent value is just behind its colon, and points at its key', () => {
    for (const text of ['a:   # comment\nb: 1\n', 'a:\nb: 1\n', 'a:   \nb: 1\n', 'a: &x\nb: 1\n']) {
      const view = rootOf(text).get('a')!;
      expect(view.kind).toBe('null');
      expect(textOf(view.anchor)).toBe('a');
      expect(view.span.end).toBe(view.span.start);
    }
    expect(rootOf('a:   # c\nb: 1\n').get('a')!.span.start).toBe(2);
  });

  test('collections end with their last value', () => {
    const root = rootOf('a:\n  b: 1 # comment\n\n# more\nc:\n- d\n-\n');
    expect(textOf(root.get('a')!.span)).toBe('b: 1');
    expect(textOf(root.get('c')!.span)).toBe('- d\n-');
    expect(textOf(root.get('a')!.anchor)).toBe('a');
  });

  test('a byte order mark is not counted', () => {
    const view = rootOf('\uFEFFa: b\n').get('a')!;
    expect(regionOf(view.span)).toEqual({ start: { line: 1, column: 4 }, end: { line: 1, column: 5 } });
  });

  test('tabs count as one column', () => {
    const view = rootOf('{\n\t"a":\t"b"\n}\n').get('a')!;
    expect(regionOf(view.span).start).toEqual({ line: 2, column: 7 });
  });

  test('characters outside the basic plane count as two, as in SARIF', () => {
    const view = rootOf('"😀": [é, b]\n').get('😀')!.items()[1]!;
    expect(textOf(view.span)).toBe('b');
    expect(regionOf(view.span).start.column).toBe(11);
  });

  test('CR, NEL and the separators of Unicode break lines for the reader, and keep their offsets', () => {
    for (const separator of ['\r', '\u0085', '\u2028', '\u2029']) {
      const text = ['kind: A', 'b:', '  - c'].join(separator);
      const view = rootOf(text).get('b')!.items()[0]!;
      expect(textOf(view.span)).toBe('c');
      expect(view.span.start).toBe(text.indexOf('c'));
    }
  });

  test('every document of a file has its places in the file', () => {
    const text = '---\na: 1\n---\n# only a comment\n--- \nb: 2\n...\n---\nc: |\n  d: 3\n';
    const { documents } = parseText(sourceOf(text));
    const scalars = documents.flatMap(({ root }) => scalarsOf(root!));
    expect(scalars.filter(({ style }) => style === 'plain').map((view) => textOf(view.span))).toEqual(
      scalars.filter(({ style }) => style === 'plain').map((view) => view.text),
    );
    expect(textOf(rootOf(documents[2]!.root!.get('c')!.embedded()).get('d')!.span)).toBe('3');
  });

  test('a file of several JSON values', () => {
    const text = '{"kind": "A", "x": "}{"}\n{"kind": "B"}{"kind":"C"}\n';
    const { documents } = parseText(sourceOf(text));
    expect(documents.map(({ root }) => textOf(root!.get('kind')!.span))).toEqual(['"A"', '"B"', '"C"']);
    expect(parseText(sourceOf("{a: '}{'}\n")).documents).toHaveLength(1);
    expect(parseText(sourceOf('{"a": 1}\n---\n{"a": 2}{"a": 3}')).documents).toHaveLength(3);
  });
});
