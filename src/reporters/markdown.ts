import type { Finding, Severity } from '../finding.ts';
import { regionOf } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';
import { visible } from '../source/visible.ts';
import { groupBy } from './group-by.ts';
import { isAbsolute, pathFromRoot, uriOf } from './paths.ts';
import type { Report, Reporter, ReporterOptions, RuleDescription } from './report.ts';
import { summaryLine } from './summary-line.ts';
import { counted, countsText, rulesById, said, sentence } from './wording.ts';
import { worstFirst } from './worst-first.ts';

/** GitHub refuses a job summary above 1 MiB; the table and the details share this, the rest is for their frame. */
const tableBytes = 500 * 1024;
const detailBytes = 400 * 1024;

const icons: Readonly<Record<Severity, string>> = { error: '🔴 error', warning: '🟠 warning', info: '🔵 info' };

/** A page for a job summary or a comment: the result, a table, and details by rule. */
export const markdown: Reporter = (report, options) => {
  const counts = countsText(report);
  const heading = `### scrapelint: ${counts === '' ? 'no problems found' : counts}\n\n`;
  const last = `${escapeMarkdown(summaryLine(report, { color: false }))}\n`;
  if (report.findings.length === 0) return `${heading}${last}`;
  const findings = worstFirst(report.findings);
  return `${heading}${tableOf(report, options, findings)}\n${detailsOf(report, options, findings)}${last}`;
};

function tableOf(report: Report, options: ReporterOptions, findings: readonly Finding[]): string {
  const header = '| Severity | Rule | Object | Place | Message |\n| --- | --- | --- | --- | --- |\n';
  const rows = findings.map((finding) => {
    const object = finding.object === undefined ? '' : escapeMarkdown(said(report, finding.object));
    const cells = [
      icons[finding.severity],
      `[${escapeMarkdown(finding.ruleId)}](${finding.url})`,
      object,
      linkTo(options, finding.primary),
      escapeMarkdown(said(report, finding.message)),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  const { text, left } = fill(rows, tableBytes);
  return left === 0 ? `${header}${text}` : `${header}${text}\n…and ${counted(left, 'more finding')}.\n`;
}

function detailsOf(report: Report, options: ReporterOptions, findings: readonly Finding[]): string {
  const rules = rulesById(report);
  const byRule = groupBy(findings, (finding) => finding.ruleId);
  const blocks = [...byRule].map(([id, list]) => ruleBlock(report, options, id, list, rules.get(id)));
  const { text, left } = fill(blocks, detailBytes);
  return left === 0 ? text : `${text}…and the details of ${counted(left, 'more rule')}.\n\n`;
}

function ruleBlock(
  report: Report,
  options: ReporterOptions,
  id: string,
  findings: readonly Finding[],
  rule: RuleDescription | undefined,
): string {
  const count = counted(findings.length, 'finding');
  const why = rule === undefined ? '' : `${escapeMarkdown(sentence(rule.summary))} [Documentation](${rule.url})\n\n`;
  const { text, left } = fill(
    findings.map((finding) => detail(report, options, finding)),
    detailBytes / 4,
  );
  const rest = left === 0 ? '' : `- …and ${counted(left, 'more finding')}.\n`;
  return `<details>\n<summary>${escapeHtml(id)} (${count})</summary>\n\n${why}${text}${rest}\n</details>\n\n`;
}

function detail(report: Report, options: ReporterOptions, finding: Finding): string {
  let text = `- ${linkTo(options, finding.primary)}: ${escapeMarkdown(said(report, finding.message))}\n`;
  for (const { span, note } of finding.related) {
    text += `  - ${linkTo(options, span)}: ${escapeMarkdown(said(report, note))}\n`;
  }
  if (finding.help !== undefined) text += `  - Help: ${escapeMarkdown(said(report, finding.help))}\n`;
  return text;
}

/** The texts, as many as fit into so many bytes, and how many do not. */
function fill(texts: readonly string[], bytes: number): { readonly text: string; readonly left: number } {
  let used = 0;
  let text = '';
  for (const [at, next] of texts.entries()) {
    used += utf8.encode(next).length;
    if (used > bytes) return { text, left: texts.length - at };
    text += next;
  }
  return { text, left: 0 };
}

const utf8 = new TextEncoder();

function linkTo(options: ReporterOptions, span: Span): string {
  const { line } = regionOf(span).start;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  const label = escapeMarkdown(`${visible(path)}:${line}`);
  if (options.linkBase === undefined || isAbsolute(path) || path.startsWith('../')) return label;
  return `[${label}](${options.linkBase}/${uriOf(path).replaceAll(/[()]/g, percent)}#L${line})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text of which no part is Markdown, HTML or somebody's name to notify. */
function escapeMarkdown(text: string): string {
  return escapeHtml(text)
    .replaceAll(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replaceAll(/(?<!\w)@(?=\w)/g, '@&#8203;')
    .replaceAll(/:\/\//g, ':&#8203;//');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
