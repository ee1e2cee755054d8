import type * as Sarif from 'sarif';
import type { Span } from '../source/span.ts';
import { isAbsolute, pathFromRoot, uriOf } from './paths.ts';
import { regionWithoutBreak } from './region.ts';
import type { Report, ReporterOptions } from './report.ts';
import { said } from './wording.ts';

/** A region may be a whole file; a snippet shows what fits beside a result. */
const longestSnippet = 2_000;

interface Details {
  /** Number by which the message links to this place. */
  readonly id?: number;
  readonly note?: string;
  readonly object?: string | undefined;
}

/** A place as SARIF wants it: counted from the repository's root, with all four bounds. */
export function sarifLocation(
  report: Report,
  options: ReporterOptions,
  span: Span,
  details: Details = {},
): Sarif.Location {
  const { id, note, object } = details;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  return {
    ...(id === undefined ? {} : { id }),
    ...(note === undefined ? {} : { message: { text: note } }),
    physicalLocation: {
      artifactLocation: isAbsolute(path) ? { uri: uriOf(path) } : { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
      region: sarifRegion(report, span),
    },
    ...(object === undefined ? {} : { logicalLocations: [logicalLocation(report, object)] }),
  };
}

function sarifRegion(report: Report, span: Span): Sarif.Region {
  const { start, end } = regionWithoutBreak(span);
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  const snippet = report.redactions.slice(span.file, span.start, Math.min(span.end, span.start + longestSnippet + 1));
  if (snippet === '' || snippet.length > longestSnippet) return region;
  return { ...region, snippet: { text: snippet.replace(/\r?\n$/, '') } };
}

/** `Role monitoring/prometheus` as a path of kind and name. */
function logicalLocation(report: Report, object: string): Sarif.LogicalLocation {
  return { fullyQualifiedName: said(report, object).replace(' ', '/'), kind: 'resource' };
}
