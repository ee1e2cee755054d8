import { expect, test } from 'vitest';
import { markdown } from '../../src/reporters/markdown.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, reportOf, sampleOptions, spanIn } from './sample-report.ts';

const file = sourceFile('a.yaml', 'kind: Role\n');

test('stays below what GitHub takes as a job summary, and says what is missing', () => {
  const findings = Array.from({ length: 20_000 }, (_, at) =>
    findingAt(spanIn(file, 'Role'), {
      message: `日本 finding ${at}. ${'long '.repeat(20)}`,
      ruleId: `rbac/rule-${at % 300}`,
    }),
  );
  const text = markdown(reportOf(findings), sampleOptions);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/…and \d+ more findings\./);
  expect(text).toMatch(/Found 20000 errors in 42 files/);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

test.each([
  ['a|b', 'a\\|b'],
  ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
  ['`x` *y* _z_ ~q~', '\\`x\\` \\*y\\* \\_z\\_ \\~q\\~'],
  ['[x](javascript:y) ![z](w)', '\\[x\\](javascript:y) !\\[z\\](w)'],
  ['#12 @team a@b', '\\#12 @&#8203;team a@b'],
  ['one\n## two', 'one\\\\x0a\\#\\# two'],
])('escapes %j', (message, escaped) => {
  const text = markdown(reportOf([findingAt(spanIn(file, 'Role'), { message })]), sampleOptions);
  expect(text).toContain(` | ${escaped} |\n`);
});
