import { styleOf } from '../../reporters/style.ts';
import { visible } from '../../source/visible.ts';
import type { Answer, JobExplanation } from './explain.ts';
import { labelText, shown } from './text.ts';
import { wrap } from './table.ts';

/** Why objects are scraped or not, for people. */
export function explanationText(
  { explanations, found }: Answer,
  { width, color }: { readonly width: number; readonly color: boolean },
): string {
  const style = styleOf(color);
  const parts = explanations.map(({ object, server, jobs }) => {
    const isScraped = jobs.some(({ targets }) => targets.length > 0);
    const isOpen = jobs.some(({ unknown }) => unknown.length > 0);
    const verdict = isScraped ? 'is scraped' : isOpen ? 'may be scraped' : 'is not scraped';
    const title = `${style.bold(visible(object))} ${verdict} (${visible(server)}).\n`;
    return `${title}${jobs.map((job) => `\n${jobText(job, width)}`).join('')}`;
  });
  const explained = new Set(explanations.map(({ object }) => object));
  const others = found.filter((object) => !explained.has(object));
  const without = others.map((object) => `${visible(object)}: no scrape configuration is deployed with it.\n`);
  return [...parts, ...without].join('\n');
}

function jobText(job: JobExplanation, width: number): string {
  const lines = [`  ${visible(job.name)} (${shown(job)})`];
  const add = (text: string): void => {
    const parts = wrap(visible(text), Math.max(30, width - 6));
    for (const [at, part] of parts.entries()) lines.push(`${at === 0 ? '    ' : '      '}${part}`);
  };
  if (job.unseen !== undefined) add(`not seen: ${job.unseen}.`);
  for (const { url, labels, candidate } of job.targets) {
    add(`scraped: ${candidate}: ${url}`);
    add(`  with ${labelText(labels)}`);
  }
  for (const { candidate, reason, rule } of job.dropped) {
    add(`dropped: ${candidate}: ${rule === undefined ? '' : `${rule.path}:${rule.line} `}${reason}.`);
  }
  for (const { candidate, reason } of job.failed) add(`failed: ${candidate}: ${reason}.`);
  for (const { candidate, reason, rule } of job.unknown) {
    add(`unknown: ${candidate}: ${rule === undefined ? '' : `${rule.path}:${rule.line} `}${reason}.`);
  }
  return `${lines.join('\n')}\n`;
}
