import type { PresetName } from '../config/config.ts';
import { didYouMean } from '../config/did-you-mean.ts';
import type { Confidence, Severity } from '../finding.ts';
import { isReporterName, reporterNames } from '../reporters/index.ts';
import type { ReporterName } from '../reporters/index.ts';
import type { ColorChoice } from './color.ts';
import type { Io } from './io.ts';
import { lintOptionSpecs } from './lint-option-specs.ts';
import { UsageError } from './option-spec.ts';
import type { ParsedArguments } from './option-spec.ts';
import type { RunOptions } from './run.ts';

/** One format, and the file it goes to; without one it goes to standard output. */
export interface FormatTarget {
  readonly name: ReporterName;
  readonly path?: string;
}

/** A run as the command line asks for it. */
export interface LintArguments {
  readonly run: RunOptions;
  readonly formats: readonly FormatTarget[];
  readonly color: ColorChoice;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly printConfig: boolean;
  readonly showFiles: boolean;
  /** What becomes of fixes: they are written, shown, or none are made. */
  readonly fixes?: 'write' | 'diff';
}

/** Understands the arguments of a run; a mistake is thrown as a usage error. */
export function lintArguments(parsed: ParsedArguments, env: Io['env']): LintArguments {
  const { flags, values, lists, positionals } = parsed;
  for (const { name, choices } of lintOptionSpecs) {
    const value = values.get(name);
    if (value !== undefined && choices !== undefined) checkChoice(name, value, choices);
  }
  const configPath = values.get('config') ?? (env['SCRAPELINT_CONFIG'] === '' ? undefined : env['SCRAPELINT_CONFIG']);
  if (flags.has('no-config') && values.has('config')) {
    throw new UsageError('The options "--config" and "--no-config" contradict each other.');
  }
  const fixes = flags.has('diff') ? 'diff' : flags.has('fix') ? 'write' : undefined;
  if (fixes === undefined && flags.has('unsafe-fixes')) {
    throw new UsageError('The option "--unsafe-fixes" goes with "--fix" or "--diff".');
  }
  const formats = (lists.get('format') ?? [env['SCRAPELINT_FORMAT'] ?? '']).filter((text) => text !== '');
  return {
    run: {
      paths: positionals.length === 0 ? ['.'] : positionals,
      stdinFilename: values.get('stdin-filename') ?? '<stdin>',
      exclude: lists.get('exclude') ?? [],
      respectIgnoreFiles: !flags.has('no-ignore'),
      trackedOnly: flags.has('tracked-only'),
      ...(flags.has('markdown') ? { markdown: true } : {}),
      ...(flags.has('no-config') ? { config: false } : configPath === undefined ? {} : { config: configPath }),
      ...optional('preset', values.get('preset') as PresetName | undefined),
      ...optional('select', words(lists.get('select'))),
      ...optional('ignore', words(lists.get('ignore'))),
      ...optional('minSeverity', values.get('min-severity') as Severity | undefined),
      ...optional('minConfidence', values.get('min-confidence') as Confidence | undefined),
      ...optional('failOn', values.get('fail-on') as Severity | 'never' | undefined),
      exitZero: flags.has('exit-zero'),
      suppressions: !flags.has('no-suppressions'),
      parseAll: flags.has('parse-all'),
      ...optional('prometheusVersion', prometheusVersion(values.get('prometheus-version'))),
      ...(fixes === undefined ? {} : { fix: flags.has('unsafe-fixes') ? ('all' as const) : ('safe' as const) }),
    },
    formats: formatTargets(formats),
    color: (values.get('color') ?? 'auto') as ColorChoice,
    quiet: flags.has('quiet'),
    verbose: flags.has('verbose'),
    printConfig: flags.has('print-config'),
    showFiles: flags.has('show-files'),
    ...(fixes === undefined ? {} : { fixes }),
  };
}

function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  const allowed = choices.map((choice) => `"${choice}"`).join(', ');
  throw new UsageError(`The option "--${name}" takes ${allowed}, not "${value}".${didYouMean(value, choices)}`);
}

function words(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts?.flatMap((text) => text.split(',')).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
}

function prometheusVersion(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const version = /^v?(\d+(?:\.\d+){1,2})$/.exec(text)?.[1];
  if (version === undefined) {
    throw new UsageError(`The option "--prometheus-version" takes a version such as 3.5.0, not "${text}".`);
  }
  return version;
}

function formatTargets(texts: readonly string[]): readonly FormatTarget[] {
  const targets = texts.map((text): FormatTarget => {
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    const path = equals === -1 ? undefined : text.slice(equals + 1);
    if (!isReporterName(name)) {
      const hint = didYouMean(name, reporterNames) || ` The formats are ${reporterNames.join(', ')}.`;
      throw new UsageError(`There is no format "${name}".${hint}`);
    }
    if (path === '') throw new UsageError(`The format "${name}=" lacks the path after its equals sign.`);
    return path === undefined ? { name } : { name, path };
  });
  const onStdout = targets.filter(({ path }) => path === undefined);
  if (onStdout.length > 1) {
    const names = onStdout.map(({ name }) => `"${name}"`).join(' and ');
    throw new UsageError(`Only one format can go to standard output, not ${names}; write one into a file: NAME=PATH.`);
  }
  const paths = targets.flatMap(({ path }) => path ?? []);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw new UsageError(`Two formats would go into the same file, "${twice}".`);
  // Files beside, the findings are still for whoever started the run.
  return onStdout.length === 0 ? [{ name: 'full' }, ...targets] : targets;
}

function optional<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}
