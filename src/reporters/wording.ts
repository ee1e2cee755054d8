import type { Finding } from '../finding.ts';
import { regionOf } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';
import { visible } from '../source/visible.ts';
import { severities } from '../finding.ts';
import type { Report, RuleDescription, SkipReason } from './report.ts';

/** A text of a finding as it may be shown: without credentials, and with nothing in it that a terminal would act on. */
export function said(report: Report, text: string): string {
  return visible(report.redactions.scrub(text));
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `path:line:column` of the start of a span, for terminals and editors. */
export function placeOf(span: Span): string {
  const { line, column } = regionOf(span).start;
  return `${visible(span.file.path)}:${line}:${column}`;
}

/** A text that ends with a full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The counts of the findings, worst first: `3 errors, 1 warning`. */
export function countsText(report: Report): string {
  const { counts } = report.summary;
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ');
}

/** The comment that would silence a finding, or the annotation where the file has no comments. */
export function ignoreHint(finding: Finding): string | undefined {
  const extension = /\.([a-z]+)$/i.exec(finding.primary.file.path)?.[1]?.toLowerCase() ?? '';
  if (extension === 'json') {
    return finding.object === undefined
      ? undefined
      : `"scrapelint.dev/ignore": "${finding.ruleId}: <reason>" among the annotations of the object`;
  }
  const opening = /^(?:[cm]?[jt]sx?|go|java|kt|scala|rs)$/.test(extension) ? '//' : '#';
  return `${opening} scrapelint: ignore[${finding.ruleId}] <reason>`;
}

/** The rules of a report by id. */
export function rulesById(report: Report): ReadonlyMap<string, RuleDescription> {
  return new Map(report.rules.map((rule) => [rule.id, rule]));
}

/** What a skipped file is called in a count. */
export const skipWords: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  template: ['template', 'templates'],
  unrelated: ['unrelated file', 'unrelated files'],
  partial: ['partial object', 'partial objects'],
  'no-metrics': ['source file without metrics', 'source files without metrics'],
};
