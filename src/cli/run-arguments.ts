import type { Engine } from './engine.ts';
import { lintArguments } from './lint-arguments.ts';
import type { LintArguments } from './lint-arguments.ts';
import { lintOptionSpecs } from './lint-option-specs.ts';
import { UsageError } from './option-spec.ts';
import { parseArguments } from './parse-arguments.ts';
import { problemsText } from './print-problems.ts';
import { run } from './run.ts';
import type { FinishedRun, RunIo } from './run.ts';

/** A run by a command line, for doors that show its report themselves. */
export interface ArgumentsRun extends FinishedRun {
  readonly asked: LintArguments;
}

/** Runs once as a command line says. Mistakes in it, and in the configuration, are thrown as usage errors. */
export async function runArguments(argv: readonly string[], io: RunIo, engine: Engine): Promise<ArgumentsRun> {
  const asked = lintArguments(await parseArguments(argv, lintOptionSpecs), io.env);
  if (asked.fixes !== undefined) throw new UsageError('Files are not changed here: leave "--fix" and "--diff" out.');
  const finished = await run(asked.run, io, engine, { withPages: true });
  if ('problems' in finished) throw new UsageError(problemsText(finished.problems, { color: false, width: 100 }));
  return { ...finished, asked };
}
