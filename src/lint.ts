import type { Config, PresetName } from './config/config.ts';
import type { Confidence, Finding, Severity } from './finding.ts';
import type { SourceParsers } from './instrumentation/source-parsers.ts';
import type { SkipReason } from './reporters/report.ts';
import type { Rule } from './rule.ts';
import type { Redactions } from './source/redactions.ts';
import type { SourceFile } from './source/source-file.ts';

/** What a run is told beside its files. */
export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly config: Config;
  /** Overrides the configuration's preset. */
  readonly preset?: PresetName;
  /** Rule ids or globs to run whatever the preset says; where given, no other rule runs. */
  readonly select?: readonly string[];
  /** Rule ids or globs not to run. */
  readonly ignore?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  /** Today as `YYYY-MM-DD`, for suppressions with a date; the core has no clock. */
  readonly today: string;
  /** False to report what comments, annotations and the configuration silence. */
  readonly suppressions?: boolean;
  /** True to parse every document, those of kinds that no rule reads too. */
  readonly parseAll?: boolean;
  /** Parsers of source code, loaded by the door for the languages that its files need. */
  readonly sourceParsers?: SourceParsers;
  /** Folder of the configuration file, relative to the working directory; globs in it count from there. */
  readonly configFolder?: string;
  readonly prometheusVersion?: string;
}

/** What a run found. */
export interface LintResult {
  /** Shown findings, sorted. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** How many findings the thresholds hid. */
  readonly hidden: number;
  readonly objects: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rules that were evaluated. */
  readonly evaluated: readonly Rule[];
  readonly redactions: Redactions;
  /** True where a rule threw: the run ends with exit code 2. */
  readonly internalError: boolean;
}

/** Lints files that are already decoded. Pure and synchronous. */
export function lint(files: readonly SourceFile[], options: LintOptions): LintResult {
  throw new Error(`not written yet: ${files.length} ${options.today}`);
}
