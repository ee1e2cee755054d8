import type { Finding, Severity } from '../finding.ts';
import type { Picture } from '../source/picture.ts';
import type { Redactions } from '../source/redactions.ts';

/** Why a file, or a document in it, was read and not linted. */
export type SkipReason =
  /** A Helm chart's template or other text that becomes YAML only after rendering. */
  | 'template'
  /** YAML or JSON that is neither a Kubernetes object nor Prometheus configuration. */
  | 'unrelated'
  /** A kustomize patch or a test's assertion: parts of objects. */
  | 'partial'
  /** Source code without metrics. */
  | 'no-metrics';

/** What a run saw; the last line of every human format is made from it. */
export interface Summary {
  /** Files read. */
  readonly files: number;
  /** Kubernetes objects and Prometheus configurations linted. */
  readonly objects: number;
  /** Findings shown, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings silenced by a comment, an annotation or the configuration. */
  readonly suppressed: number;
  /** Findings below `--min-severity` or `--min-confidence`, or outside `--select`. */
  readonly hidden: number;
  /** Files or documents that were not linted, by reason. */
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Files that could not be read at all. */
  readonly unreadable: number;
  /** Findings with a safe fix, and with any fix. */
  readonly fixable: { readonly safe: number; readonly all: number };
  /** Wall time in milliseconds; absent where output must be the same each time. */
  readonly durationMs?: number;
}

/** What the formats need to know of a rule. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: Finding['confidence'];
  readonly summary: string;
  readonly url: string;
  readonly securitySeverity?: string;
  /** The rule's page: Markdown, without its first heading. */
  readonly page: string;
}

/** Everything a reporter may know: values, never the workspace. */
export interface Report {
  readonly tool: { readonly name: 'scrapelint'; readonly version: string; readonly url: string };
  /** Sorted by path and place. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  readonly redactions: Redactions;
  /** Every rule that was evaluated, whether it found something or not. */
  readonly rules: readonly RuleDescription[];
  /** The exit code that the run will end with. */
  readonly exitCode: number;
  /** What a page draws; absent where no format shows it. */
  readonly picture?: Picture;
}

/** How a reporter should write. */
export interface ReporterOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** `-v`: say more, such as the exact comment that would silence a finding. */
  readonly verbose: boolean;
  /** Working directory relative to the repository's root, such as `deploy`, `''` where they are the same. */
  readonly pathPrefix: string;
  /** Where a code host shows files of this commit, such as `https://github.com/o/r/blob/1a2b3c`; links need it. */
  readonly linkBase?: string;
}

/** Turns a report into text. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
