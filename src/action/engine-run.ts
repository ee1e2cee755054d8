import type { Engine } from '../cli/engine.ts';
import { lintArguments } from '../cli/lint-arguments.ts';
import { lintOptionSpecs } from '../cli/lint-option-specs.ts';
import { UsageError } from '../cli/option-spec.ts';
import { parseArguments } from '../cli/parse-arguments.ts';
import { run } from '../cli/run.ts';
import type { FinishedRun, RefusedRun } from '../cli/run.ts';
import type { Environment } from './inputs.ts';
import type { LintOutcome, Problem, RunLint } from './run-lint.ts';

/** Options that change what is printed, which is the Action's own business. */
const foreignOptions = ['color', 'format', 'help', 'print-config', 'quiet', 'show-files', 'version'] as const;

/** The linter as the Action runs it: the same arguments and the same run as on the command line. */
export function engineRun(engine: Engine, env: Environment): RunLint {
  return async ({ argv, cwd, withPages }) => {
    const parsed = await parseArguments(argv, lintOptionSpecs);
    for (const name of foreignOptions) {
      if (parsed.flags.has(name) || parsed.values.has(name) || parsed.lists.has(name)) {
        throw new UsageError(`The option "--${name}" has no place in the input "args".`);
      }
    }
    if (parsed.positionals.includes('-')) {
      throw new UsageError('The Action has no standard input: "-" is no path here.');
    }
    const { run: options, verbose } = lintArguments(parsed, { ...env, SCRAPELINT_FORMAT: '' });
    const io = { stdin: noInput(), env, cwd, now: () => new Date() };
    return outcomeOf(await run(options, io, engine, { withPages }), verbose);
  };
}

function outcomeOf(finished: FinishedRun | RefusedRun, verbose: boolean): LintOutcome {
  if ('problems' in finished) {
    const problems = finished.problems.map(({ message, span, help }): Problem => {
      return { message: help === undefined ? message : `${message} ${help}`, span };
    });
    return { problems, exitCode: 2, pathPrefix: '', verbose };
  }
  const { report, exitCode, unreadable, nothing, pathPrefix } = finished;
  const problems: Problem[] = unreadable.map(({ path, reason }) => ({ message: `"${path}" ${reason}.` }));
  if (nothing === undefined) return { report, problems, exitCode, pathPrefix, verbose };
  return { problems: [...problems, { message: nothing }], exitCode, pathPrefix, verbose };
}

async function* noInput(): AsyncGenerator<Uint8Array> {
  // Nothing is ever sent to the Action.
}
