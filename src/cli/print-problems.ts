import type { ConfigProblem } from '../config/config-problem.ts';
import { styleOf } from '../reporters/style.ts';
import { counted, placeOf } from '../reporters/wording.ts';
import { excerptOf } from '../source/excerpt.ts';
import { Redactions } from '../source/redactions.ts';
import { visible } from '../source/visible.ts';

/** What is wrong with a configuration file, in the frames in which findings are shown. */
export function problemsText(
  problems: readonly ConfigProblem[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const style = styleOf(color);
  const blocks = problems.map((problem) => {
    const { lines } = excerptOf(problem.span, new Redactions(), {
      before: 1,
      after: 0,
      width: Math.max(40, width - 7),
    });
    const gutter = String(lines.at(-1)?.number ?? 0).length + 1;
    const pad = ' '.repeat(gutter);
    const bar = `${pad} ${style.frame('|')}`;
    const text = [
      `${style.severity.error('error[configuration]')}${style.bold(`: ${visible(problem.message)}`)}`,
      `${pad}${style.frame('-->')} ${placeOf(problem.span)}`,
      bar,
    ];
    for (const { number, text: line, mark } of lines) {
      text.push(`${style.frame(`${String(number).padStart(gutter)} |`)}${line === '' ? '' : ` ${line}`}`);
      if (mark === undefined) continue;
      text.push(`${bar} ${' '.repeat(mark.column)}${style.severity.error('^'.repeat(mark.width))}`);
    }
    text.push(bar);
    if (problem.help !== undefined)
      text.push(`${pad} ${style.frame('=')} ${style.bold('help:')} ${visible(problem.help)}`);
    return `${text.join('\n')}\n\n`;
  });
  return `${blocks.join('')}${style.bold(`Found ${counted(problems.length, 'mistake')}`)} in the configuration; nothing was linted.\n`;
}
