import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { commentsOf } from '../../src/yaml/comments.ts';
import { readFast } from '../../src/yaml/fast-reader.ts';
import { readCommentsWithLibrary } from '../../src/yaml/library-comments.ts';
import { refusedByKubernetes } from '../../src/yaml/kubernetes-problems.ts';
import { readWithLibrary } from '../../src/yaml/library-reader.ts';
import { readYaml } from '../../src/yaml/reader.ts';
import { splitDocuments } from '../../src/yaml/split.ts';
import { announceMissingCorpus, corpusFiles, hasCorpus, seededRandom } from './helpers.ts';

beforeAll(announceMissingCorpus);

/** True where the fast reader took the text; it must then agree in everything with the complete one. */
function agrees(text: string): boolean {
  const fast = readFast(text);
  if (fast === undefined) return false;
  const complete = readWithLibrary(text);
  if (fast.problems.length > 0) {
    // Directives of templates: the library makes mappings of them at best, which Kubernetes refuses as keys.
    const refused = complete.root === undefined ? [] : refusedByKubernetes(complete.root);
    expect(complete.problems.length + refused.length, JSON.stringify(text)).toBeGreaterThan(0);
    return true;
  }
  // Comparing text is many times faster than comparing trees, and says the same: all nodes are made in one shape.
  if (JSON.stringify(fast) !== JSON.stringify(complete)) {
    expect(fast, JSON.stringify(text)).toEqual(complete);
    expect.fail(`the order of properties differs: ${text}`);
  }
  return true;
}

function corpusDocuments(): readonly string[] {
  return corpusFiles().flatMap(({ text }) => splitDocuments(text).map(({ start, end }) => text.slice(start, end)));
}

describe('takes', () => {
  test.each([
    ['mappings', 'a: b\nc:\n  d: e\n  f: g\nh:\n'],
    ['sequences', '- a\n-   b\n- - c\n  - d\n-\n-\n  e\n- f: 1\n  g: 2\n'],
    ['sequences at the column of their key', 'a:\n- b\n- c\nd:\n  - e\n'],
    ['markers and comments', '--- # x\n# y\na: b # c\n\n  # d\ne: f#g\n'],
    ['CRLF', 'a: b\r\nc: |\r\n  d\r\n  e\r\nf: "g"\r\n'],
    ['quotes', "a: \"b\"\n'c': 'd'\n\"e f\" : \"\\n\\\"\\\\\\u00e9\"\ng: 'h''i'\n"],
    ['quotes over lines', 'a: "b\n  c\n\n  d"\ne: \'f\n\n\n  g\'\n'],
    ['plain scalars over lines', 'a: b\n  c\n\n  d\ne: f\n'],
    ['block scalars', 'a: |\n  b\n   c\n\n  d\ne: >-\n  f\n  g\n\n   h\n  i\nj: |+\n  k\n\n\nl: m\n'],
    ['a block scalar cut off', 'a: |\n  b'],
    ['block scalars with comments', 'a: | # b\n  # text\n  c\n# d\ne: >\n\n  f\n'],
    ['flow collections', 'a: [b, "c", \'d\', [e], {f: g}, ]\nh: {i: j, "k":l, m: [n]}\no: []\np: {}\n'],
    ['flow collections over lines', 'a: [\n  b, # c\n  d\n  ]\ne:\n  {f: g,\n   h: i}\n'],
    ['JSON', '{\n  "a": [1, 2, {"b": null}],\n  "c": "d"\n}\n'],
    ['odd plain scalars', 'a: b:c\nd: e#f\ng: -1\nh: --x\ni: <<\n<<: j\nk: a"b\'c\nl: http://x/?y&z*\n'],
    ['nothing', '# comment\n\n'],
  ])('%s', (_, text) => {
    expect(agrees(text)).toBe(true);
    expect(agrees(text.replace(/\r?\n$/, ''))).toBe(true);
    expect(agrees(text.replace(/\r?\n/g, '\r\n'))).toBe(true);
  });
});

