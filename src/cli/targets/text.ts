import { visible } from '../../source/visible.ts';
import { styleOf } from '../../reporters/style.ts';
import { counted } from '../../reporters/wording.ts';
import type { JobReport, LostRow, Place, ServerReport } from './report.ts';
import { table, wrap } from './table.ts';
import { pushTo } from '../../source/push-to.ts';

/** How the page is written. */
export interface TextOptions {
  readonly width: number;
  readonly color: boolean;
  /** Each dropped candidate on a line of its own, and no targets. */
  readonly dropped: boolean;
}

/** The page of targets for people. */
export function targetsText(servers: readonly ServerReport[], options: TextOptions): string {
  const style = styleOf(options.color);
  return servers
    .map(({ name, isOrphan, jobs, ...place }) => {
      const title = `${style.bold(visible(name))} (${shown(place)})\n`;
      const note = isOrphan ? 'Shown as a Prometheus with default settings would scrape them.\n' : '';
      return `${title}${note}\n${jobs.map((job) => jobText(job, options)).join('\n')}`;
    })
    .join('\n');
}

function jobText(job: JobReport, options: TextOptions): string {
  const style = styleOf(options.color);
  const counts = [
    counted(job.targets.length, 'target'),
    ...(job.dropped.length > 0 ? [`${job.dropped.length} dropped`] : []),
    ...(job.failed.length > 0 ? [`${job.failed.length} failed`] : []),
    ...(job.unknown.length > 0 ? [`${job.unknown.length} unknown`] : []),
  ];
  let text = `  ${style.bold(visible(job.name))}: ${counts.join(', ')} (${shown(job)})\n`;
  const layout = { width: options.width, indent: '    ' };
  if (job.elsewhere.length > 0) {
    text += paragraph(`More targets may come from ${job.elsewhere.join(', ')}, of which no file speaks.`, layout);
  }
  if (job.targets.length > 0 && !options.dropped) {
    const rows = job.targets.map(({ url, labels, from, candidate }) => {
      return [[url, `from ${from.length === 0 ? candidate : from.join(', ')}`], labelTexts(labels)];
    });
    text += table(['TARGET', 'LABELS'], rows, layout);
  }
  text += lost('Failed', job.failed, layout, true);
  text += lost('Dropped', job.dropped, layout, options.dropped);
  text += lost('Unknown', job.unknown, layout, options.dropped);
  return text;
}

/** What is lost, each on its own, or together for each rule that decides. */
function lost(
  title: string,
  rows: readonly LostRow[],
  layout: { readonly width: number; readonly indent: string },
  isEach: boolean,
): string {
  const groups = new Map<string, LostRow[]>();
  for (const row of rows) {
    const key = isEach ? `${groups.size}` : `${row.rule === undefined ? '' : shown(row.rule)} ${ruleOnly(row.reason)}`;
    pushTo(groups, key, row);
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return '';
      const by = first.rule === undefined ? first.reason : `${shown(first.rule)} ${first.reason}`;
      const named = [...new Set(group.map(({ candidate }) => candidate))];
      const more = named.length > 3 ? ` and ${named.length - 3} more` : '';
      const isSame = group.every(({ reason }) => reason === first.reason);
      const what = isEach ? `${named.join('')} at ${first.address}` : `${named.slice(0, 3).join('; ')}${more}`;
      return paragraph(`${title}: ${what}: ${isSame || isEach ? by : ruleOnly(by)}.`, layout);
    })
    .join('');
}

/** The reason without the value of one candidate. */
function ruleOnly(reason: string): string {
  return reason.replace(/, (?:which holds "|and nothing has set).*$/s, '');
}

function paragraph(text: string, { width, indent }: { readonly width: number; readonly indent: string }): string {
  const lines = wrap(visible(text), Math.max(30, width - indent.length - 2));
  return lines.map((line, at) => `${indent}${at === 0 ? '' : '  '}${line}\n`).join('');
}

/** Labels as Prometheus writes them. */
export function labelText(labels: Readonly<Record<string, string>>): string {
  return labelTexts(labels).join(', ');
}

function labelTexts(labels: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(labels).map(
    ([name, value]) => `${/^[a-zA-Z_]\w*$/.test(name) ? name : JSON.stringify(name)}=${JSON.stringify(value)}`,
  );
}

/** `path:line`. */
export function shown({ path, line }: Place): string {
  return `${visible(path)}:${line}`;
}
