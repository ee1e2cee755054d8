import type { OptionSpec, ParsedArguments } from './option-spec.ts';

/**
 * Tells arguments apart where they are plain: paths, and known options written in full. For anything else it gives up
 * with undefined, and the complete parser, which takes longer to load than most runs take, has to look.
 */
export function parsePlain(argv: readonly string[], specs: readonly OptionSpec[]): ParsedArguments | undefined {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const positionals: string[] = [];
  const rest = argv[Symbol.iterator]();
  for (const argument of rest) {
    if (argument === '--') {
      positionals.push(...rest);
      break;
    }
    if (argument === '') return undefined;
    if (argument === '-' || !argument.startsWith('-')) {
      positionals.push(argument);
      continue;
    }
    const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
    const spec = specFor(equals === -1 ? argument : argument.slice(0, equals), specs);
    if (spec === undefined) return undefined;
    if (spec.kind === 'flag') {
      if (equals !== -1) return undefined;
      flags.add(spec.name);
      continue;
    }
    const value: string | undefined = equals === -1 ? rest.next().value : argument.slice(equals + 1);
    if (value === undefined || value === '' || (equals === -1 && value.startsWith('-')) || /["']/.test(value)) {
      return undefined;
    }
    if (spec.kind === 'value') values.set(spec.name, value);
    else lists.set(spec.name, [...(lists.get(spec.name) ?? []), value]);
  }
  return { flags, values, lists, positionals };
}

function specFor(written: string, specs: readonly OptionSpec[]): OptionSpec | undefined {
  return written.startsWith('--')
    ? specs.find(({ name }) => name === written.slice(2))
    : specs.find(({ alias }) => alias === written.slice(1));
}
