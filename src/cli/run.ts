import { relative } from 'node:path';

import type { PresetName } from '../config/config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { hidesFailures, thresholdMessage, unknownRule } from '../config/meaning-problems.ts';
import { atLeast, severities } from '../finding.ts';
import type { Confidence, Finding, Severity } from '../finding.ts';
import { fixUntilStable } from '../fix/fix-until-stable.ts';
import type { FixOutcome } from '../fix/fix-until-stable.ts';
import { collect } from '../inputs/collect.ts';
import type { Collected } from '../inputs/collect.ts';
import { gitRootOf } from '../inputs/git-root.ts';
import { withSlashes } from '../inputs/paths.ts';
import type { UnreadableFile } from '../inputs/unreadable-file.ts';
import { metricLanguages } from '../instrumentation/markdown-fragments.ts';
import { loadSourceParsers } from '../instrumentation/source-parsers.ts';
import type { SourceParsers } from '../instrumentation/source-parsers.ts';
import type { LintOptions, LintResult } from '../lint.ts';
import type { Report, RuleDescription, Summary } from '../reporters/report.ts';
import type { Rule } from '../rule.ts';
import type { Redactions } from '../source/redactions.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Engine } from './engine.ts';
import type { Io } from './io.ts';
import { nothingToLint } from './nothing-to-lint.ts';
import { UsageError } from './option-spec.ts';
import { matcherOf, runConfig } from './run-config.ts';
import type { RunConfig } from './run-config.ts';
import { ruleUrl } from '../knowledge/project.ts';
import { tool } from './tool.ts';

/** What a run is told. What is absent is taken from the configuration file, or is the default. */
export interface RunOptions {
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  readonly stdinFilename: string;
  /** Globs that count from the working directory. */
  readonly exclude: readonly string[];
  readonly respectIgnoreFiles: boolean;
  readonly trackedOnly: boolean;
  /** True to lint the code blocks of Markdown. */
  readonly markdown?: boolean;
  /** Path of the configuration file, or false for none; without it, a file is looked for. */
  readonly config?: string | false;
  readonly preset?: PresetName;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  readonly failOn?: Severity | 'never';
  readonly exitZero: boolean;
  readonly suppressions: boolean;
  readonly parseAll: boolean;
  readonly prometheusVersion?: string;
  /** Which fixes are applied to what was read before it is reported; writing the files is up to who runs. */
  readonly fix?: 'safe' | 'all';
}

/** The part of the outside that a run reads. */
export type RunIo = Pick<Io, 'stdin' | 'env' | 'cwd' | 'now'>;

/** A run that came to its end. */
export interface FinishedRun {
  readonly report: Report;
  readonly exitCode: 0 | 1 | 2;
  readonly result: LintResult;
  readonly unreadable: readonly UnreadableFile[];
  /** Why the run says nothing about anything, which is exit code 2. */
  readonly nothing?: string;
  /** Sentences on how the run went, for those who ask. */
  readonly notes: readonly string[];
  /** Working directory relative to the repository's root. */
  readonly pathPrefix: string;
  /** What was fixed, and where the credentials stood before. */
  readonly fixes?: { readonly outcome: FixOutcome; readonly redactions: Redactions };
}

/** A run that its configuration file kept from beginning, which is exit code 2. */
export interface RefusedRun {
  readonly problems: readonly ConfigProblem[];
}

/** Files of a run with the configuration that counts for them. */
export interface PreparedRun {
  readonly configured: RunConfig;
  readonly collected: Collected;
}

/** What a report holds only where some format shows it. */
export interface ReportParts {
  readonly withPages?: boolean;
  readonly withPicture?: boolean;
}

