import type { Span } from '../../source/span.ts';

/** Which rule reports a problem: the id of the rule. */
export type ConfigProblemCode =
  | 'scrape/unknown-field'
  | 'scrape/removed-field'
  | 'scrape/wrong-type'
  | 'scrape/missing-field'
  | 'scrape/duplicate-key'
  | 'scrape/null-entry'
  | 'scrape/invalid-value'
  | 'scrape/job-name-empty'
  | 'scrape/job-name-duplicate'
  | 'scrape/timeout-not-below-interval'
  | 'scrape/invalid-duration'
  | 'scrape/auth-conflict'
  | 'scrape/tls-conflict'
  | 'scrape/discovery-role'
  | 'scrape/discovery-selectors'
  | 'scrape/discovery-conflict'
  | 'scrape/static-target-url'
  | 'scrape/remote-write-url'
  | 'scrape/alertmanager-api'
  | 'scrape/protocols'
  | 'scrape/body-size'
  | 'scrape/file-pattern'
  | 'relabel/unknown-action'
  | 'relabel/missing-field'
  | 'relabel/forbidden-field'
  | 'relabel/regex-syntax'
  | 'relabel/label-name';

/** Something for which Prometheus refuses the configuration. */
export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  /** In Prometheus' own words, without its line numbers. */
  readonly message: string;
  readonly at: Span;
  /** The field that was probably meant, or that does instead. */
  readonly suggestion?: string;
  /** A field that is known, but elsewhere: the Go struct it belongs to. */
  readonly belongsTo?: string;
  /** The other end of a conflict: the first job of the name, the field that excludes this one. */
  readonly related?: Span;
}

/** Takes problems while the configuration is walked. */
export interface ProblemSink {
  add(this: void, problem: ConfigProblem): void;
}
