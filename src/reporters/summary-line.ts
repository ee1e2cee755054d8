import type { Report, ReporterOptions, SkipReason } from './report.ts';
import { styleOf } from './style.ts';
import { counted, countsText, skipWords } from './wording.ts';

/** The last line of every run: what was found, what was looked at, and what is not shown. */
export function summaryLine(report: Report, options: Pick<ReporterOptions, 'color'>): string {
  const style = styleOf(options.color);
  const counts = countsText(report);
  const found = counts === '' ? style.good('No problems found') : style.bold(`Found ${counts}`);
  const { files, objects, durationMs } = report.summary;
  const time = durationMs === undefined ? '' : ` in ${seconds(durationMs)}`;
  const seen = ` in ${counted(files, 'file')} (${counted(objects, 'object')})${time}.`;
  const rest = notShown(report);
  return `${found}${seen}${rest === '' ? '' : ` ${rest}.`}`;
}

function notShown(report: Report): string {
  const { suppressed, hidden, unreadable, fixable } = report.summary;
  const parts: string[] = [];
  if (fixable.safe > 0) parts.push(`${fixable.safe} fixable`);
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  if (hidden > 0) parts.push(`${hidden} hidden`);
  const skipped = skippedText(report);
  if (skipped !== '') parts.push(`${skipped} skipped`);
  if (unreadable > 0) parts.push(`${unreadable} unreadable`);
  return parts.join(', ');
}

function skippedText(report: Report): string {
  const parts: string[] = [];
  for (const reason of Object.keys(skipWords) as SkipReason[]) {
    const count = report.summary.skipped[reason];
    const [one, many] = skipWords[reason];
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`);
  }
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
