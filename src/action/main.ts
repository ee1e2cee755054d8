import { resolve } from 'node:path';
import { reporters } from '../reporters/index.ts';
import type { ReporterName } from '../reporters/index.ts';
import type { ReporterOptions } from '../reporters/report.ts';
import { summaryLine } from '../reporters/summary-line.ts';
import { visible } from '../source/visible.ts';
import type { Environment, Inputs } from './inputs.ts';
import { readInputs } from './inputs.ts';
import type { LintOutcome, RunLint } from './run-lint.ts';
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
    const outcome = await runLint({ argv: inputs.argv, cwd });
    await writeLog(io, inputs, outcome);
    await writeSummary(io, inputs, outcome);
    const sarifFile = await writeReport(io, cwd, inputs.sarifFile, 'sarif', outcome);
    const jsonFile = await writeReport(io, cwd, inputs.jsonFile, 'json', outcome);
    const { error, warning, info } = outcome.report.summary.counts;
    setOutputs(io, {
      findings: error + warning + info,
      errors: error,
      warnings: warning,
      infos: info,
      'exit-code': outcome.exitCode,
      'sarif-file': sarifFile,
      'json-file': jsonFile,
    });
    return outcome.exitCode;
  } catch (error) {
    io.print(errorCommand(title, visible(error instanceof Error ? error.message : String(error))));
    setOutputs(io, { 'exit-code': 2 });
    return 2;
  }
}

async function writeLog(io: ActionIo, inputs: Inputs, outcome: LintOutcome): Promise<void> {
  const text = await render('full', io, outcome, { color: true });
  io.print(guardedGroup(title, text, io.randomToken()));
  if (inputs.annotations) io.print(await render('github', io, outcome));
  io.print(`${summaryLine(outcome.report, { color: true })}\n`);
}

async function writeSummary(io: ActionIo, inputs: Inputs, outcome: LintOutcome): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (inputs.summary && path !== '') io.appendFile(path, await render('markdown', io, outcome));
}

/** Writes a report into a file where one was asked for, and returns the file's absolute path. */
async function writeReport(
  io: ActionIo,
  cwd: string,
  file: string,
  format: ReporterName,
  outcome: LintOutcome,
): Promise<string> {
  if (file === '') return '';
  const path = resolve(cwd, file);
  io.writeFile(path, await render(format, io, outcome));
  return path;
}

async function render(
  format: ReporterName,
  io: ActionIo,
  { report, pathPrefix }: LintOutcome,
  options: Partial<ReporterOptions> = {},
): Promise<string> {
  const reporter = await reporters[format]();
  const linkBase = linkBaseOf(io.env);
  const links = linkBase === undefined ? {} : { linkBase };
  return reporter(report, { color: false, width: logWidth, verbose: false, pathPrefix, ...links, ...options });
}

function linkBaseOf(env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (server === undefined || repository === undefined || commit === undefined) return undefined;
  return `${server}/${repository}/blob/${commit}`;
}

function setOutputs(io: ActionIo, outputs: Readonly<Record<string, string | number>>): void {
  const path = io.env['GITHUB_OUTPUT'] ?? '';
  if (path === '') return;
  const entries = Object.entries(outputs).map(([name, value]) => outputEntry(name, String(value), io.randomToken()));
  io.appendFile(path, entries.join(''));
}
