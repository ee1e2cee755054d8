import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { reasonOf } from '../../inputs/unreadable-file.ts';
import { reporters } from '../../reporters/index.ts';
import type { ReporterOptions } from '../../reporters/report.ts';
import { summaryLine } from '../../reporters/summary-line.ts';
import { visible, visibleJson } from '../../source/visible.ts';
import { wantsColor, widthOf } from '../color.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { lintArguments } from '../lint-arguments.ts';
import type { FormatTarget, LintArguments } from '../lint-arguments.ts';
import { lintOptionSpecs } from '../lint-option-specs.ts';
import { problemsText } from '../print-problems.ts';
import { configJson } from '../config-json.ts';
import { prepare, run } from '../run.ts';
import type { FinishedRun, RefusedRun } from '../run.ts';
import { tool } from '../tool.ts';

/** Formats for people: they end with a summary and may be coloured. */
const humanFormats: ReadonlySet<string> = new Set(['full', 'concise']);

/** Lints: what the program does when no command is named. */
export const lint: Command = {
  usage: 'scrapelint [OPTIONS] [PATHS...]',
  description: 'Lint the monitoring part of a Kubernetes cluster, as it is written in files.',
  options: lintOptionSpecs,
  examples: [
    ['scrapelint', 'Lint the working directory'],
    ['helm template . | scrapelint -', 'Lint a rendered chart'],
    ['scrapelint deploy --format sarif=out.sarif', 'Write SARIF, too'],
  ],
  async run(parsed, io, engine) {
    const asked = lintArguments(parsed, io.env);
    if (asked.printConfig || asked.showFiles) {
      const prepared = await prepare(asked.run, io, engine);
      if ('problems' in prepared) return refuse(prepared, asked, io);
      const { configured, collected } = prepared;
      if (asked.printConfig) io.stdout.write(`${visibleJson(configJson(configured, asked.run), 2)}\n`);
      else io.stdout.write(collected.files.map(({ path }) => `${visible(path)}\n`).join(''));
      printUnreadable(collected.unreadable, io);
      return collected.unreadable.length > 0 ? 2 : 0;
    }
    const withPages = asked.formats.some(({ name }) => name === 'sarif');
    const withPicture = asked.formats.some(({ name }) => name === 'html');
    const finished = await run(asked.run, io, engine, { withPages, withPicture });
    if ('problems' in finished) return refuse(finished, asked, io);
    return finished.fixes === undefined ? await print(finished, asked, io) : await printFixed(finished, asked, io);
  },
};

function refuse({ problems }: RefusedRun, { color }: LintArguments, io: Io): number {
  io.stderr.write(problemsText(problems, { color: wantsColor(color, io.stderr, io.env), width: widthOf(io.stderr) }));
  return 2;
}

async function print(finished: FinishedRun, asked: LintArguments, io: Io): Promise<number> {
  let hasFailed = false;
  for (const target of asked.formats) {
    const text = await render(finished, asked, target, io);
    if (target.path === undefined) io.stdout.write(text);
    else if (!writeReport(resolve(io.cwd, target.path), target.path, text, io)) hasFailed = true;
  }
  printUnreadable(finished.unreadable, io);
  if (finished.result.internalError) {
    io.stderr.write(
      `error: A rule failed, so that findings may be missing. Please report this at ${tool.url}/issues.\n`,
    );
  }
  if (asked.verbose) for (const note of finished.notes) io.stderr.write(`note: ${visible(note)}\n`);
  const onStdout = asked.formats.find(({ path }) => path === undefined);
  if (finished.nothing !== undefined) {
    io.stderr.write(`error: ${visible(finished.nothing)}\n`);
  } else if (!asked.quiet && onStdout !== undefined && !humanFormats.has(onStdout.name)) {
    const color = wantsColor(asked.color, io.stderr, io.env);
    io.stderr.write(`${summaryLine(finished.report, { color })}\n`);
  }
  return hasFailed ? 2 : finished.exitCode;
}

/** Writes or shows fixes. With --diff nothing else goes to standard output, and 1 says that something would change. */
async function printFixed(finished: FinishedRun, asked: LintArguments, io: Io): Promise<number> {
  const { fixedStdin, fixesSentence, onDisk, printDiff } = await import('../print-fixes.ts');
  const { fixes } = finished;
  if (fixes === undefined) return 2;
  const { outcome, redactions } = fixes;
  if (asked.fixes === 'diff') {
    printDiff(outcome, { before: redactions, after: finished.result.redactions }, io);
    printUnreadable(finished.unreadable, io);
    if (finished.nothing !== undefined) io.stderr.write(`error: ${visible(finished.nothing)}\n`);
    if (!asked.quiet) io.stderr.write(`${fixesSentence(outcome, outcome.changed.length, true)}\n`);
    return finished.exitCode === 2 ? 2 : outcome.changed.length > 0 ? 1 : 0;
  }
  const { writeFixes } = await import('../write-fixes.ts');
  const stdinName = asked.run.paths.includes('-') ? asked.run.stdinFilename : undefined;
  const { written, problems } = writeFixes(onDisk(outcome.changed, stdinName), io.cwd);
  // What was read from standard input goes to standard output, so that the findings have to stand elsewhere.
  if (stdinName !== undefined) io.stdout.write(fixedStdin(outcome, stdinName));
  const exitCode = await print(finished, asked, stdinName === undefined ? io : { ...io, stdout: io.stderr });
  for (const problem of problems) io.stderr.write(`error: ${visible(problem)}\n`);
  const files = written + outcome.changed.filter(({ before }) => before.path === stdinName).length;
  if (!asked.quiet) io.stderr.write(`${fixesSentence(outcome, files, false)}\n`);
  return problems.length > 0 ? 2 : exitCode;
}

async function render(finished: FinishedRun, asked: LintArguments, target: FormatTarget, io: Io): Promise<string> {
  const isHuman = humanFormats.has(target.name);
  const sink = target.path === undefined ? io.stdout : { isTTY: false, columns: undefined };
  const env = target.path === undefined ? io.env : {};
  const options: ReporterOptions = {
    color: isHuman && wantsColor(asked.color, sink, env),
    width: widthOf(sink),
    verbose: asked.verbose,
    pathPrefix: finished.pathPrefix,
  };
  const reporter = await reporters[target.name]();
  // A document is the same each time that the files are the same.
  const { durationMs, ...steady } = finished.report.summary;
  const summary = isHuman && durationMs !== undefined ? { ...steady, durationMs } : steady;
  const report = { ...finished.report, summary };
  const text = reporter(report, options);
  const last = `${summaryLine(report, options)}\n`;
  const isWithoutSummary = isHuman && target.path === undefined && (asked.quiet || finished.nothing !== undefined);
  return isWithoutSummary && text.endsWith(last) ? text.slice(0, -last.length) : text;
}

function writeReport(path: string, shown: string, text: string, io: Io): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return true;
  } catch (error) {
    const reason = reasonOf(error).replace('read', 'written');
    io.stderr.write(`error: The report could not be written: "${visible(shown)}" ${reason}.\n`);
    return false;
  }
}

function printUnreadable(unreadable: FinishedRun['unreadable'], io: Io): void {
  for (const { path, reason } of unreadable) io.stderr.write(`error: "${visible(path)}" ${visible(reason)}.\n`);
}
