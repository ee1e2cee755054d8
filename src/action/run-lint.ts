import type { Report } from '../reporters/report.ts';

/** What the Action asks of the linter: the command line that stands for its inputs. */
export interface LintRequest {
  readonly argv: readonly string[];
  /** Absolute path that the paths in `argv` count from. */
  readonly cwd: string;
}

/** What a run gave. */
export interface LintOutcome {
  readonly report: Report;
  readonly exitCode: number;
  /** Working directory relative to the repository's root. */
  readonly pathPrefix: string;
}

/** Runs the linter once. It throws where the command line cannot be understood. */
export type RunLint = (request: LintRequest) => Promise<LintOutcome>;
