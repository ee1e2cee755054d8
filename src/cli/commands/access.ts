import { didYouMean } from '../../config/did-you-mean.ts';
import { languageOf } from '../../instrumentation/text-filter.ts';
import type { LintResult } from '../../lint.ts';
import { visible, visibleJson } from '../../source/visible.ts';
import { accessJson } from '../access/report.ts';
import { accessText } from '../access/text.ts';
import { accessYaml } from '../access/yaml.ts';
import { wantsColor, widthOf } from '../color.ts';
import type { Command } from '../command.ts';
import type { Engine } from '../engine.ts';
import type { Io } from '../io.ts';
import { lintArguments } from '../lint-arguments.ts';
import { lintOptionSpecs } from '../lint-option-specs.ts';
import { UsageError } from '../option-spec.ts';
import type { OptionSpec, ParsedArguments } from '../option-spec.ts';
import { problemsText } from '../print-problems.ts';
import { prepare } from '../run.ts';

const formats = ['text', 'json'] as const;

const own: readonly OptionSpec[] = [
  {
    name: 'write',
    kind: 'flag',
    description: 'Print the roles and bindings with the least that is needed, as YAML ready to apply',
    group: 'What is shown',
  },
  { name: 'format', kind: 'value', choices: formats, description: 'text or json (default: text)', group: 'Output' },
];

/** Options of a run that choose files and configuration, and what is common. */
const shared = ['exclude', 'no-ignore', 'tracked-only', 'stdin-filename', 'parse-all', 'prometheus-version', 'color'];
const alsoShared = ['config', 'no-config', 'help', 'version'];

/** Shows what each Prometheus needs of the API server, beside what its account is granted. */
export const access: Command = {
  usage: 'scrapelint access [OPTIONS] [PATHS...]',
  description:
    'Show what each Prometheus needs of the API server, what its account is granted, what is missing and what is not ' +
    'needed, each with its place. Exit code 0 if nothing is missing, 1 if something is, 2 if there is no Prometheus.',
  options: [...own, ...lintOptionSpecs.filter(({ name }) => [...shared, ...alsoShared].includes(name))],
  examples: [
    ['scrapelint access deploy', 'Needed, granted, missing and not needed'],
    ['scrapelint access deploy --write > rbac.yaml', 'The least that is needed, ready to apply'],
  ],
  async run(parsed, io, engine) {
    const format = parsed.values.get('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UsageError(
        `The option "--format" takes "text" or "json" here, not "${format}".${didYouMean(format, formats)}`,
      );
    }
    const result = await read(parsed, io, engine);
    if (result === undefined) return 2;
    const accesses = result.workspace.accountAccesses;
    if (accesses.length === 0) {
      io.stderr.write('error: There is no Prometheus among the files.\n');
      return 2;
    }
    const print = (text: string): void => {
      io.stdout.write(result.redactions.scrub(text));
    };
    if (parsed.flags.has('write')) {
      print(accessYaml(accesses));
      return 0;
    }
    print(format === 'json' ? `${visibleJson(accessJson(accesses), 2)}\n` : accessText(accesses));
    return accesses.some(({ missing }) => missing.length > 0) ? 1 : 0;
  },
};

/** Reads the files without running a rule; undefined where the configuration has mistakes, which were printed. */
async function read(parsed: ParsedArguments, io: Io, engine: Engine): Promise<LintResult | undefined> {
  const values = new Map([...parsed.values].filter(([name]) => name !== 'format'));
  const flags = new Set([...parsed.flags].filter((name) => name !== 'write'));
  const { run, color } = lintArguments({ ...parsed, values, flags }, {});
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
  const hasGlobs = configured.config.scopes.length > 0;
  const matches = hasGlobs ? (await import('../../inputs/globs.ts')).globMatcher(io.cwd, configured.folder) : undefined;
  // Source code has no servers.
  const files = collected.files.filter(({ path }) => languageOf(path) === undefined);
  return engine.lint(files, {
    rules: [],
    config: configured.config,
    ...(matches === undefined ? {} : { matches }),
    ...(run.prometheusVersion === undefined ? {} : { prometheusVersion: run.prometheusVersion }),
    parseAll: run.parseAll,
    today: '',
  });
}