describe('leaves', () => {
  test.each([
    ['anchors', 'a: &b c\n'],
    ['aliases', 'a: *b\n'],
    ['tags', 'a: !!str b\n'],
    ['explicit keys', '? a\n: b\n'],
    ['directives', '%YAML 1.1\n---\na: b\n'],
    ['document ends', 'a: b\n...\n'],
    ['tabs', 'a:\tb\n'],
    ['tabs as indentation', 'a:\n\tb: c\n'],
    ['given indentation', 'a: |2\n  b\n'],
    ['mappings in a line', 'a: b: c\n'],
    ['wrong indentation', 'a: b\n  c: d\n'],
    ['outdented values', 'a:\n    b: c\n  d: e\n'],
    ['open quotes', 'a: "b\n'],
    ['text behind quotes', 'a: "b" c\n'],
    ['text behind a list', 'a: [b] c\n'],
    ['open lists', 'a: [b\n'],
    ['pairs in lists', 'a: [b: c]\n'],
    ['flow lines at the margin', 'a: [\nb]\n'],
    ['unknown escapes', 'a: "\\q"\n'],
    ['lone CR', 'a: b\rc: d\n'],
    ['a scalar alone', 'a\n'],
    ['deep nesting', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['long keys', `${'a'.repeat(2000)}: b\n`],
  ])('%s to the complete reader', (_, text) => {
    expect(readFast(text)).toBeUndefined();
    const complete = readWithLibrary(text);
    if (complete.problems.length === 0) expect(readYaml(text)).toEqual(complete);
  });
});

describe('agrees with the complete reader', () => {
  test('on the recorded cases', () => {
    const file = new URL('../../fixtures/yaml/kubernetes-semantics.json', import.meta.url);
    const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly input: string }[];
    expect(cases.filter(({ input }) => agrees(input)).length).toBeGreaterThan(100);
  });

  test.skipIf(!hasCorpus)('on every real document, of which it takes nearly all', () => {
    const documents = corpusDocuments().filter((text) => !text.includes('{{'));
    expect(documents.length).toBeGreaterThan(1_000);
    expect(documents.filter((text) => agrees(text)).length / documents.length).toBeGreaterThan(0.98);
  });

  const runs = Number(process.env['SCRAPELINT_FUZZ'] ?? 6_000);

  test(`on ${runs} generated documents`, () => {
    const random = seededRandom(2);
    const taken = Array.from({ length: runs }, () => agrees(generated(random))).filter(Boolean).length;
    expect(taken).toBeGreaterThan(runs / 50);
  });

  test.skipIf(!hasCorpus)(`on ${runs} mutations of real documents`, () => {
    const random = seededRandom(3);
    const documents = corpusDocuments().filter(({ length }) => length > 5 && length < 6_000);
    const taken = Array.from({ length: runs }, () =>
      agrees(mutated(documents[Math.floor(random() * documents.length)]!, random)),
    ).filter(Boolean).length;
    expect(taken).toBeGreaterThan(runs / 10);
  });

  test('on whole trees of every style', () => {
    const scalar = fc.constantFrom(
      'b',
      '"b c"',
      "'d'",
      '1',
      '[e, {f: g}]',
      '{}',
      '',
      'h i # j',
      'k\n$  l',
      '"m\n$  n"',
      '|\n$  o\n$   p\n',
      '>-\n$  q\n$  r\n',
    );
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        scalar.map((text) => ` ${text}`),
        fc
          .array(tie('node'), { minLength: 1, maxLength: 3 })
          .map((nodes) => nodes.map((node, at) => `\n$k${at}:${deeper(node)}`).join('')),
        fc
          .array(tie('node'), { minLength: 1, maxLength: 3 })
          .map((nodes) => nodes.map((node) => `\n$-${deeper(node)}`).join('')),
      ),
    })).node;
    let taken = 0;
    fc.assert(
      fc.property(tree, (node) => {
        if (agrees(`root:${node.replaceAll('$', '  ').replace(/\n{2,}/g, '\n')}\nlast: 1\n`)) taken += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(1_500);
  });
});

function deeper(node: string): string {
  return node.replaceAll('$', '$  ');
}

const pieces = [
  ...['a: ', '- ', '  ', ' ', '\n', '\n', '"', "'", '|', '>', '|-', '|+', '>-', '[', ']', '{', '}', ',', ': ', ':'],
  ...['#', ' #', '\t', '\r\n', 'b', '---', '...', '? ', '&a ', '*a', '!x ', '<<: ', '\\', '\\n', 'x y', '1', '-', '|2'],
  ...['"a": ', "'b' ", '\n  ', '\n    ', '\n- ', '\n\n', 'é', '%', '@', '`', "''"],
];

function generated(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 14) }, () => pieces[Math.floor(random() * pieces.length)]).join(
    '',
  );
}

function mutated(document: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  let lines = document.split('\n');
  if (lines.length > 25) {
    const from = below(lines.length - 20);
    lines = lines.slice(from, from + 5 + below(20));
  }
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    const mutations: readonly (() => void)[] = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, lines[below(lines.length)] ?? ''),
      () => (lines[at] = ' '.repeat(below(4)) + line),
      () => (lines[at] = line.replace(/^ {1,2}/, '')),
      () => (lines[at] = line.slice(0, cut) + (pieces[below(pieces.length)] ?? '') + line.slice(cut)),
      () => (lines[at] = line.slice(0, cut) + line.slice(cut + 1 + below(3))),
      () => lines.splice(at, 1, line.slice(0, cut), ' '.repeat(below(6)) + line.slice(cut)),
      () => lines.splice(at, 0, ' '.repeat(below(6))),
    ];
    mutations[below(mutations.length)]?.();
  }
  const text = lines.join(random() < 0.15 ? '\r\n' : '\n');
  return random() < 0.3 ? text.replace(/\n+$/, '') : text;
}

describe('comments', () => {
  const byLibrary = (text: string): readonly (readonly [number, number])[] => {
    const found: [number, number][] = [];
    readCommentsWithLibrary(text, (start, end) => found.push([start, end]));
    return found;
  };

  test('are what YAML takes for one', () => {
    const text = '# a\r\nb: "# c" # d\n--- # e\nf: |\n  # g\n\n# h\ni: j#k\nl: [m, # n\n  o] # p\n---\nq: &r s # t\n';
    expect(commentsOf(text).map((comment) => comment.text)).toEqual(['# a', '# d', '# e', '# h', '# n', '# p', '# t']);
    for (const comment of commentsOf(text)) expect(text.slice(comment.start, comment.end)).toBe(comment.text);
  });

  test.skipIf(!hasCorpus)('are the same for both readers in every real file', () => {
    for (const { path, text } of corpusFiles()) {
      if (text.includes('{{')) continue;
      expect(
        commentsOf(text).map(({ start, end }) => [start, end]),
        path,
      ).toEqual(byLibrary(text));
    }
  });
});
