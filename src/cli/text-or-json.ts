import { didYouMean } from '../config/did-you-mean.ts';
import { UsageError } from './option-spec.ts';
import type { OptionSpec, ParsedArguments } from './option-spec.ts';

const formats = ['text', 'json'] as const;

/** The option of commands that answer people and programs. */
export const textOrJsonOption: OptionSpec = {
  name: 'format',
  kind: 'value',
  choices: formats,
  description: 'text or json (default: text)',
  group: 'Output',
};

/** The format that was asked for; any other is thrown as a usage error. */
export function textOrJson({ values }: ParsedArguments): 'text' | 'json' {
  const format = values.get('format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(
    `The option "--format" takes "text" or "json" here, not "${format}".${didYouMean(format, formats)}`,
  );
}
