import type { PictureNode, PictureTone } from '../../source/picture.ts';

/** A line of text in a box. */
export interface NodeLine {
  readonly text: string;
  readonly style: 'kind' | 'title' | 'line' | 'item';
}

/** The words for how something stands; what is plain needs none. */
export const toneWords: Readonly<Record<PictureTone, string>> = {
  plain: '',
  needed: 'needed',
  granted: 'granted',
  missing: 'missing',
  unneeded: 'not needed',
  kept: 'kept',
  dropped: 'dropped',
  failed: 'failed',
  unknown: 'unknown',
};

/** Items that a box shows; the table has them all. */
const shownItems = 6;
const linesPerText = 3;
const lostLines = 2;
const padding = 22;

/** Widths of characters differ, so that these are the wide ones of ordinary text. */
const pixelsPerCharacter: Readonly<Record<NodeLine['style'], number>> = { kind: 6.5, title: 7.8, line: 6.4, item: 6.6 };

/** What a box says, broken into lines that fit its width. */
export function linesOfNode({ kind, title, lines, items, tone }: PictureNode, width: number): readonly NodeLine[] {
  const of = (style: NodeLine['style'], text: string, most = linesPerText): readonly NodeLine[] =>
    wrapped(text, Math.floor((width - padding) / pixelsPerCharacter[style]), most).map((line) => ({
      text: line,
      style,
    }));
  const word = toneWords[tone];
  // Of what is not scraped, the number and the reason tell enough.
  const isLost = tone === 'dropped' || tone === 'unknown';
  const shown = isLost ? [] : items.length > shownItems + 1 ? items.slice(0, shownItems) : items;
  const more = items.length - shown.length;
  return [
    ...of('kind', word === '' ? kind : kind === 'permission' || kind === 'targets' ? word : `${kind}, ${word}`),
    ...of('title', title),
    ...lines.slice(0, isLost ? lostLines : lines.length).flatMap((text) => of('line', text, isLost ? 2 : linesPerText)),
    ...shown.flatMap((text) => of('item', text, 2)),
    ...(!isLost && more > 0 ? of('line', `and ${more} more`) : []),
  ];
}

/** Lines of at most so many columns; what does not fit into the last ends in an ellipsis. */
export function wrapped(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (columnsOf(rest) > columns) {
    if (lines.length === most - 1) return [...lines, `${head(rest, columns - 1).trimEnd()}…`];
    const full = head(rest, columns);
    const cut = Math.max(...[' ', ',', '/', '-', '.', '_'].map((mark) => full.lastIndexOf(mark) + 1));
    const taken = cut > full.length / 3 ? full.slice(0, cut) : full;
    lines.push(taken.trimEnd());
    rest = rest.slice(taken.length).trimStart();
  }
  return [...lines, rest];
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character < '\u1100' ? 1 : 2;
  return columns;
}

function head(text: string, columns: number): string {
  let used = 0;
  let result = '';
  for (const character of text) {
    used += character < '\u1100' ? 1 : 2;
    // One character at least, so that every line gets on.
    if (used > columns && result !== '') break;
    result += character;
  }
  return result;
}
