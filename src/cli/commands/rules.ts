import { didYouMean } from '../../config/did-you-mean.ts';
import type { Rule, RuleMeta } from '../../rule.ts';
import type { Command } from '../command.ts';
import { commonOptions, UsageError } from '../option-spec.ts';
import { ruleUrl } from '../../knowledge/project.ts';

const formats = ['text', 'json', 'markdown'] as const;

/** Lists all rules. */
export const rules: Command = {
  usage: 'scrapelint rules [--format text|json|markdown]',
  description: 'List all rules with their severity and preset.',
  options: [
    {
      name: 'format',
      kind: 'value',
      choices: formats,
      description: 'How to list them (default: text)',
      group: 'Output',
    },
    ...commonOptions,
  ],
  examples: [['scrapelint rules --format json', 'For scripts']],
  run({ values, positionals }, io, engine) {
    if (positionals.length > 0) {
      throw new UsageError('The command "rules" takes no paths. To lint a folder of this name, write "./rules".');
    }
    const format = values.get('format') ?? 'text';
    const metas = engine.rules.map(({ meta }: Rule) => meta);
    switch (format) {
      case 'text':
        io.stdout.write(textOf(metas));
        break;
      case 'json':
        io.stdout.write(`${JSON.stringify({ version: 1, rules: metas.map(jsonOf) }, undefined, 2)}\n`);
        break;
      case 'markdown':
        io.stdout.write(markdownOf(metas));
        break;
      default:
        throw new UsageError(
          `The option "--format" takes "text", "json" or "markdown" here, not "${format}".${didYouMean(format, formats)}`,
        );
    }
    return Promise.resolve(0);
  },
};

function textOf(metas: readonly RuleMeta[]): string {
  const width = Math.max(0, ...metas.map(({ id }) => id.length));
  return metas
    .map(({ id, severity, preset, docs }) => {
      return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${preset.padEnd(11)}  ${docs.summary}\n`;
    })
    .join('');
}

function jsonOf({ id, severity, confidence, preset, since, securitySeverity, docs }: RuleMeta): object {
  return {
    id,
    severity,
    confidence,
    preset,
    since,
    ...(securitySeverity === undefined ? {} : { securitySeverity }),
    summary: docs.summary,
    url: ruleUrl(id),
    references: docs.references,
  };
}

function markdownOf(metas: readonly RuleMeta[]): string {
  const rows = metas.map(({ id, severity, confidence, preset, docs }) => {
    const summary = docs.summary.replaceAll('|', '\\|');
    return `| [${id}](${ruleUrl(id)}) | ${severity} | ${confidence} | ${preset} | ${summary} |\n`;
  });
  return `| Rule | Severity | Confidence | Preset | Reports |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}
