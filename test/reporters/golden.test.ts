import { describe, expect, test } from 'vitest';
import type { ReporterName } from '../../src/reporters/index.ts';
import { reporterNames, reporters } from '../../src/reporters/index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, reportOf, sampleOptions, sampleReport, spanIn } from './sample-report.ts';

const extensions: Readonly<Record<ReporterName, string>> = {
  concise: 'txt',
  full: 'txt',
  github: 'txt',
  gitlab: 'json',
  html: 'html',
  json: 'json',
  junit: 'xml',
  markdown: 'md',
  sarif: 'json',
};

const variants = {
  sample: { report: sampleReport, options: { ...sampleOptions, pathPrefix: 'platform/shop' } },
  clean: { report: reportOf([]), options: sampleOptions },
  verbose: { report: sampleReport, options: { ...sampleOptions, verbose: true, width: 72 } },
  color: { report: sampleReport, options: { ...sampleOptions, color: true } },
  linked: { report: sampleReport, options: { ...sampleOptions, linkBase: 'https://github.com/o/r/blob/1a2b3c' } },
};

function golden(format: ReporterName, variant: keyof typeof variants): string {
  return `../../fixtures/reporters/${variant}.${format}.${extensions[format]}`;
}

async function render(format: ReporterName, variant: keyof typeof variants): Promise<string> {
  const reporter = await reporters[format]();
  const { report, options } = variants[variant];
  return reporter(report, options);
}

describe.each(reporterNames)('%s', (format) => {
  test.each(['sample', 'clean'] as const)('%s', async (variant) => {
    await expect(await render(format, variant)).toMatchFileSnapshot(golden(format, variant));
  });

  // Colour is ours; whatever else a terminal or a runner could act on comes from the linted files.
  test('passes nothing on that a terminal, a runner or a reader could be misled by', async () => {
    const text = await render(format, 'sample');
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text).not.toContain('hunter2');
    if (format !== 'json') expect(text).not.toContain('##[');
    const commands = text.split('\n').filter((line) => /^\s*::/.test(line) && !/^\s+::: /.test(line));
    if (format !== 'github') expect(commands).toEqual([]);
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::(?!.*\r)/);
  });
});

test('full: verbose in a narrow terminal', async () => {
  await expect(await render('full', 'verbose')).toMatchFileSnapshot(golden('full', 'verbose'));
});

test('full: no line of blanks under a mark that reaches the edge', async () => {
  const file = sourceFile('wide.yaml', `name: ${'get, '.repeat(30)}"*"\n`);
  const reporter = await reporters.full();
  const text = reporter(reportOf([findingAt(spanIn(file, '"*"'))]), { ...sampleOptions, width: 60 });
  expect(text).toContain('^^^');
  expect(text).not.toMatch(/[ ]$/m);
});

test('full: colour', async () => {
  const text = await render('full', 'color');
  await expect(text.replaceAll('\u001b', '␛')).toMatchFileSnapshot(golden('full', 'color'));
});

test('markdown: links to the code host', async () => {
  await expect(await render('markdown', 'linked')).toMatchFileSnapshot(golden('markdown', 'linked'));
});

test('the registry lists its names in order', () => {
  expect(reporterNames).toEqual(Object.keys(reporters).toSorted());
});
