import { beforeAll, describe, expect, test } from 'vitest';

import { parseText } from '../../src/yaml/document.ts';
import { isOfNoInterest } from '../../src/yaml/prefilter.ts';
import type { KindFilter } from '../../src/yaml/prefilter.ts';
import { announceMissingCorpus, corpusFiles, hasCorpus, seededRandom, sourceOf } from './helpers.ts';

beforeAll(announceMissingCorpus);

const wanted: ReadonlySet<string> = new Set(['ClusterRole', 'Role', 'Secret', 'ConfigMap', 'Service', 'List']);
const isOfInterest: KindFilter = (kind) => wanted.has(kind);

/** Documents that the filter passes over although a full parse finds a kind that is wanted, or no kind at all. */
function wronglySkipped(text: string): readonly string[] {
  const wrong: string[] = [];
  for (const { start, end, root, problems } of parseText(sourceOf(text)).documents) {
    // What is broken is no manifest of any kind, whatever the reader made of it.
    if (problems.length > 0 || !isOfNoInterest(text, start, end, isOfInterest)) continue;
    const kinds = root === undefined ? [] : root.entries().filter(({ key }) => key.text === 'kind');
    if (kinds.some(({ value }) => wanted.has(value.text))) wrong.push(text.slice(start, end));
  }
  return wrong;
}

const skipped: readonly [name: string, text: string][] = [
  ['a dashboard', 'apiVersion: v1\nkind: Dashboard\nspec:\n  kind: ClusterRole\n'],
  ['behind a marker', '---\napiVersion: v1\nkind: Deployment\n'],
  ['behind a marker with a comment', '--- # a\nkind: Deployment\n'],
  ['with comments and empty lines', '# kind: ClusterRole\n\nkind: Deployment\n\n# end\n'],
  ['with CRLF', 'apiVersion: v1\r\nkind: Deployment\r\nspec:\r\n  a: b\r\n'],
  ['with a sequence at the margin', 'kind: Deployment\nitems:\n- a\n- kind: ClusterRole\n'],
  ['with spaces around', 'kind  :   Deployment  \n'],
  ['a value that goes on', 'kind: Deployment\n  and more\napiVersion: v1\n'],
  ['without a line end', 'kind: Deployment'],
];

