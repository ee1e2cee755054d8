import type { Finding } from '../finding.ts';
import { regionOf } from '../source/line-index.ts';
import { visible } from '../source/visible.ts';
import { groupBy } from './group-by.ts';
import type { Report, Reporter } from './report.ts';
import { placeOf, said } from './wording.ts';

/** JUnit's XML: a suite for each file, a failed case for each finding. */
export const junit: Reporter = (report) => {
  const byFile = groupBy(report.findings, (finding) => finding.primary.file.path);
  const suites = [...byFile].map(([path, findings]) => suiteOf(report, path, findings));
  // Without a case, dashboards show nothing at all, as if the linter had not run.
  if (suites.length === 0)
    suites.push(suite(report.tool.name, 1, 0, [testCase('No problems found', report.tool.name)]));
  const total = report.findings.length;
  const counts = attributes({ name: report.tool.name, tests: Math.max(1, total), failures: total });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n${suites.join('')}</testsuites>\n`;
};

function suiteOf(report: Report, path: string, findings: readonly Finding[]): string {
  const cases = findings.map((finding) => {
    const { line, column } = regionOf(finding.primary).start;
    const name = `${finding.ruleId} at ${line}:${column}`;
    return testCase(name, visible(path), failure(report, finding), line);
  });
  return suite(visible(path), findings.length, findings.length, cases);
}

function suite(name: string, tests: number, failures: number, cases: readonly string[]): string {
  return `  <testsuite${attributes({ name, tests, failures })}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(name: string, file: string, content = '', line?: number): string {
  const places = line === undefined ? {} : { file, line };
  const opening = `    <testcase${attributes({ name, classname: file, ...places })}`;
  return content === '' ? `${opening}/>\n` : `${opening}>\n${content}    </testcase>\n`;
}

function failure(report: Report, finding: Finding): string {
  const message = said(report, finding.message);
  const lines = [`${placeOf(finding.primary)}: ${message}`];
  for (const { span, note } of finding.related) lines.push(`${placeOf(span)}: ${said(report, note)}`);
  if (finding.help !== undefined) lines.push(`help: ${said(report, finding.help)}`);
  lines.push(finding.url);
  const opening = `      <failure${attributes({ type: finding.severity, message })}>`;
  return `${opening}${escapeXml(lines.join('\n'))}</failure>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes what XML cannot hold; `visible` has already removed the characters that no escape can express. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
