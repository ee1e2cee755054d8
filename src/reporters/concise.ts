import type { Report, Reporter, ReporterOptions } from './report.ts';
import { styleOf } from './style.ts';
import { summaryLine } from './summary-line.ts';
import { placeOf, said } from './wording.ts';

/** One line for each finding, in the shape that editors and `grep` know. */
export const concise: Reporter = (report: Report, options: ReporterOptions): string => {
  const style = styleOf(options.color);
  let text = '';
  for (const finding of report.findings) {
    const level = style.severity[finding.severity](`${finding.severity}[${finding.ruleId}]`);
    text += `${guarded(placeOf(finding.primary))}: ${level} ${said(report, finding.message)}\n`;
  }
  return `${text}${summaryLine(report, options)}\n`;
};

/** A file may be called `::error::x`, which a runner would obey at the start of a line. */
function guarded(place: string): string {
  return /^\s*::/.test(place) ? `./${place}` : place;
}
