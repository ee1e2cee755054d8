import type { Finding, RelatedPlace } from '../finding.ts';
import { regionOf } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';
import { visibleJson } from '../source/visible.ts';
import type { Report, Reporter, Summary } from './report.ts';

/** A place in the JSON report: 1-based, columns in UTF-16 code units, the end exclusive. */
interface JsonPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding in the JSON report. */
interface JsonFinding extends JsonPlace {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Finding['severity'];
  readonly confidence: Finding['confidence'];
  readonly message: string;
  readonly help?: string;
  readonly url: string;
  readonly object?: string;
  readonly related: readonly (JsonPlace & { readonly note: string })[];
  readonly fingerprint: string;
}

/** The JSON report, version 1; `schema/findings.schema.json` describes it. */
export interface JsonReport {
  readonly version: 1;
  readonly tool: Report['tool'];
  readonly summary: Summary;
  readonly findings: readonly JsonFinding[];
}

/** The report as data, for scripts. */
export const json: Reporter = (report) => {
  const document: JsonReport = {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version, url: report.tool.url },
    summary: summaryOf(report.summary),
    findings: report.findings.map((finding) => findingOf(report, finding)),
  };
  return `${visibleJson(document, 2)}\n`;
};

function summaryOf(summary: Summary): Summary {
  const { files, objects, counts, suppressed, hidden, skipped, unreadable, fixable, durationMs } = summary;
  return {
    files,
    objects,
    counts: { error: counts.error, warning: counts.warning, info: counts.info },
    suppressed,
    hidden,
    skipped,
    unreadable,
    fixable,
    ...(durationMs === undefined ? {} : { durationMs: Math.round(durationMs) }),
  };
}

function findingOf(report: Report, finding: Finding): JsonFinding {
  const scrub = (text: string): string => report.redactions.scrub(text);
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: finding.severity,
    confidence: finding.confidence,
    message: scrub(finding.message),
    ...(finding.help === undefined ? {} : { help: scrub(finding.help) }),
    url: finding.url,
    ...placeOf(finding.primary),
    ...(finding.object === undefined ? {} : { object: scrub(finding.object) }),
    related: finding.related.map((place: RelatedPlace) => ({ ...placeOf(place.span), note: scrub(place.note) })),
    fingerprint: finding.fingerprint,
  };
}

function placeOf(span: Span): JsonPlace {
  const { start, end } = regionOf(span);
  return { path: span.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
