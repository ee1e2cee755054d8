import type { TextEdit } from '../finding.ts';
import type { Located } from '../source/span.ts';
import type { View } from '../yaml/view.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes elements out of the list that a mapping has in a field. The list is never left empty: a rule without verbs is
 * refused, and one without `resourceNames` grants more. Undefined where the text cannot be changed surely.
 */
export function removeFrom(
  mapping: View,
  field: string,
  elements: readonly Located<string>[],
): readonly TextEdit[] | undefined {
  const list = mapping.get(field);
  if (list === undefined) return undefined;
  const starts = new Set(elements.map(({ span }) => span.start));
  const items = list.items().filter(({ anchor }) => starts.has(anchor.start));
  return items.length === starts.size ? removeItems(list, items) : undefined;
}

/** Takes items out of a sequence, each with its line in block style, or with its comma in flow style. */
export function removeItems(list: View, items: readonly View[]): readonly TextEdit[] | undefined {
  const all = list.items();
  if (items.length === 0 || items.length >= all.length || !isEditable(list) || !items.every(isEditable))
    return undefined;
  if (!list.isFlow)
    return edits(
      list,
      items.map((item) => blockItem(list.source.text, item.range)),
    );
  const removed = new Set(items.map(({ range }) => range.start));
  return edits(
    list,
    flowRanges(
      list.source.text,
      all.map(({ range }) => range),
      removed,
    ),
  );
}

/** True where comments stand in or right above an item: without it, they are gone or speak of the next one. */
export function hasComments(item: View): boolean {
  const { text } = item.source;
  const { start, end } = item.range;
  const feed = text.indexOf('\n', end);
  const isInside = /(?:^|[ \t])#/m.test(text.slice(start, feed === -1 ? text.length : feed));
  const above = text.slice(0, lineStart(text, start)).trimEnd();
  return isInside || /^[ \t]*#/.test(above.slice(lineStart(above, above.length)));
}

/** Takes an entry out of a mapping that has others. */
export function removeEntry(mapping: View, name: string): readonly TextEdit[] | undefined {
  const entries = mapping.ownEntries();
  const index = entries.findIndex(({ key }) => key.text === name);
  const entry = entries[index];
  if (entry === undefined || entries.length < 2 || !isEditable(mapping)) return undefined;
  if (entries.filter(({ key }) => key.text === name).length > 1) return undefined;
  const { text } = mapping.source;
  const ranges = entries.map(({ key, value }) => ({ start: key.range.start, end: value.range.end }));
  const own = ranges[index];
  if (own === undefined) return undefined;
  if (mapping.isFlow) return edits(mapping, flowRanges(text, ranges, new Set([own.start])));
  const before = text.slice(lineStart(text, own.start), own.start);
  if (/^[ \t]*$/.test(before)) return edits(mapping, [wholeLines(text, own)]);
  // The first entry of an item stands behind its dash, which the next entry takes over.
  const next = ranges[index + 1];
  if (next === undefined || !/^[ \t]*(?:-[ \t]+)+$/.test(before)) return undefined;
  return /\n[ \t]*#/.test(text.slice(own.end, next.start))
    ? undefined
    : edits(mapping, [{ start: own.start, end: next.start }]);
}

/** Writes another text in the place of a scalar, in the same quotes. */
export function replaceScalar(view: View, text: string): readonly TextEdit[] | undefined {
  if (view.kind !== 'scalar' || !isEditable(view)) return undefined;
  const written = quoted(view, text);
  return written === undefined ? undefined : edits(view, [view.range], written);
}

/** Writes another text in the place of an element of the list that a mapping has in a field. */
export function replaceIn(
  mapping: View,
  field: string,
  element: Located<string>,
  text: string,
): readonly TextEdit[] | undefined {
  const item = mapping
    .get(field)
    ?.items()
    .find(({ anchor }) => anchor.start === element.span.start);
  return item === undefined ? undefined : replaceScalar(item, text);
}

function quoted({ style }: View, text: string): string | undefined {
  if (/['"\\\n]/.test(text)) return undefined;
  switch (style) {
    case 'double-quoted':
      return `"${text}"`;
    case 'single-quoted':
      return `'${text}'`;
    case 'plain':
      return /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|y|n|null)$/i.test(text)
        ? text
        : `"${text}"`;
    default:
      return undefined;
  }
}

/** What an anchor names may stand in other places as well, so that a text with anchors is left to its author. */
function isEditable(view: View): boolean {
  return view.tag === undefined && view.origin === undefined && !/(?:^|[\s,[{:])&[^\s,[\]{}]/.test(view.source.text);
}

function blockItem(text: string, range: Range): Range | undefined {
  const before = text.slice(lineStart(text, range.start), range.start);
  return /^[ \t]*-[ \t]+$/.test(before) ? wholeLines(text, range) : undefined;
}

/** The lines of a block node, with what is said in a comment behind it; comments above it stay. */
function wholeLines(text: string, { start, end }: Range): Range | undefined {
  const from = lineStart(text, start);
  if (text[end - 1] === '\n') return { start: from, end };
  const feed = text.indexOf('\n', end);
  const to = feed === -1 ? text.length : feed + 1;
  return /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, to)) ? { start: from, end: to } : undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Members of a flow collection go with the comma behind them, the last ones with the comma before them. */
function flowRanges(text: string, all: readonly Range[], removed: ReadonlySet<number>): readonly (Range | undefined)[] {
  const ranges: (Range | undefined)[] = [];
  for (let first = 0; first < all.length; first += 1) {
    const from = all[first];
    if (from === undefined || !removed.has(from.start)) continue;
    let last = first;
    while (removed.has(all[last + 1]?.start ?? -1)) last += 1;
    const next = all[last + 1];
    const range =
      next === undefined
        ? { start: all[first - 1]?.end ?? from.start, end: all[last]?.end ?? from.end }
        : { start: from.start, end: next.start };
    ranges.push(text.slice(range.start, range.end).includes('#') ? undefined : range);
    first = last;
  }
  return ranges;
}

/** Edits at ranges of a view's text; undefined where one of them is not written in the file as it is read. */
function edits(view: View, ranges: readonly (Range | undefined)[], newText = ''): readonly TextEdit[] | undefined {
  const { source } = view;
  const found: TextEdit[] = [];
  for (const range of ranges) {
    if (range === undefined) return undefined;
    const span = source.toSpan(range.start, range.end);
    if (span.file.text.slice(span.start, span.end) !== source.text.slice(range.start, range.end)) return undefined;
    found.push({ span, newText });
  }
  return found;
}
