import type * as Sarif from 'sarif';
import type { Severity } from '../finding.ts';
import type { Report, RuleDescription } from './report.ts';
import { rulesById, sentence } from './wording.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** GitHub keeps no more than this of a description. */
const longestDescription = 1024;

/** SARIF's word for a severity. */
export function sarifLevel(severity: Severity): 'error' | 'warning' | 'note' {
  return levels[severity];
}

/** The ids of all rules that were evaluated, and of those that only a finding names. */
export function ruleIdsOf(report: Report): readonly string[] {
  const ids = new Set(report.rules.map((rule) => rule.id));
  for (const finding of report.findings) ids.add(finding.ruleId);
  return [...ids];
}

/** Descriptors in the order of `ids`. GitHub shows `help` and neither `helpUri` nor a rule that is not listed. */
export function sarifRules(report: Report, ids: readonly string[]): Sarif.ReportingDescriptor[] {
  const rules = rulesById(report);
  return ids.map((id) => descriptorOf(rules.get(id) ?? undescribed(report, id)));
}

function undescribed(report: Report, id: string): RuleDescription {
  const finding = report.findings.find((candidate) => candidate.ruleId === id);
  return {
    id,
    severity: finding?.severity ?? 'error',
    confidence: finding?.confidence ?? 'high',
    summary: `Reports of ${id}`,
    url: finding?.url ?? report.tool.url,
    page: '',
  };
}

function descriptorOf(rule: RuleDescription): Sarif.ReportingDescriptor {
  const summary = sentence(rule.summary);
  const family = rule.id.split('/')[0] ?? '';
  const page = rule.page.trim() === '' ? summary : rule.page.trim();
  const security = rule.securitySeverity;
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: clipped(summary) },
    fullDescription: { text: clipped(firstParagraph(rule.page) ?? summary) },
    help: {
      text: `${page}\n\nDocumentation: ${rule.url}`,
      markdown: `${page}\n\n[Documentation of ${rule.id}](${rule.url})`,
    },
    helpUri: rule.url,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ['kubernetes', 'prometheus', family, ...(security === undefined ? [] : ['security'])],
      precision: rule.confidence,
      ...(security === undefined
        ? { 'problem.severity': problemSeverities[rule.severity] }
        : { 'security-severity': security }),
    },
  };
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** The first paragraph of prose of a page, without its Markdown. */
function firstParagraph(page: string): string | undefined {
  const block = page
    .split(/\r?\n\s*\r?\n/)
    .map((text) => text.trim())
    .find((text) => text !== '' && !/^(?:[#|>`~<*-]|\d+\.)/.test(text));
  if (block === undefined) return undefined;
  const prose = block.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/`|\*\*/g, '');
  return sentence(prose.replaceAll(/\s+/g, ' '));
}

function clipped(text: string): string {
  if (text.length <= longestDescription) return text;
  return `${text.slice(0, longestDescription - 2).replace(/\S*$/, '')}….`;
}
