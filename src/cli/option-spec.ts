/** One option of a command. */
export interface OptionSpec {
  readonly name: string;
  readonly alias?: string;
  /** A flag is there or not; of a value given twice the last one counts; a list keeps all. */
  readonly kind: 'flag' | 'value' | 'list';
  /** What stands for the value in the help. */
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  readonly description: string;
  readonly group: string;
}

/** Arguments, told apart and not yet understood. */
export interface ParsedArguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** A mistake in the arguments: the run ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** True for usage errors; each file of the bundle may hold a class of its own. */
export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UsageError';
}

/** Options that every command has. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'help', alias: 'h', kind: 'flag', description: 'Show this help', group: 'Other' },
  { name: 'version', alias: 'V', kind: 'flag', description: 'Show the version', group: 'Other' },
];
