import type { Report } from '../reporters/report.ts';
import type { Span } from '../source/span.ts';

/** What the Action asks of the linter: the command line that stands for its inputs. */
export interface LintRequest {
  readonly argv: readonly string[];
  /** Absolute path that the paths in `argv` count from. */
  readonly cwd: string;
  /** True where a format shows the pages of the rules. */
  readonly withPages: boolean;
}

/** Something that went wrong beside findings. */
export interface Problem {
  readonly message: string;
  /** Where it is written, if it is. */
  readonly span?: Span;
}

/** What a run gave. */
export interface LintOutcome {
  /** Absent where nothing was linted. */
  readonly report?: Report;
  /** A mistake in the configuration, a file that could not be read, nothing to lint. */
  readonly problems: readonly Problem[];
  readonly exitCode: number;
  /** Working directory relative to the repository's root. */
  readonly pathPrefix: string;
  /** True where the command line asks for more words. */
  readonly verbose: boolean;
}

/** Runs the linter once. It throws where the command line cannot be understood. */
export type RunLint = (request: LintRequest) => Promise<LintOutcome>;
