import { expect, test } from 'vitest';
import { splitArguments } from '../../src/action/split-arguments.ts';

test.each<[string, readonly string[]]>([
  ['', []],
  ['  \n ', []],
  ['a b\n\tc', ['a', 'b', 'c']],
  ['"a b" \'c d\'', ['a b', 'c d']],
  ['--select="rbac/*, x" y', ['--select=rbac/*, x', 'y']],
  ['C:\\manifests\\prod "C:\\my files"', ['C:\\manifests\\prod', 'C:\\my files']],
  ['a""b ""', ['ab', '']],
  ['it\'s "open', ["it's", '"open']],
])('%j', (text, words) => {
  expect(splitArguments(text)).toEqual(words);
});
