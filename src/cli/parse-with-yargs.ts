import yargs from 'yargs';
import type { Argv } from 'yargs';

import { didYouMean } from '../config/did-you-mean.ts';
import { UsageError } from './option-spec.ts';
import type { OptionSpec, ParsedArguments } from './option-spec.ts';

/** What the help of a command says beside its options. */
export interface HelpText {
  readonly usage: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly commands: readonly (readonly [name: string, summary: string])[];
  readonly epilogue: string;
}

/** Tells any arguments apart; a mistake in them is thrown as a usage error. */
export function parseWithYargs(argv: readonly string[], specs: readonly OptionSpec[]): ParsedArguments {
  const parsed = parserFor(specs).parseSync([...argv]) as Readonly<Record<string, unknown>>;
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [name, given] of Object.entries(parsed)) {
    if (name === '_' || name === '$0' || given === undefined) continue;
    const spec = specs.find((candidate) => candidate.name === name);
    if (spec === undefined) throw new UsageError(unknownOption(name, specs));
    const all: readonly unknown[] = Array.isArray(given) ? given : [given];
    if (spec.kind === 'flag') {
      if (all.at(-1) === true) flags.add(name);
      continue;
    }
    const texts = all.map(String);
    if (texts.length === 0 || texts.includes('')) throw new UsageError(`The option "--${name}" needs a value.`);
    if (spec.kind === 'value') values.set(name, texts.at(-1) ?? '');
    else lists.set(name, texts);
  }
  const positionals = (Array.isArray(parsed['_']) ? parsed['_'] : []).map(String);
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  return { flags, values, lists, positionals };
}

/** The help of a command. */
export async function helpOf(text: HelpText, specs: readonly OptionSpec[], width: number): Promise<string> {
  const parser = parserFor(specs).usage(text.usage).epilogue(text.epilogue).wrap(Math.min(width, 110));
  for (const [command, what] of text.examples) parser.example(command, what);
  for (const [name, summary] of text.commands) parser.command(name, summary);
  const help = await parser.getHelp();
  // What kind of value an option takes is said by its placeholder.
  return help.replace(/\n? +\[(?:array|boolean|string)\]$/gm, '');
}

function parserFor(specs: readonly OptionSpec[]): Argv {
  const parser = yargs()
    .scriptName('scrapelint')
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw new UsageError(message ?? error?.message ?? 'The arguments are not understood.');
    })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    });
  for (const { name, alias, kind, choices, placeholder, description, group } of specs) {
    const hint = choices === undefined ? placeholder : choices.join('|');
    parser.option(name, {
      ...(alias === undefined ? {} : { alias }),
      ...(kind === 'flag' ? { type: 'boolean' } : { type: 'string', array: kind === 'list' }),
      description: hint === undefined ? description : `${hint}: ${description}`,
      group: `${group}:`,
    });
  }
  return parser;
}

function unknownOption(name: string, specs: readonly OptionSpec[]): string {
  if (name.length === 1) return `There is no option "-${name}".`;
  const known = specs.map((spec) => `--${spec.name}`);
  const hint = didYouMean(`--${name}`, known) || didYouMean(`--${name.replace(/^no-/, '')}`, known);
  const same = known.includes(`--${name.replace(/^no-/, '')}`) ? ` Did you mean "--${name.slice(3)}"?` : hint;
  return `There is no option "--${name}".${same}`;
}
