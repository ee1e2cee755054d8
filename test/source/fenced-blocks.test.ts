import { expect, test } from 'vitest';

import { fencedBlocks } from '../../src/source/fenced-blocks.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { textOf } from '../../src/source/line-index.ts';

function blocks(text: string): readonly (readonly [string, string])[] {
  return fencedBlocks(sourceFile('a.md', text)).map(({ language, text: inner }) => [language, inner]);
}

test('blocks have a language and a text', () => {
  expect(blocks('# A\n```yaml\na: 1\n```\ntext\n~~~ Python title="x"\nx = 1\n~~~~\n')).toEqual([
    ['yaml', 'a: 1\n'],
    ['python', 'x = 1\n'],
  ]);
});

test('a longer fence holds shorter ones, and a block may be open to the end', () => {
  expect(blocks('````md\n```yaml\na: 1\n```\n````\n```go\nx')).toEqual([
    ['md', '```yaml\na: 1\n```\n'],
    ['go', 'x'],
  ]);
});

test('inline code is no fence', () => {
  expect(blocks('```yaml``` is a word\n')).toEqual([]);
});

test.each(['\n', '\r\n'])('places are those of the file, indented blocks too', (feed) => {
  const file = sourceFile('a.md', ['1. A', '', '   ```yaml', '   a:', '     b: 1', '', '   ```', ''].join(feed));
  const [block] = fencedBlocks(file);
  expect(block?.text).toBe(['a:', '  b: 1', '', ''].join(feed));
  const at = block?.text.indexOf('b: 1') ?? 0;
  expect(block === undefined ? '' : textOf(block.toSpan(at, at + 4))).toBe('b: 1');
  expect(block === undefined ? '' : textOf(block.toSpan(at + 3, at + 3))).toBe('');
});
