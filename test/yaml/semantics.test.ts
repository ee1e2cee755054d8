import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseText } from '../../src/yaml/document.ts';
import { resolveScalar } from '../../src/yaml/resolve-scalar.ts';
import type { View } from '../../src/yaml/view.ts';
import { rootOf, sourceOf } from './helpers.ts';

/** One input, and what sigs.k8s.io/yaml 1.4 (YAMLToJSONStrict) makes of it. */
interface Case {
  readonly name: string;
  readonly input: string;
  readonly value?: unknown;
  readonly error?: string;
}

const file = new URL('../../fixtures/yaml/kubernetes-semantics.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];

const duplicateKeys = 'accepted here: repeated keys are for a rule to report, with both places';
const strictMerge =
  'accepted here: that a merged key may not be overridden is a quirk of the strict decoder; kubectl converts manifests with the other one';
const jsonEscape = 'accepted here: an escape of JSON, and kubectl reads what begins with a brace as JSON';

/** Where we differ from Kubernetes, and why. */
const differences: ReadonlyMap<string, string> = new Map([
  ['dup key', duplicateKeys],
  ['dup yes/true', duplicateKeys],
  ['dup nested', duplicateKeys],
  ['dup in flow', duplicateKeys],
  ['dup in seq item', duplicateKeys],
  ['merge override before', strictMerge],
  ['merge override after', strictMerge],
  ['merge seq', strictMerge],
  ['dq', jsonEscape],
  ['json', jsonEscape],
  ['dq surrogate', jsonEscape],
  [
    'tab blank line',
    'accepted here: go-yaml refuses a line of nothing but a tab behind some values and takes it behind others; it changes no value',
  ],
]);

const refused = Symbol('refused');

/** What a document is in JSON, or `refused`. */
function read(input: string): unknown {
  const [document] = parseText(sourceOf(input)).documents;
  if (document === undefined) return null;
  if (document.problems.length > 0) return refused;
  return document.root === undefined ? null : toJson(document.root);
}

function toJson(view: View): unknown {
  if (view.kind === 'mapping') {
    const entries = view
      .entries()
      .map(({ key, value }) => [key.value === undefined ? key.text : String(key.value), toJson(value)] as const);
    return entries.some(([, value]) => value === refused) ? refused : Object.fromEntries(entries);
  }
  if (view.kind === 'sequence') {
    const items = view.items().map(toJson);
    return items.includes(refused) ? refused : items;
  }
  // What JSON cannot hold has no value.
  return view.value === undefined ? refused : view.value;
}

describe('YAML as Kubernetes reads it', () => {
  test('there are as many cases as were recorded', () => {
    expect(cases).toHaveLength(256);
    expect([...differences.keys()].filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
  });

  for (const { name, input, ...expected } of cases) {
    const reason = differences.get(name);
    test(reason === undefined ? name : `${name} (${reason})`, () => {
      const theirs = 'value' in expected ? expected.value : refused;
      if (reason === undefined) expect(read(input)).toEqual(theirs);
      else expect(read(input)).not.toEqual(theirs);
    });
  }
});

describe('scalars', () => {
  const scalar = (text: string, tag?: string): unknown =>
    resolveScalar({ kind: 'scalar', start: 0, end: 0, style: 'plain', text, ...(tag === undefined ? {} : { tag }) });

  test.each([
    ['1', '!Ref', '1'],
    ['true', '!x', 'true'],
    ['', '!x', ''],
    ['1', '!!str', '1'],
    ['1', 'tag:yaml.org,2002:str', '1'],
    ['1', '!', '1'],
    ['yes', '!!bool', true],
    ['x', '!!bool', undefined],
    ['0x10', '!!int', 16],
    ['1', '!!float', 1],
    ['w6k=', '!!binary', 'é'],
    ['~', '!!null', null],
  ])('%j with the tag %s is %j', (text, tag, value) => {
    expect(scalar(text, tag)).toBe(value);
  });

  test('keep their text whatever their type', () => {
    const root = rootOf('a: 010\nb: true\nc: 1e3\nd: ~\ne: 12:30:45\n');
    expect(root.entries().map(({ value }) => [value.text, value.value])).toEqual([
      ['010', 8],
      ['true', true],
      ['1e3', 1000],
      ['~', null],
      ['12:30:45', '12:30:45'],
    ]);
  });
});

describe('what is read although a stricter parser refuses it', () => {
  test.each([
    ['flow lines at the margin', 'a:\n  b: [\n1,\n2\n]\nc: d\n', { a: { b: [1, 2] }, c: 'd' }],
    ['quoted lines at the margin', 'a:\n  b: "x\ny"\n', { a: { b: 'x y' } }],
    ['a scalar below empty lines and a comment', 'a:\n\n# c\n  text\nb: 1\n', { a: 'text', b: 1 }],
  ])('%s', (_, input, value) => {
    expect(read(input)).toEqual(value);
  });
});

describe('directives', () => {
  test('belong to the document behind them', () => {
    const { documents } = parseText(sourceOf('%YAML 1.1\n---\na: 1\n---\nb: 2\n...\n%YAML 1.1\n---\nc: 3\n'));
    expect(documents.map(({ root, problems }) => [root?.entries()[0]?.key.text, problems.length])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
    ]);
  });

  test('a percent sign at the margin does not hide the documents behind it', () => {
    const { documents } = parseText(sourceOf('a: |\n%x\n---\nb: 2\n'));
    expect(documents.at(-1)?.root?.get('b')?.text).toBe('2');
  });

  test('of another version are refused', () => {
    const [document] = parseText(sourceOf('%YAML 1.2\n---\na: 1\n')).documents;
    expect(document?.problems[0]?.message).toContain('YAML 1.2');
    expect(document?.problems[0]?.span).toMatchObject({ start: 0, end: 5 });
  });
});
