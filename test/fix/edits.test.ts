import { describe, expect, test } from 'vitest';

import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { hasComments, removeEntry, removeItems, replaceScalar } from '../../src/fix/edits.ts';
import { fixUntilStable } from '../../src/fix/fix-until-stable.ts';
import type { Finding, TextEdit } from '../../src/finding.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import { parseText } from '../../src/yaml/document.ts';
import { fileSource } from '../../src/yaml/text-source.ts';
import type { View } from '../../src/yaml/view.ts';

function rootOf(file: SourceFile): View {
  return parseText(fileSource(file)).documents[0]!.root!;
}

function apply(file: SourceFile, edits: readonly TextEdit[] | undefined): string | undefined {
  if (edits === undefined) return undefined;
  return applyFixes([file], [finding(edits)], { unsafe: true }).files[0]?.text;
}

function finding(edits: readonly TextEdit[], safe = true): Finding {
  return {
    ruleId: 'rbac/x',
    messageId: 'x',
    severity: 'info',
    confidence: 'high',
    message: 'X.',
    url: 'https://example.org',
    primary: edits[0]!.span,
    related: [],
    fingerprint: '',
    fix: { description: 'Do it', safe, edits },
  };
}

/** The text after the items at these places of the list `a` are taken out. */
function without(text: string, ...at: readonly number[]): string | undefined {
  const file = sourceFile('a.yaml', text);
  const list = rootOf(file).get('a')!;
  return apply(
    file,
    removeItems(
      list,
      at.map((index) => list.items()[index]!),
    ),
  );
}

describe('items', () => {
  test.each([
    ['the first of a flow list', 'a: [x, y, z]\n', [0], 'a: [y, z]\n'],
    ['one between others', 'a: [x, y, z]\n', [1], 'a: [x, z]\n'],
    ['the last', 'a: [x, y, z]\n', [2], 'a: [x, y]\n'],
    ['the last before a comma', 'a: [x, y, ]\n', [1], 'a: [x, ]\n'],
    ['two at the end', 'a: [ x, y, z ]\n', [1, 2], 'a: [ x ]\n'],
    ['first and last', 'a: [x, y, z]\n', [0, 2], 'a: [y]\n'],
    ['lines of a flow list', 'a: [\n  x,\n  y,\n  z,\n]\n', [1], 'a: [\n  x,\n  z,\n]\n'],
    ['in JSON', '{"a": ["x", "y"], "b": 1}', [1], '{"a": ["x"], "b": 1}'],
    ['a line', 'a:\n  - x\n  - y # why\n  - z\n', [1], 'a:\n  - x\n  - z\n'],
    ['the last line without its end', 'a:\n- x\n- y', [1], 'a:\n- x\n'],
    ['lines with CRLF', 'a:\r\n- x\r\n- y\r\n', [0], 'a:\r\n- y\r\n'],
    ['a mapping', 'a:\n  - x: 1\n    y:\n      - 2\n\n  # next\n  - z: 1\n', [0], 'a:\n\n  # next\n  - z: 1\n'],
    ['a list in a list', 'a:\n  - - x\n    - y\n  - z\n', [0], 'a:\n  - z\n'],
    ['text of several lines', 'a:\n  - |\n    one\n    two\n  - z\n', [0], 'a:\n  - z\n'],
  ])('%s', (_, before, at, after) => {
    expect(without(before, ...at)).toBe(after);
  });

  test.each([
    ['every item', 'a: [x, y]\n', [0, 1]],
    ['beside a comment that would go with it', 'a: [\n  x, # why\n  y,\n]\n', [0]],
    ['in a list that is named', 'a: &l [x, y]\nb: *l\n', [0]],
    ['that stand below their dash', 'a:\n  -\n    x: 1\n  - z\n', [0]],
  ])('are left alone: %s', (_, text, at) => {
    expect(without(text, ...at)).toBeUndefined();
  });
});

