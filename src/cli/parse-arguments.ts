import type { OptionSpec, ParsedArguments } from './option-spec.ts';
import { parsePlain } from './parse-plain.ts';

/** Tells arguments apart, by the complete parser where they are not plain. */
export async function parseArguments(
  argv: readonly string[],
  options: readonly OptionSpec[],
): Promise<ParsedArguments> {
  const plain = parsePlain(argv, options);
  if (plain !== undefined) return plain;
  const { parseWithYargs } = await import('./parse-with-yargs.ts');
  return parseWithYargs(argv, options);
}
