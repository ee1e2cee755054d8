import { severities } from '../finding.ts';
import type { Finding, Severity } from '../finding.ts';
import { regionOf } from '../source/line-index.ts';
import { visible } from '../source/visible.ts';
import { pathFromRoot } from './paths.ts';
import { regionWithoutBreak } from './region.ts';
import type { Report, Reporter, ReporterOptions } from './report.ts';
import { counted, said } from './wording.ts';
import { escapeData, escapeProperty } from './workflow-escapes.ts';
import { worstFirst } from './worst-first.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows ten annotations of each level for a step, and drops the rest without a word. */
const maximumPerLevel = 10;
/** No file takes more than this before the other files had their turn. */
const maximumPerFile = 3;
const longestMessage = 4_000;

/** Workflow commands that GitHub shows as annotations in a pull request. */
export const github: Reporter = (report, options) =>
  severities.map((severity) => annotationsOf(report, options, severity)).join('');

function annotationsOf(report: Report, options: ReporterOptions, severity: Severity): string {
  const ofLevel = worstFirst(report.findings.filter((finding) => finding.severity === severity));
  const fits = ofLevel.length <= maximumPerLevel;
  const shown = fits ? ofLevel : spread(ofLevel).slice(0, maximumPerLevel - 1);
  const lines = shown.map((finding) => annotation(report, options, finding));
  if (!fits) {
    const rest = `${counted(ofLevel.length - shown.length, 'more finding')} of level ${severity}: see the log and the summary of this job.`;
    lines.push(command(commands[severity], { title: report.tool.name }, rest));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The same findings, so ordered that no file fills the list while another waits. */
function spread(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const turns = findings.map((finding) => {
    const { path } = finding.primary.file;
    const count = seen.get(path) ?? 0;
    seen.set(path, count + 1);
    return { finding, turn: Math.floor(count / maximumPerFile) };
  });
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ finding }) => finding);
}

function annotation(report: Report, options: ReporterOptions, finding: Finding): string {
  const { start, end } = regionWithoutBreak(finding.primary);
  const file = visible(pathFromRoot(finding.primary.file.path, options.pathPrefix));
  const columns = start.line === end.line ? { col: String(start.column), endColumn: String(end.column) } : {};
  const properties = { file, line: String(start.line), endLine: String(end.line), ...columns, title: finding.ruleId };
  return command(commands[finding.severity], properties, messageOf(report, options, finding));
}

function messageOf(report: Report, options: ReporterOptions, finding: Finding): string {
  const lines = [said(report, finding.message)];
  for (const { span, note } of finding.related) {
    const path = visible(pathFromRoot(span.file.path, options.pathPrefix));
    lines.push(`${path}:${regionOf(span).start.line}: ${said(report, note)}`);
  }
  if (finding.help !== undefined) lines.push(`Help: ${said(report, finding.help)}`);
  const text = lines.join('\n');
  const clipped = text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
  return `${clipped}\n${finding.url}`;
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}
