import { expect, test } from 'vitest';
import { ignoreHint } from '../../src/reporters/wording.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, spanIn } from './sample-report.ts';

test.each([
  ['a.yaml', '# scrapelint: ignore[rbac/wildcard-verb] <reason>'],
  ['metrics.py', '# scrapelint: ignore[rbac/wildcard-verb] <reason>'],
  ['src/metrics.ts', '// scrapelint: ignore[rbac/wildcard-verb] <reason>'],
  ['metrics.go', '// scrapelint: ignore[rbac/wildcard-verb] <reason>'],
  ['-', '# scrapelint: ignore[rbac/wildcard-verb] <reason>'],
  ['role.json', '"scrapelint.dev/ignore": "rbac/wildcard-verb: <reason>" among the annotations of the object'],
])('%s', (path, hint) => {
  expect(ignoreHint(findingAt(spanIn(sourceFile(path, 'x'), 'x'), { object: 'Role x' }))).toBe(hint);
});

test('a JSON file without an object has no place for one', () => {
  expect(ignoreHint(findingAt(spanIn(sourceFile('x.json', 'x'), 'x')))).toBeUndefined();
});
