import { expect, test } from 'vitest';
import type { Summary } from '../../src/reporters/report.ts';
import { summaryLine } from '../../src/reporters/summary-line.ts';
import { reportOf } from './sample-report.ts';

const nothing: Summary = {
  files: 42,
  objects: 118,
  counts: { error: 0, warning: 0, info: 0 },
  suppressed: 0,
  hidden: 0,
  skipped: { template: 0, unrelated: 0, partial: 0, 'no-metrics': 0 },
  unreadable: 0,
  fixable: { safe: 0, all: 0 },
};

function line(values: Partial<Summary>): string {
  return summaryLine(reportOf([], { summary: { ...nothing, ...values } }), { color: false });
}

test.each<[Partial<Summary>, string]>([
  [{}, 'No problems found in 42 files (118 objects).'],
  [{ files: 1, objects: 1, durationMs: 4 }, 'No problems found in 1 file (1 object) in 0.00 s.'],
  [
    {
      counts: { error: 3, warning: 1, info: 0 },
      durationMs: 210,
      suppressed: 2,
      hidden: 5,
      skipped: { ...nothing.skipped, template: 7 },
    },
    'Found 3 errors, 1 warning in 42 files (118 objects) in 0.21 s. 2 suppressed, 5 hidden, 7 templates skipped.',
  ],
  [
    {
      skipped: { template: 1, unrelated: 2, partial: 1, 'no-metrics': 3 },
      unreadable: 1,
      fixable: { safe: 2, all: 3 },
    },
    'No problems found in 42 files (118 objects). 2 fixable, 1 template, 2 unrelated files, 1 partial object and 3 source files without metrics skipped, 1 unreadable.',
  ],
])('%j', (values, expected) => {
  expect(line(values)).toBe(expected);
});

test('colour', () => {
  expect(summaryLine(reportOf([], { summary: nothing }), { color: true })).toBe(
    '\u001b[32mNo problems found\u001b[0m in 42 files (118 objects).',
  );
});
