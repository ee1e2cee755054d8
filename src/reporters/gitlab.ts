import type { Severity } from '../finding.ts';
import { visibleJson } from '../source/visible.ts';
import { pathFromRoot } from './paths.ts';
import { regionWithoutBreak } from './region.ts';
import type { Reporter } from './report.ts';
import { said } from './wording.ts';

const gitlabSeverities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor' };

/** GitLab's Code Quality report. It does not show `check_name`, so the description begins with the rule. */
export const gitlab: Reporter = (report, options) => {
  const seen = new Map<string, number>();
  const issues = report.findings.map((finding) => {
    const { start, end } = regionWithoutBreak(finding.primary);
    return {
      description: `${finding.ruleId}: ${said(report, finding.message)}`,
      check_name: finding.ruleId,
      fingerprint: unique(seen, finding.fingerprint),
      severity: gitlabSeverities[finding.severity],
      location: {
        path: pathFromRoot(finding.primary.file.path, options.pathPrefix),
        lines: { begin: start.line, end: end.line },
      },
    };
  });
  return `${visibleJson(issues, 2)}\n`;
};

/** GitLab folds entries with the same fingerprint into one. */
function unique(seen: Map<string, number>, fingerprint: string): string {
  const count = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, count);
  return count === 1 ? fingerprint : `${fingerprint}-${count}`;
}