/** From paths to a report: configuration, files, findings. Mistakes in the options are thrown as usage errors. */
export async function run(
  options: RunOptions,
  io: RunIo,
  engine: Engine,
  { withPages = false, withPicture = false }: ReportParts = {},
): Promise<FinishedRun | RefusedRun> {
  const started = io.now().getTime();
  const prepared = await prepare(options, io, engine);
  if ('problems' in prepared) return prepared;
  const { configured, collected } = prepared;
  const { config } = configured;

  const notes = [...collected.notes];
  if (configured.path !== undefined) notes.unshift(`The configuration is "${configured.path}".`);
  const sourceParsers = await parsersFor(collected);
  const matches = await matcherOf(configured, io.cwd);
  const { preset, select, ignore, minSeverity, minConfidence, suppressions, parseAll, prometheusVersion } = options;
  const lintOptions: LintOptions = {
    rules: engine.rules,
    config,
    ...(preset === undefined ? {} : { preset }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(sourceParsers === undefined ? {} : { sourceParsers }),
    ...(matches === undefined ? {} : { matches }),
    ...(prometheusVersion === undefined ? {} : { prometheusVersion }),
    suppressions,
    parseAll,
    today: dayOf(io.now()),
  };
  const first = engine.lint(collected.files, lintOptions);
  const fixed = options.fix === undefined ? undefined : fix(first, collected.files, lintOptions, options.fix, engine);
  const result = fixed?.result ?? first;

  const nothing = nothingToLint(options.paths, collected, result);
  const failOn = options.failOn ?? config.failOn ?? 'warning';
  const fails = failOn !== 'never' && !options.exitZero;
  const isBroken = nothing !== undefined || result.internalError || collected.unreadable.length > 0;
  const hasFailed = fails && result.findings.some(({ severity }) => atLeast(severity, failOn));
  const exitCode = isBroken ? 2 : hasFailed ? 1 : 0;
  const pages = withPages ? await engine.pages() : {};
  const report: Report = {
    tool,
    findings: result.findings,
    summary: { ...summaryOf(collected, result), durationMs: io.now().getTime() - started },
    redactions: result.redactions,
    rules: result.evaluated.map((rule) => describe(rule, pages)),
    exitCode,
    ...(withPicture ? { picture: (await import('../model/picture/picture.ts')).pictureOf(result.workspace) } : {}),
  };
  return {
    report,
    exitCode,
    result,
    unreadable: collected.unreadable,
    ...(nothing === undefined ? {} : { nothing }),
    notes,
    pathPrefix: pathPrefix(io.cwd),
    ...(fixed === undefined ? {} : { fixes: { outcome: fixed.outcome, redactions: first.redactions } }),
  };
}

/** Applies fixes until nothing changes, and tells what is left. */
function fix(
  first: LintResult,
  files: readonly SourceFile[],
  lintOptions: LintOptions,
  kind: 'safe' | 'all',
  engine: Engine,
): { readonly outcome: FixOutcome; readonly result: LintResult } {
  let last = { files, result: first };
  const resultOf = (current: readonly SourceFile[]): LintResult => {
    if (current !== last.files) last = { files: current, result: engine.lint(current, lintOptions) };
    return last.result;
  };
  const outcome = fixUntilStable(files, (current) => resultOf(current).findings, { unsafe: kind === 'all' });
  return { outcome, result: resultOf(outcome.files) };
}

/** The first half of a run: what would be linted, and how. */
export async function prepare(options: RunOptions, io: RunIo, engine: Engine): Promise<PreparedRun | RefusedRun> {
  const ruleIds = engine.rules.map(({ meta }) => meta.id);
  for (const pattern of [...(options.select ?? []), ...(options.ignore ?? [])]) {
    const message = unknownRule(pattern, ruleIds);
    if (message !== undefined) throw new UsageError(message);
  }
  const configured = await runConfig(options, io.cwd, ruleIds);
  if ('problems' in configured) return configured;
  checkThresholds(options, configured);
  const collected = await collect({
    cwd: io.cwd,
    paths: options.paths,
    exclude: [
      { folder: configured.folder, patterns: configured.config.exclude },
      { folder: io.cwd, patterns: options.exclude },
    ],
    respectIgnoreFiles: options.respectIgnoreFiles,
    trackedOnly: options.trackedOnly,
    markdown: options.markdown === true,
    env: io.env,
    stdin: io.stdin,
    stdinFilename: options.stdinFilename,
  });
  return { configured, collected };
}

function checkThresholds(options: RunOptions, { config }: RunConfig): void {
  const minSeverity = options.minSeverity ?? config.minSeverity;
  const failOn = options.failOn ?? config.failOn ?? 'warning';
  if (minSeverity !== undefined && !options.exitZero && hidesFailures(minSeverity, failOn)) {
    throw new UsageError(`${thresholdMessage(minSeverity, failOn)} Add "--fail-on ${minSeverity}".`);
  }
}

/** The parsers of the languages in which the files of a run may have metrics; without such files, nothing is loaded. */
export async function parsersFor({ files, hasSourceCode }: Collected): Promise<SourceParsers | undefined> {
  if (!hasSourceCode) return undefined;
  return await loadSourceParsers(metricLanguages(files));
}

function summaryOf(collected: Collected, result: LintResult): Summary {
  const { findings } = result;
  const { skipped } = collected;
  return {
    files: collected.files.length + skipped['no-metrics'],
    objects: result.objects,
    counts: countBySeverity(findings),
    suppressed: result.suppressed.length,
    hidden: result.hidden,
    skipped: {
      ...result.skipped,
      unrelated: result.skipped.unrelated + skipped.unrelated,
      'no-metrics': result.skipped['no-metrics'] + skipped['no-metrics'],
    },
    unreadable: collected.unreadable.length,
    fixable: {
      safe: findings.filter(({ fix }) => fix?.safe === true).length,
      all: findings.filter(({ fix }) => fix !== undefined).length,
    },
  };
}

function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const severity of severities) counts[severity] = findings.filter((each) => each.severity === severity).length;
  return counts;
}

function describe({ meta }: Rule, pages: Readonly<Record<string, string>>): RuleDescription {
  return {
    id: meta.id,
    severity: meta.severity,
    confidence: meta.confidence,
    summary: meta.docs.summary,
    url: ruleUrl(meta.id),
    ...(meta.securitySeverity === undefined ? {} : { securitySeverity: meta.securitySeverity }),
    page: pages[meta.id] ?? '',
  };
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function pathPrefix(cwd: string): string {
  const root = gitRootOf(cwd);
  return root === undefined ? '' : withSlashes(relative(root, cwd));
}
