import { reporterNames } from '../reporters/index.ts';
import { commonOptions } from './option-spec.ts';
import type { OptionSpec } from './option-spec.ts';

const levels = ['error', 'warning', 'info'] as const;

const input = inGroup('What is linted', [
  { name: 'exclude', kind: 'list', placeholder: 'GLOB', description: 'Leave out files and folders that match' },
  { name: 'no-ignore', kind: 'flag', description: 'Lint what .gitignore leaves out, too' },
  { name: 'tracked-only', kind: 'flag', description: 'Lint only files that git tracks' },
  { name: 'markdown', kind: 'flag', description: 'Lint the code blocks of Markdown files, too' },
  { name: 'stdin-filename', kind: 'value', placeholder: 'PATH', description: 'What standard input ("-") is called' },
  { name: 'parse-all', kind: 'flag', description: 'Parse documents of kinds that no rule reads, too' },
  { name: 'show-files', kind: 'flag', description: 'List the files that would be linted, and stop' },
]);

const rules = inGroup('Which rules', [
  {
    name: 'preset',
    kind: 'value',
    choices: ['recommended', 'strict', 'all'],
    description: 'Which rules take part (default: recommended)',
  },
  { name: 'select', kind: 'list', placeholder: 'RULES', description: 'Run these rules only, such as rbac/*' },
  { name: 'ignore', kind: 'list', placeholder: 'RULES', description: 'Do not run these rules' },
  { name: 'min-severity', kind: 'value', choices: levels, description: 'Show nothing below this severity' },
  {
    name: 'min-confidence',
    kind: 'value',
    choices: ['high', 'medium', 'low'],
    description: 'Show nothing that is less sure than this',
  },
  { name: 'no-suppressions', kind: 'flag', description: 'Show what comments and the configuration silence, too' },
  {
    name: 'prometheus-version',
    kind: 'value',
    placeholder: 'VERSION',
    description: 'Version of the Prometheus server that reads the configuration',
  },
]);

const fixes = inGroup('Fixes', [
  { name: 'fix', kind: 'flag', description: 'Fix what can be fixed without changing what is granted or scraped' },
  { name: 'unsafe-fixes', kind: 'flag', description: 'With --fix or --diff: make the other fixes, too' },
  { name: 'diff', kind: 'flag', description: 'Show what --fix would change, and change nothing' },
]);

const output = inGroup('Output', [
  {
    name: 'format',
    kind: 'list',
    placeholder: 'NAME[=PATH]',
    description: `${reporterNames.join(', ')}; into a file with =PATH; repeatable (default: full)`,
  },
  {
    name: 'fail-on',
    kind: 'value',
    choices: [...levels, 'never'],
    description: 'The least severity that gives exit code 1 (default: warning)',
  },
  { name: 'exit-zero', kind: 'flag', description: 'Never give exit code 1' },
  { name: 'color', kind: 'value', choices: ['auto', 'always', 'never'], description: 'Colour (default: auto)' },
  { name: 'quiet', alias: 'q', kind: 'flag', description: 'Print findings and nothing else' },
  {
    name: 'verbose',
    alias: 'v',
    kind: 'flag',
    description: 'Say more: notes, and the comment that silences a finding',
  },
]);

const configuration = inGroup('Configuration', [
  {
    name: 'config',
    alias: 'c',
    kind: 'value',
    placeholder: 'PATH',
    description: 'Configuration file (default: .scrapelint.yaml, up to the root of the repository)',
  },
  { name: 'no-config', kind: 'flag', description: 'Use no configuration file' },
  { name: 'print-config', kind: 'flag', description: 'Print the configuration that counts, and stop' },
]);

/** The options of a run. */
export const lintOptionSpecs: readonly OptionSpec[] = [
  ...input,
  ...rules,
  ...fixes,
  ...output,
  ...configuration,
  ...commonOptions,
];

function inGroup(group: string, options: readonly Omit<OptionSpec, 'group'>[]): readonly OptionSpec[] {
  return options.map((option) => ({ ...option, group }));
}
