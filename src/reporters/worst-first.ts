import { confidences, severities } from '../finding.ts';
import type { Finding } from '../finding.ts';

/** Findings by severity, then confidence; the order by path and place stays within. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence),
  );
}
