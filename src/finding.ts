import type { Span } from './source/span.ts';

/** How bad it is if true: it will break or it opens the cluster; it is very likely wrong; it is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** How sure the rule is. */
export type Confidence = 'high' | 'medium' | 'low';

/** All severities, worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** All confidences, surest first. */
export const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** True where `severity` is as bad as `threshold`, or worse. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** A further place that belongs to a finding, with its role in the story. */
export interface RelatedPlace {
  readonly span: Span;
  readonly note: string;
}

/** A replacement of one span of text; an insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change of files that mends a finding. Safe fixes never change what is granted or scraped. */
export interface Fix {
  readonly description: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** The text that has to stay as it is for the edits to be right: no other fix changes it in the same round. */
  readonly within?: Span;
}

/** What every door and every reporter sees. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** A full sentence that names the object, the fact and the consequence. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** The rule's page. */
  readonly url: string;
  readonly primary: Span;
  readonly related: readonly RelatedPlace[];
  /** The object that the primary place belongs to, such as `ClusterRole prometheus` or `Role monitoring/prometheus`. */
  readonly object?: string;
  /** Stable across moved lines and renamed folders. */
  readonly fingerprint: string;
  readonly fix?: Fix;
}

/** Orders findings by path, place, rule and message, so that output is the same on every machine. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareStrings(a.primary.file.path, b.primary.file.path) ||
    a.primary.start - b.primary.start ||
    a.primary.end - b.primary.end ||
    compareStrings(a.ruleId, b.ruleId) ||
    compareStrings(a.message, b.message)
  );
}

/** Compares by UTF-16 code units: no locale decides an order. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