const parsed: readonly [name: string, text: string][] = [
  ['a wanted kind', 'kind: ClusterRole\n'],
  ['no kind', 'apiVersion: v1\nrules: []\n'],
  ['two kinds, wanted last', 'kind: Deployment\nkind: ClusterRole\n'],
  ['two kinds, wanted first', 'kind: ClusterRole\nkind: Deployment\n'],
  ['a double-quoted value', 'kind: "ClusterRole"\n'],
  ['a single-quoted value', "kind: 'ClusterRole'\n"],
  ['a double-quoted key', 'kind: Deployment\n"kind": ClusterRole\n'],
  ['a single-quoted key', "kind: Deployment\n'kind': ClusterRole\n"],
  ['an escaped key', 'kind: Deployment\n"\\x6bind": ClusterRole\n'],
  ['an explicit key', 'kind: Deployment\n? kind\n: ClusterRole\n'],
  ['an explicit key without a space', 'kind: Deployment\n?\n  kind\n: ClusterRole\n'],
  ['a tagged key', 'kind: Deployment\n!!str kind: ClusterRole\n'],
  ['an anchored key', 'kind: Deployment\n&a kind: ClusterRole\n'],
  ['an alias as key', 'a: &k kind\nkind: Deployment\n*k : ClusterRole\n'],
  ['a merge key', 'a: &a {kind: ClusterRole}\nkind: Deployment\n<<: *a\n'],
  ['a merge key alone', 'x: &a {kind: ClusterRole}\n<<: *a\n'],
  ['an anchored value', 'kind: &a ClusterRole\n'],
  ['an aliased value', 'a: &a ClusterRole\nkind: *a\n'],
  ['a tagged value', 'kind: !!str ClusterRole\n'],
  ['a value on the next line', 'kind:\n  ClusterRole\n'],
  ['a literal value', 'kind: |-\n  ClusterRole\n'],
  ['a folded value', 'kind: >-\n  ClusterRole\n'],
  ['a value with a comment', 'kind: Deployment # comment\n'],
  ['a tab behind the colon', 'kind:\tClusterRole\n'],
  ['a tab behind the value', 'kind: ClusterRole\t\n'],
  ['a tab before the colon', 'kind\t: ClusterRole\n'],
  ['an indented root', '  kind: ClusterRole\n  rules: []\n'],
  ['an indented root below a comment', '# kind: x\n  kind: ClusterRole\n'],
  ['an indented root with a decoy at the margin', ' kind: ClusterRole\n rules: []\nkind: Deployment\n'],
  ['an indented root behind a marker, with a decoy', '---\n# c\n\n  kind: ClusterRole\nkind: Deployment\n'],
  ['a flow root', '{kind: ClusterRole, rules: []}\n'],
  ['a flow root on lines', '{\nkind: ClusterRole\n}\n'],
  ['a flow root with a decoy at the margin', '{a: 1,\nkind: ClusterRole\n,b: 2}\n'],
  ['JSON', '{\n  "kind": "ClusterRole"\n}\n'],
  ['a flow root behind a marker', '--- {kind: ClusterRole}\n'],
  ['a tagged root', '--- !!map\nkind: ClusterRole\n'],
  ['an anchored root', '--- &a\nkind: ClusterRole\n'],
  ['a root in a quoted key', '"a\n\nkind: Deployment\nb": 1\nkind: ClusterRole\n'],
  ['a decoy in quoted lines at the margin', 'a: "x\nkind: Deployment\n"\n"kind": ClusterRole\n'],
  ['a decoy in a plain scalar', 'a: b\n kind: Deployment\n"kind": ClusterRole\n'],
  ['lone CR', 'a: b\rkind: ClusterRole\rkind: Deployment\n'],
  ['lone CR hides a kind', 'kind: Deployment\na: b\rkind: ClusterRole\n'],
  ['NEL hides a kind', 'kind: Deployment\na: b\u0085kind: ClusterRole\n'],
  ['line separator hides a kind', 'kind: Deployment\na: b\u2028kind: ClusterRole\n'],
  ['paragraph separator hides a kind', 'kind: Deployment\na: b\u2029kind: ClusterRole\n'],
  ['CR in a comment', '# comment\rkind: ClusterRole\n#\nkind: Deployment\n'],
  ['a byte order mark before the key', '---\n\uFEFFkind: ClusterRole\n'],
  ['a no-break space', 'kind: Deployment\n\u00a0kind: ClusterRole\n'],
  ['letters of other scripts', 'kind: Deployment\nкind: ClusterRole\n'],
  ['a directive', '%YAML 1.1\n---\nkind: ClusterRole\n'],
  ['a document end, and more', 'kind: Deployment\n...\nkind: ClusterRole\n'],
  ['an upper-case key', 'Kind: ClusterRole\n'],
  ['a longer key', 'kinds: ClusterRole\nkind: Deployment\n'],
  ['a word that is no plain word', 'kind: Cluster-Role\n'],
  ['an item that is a mapping at the root', '- kind: ClusterRole\n'],
  ['a dash and a tab', 'kind: Deployment\na:\n-\tkind: ClusterRole\n'],
];

