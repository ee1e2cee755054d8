import type { Engine } from './engine.ts';
import type { Io } from './io.ts';
import type { OptionSpec, ParsedArguments } from './option-spec.ts';

/** One command of the program, in a file of its own. */
export interface Command {
  /** How it is called, for the first line of its help. */
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Runs to the end and returns the exit code; mistakes in the arguments are thrown as usage errors. */
  run(this: void, parsed: ParsedArguments, io: Io, engine: Engine): Promise<number>;
}
