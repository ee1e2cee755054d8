import type { Finding, RelatedPlace } from '../finding.ts';
import { excerptOf } from '../source/excerpt.ts';
import type { Excerpt } from '../source/excerpt.ts';
import type { Report, Reporter, ReporterOptions } from './report.ts';
import { styleOf } from './style.ts';
import type { Paint, Style } from './style.ts';
import { summaryLine } from './summary-line.ts';
import { counted, ignoreHint, placeOf, said } from './wording.ts';

/** A place with the lines around it. */
interface Frame {
  readonly arrow: '-->' | ':::';
  readonly place: string;
  readonly excerpt: Excerpt;
  readonly underline: '^' | '-';
  readonly note: string;
}

interface Canvas {
  readonly report: Report;
  readonly options: ReporterOptions;
  readonly style: Style;
}

const shownPlaces = 4;
const minimumWidth = 40;

/** Every finding with the lines that it speaks of, the places that belong to it, and what to do. */
export const full: Reporter = (report, options) => {
  const canvas: Canvas = { report, options, style: styleOf(options.color) };
  const blocks = report.findings.map((finding) => `${block(canvas, finding)}\n\n`);
  return `${blocks.join('')}${summaryLine(report, options)}\n`;
};

function block(canvas: Canvas, finding: Finding): string {
  const { report, options, style } = canvas;
  const paint = style.severity[finding.severity];
  const related = options.verbose ? finding.related : finding.related.slice(0, shownPlaces);
  const frames = [primaryFrame(canvas, finding), ...related.map((place) => relatedFrame(canvas, place))];
  const gutter = Math.max(...frames.map((frame) => String(frame.excerpt.lines.at(-1)?.number ?? 0).length)) + 1;
  const bar = `${' '.repeat(gutter)} ${style.frame('|')}`;

  const lines = [
    `${paint(`${finding.severity}[${finding.ruleId}]`)}${style.bold(`: ${said(report, finding.message)}`)}`,
  ];
  for (const frame of frames) {
    lines.push(`${' '.repeat(gutter)}${style.frame(frame.arrow)} ${frame.place}`, bar);
    lines.push(...frameLines(canvas, frame, gutter, frame.underline === '^' ? paint : style.frame), bar);
  }
  for (const [label, text] of closingNotes(canvas, finding)) {
    lines.push(`${' '.repeat(gutter)} ${style.frame('=')} ${style.bold(`${label}:`)} ${text}`);
  }
  return lines.join('\n');
}

function primaryFrame({ report, options }: Canvas, finding: Finding): Frame {
  const object = finding.object === undefined ? '' : `  (${said(report, finding.object)})`;
  const excerpt = excerptOf(finding.primary, report.redactions, { before: 2, after: 1, width: textWidth(options) });
  return { arrow: '-->', place: `${placeOf(finding.primary)}${object}`, excerpt, underline: '^', note: '' };
}

function relatedFrame({ report, options }: Canvas, place: RelatedPlace): Frame {
  const excerpt = excerptOf(place.span, report.redactions, { before: 0, after: 0, width: textWidth(options) });
  return { arrow: ':::', place: placeOf(place.span), excerpt, underline: '-', note: said(report, place.note) };
}

/** Columns that are left for source text; line numbers take about seven. */
function textWidth(options: ReporterOptions): number {
  return Math.max(minimumWidth, options.width - 7);
}

function frameLines(canvas: Canvas, frame: Frame, gutter: number, paint: Paint): string[] {
  const { style, options } = canvas;
  const empty = `${' '.repeat(gutter)} ${style.frame('|')}`;
  const lines: string[] = [];
  let note = frame.note;
  for (const line of frame.excerpt.lines) {
    const number = style.frame(`${String(line.number).padStart(gutter)} |`);
    lines.push(line.text === '' ? number : `${number} ${line.text}`);
    if (line.mark === undefined) continue;
    const { column, width } = line.mark;
    const underline = `${' '.repeat(column)}${paint(frame.underline.repeat(width))}`;
    const fits = note === '' || column + width + 1 + note.length <= textWidth(options);
    lines.push(`${empty} ${underline}${fits && note !== '' ? ` ${paint(note)}` : ''}`);
    if (!fits) lines.push(...noteBelow(note, column, textWidth(options)).map((text) => `${empty} ${paint(text)}`));
    note = '';
  }
  if (frame.excerpt.omitted > 0)
    lines.push(`${empty} ${style.dim(`… ${counted(frame.excerpt.omitted, 'more line')}`)}`);
  return lines;
}

/** A note that does not fit beside its underline, in lines of its own below it. */
function noteBelow(note: string, column: number, width: number): string[] {
  const indent = Math.max(0, Math.min(column, width - minimumWidth));
  const lines: string[] = [];
  let line = '';
  for (const word of note.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((text) => `${' '.repeat(indent)}${text}`);
}

function closingNotes({ report, options }: Canvas, finding: Finding): [label: string, text: string][] {
  const notes: [string, string][] = [];
  const folded = finding.related.length - shownPlaces;
  if (folded > 0 && !options.verbose) {
    notes.push([
      'note',
      `${counted(folded, 'more place')} ${folded === 1 ? 'belongs' : 'belong'} to this; --verbose shows all.`,
    ]);
  }
  if (finding.confidence !== 'high') notes.push(['note', `The confidence is ${finding.confidence}.`]);
  if (finding.help !== undefined) notes.push(['help', said(report, finding.help)]);
  if (options.verbose) {
    const hint = ignoreHint(finding);
    if (hint !== undefined) notes.push(['ignore', hint]);
  }
  notes.push(['docs', finding.url]);
  return notes;
}
