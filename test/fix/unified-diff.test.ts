import fc from 'fast-check';
import { expect, test } from 'vitest';

import { unifiedDiff } from '../../src/fix/unified-diff.ts';

/** Applies a diff as `patch` does, without any tolerance. */
function patch(text: string, diff: string): string {
  const lines = text.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const rows = diff.split(/(?<=\n)/).slice(2);
  for (const [index, row] of rows.entries()) {
    const header = /^@@ -(\d+)(?:,(\d+))? /.exec(row);
    if (header !== null) {
      const start = header[2] === '0' ? Number(header[1]) : Number(header[1]) - 1;
      while (at < start) result.push(lines[at++] ?? '');
      continue;
    }
    if (row.startsWith('\\')) continue;
    const body = rows[index + 1]?.startsWith('\\') === true ? row.slice(1, -1) : row.slice(1);
    if (row.startsWith('+')) result.push(body);
    else {
      expect(lines[at]).toBe(body);
      at += 1;
      if (row.startsWith(' ')) result.push(body);
    }
  }
  return [...result, ...lines.slice(at)].join('');
}

test('leads from one text to the other', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', 'd\n'), { maxLength: 30 })
    .map((lines) => lines.join(''));
  const end = fc.constantFrom('', 'x', 'x\n');
  fc.assert(
    fc.property(text, end, text, end, (before, beforeEnd, after, afterEnd) => {
      const from = before + beforeEnd;
      const to = after + afterEnd;
      const diff = unifiedDiff('file', from, to);
      if (from === to) expect(diff).toBe('');
      else expect(patch(from, diff)).toBe(to);
    }),
    { numRuns: 500 },
  );
});

test('shows three lines around a change, and joins what is near', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`);
  const changed = lines.map((line, index) => (index === 9 || index === 14 || index === 28 ? 'changed\n' : line));
  expect(unifiedDiff('a.yaml', lines.join(''), changed.join(''))).toMatchInlineSnapshot(`
    "--- a/a.yaml
    +++ b/a.yaml
    @@ -7,12 +7,12 @@
     line 7
     line 8
     line 9
    -line 10
    +changed
     line 11
     line 12
     line 13
     line 14
    -line 15
    +changed
     line 16
     line 17
     line 18
    @@ -26,5 +26,5 @@
     line 26
     line 27
     line 28
    -line 29
    +changed
     line 30
    "
  `);
});

test('shows other texts than it compares', () => {
  const shown = { before: 'secret: ••••\na: 1\n', after: 'secret: ••••\n' };
  expect(unifiedDiff('a.yaml', 'secret: abcd\na: 1\n', 'secret: abcd\n', shown)).toBe(
    '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1 @@\n secret: ••••\n-a: 1\n',
  );
});
