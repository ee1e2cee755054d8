import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

/** What is the matter with a suppression. */
export type SuppressionIssue =
  /** It cannot be read: the brackets are missing, or the word before them is not ours. */
  | { readonly kind: 'malformed'; readonly detail: string }
  /** It names a rule that does not exist. */
  | { readonly kind: 'unknown'; readonly name: string; readonly suggestion: string | undefined }
  /** Its last day has passed, so that it no longer counts. */
  | { readonly kind: 'expired'; readonly until: string }
  /** Nothing was found that it would silence, though its rules ran. */
  | { readonly kind: 'unused'; readonly rules: readonly string[] };

/** A suppression with something wrong about it. */
export interface SuppressionProblem {
  readonly span: Span;
  readonly issue: SuppressionIssue;
}

/** A rule that threw. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly error: string;
  /** A file of the run, since every finding has a place. */
  readonly file: SourceFile;
}

/** What became of a run, for the rules that speak of it. */
export interface RunState {
  readonly suppressions: readonly SuppressionProblem[];
  readonly failures: readonly RuleFailure[];
}
