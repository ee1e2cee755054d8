import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { github } from '../../src/reporters/github.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, reportOf, sampleOptions, spanIn } from './sample-report.ts';

function findingsIn(path: string, count: number, values: Partial<Finding> = {}): Finding[] {
  const file = sourceFile(path, 'kind: Role\nverbs:\n- get\n');
  return Array.from({ length: count }, (_, at) =>
    findingAt(spanIn(file, 'Role'), { message: `Finding ${at} of ${path}.`, ...values }),
  );
}

function lines(findings: readonly Finding[]): string[] {
  return github(reportOf(findings), sampleOptions).split('\n').slice(0, -1);
}

test('ten findings of a level are all shown', () => {
  expect(lines(findingsIn('a.yaml', 10))).toHaveLength(10);
});

test('of more, nine are shown, and the tenth line counts the rest', () => {
  const shown = lines(findingsIn('a.yaml', 25));
  expect(shown).toHaveLength(10);
  expect(shown.at(-1)).toBe(
    '::error title=scrapelint::16 more findings of level error: see the log and the summary of this job.',
  );
});

test('a file with many findings leaves room for the others', () => {
  const shown = lines([...findingsIn('a.yaml', 20), ...findingsIn('b.yaml', 2), ...findingsIn('c.yaml', 2)]);
  const files = shown.map((line) => /file=([^,]*)/.exec(line)?.[1]);
  expect(files).toEqual([
    'a.yaml',
    'a.yaml',
    'a.yaml',
    'b.yaml',
    'b.yaml',
    'c.yaml',
    'c.yaml',
    'a.yaml',
    'a.yaml',
    undefined,
  ]);
});

test('the worst come first, and each level has its own ten', () => {
  const findings = [
    ...findingsIn('a.yaml', 12, { severity: 'info' }),
    ...findingsIn('b.yaml', 12, { severity: 'warning' }),
    ...findingsIn('c.yaml', 2),
  ];
  const levels = lines(findings).map((line) => /^::(\w+)/.exec(line)?.[1]);
  expect(levels).toEqual([
    ...Array<string>(2).fill('error'),
    ...Array<string>(10).fill('warning'),
    ...Array<string>(10).fill('notice'),
  ]);
});

test('columns only where the finding is on one line', () => {
  const file = sourceFile('a.yaml', 'kind: Role\nverbs:\n- get\n');
  expect(lines([findingAt(spanIn(file, 'verbs:\n- get'))])[0]).toMatch(/^::error file=a\.yaml,line=2,endLine=3,title=/);
  expect(lines([findingAt(spanIn(file, 'verbs:\n'))])[0]).toMatch(/line=2,endLine=2,col=1,endColumn=7,title=/);
});

test('an annotation is one line, whatever its texts contain', () => {
  const file = sourceFile('a,b:c%\n::error::x.yaml', 'kind: Role');
  const finding = findingAt(spanIn(file, 'Role'), {
    message: 'One\r\n::stop-commands::x 100%0A.',
    help: '\n::error::y',
  });
  expect(lines([finding])).toEqual([
    '::error file=a%2Cb%3Ac%25\\x0a%3A%3Aerror%3A%3Ax.yaml,line=1,endLine=1,col=7,endColumn=11,title=rbac/wildcard-verb' +
      '::One\\x0d\\x0a::stop-commands::x 100%250A.%0AHelp: \\x0a::error::y%0Ahttps://scrapelint.example/rules/rbac/wildcard-verb',
  ]);
});

test('a very long message is cut, and its link stays', () => {
  const [line = ''] = lines(findingsIn('a.yaml', 1, { message: 'x'.repeat(100_000) }));
  expect(line.length).toBeLessThan(5_000);
  expect(line).toMatch(/rules\/rbac\/wildcard-verb$/);
});
