import { resolve } from 'node:path';
import { reporters } from '../reporters/index.ts';
import type { ReporterName } from '../reporters/index.ts';
import { pathFromRoot } from '../reporters/paths.ts';
import type { Report, ReporterOptions } from '../reporters/report.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { regionOf } from '../source/line-index.ts';
import { visible } from '../source/visible.ts';
import type { Environment, Inputs } from './inputs.ts';
import { readInputs } from './inputs.ts';
import type { LintOutcome, Problem, RunLint } from './run-lint.ts';
import { errorCommand, guardedGroup, outputEntry } from './workflow-commands.ts';

/** The outside world of the Action. */
export interface ActionIo {
  readonly env: Environment;
  readonly cwd: string;
  /** Writes to the log of the job. */
  print(text: string): void;
  appendFile(path: string, text: string): void;
  /** Writes a file, and the folders above it where they do not exist. */
  writeFile(path: string, text: string): void;
  /** A text that nobody can guess. */
  randomToken(): string;
}

const title = 'scrapelint';
const logWidth = 120;

/** Lints once and hands the report to the log, the annotations, the job summary, files and outputs. */
export async function runAction(io: ActionIo, runLint: RunLint): Promise<number> {
  try {
    const inputs = readInputs(io.env);
    const cwd = resolve(io.env['GITHUB_WORKSPACE'] ?? io.cwd, inputs.workingDirectory);
    const outcome = await runLint({ argv: inputs.argv, cwd, withPages: inputs.sarifFile !== '' });
    const { report, exitCode } = outcome;
    const written = report === undefined ? {} : await writeReports(io, inputs, cwd, { ...outcome, report });
    for (const problem of outcome.problems) io.print(problemCommand(outcome, problem));
    setOutputs(io, { ...written, 'exit-code': exitCode });
    return exitCode;
  } catch (error) {
    io.print(errorCommand(title, visible(error instanceof Error ? error.message : String(error))));
    setOutputs(io, { 'exit-code': 2 });
    return 2;
  }
}

/** An outcome with something in it to show. */
interface Reported extends LintOutcome {
  readonly report: Report;
}

type Outputs = Readonly<Record<string, string | number>>;

async function writeReports(io: ActionIo, inputs: Inputs, cwd: string, outcome: Reported): Promise<Outputs> {
  await writeLog(io, inputs, outcome);
  const summary = io.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (inputs.summary && summary !== '') io.appendFile(summary, await render('markdown', io, outcome));
  const { error, warning, info } = outcome.report.summary.counts;
  return {
    findings: error + warning + info,
    errors: error,
    warnings: warning,
    infos: info,
    'sarif-file': await writeReport(io, cwd, inputs.sarifFile, 'sarif', outcome),
    'json-file': await writeReport(io, cwd, inputs.jsonFile, 'json', outcome),
  };
}

async function writeLog(io: ActionIo, inputs: Inputs, outcome: Reported): Promise<void> {
  const text = await render('full', io, outcome, { color: true });
  io.print(guardedGroup(title, text, io.randomToken()));
  if (inputs.annotations) io.print(await render('github', io, outcome));
  io.print(`${summaryLine(outcome.report, { color: true })}\n`);
}

function problemCommand({ pathPrefix }: LintOutcome, { message, span }: Problem): string {
  if (span === undefined) return errorCommand(title, visible(message));
  const place = { file: visible(pathFromRoot(span.file.path, pathPrefix)), line: regionOf(span).start.line };
  return errorCommand(title, visible(message), place);
}

/** Writes a report into a file where one was asked for, and returns the file's absolute path. */
async function writeReport(
  io: ActionIo,
  cwd: string,
  file: string,
  format: ReporterName,
  outcome: Reported,
): Promise<string> {
  if (file === '') return '';
  const path = resolve(cwd, file);
  io.writeFile(path, await render(format, io, outcome));
  return path;
}

async function render(
  format: ReporterName,
  io: ActionIo,
  { report, pathPrefix, verbose }: Reported,
  options: Partial<ReporterOptions> = {},
): Promise<string> {
  const reporter = await reporters[format]();
  const linkBase = linkBaseOf(io.env);
  const links = linkBase === undefined ? {} : { linkBase };
  return reporter(format === 'full' ? report : withoutTime(report), {
    color: false,
    width: logWidth,
    verbose,
    pathPrefix,
    ...links,
    ...options,
  });
}

/** A document is the same each time that the files are the same. */
function withoutTime(report: Report): Report {
  const { durationMs, ...summary } = report.summary;
  return durationMs === undefined ? report : { ...report, summary };
}

function linkBaseOf(env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (server === undefined || repository === undefined || commit === undefined) return undefined;
  return `${server}/${repository}/blob/${commit}`;
}

function setOutputs(io: ActionIo, outputs: Outputs): void {
  const path = io.env['GITHUB_OUTPUT'] ?? '';
  if (path === '') return;
  const entries = Object.entries(outputs).map(([name, value]) => outputEntry(name, String(value), io.randomToken()));
  io.appendFile(path, entries.join(''));
}