test.each([
  ['a:\n  - x: 1\n  - y: 1\n', false],
  ['a:\n  - x: 1\n  # why\n\n  - y: 1\n', true],
  ['a:\n  - x: 1\n  - y: 1 # why\n', true],
  ['a:\n  - x: 1\n  - y:\n      # why\n      - 1\n', true],
  ['a:\n  - x: 1 # why\n  - y: 1\n', false],
  ['a:\n  - x: 1\n  - y: a#b\n', false],
])('%j has comments on the second item: %s', (text, expected) => {
  expect(hasComments(rootOf(sourceFile('a.yaml', text)).get('a')!.items()[1]!)).toBe(expected);
});

describe('entries', () => {
  const taken = (text: string, name: string): string | undefined => {
    const file = sourceFile('a.yaml', text);
    const root = rootOf(file);
    const mapping = root.get('m') ?? root.items()[0] ?? root;
    return apply(file, removeEntry(mapping, name));
  };

  test.each([
    ['a line', 'm:\n  x: 1 # why\n  y: 2\n', 'x', 'm:\n  y: 2\n'],
    ['lines', 'm:\n  x:\n    - 1\n    - 2\n  y: 2\n', 'x', 'm:\n  y: 2\n'],
    ['without a value', 'm:\n  x:\n  y: 2\n', 'x', 'm:\n  y: 2\n'],
    ['behind a dash', '- x: [1]\n  y: 2\n', 'x', '- y: 2\n'],
    ['in flow style', 'm: { x: 1, y: 2 }\n', 'x', 'm: { y: 2 }\n'],
    ['last in flow style', 'm: { x: 1, y: 2 }\n', 'y', 'm: { x: 1 }\n'],
  ])('%s', (_, before, name, after) => {
    expect(taken(before, name)).toBe(after);
  });

  test.each([
    ['the only one', 'm:\n  x: 1\n', 'x'],
    ['one that is there twice', 'm:\n  x: 1\n  x: 2\n', 'x'],
    ['one with a comment below', '- x: 1\n  # why\n  y: 2\n', 'x'],
    ['none', 'm:\n  x: 1\n  y: 1\n', 'z'],
  ])('are left alone: %s', (_, text, name) => {
    expect(taken(text, name)).toBeUndefined();
  });
});

test.each([
  ['a: Get\n', 'get', 'a: get\n'],
  ['a: "Get" # why\n', 'get', 'a: "get" # why\n'],
  ["a: 'Get'\n", 'get', "a: 'get'\n"],
  ['a: core\n', '', 'a: ""\n'],
  ['a: x\n', 'yes', 'a: "yes"\n'],
  ['a: healthz\n', '/healthz', 'a: "/healthz"\n'],
])('%j becomes %j', (before, text, after) => {
  const file = sourceFile('a.yaml', before);
  expect(apply(file, replaceScalar(rootOf(file).get('a')!, text))).toBe(after);
});

test('fixes that meet wait for the next round, and unsafe ones for being asked for', () => {
  const file = sourceFile('a.yaml', 'abc');
  const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { file, start, end }, newText });
  const findings = [finding([edit(0, 2, 'x')]), finding([edit(1, 3, 'y')]), finding([edit(2, 3, 'z')], false)];
  expect(applyFixes([file], findings, { unsafe: false })).toEqual({ files: [{ ...file, text: 'xc' }], applied: 1 });
  expect(applyFixes([file], findings, { unsafe: true }).files[0]?.text).toBe('xz');
});

test('fixes that undo each other come to an end', () => {
  const file = sourceFile('a.yaml', 'a');
  const outcome = fixUntilStable(
    [file],
    ([current]) => [
      finding([{ span: { file: current!, start: 0, end: 1 }, newText: current!.text === 'a' ? 'b' : 'a' }]),
    ],
    { unsafe: false },
  );
  expect(outcome).toMatchObject({ applied: 10, changed: [] });
});
