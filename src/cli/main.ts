import { visible } from '../source/visible.ts';
import { widthOf } from './color.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { lint } from './commands/lint.ts';
import type { Engine } from './engine.ts';
import type { Io } from './io.ts';
import { isUsageError } from './option-spec.ts';
import { parseArguments } from './parse-arguments.ts';
import { tool, version } from './tool.ts';

/**
 * Runs the program and returns its exit code: 0 where nothing is wrong, 1 where findings reach the threshold, 2 where
 * the arguments or the configuration are wrong, nothing was linted, or scrapelint itself failed.
 */
export async function main(argv: readonly string[], io: Io, engine: Engine): Promise<number> {
  try {
    const [word = ''] = argv;
    const entry = Object.hasOwn(commands, word) ? commands[word] : undefined;
    const command = entry === undefined ? lint : await entry.load();
    const rest = entry === undefined ? argv : argv.slice(1);
    const parsed = await parseArguments(rest, command.options);
    if (parsed.flags.has('help')) {
      io.stdout.write(await help(command, io));
      return 0;
    }
    if (parsed.flags.has('version')) {
      io.stdout.write(`${version}\n`);
      return 0;
    }
    return await command.run(parsed, io, engine);
  } catch (error) {
    if (!isUsageError(error)) {
      io.stderr.write(
        `error: scrapelint failed: ${visibleLines(String(error instanceof Error ? error.stack : error))}\n`,
      );
      io.stderr.write(`Please report this at ${tool.url}/issues.\n`);
      return 2;
    }
    io.stderr.write(`error: ${visible(error.message)}\n`);
    io.stderr.write('Run "scrapelint --help" for all options.\n');
    return 2;
  }
}

async function help({ usage, description, options, examples }: Command, io: Io): Promise<string> {
  const { helpOf } = await import('./parse-with-yargs.ts');
  const isMain = options === lint.options;
  const text = await helpOf(
    {
      usage: `${usage}\n\n${description}`,
      examples,
      commands: isMain ? Object.entries(commands).map(([name, { summary }]) => [name, summary] as const) : [],
      epilogue:
        'Exit codes: 0 no findings at or above --fail-on, 1 some, 2 wrong arguments or configuration, nothing to lint, or unreadable files.',
    },
    options,
    widthOf(io.stdout),
  );
  return `${text}\n`;
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
