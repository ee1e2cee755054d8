import type { LintResult } from '../../lint.ts';
import { lineIndexOf } from '../../source/line-index.ts';
import { visibleJson } from '../../source/visible.ts';
import { widthOf } from '../color.ts';
import type { Command } from '../command.ts';
import { estimateMetrics } from '../labels/estimate.ts';
import type { LabelEstimate, MetricEstimate } from '../labels/estimate.ts';
import { lintOptionSpecs } from '../lint-option-specs.ts';
import { UsageError } from '../option-spec.ts';
import type { OptionSpec } from '../option-spec.ts';
import { readWithoutRules } from '../read-without-rules.ts';
import { textOrJson, textOrJsonOption } from '../text-or-json.ts';
import { targetsReport } from '../targets/report.ts';
import { table } from '../targets/table.ts';

const own: readonly OptionSpec[] = [
  {
    name: 'targets',
    kind: 'value',
    placeholder: 'NUMBER',
    description: 'How many targets expose each metric (default: as many as the scrape jobs of the files find, or 1)',
    group: 'What is shown',
  },
  textOrJsonOption,
];

/** Options of a run that choose files and configuration, and what is common. */
const shared = ['exclude', 'no-ignore', 'tracked-only', 'markdown', 'stdin-filename', 'color', 'config', 'no-config'];

/** Lists the metrics of source code by the time series that they may make. */
export const labels: Command = {
  usage: 'scrapelint labels [OPTIONS] [PATHS...]',
  description:
    'List the metrics that source code declares, by a rough estimate of their time series, with the reasons.',
  options: [...own, ...lintOptionSpecs.filter(({ name }) => [...shared, 'help', 'version'].includes(name))],
  examples: [
    ['scrapelint labels src', 'Which metrics make the most series?'],
    ['scrapelint labels src deploy --format json', 'The same for a program'],
    ['scrapelint labels src --targets 20', 'For twenty replicas'],
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    const asked = askedTargets(parsed.values.get('targets'));
    const result = await readWithoutRules(parsed, { own, withSourceCode: true }, io, engine);
    if (result === undefined) return 2;
    const estimates = estimateMetrics(result.workspace.metrics);
    if (estimates.length === 0) {
      io.stderr.write('error: There is no metric in the source code among the files.\n');
      return 2;
    }
    const found = asked === undefined ? countTargets(result) : 0;
    const targets = asked ?? Math.max(1, found);
    const reason = asked !== undefined ? 'as asked' : found > 0 ? 'found by the scrape jobs of these files' : 'assumed';
    const width = widthOf(io.stdout);
    const text = format === 'json' ? json(estimates, targets, reason) : page(estimates, targets, reason, width);
    io.stdout.write(result.redactions.scrub(text));
    return 0;
  },
};

function askedTargets(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/u.test(text)) {
    throw new UsageError(`The option "--targets" takes a number from 1, not "${text}".`);
  }
  return Number(text);
}

/** Every address that some job would scrape, those of Prometheus itself left out. */
function countTargets({ workspace }: LintResult): number {
  const urls = targetsReport(workspace, () => true).flatMap(({ jobs }) =>
    jobs.flatMap(({ targets }) => targets.map(({ url }) => url)),
  );
  return new Set(urls.filter((url) => !/^\w+:\/\/(?:localhost|127\.)/u.test(url))).size;
}

function page(estimates: readonly MetricEstimate[], targets: number, reason: string, width: number): string {
  const rows = estimates.map((estimate) => {
    const { metric, perTarget } = estimate;
    return [[metric.name.value, `${metric.type}, ${placeOf(estimate)}`], about(perTarget * targets), reasons(estimate)];
  });
  const sum = estimates.reduce((total, { perTarget }) => total + perTarget * targets, 0);
  const count = `${estimates.length} ${estimates.length === 1 ? 'metric' : 'metrics'}`;
  const on = `${targets} ${targets === 1 ? 'target' : 'targets'} (${reason})`;
  return `${table(['METRIC', 'SERIES', 'WHY'], rows, { width })}\n${count}, about ${about(sum)} time series on ${on}.\n`;
}

function reasons({ labels: all, each, eachReason, metric }: MetricEstimate): readonly string[] {
  const lines = [...all]
    .sort((a, b) => b.values - a.values)
    .map(({ label, values, isCounted, reason }) => `${label}: ${isCounted ? '' : 'about '}${about(values)}, ${reason}`);
  if (each > 1) lines.push(`${each} series each: ${eachReason}`);
  if (!metric.labelsComplete) lines.push('more labels, which are only known at run time');
  return lines.length === 0 ? ['no labels'] : lines;
}

/** A number with commas between thousands; from a billion on it says only that. */
function about(count: number): string {
  if (count >= 1e9) return 'over 1,000,000,000';
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

function placeOf({ metric: { declaration } }: MetricEstimate): string {
  return `${declaration.file.path}:${lineOf(declaration)}`;
}

function lineOf({ file, start }: MetricEstimate['metric']['declaration']): number {
  return lineIndexOf(file).positionAt(start).line;
}

function json(estimates: readonly MetricEstimate[], targets: number, reason: string): string {
  const metrics = estimates.map(({ metric, perTarget, each, labels: all }) => ({
    name: metric.name.value,
    type: metric.type,
    language: metric.language,
    library: metric.library,
    path: metric.declaration.file.path,
    line: lineOf(metric.declaration),
    series: perTarget * targets,
    seriesPerTarget: perTarget,
    seriesPerCombination: each,
    labels: all.map(({ label, values, isCounted, reason: why }: LabelEstimate) => ({
      name: label,
      values,
      counted: isCounted,
      reason: why,
    })),
    labelsComplete: metric.labelsComplete,
  }));
  return `${visibleJson({ version: 1, targets, targetsReason: reason, metrics }, 2)}\n`;
}
