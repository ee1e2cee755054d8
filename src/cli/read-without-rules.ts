import { languageOf } from '../instrumentation/text-filter.ts';
import type { LintResult } from '../lint.ts';
import { visible } from '../source/visible.ts';
import { wantsColor, widthOf } from './color.ts';
import type { Engine } from './engine.ts';
import type { Io } from './io.ts';
import { lintArguments } from './lint-arguments.ts';
import type { OptionSpec, ParsedArguments } from './option-spec.ts';
import { problemsText } from './print-problems.ts';
import { matcherOf } from './run-config.ts';
import { parsersFor, prepare } from './run.ts';

/** What a command reads files for. */
export interface ReadOptions {
  /** The options that are the command's own, and say nothing about which files are read. */
  readonly own: readonly OptionSpec[];
  /** True where metrics in source code are asked for. */
  readonly withSourceCode: boolean;
}

/** Reads the files without running a rule; undefined where the configuration has mistakes, which were printed. */
export async function readWithoutRules(
  parsed: ParsedArguments,
  { own, withSourceCode }: ReadOptions,
  io: Io,
  engine: Engine,
): Promise<LintResult | undefined> {
  const { run, color } = lintArguments(withoutOptions(parsed, own), {});
  const prepared = await prepare(run, io, engine);
  if ('problems' in prepared) {
    const layout = { color: wantsColor(color, io.stderr, io.env), width: widthOf(io.stderr) };
    io.stderr.write(problemsText(prepared.problems, layout));
    return undefined;
  }
  const { collected, configured } = prepared;
  for (const { path, reason } of collected.unreadable) {
    io.stderr.write(`error: "${visible(path)}" ${visible(reason)}.\n`);
  }
  const matches = await matcherOf(configured, io.cwd);
  const sourceParsers = withSourceCode ? await parsersFor(collected) : undefined;
  const files = withSourceCode ? collected.files : collected.files.filter(({ path }) => languageOf(path) === undefined);
  return engine.lint(files, {
    rules: [],
    config: configured.config,
    ...(matches === undefined ? {} : { matches }),
    ...(sourceParsers === undefined ? {} : { sourceParsers }),
    ...(run.prometheusVersion === undefined ? {} : { prometheusVersion: run.prometheusVersion }),
    parseAll: run.parseAll,
    today: '',
  });
}

function withoutOptions({ flags, values, ...rest }: ParsedArguments, own: readonly OptionSpec[]): ParsedArguments {
  const names = new Set(own.map(({ name }) => name));
  return {
    ...rest,
    flags: new Set([...flags].filter((name) => !names.has(name))),
    values: new Map([...values].filter(([name]) => !names.has(name))),
  };
}