describe('the prefilter', () => {
  test.each(skipped)('passes over %s', (_, text) => {
    expect(isOfNoInterest(text, 0, text.length, isOfInterest)).toBe(true);
    expect(wronglySkipped(text)).toEqual([]);
  });

  test.each(parsed)('does not pass over %s', (_, text) => {
    const ranges = parseText(sourceOf(text)).documents;
    expect(ranges.some(({ start, end }) => !isOfNoInterest(text, start, end, isOfInterest))).toBe(true);
    expect(wronglySkipped(text)).toEqual([]);
  });

  test('looks at its own document only', () => {
    const text = 'kind: ClusterRole\n---\nkind: Deployment\n---\nkind: Role\u2028\n';
    const { documents, passedOver } = parseText(sourceOf(text), { isOfInterest });
    expect(documents.map(({ root }) => root?.get('kind')?.text)).toEqual(['ClusterRole', 'Role']);
    expect(passedOver).toBe(1);
  });

  test('hands the text of the document to who decides', () => {
    const text = 'kind: ConfigMap\ndata: {}\n---\nkind: ConfigMap\ndata:\n  a: scrape_configs\n';
    const { documents, passedOver } = parseText(sourceOf(text), {
      isOfInterest: (kind, whole, start, end) =>
        kind === 'ConfigMap' && whole.slice(start, end).includes('scrape_configs'),
    });
    expect(documents).toHaveLength(1);
    expect(documents[0]?.start).toBe(text.indexOf('---'));
    expect(passedOver).toBe(1);
  });
});

describe('over real manifests', () => {
  test.skipIf(!hasCorpus)('it skips nothing that a full parse would have found, and skips much', () => {
    let bytes = 0;
    let skippedBytes = 0;
    const wrong: string[] = [];
    for (const { text } of corpusFiles()) {
      wrong.push(...wronglySkipped(text));
      for (const { start, end } of parseText(sourceOf(text)).documents) {
        bytes += end - start;
        if (isOfNoInterest(text, start, end, isOfInterest)) skippedBytes += end - start;
      }
    }
    expect(wrong).toEqual([]);
    expect(skippedBytes / bytes).toBeGreaterThan(0.3);
  });
});

describe('over random documents', () => {
  const runs = Number(process.env['SCRAPELINT_FUZZ'] ?? 5_000);
  const keys = [
    'kind',
    'kind',
    'kind',
    '"kind"',
    "'kind'",
    '? kind',
    '!!str kind',
    '&a kind',
    '*a ',
    '<<',
    ' kind',
    'kind ',
    '{kind',
    'a',
    'apiVersion',
    '- kind',
    '"\\u006bind"',
  ];
  const values = [
    'ClusterRole',
    'Deployment',
    'Deployment',
    '"ClusterRole"',
    '&a kind',
    '*a',
    '|',
    '>-',
    '',
    '{kind: ClusterRole}',
    '*b',
    '"x',
    'Deployment # c',
    '[',
    'ClusterRole}',
    '!!str Role',
    '&b {kind: Role}',
  ];
  const breaks = [
    '\n',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\u0085',
    '\u2028',
    '\n\n',
    '\n  ',
    '\n#',
    '\n---\n',
    '\n...\n',
    '\t\n',
  ];

  test(`${runs} documents, none skipped wrongly`, () => {
    const random = seededRandom(1);
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
    let skips = 0;
    for (let run = 0; run < runs; run += 1) {
      let text = random() < 0.3 ? '---\n' : '';
      const lines = 1 + Math.floor(random() * 6);
      for (let at = 0; at < lines; at += 1) {
        const isPlain = random() < 0.5;
        text += isPlain
          ? `${pick(['kind: Deployment', 'a: b', 'c:\n  kind: ClusterRole', 'kind: Role', '- x', '# y', 'a: &a kind'])}\n`
          : `${pick(keys)}${pick([': ', ':', ':  ', ' : '])}${pick(values)}${pick(breaks)}`;
      }
      if (isOfNoInterest(text, 0, text.length, isOfInterest)) skips += 1;
      expect(wronglySkipped(text), JSON.stringify(text)).toEqual([]);
    }
    // A fuzz test in which hardly anything is skipped would show nothing.
    expect(skips).toBeGreaterThan(runs / 100);
  });
});
