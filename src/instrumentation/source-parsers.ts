/** Languages in which metrics are looked for. */
export type Language = 'typescript' | 'python' | 'go' | 'java';

/** Turns source text into metrics; one for each language, loaded only when a file of it passed the text filter. */
export interface SourceParsers {
  readonly typescript?: unknown;
}
