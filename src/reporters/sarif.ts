import type * as Sarif from 'sarif';
import type { Finding, RelatedPlace } from '../finding.ts';
import { visibleJson } from '../source/visible.ts';
import type { Report, Reporter, ReporterOptions } from './report.ts';
import { sarifLocation } from './sarif-location.ts';
import { ruleIdsOf, sarifLevel, sarifRules } from './sarif-rules.ts';
import { said, sentence } from './wording.ts';
import { worstFirst } from './worst-first.ts';

/** GitHub takes no more results than this from one run. */
const maximumResults = 25_000;
/** More places than anybody follows; each makes the message longer. */
const maximumRelated = 50;

/** SARIF 2.1.0 for code scanning. */
export const sarif: Reporter = (report, options) => {
  const log: Sarif.Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, options)],
  };
  return `${visibleJson(log, 2)}\n`;
};

function runOf(report: Report, options: ReporterOptions): Sarif.Run {
  const ids = ruleIdsOf(report);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const results = worstFirst(report.findings).slice(0, maximumResults);
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: report.tool.url,
        rules: sarifRules(report, ids),
      },
    },
    automationDetails: { id: `${report.tool.name}/` },
    // Without an address: the root is wherever the reader has checked the files out.
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report, options)],
    results: results.map((finding) => resultOf(report, options, finding, indexes.get(finding.ruleId) ?? -1)),
  };
}

/** Files that could not be read are part of how the run went, beside being results. */
function invocationOf(report: Report, options: ReporterOptions): Sarif.Invocation {
  const problems = report.findings.filter(
    (finding) => finding.ruleId.startsWith('input/') && finding.severity === 'error',
  );
  return {
    executionSuccessful: report.exitCode < 2,
    exitCode: report.exitCode,
    toolExecutionNotifications: problems.slice(0, maximumResults).map((finding) => ({
      level: 'error',
      message: { text: plainText(report, finding.message) },
      locations: [sarifLocation(report, options, finding.primary)],
      associatedRule: { id: finding.ruleId },
    })),
  };
}

function resultOf(report: Report, options: ReporterOptions, finding: Finding, ruleIndex: number): Sarif.Result {
  const primary = sarifLocation(report, options, finding.primary, { object: finding.object });
  const related = finding.related
    .slice(0, maximumRelated)
    .map((place, at) =>
      sarifLocation(report, options, place.span, { id: at + 1, note: plainText(report, place.note) }),
    );
  const message = plainText(report, finding.message);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: sarifLevel(finding.severity),
    message: { text: messageText(report, finding) },
    locations: [primary],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related, codeFlows: [codeFlowOf({ ...primary, message: { text: message } }, related)] }),
    partialFingerprints: { 'scrapelint/v1': finding.fingerprint },
    properties: { 'scrapelint/messageId': finding.messageId, 'scrapelint/confidence': finding.confidence },
  };
}

/** GitHub shows a related location only where the message links to it. */
function messageText(report: Report, finding: Finding): string {
  const parts = [plainText(report, finding.message)];
  if (finding.help !== undefined) parts.push(plainText(report, finding.help));
  const links = finding.related.slice(0, maximumRelated).map((place, at) => `[${linkText(report, place)}](${at + 1})`);
  if (links.length > 0) parts.push(`See: ${links.join('; ')}.`);
  return parts.join(' ');
}

function linkText(report: Report, place: RelatedPlace): string {
  return plainText(report, place.note)
    .slice(0, -1)
    .replaceAll(/[\\[\]]/g, '\\$&');
}

/** A sentence in which nothing reads as a link: names in it come from the linted files. */
function plainText(report: Report, text: string): string {
  return sentence(said(report, text)).replaceAll('](', '] (');
}

function codeFlowOf(primary: Sarif.Location, related: readonly Sarif.Location[]): Sarif.CodeFlow {
  const locations = [primary, ...related].map((location) => {
    const { physicalLocation, message } = location;
    return { location: { ...(physicalLocation && { physicalLocation }), ...(message && { message }) } };
  });
  return { threadFlows: [{ locations }] };
}
