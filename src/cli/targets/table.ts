import { visible } from '../../source/visible.ts';

const gap = '  ';

/** A text, or several that begin on lines of their own. */
export type Cell = string | readonly string[];

function linesOf(cell: Cell): readonly string[] {
  return typeof cell === 'string' ? [cell] : cell;
}

/** A table whose cells are broken over lines so that it fits a width; on a narrow one the cells stand below each other. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { width, indent = '' }: { readonly width: number; readonly indent?: string },
): string {
  const all = [head, ...rows].map((row: readonly Cell[]) => row.map((cell) => linesOf(cell).map(visible)));
  const room = width - indent.length - gap.length * (head.length - 1);
  if (room < head.length * 14) return stacked(all, indent, width);
  const widths = shares(
    head.map((_, column) =>
      Math.max(...all.flatMap((row) => (row[column] ?? []).map((line) => Array.from(line).length))),
    ),
    room,
  );
  const lines = all.flatMap((row) => {
    const cells = row.map((cell, column) => cell.flatMap((line) => wrap(line, widths[column] ?? 1)));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((cell, column) => padded(cell[line] ?? '', widths[column] ?? 1));
      return `${indent}${parts.join(gap).trimEnd()}`;
    });
  });
  return `${lines.join('\n')}\n`;
}

/** Columns take what they need; those that need more than their share divide what is left. */
function shares(needs: readonly number[], room: number): readonly number[] {
  const widths = new Map<number, number>();
  let left = room;
  for (;;) {
    const open = needs.map((need, column) => ({ need, column })).filter(({ column }) => !widths.has(column));
    if (open.length === 0) break;
    const share = Math.floor(left / open.length);
    const small = open.filter(({ need }) => need <= share);
    for (const { need, column } of small.length > 0 ? small : open) {
      const own = small.length > 0 ? need : share;
      widths.set(column, own);
      left -= own;
    }
  }
  return needs.map((_, column) => widths.get(column) ?? 1);
}

function stacked(rows: readonly (readonly (readonly string[])[])[], indent: string, width: number): string {
  const [head = [], ...body] = rows;
  const room = Math.max(10, width - indent.length - gap.length);
  return body
    .flatMap((row) =>
      row.flatMap((cell, column) => [
        `${indent}${head[column]?.join(' ') ?? ''}`,
        ...cell.flatMap((line) => wrap(line, room)).map((line) => `${indent}${gap}${line}`),
      ]),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Breaks a text into lines of a width: behind a blank, a comma or a slash where there is one, else anywhere. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length > width) {
    const line = rest.slice(0, width + 1);
    let cut = width;
    for (let at = width; at > width / 2; at--) {
      const before = line[at - 1];
      if (before === ' ' || before === ',' || before === '/') {
        cut = at;
        break;
      }
    }
    lines.push(rest.slice(0, cut).join('').trimEnd());
    rest = rest.slice(cut);
    while (rest[0] === ' ') rest.shift();
  }
  lines.push(rest.join(''));
  return lines;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - Array.from(text).length));
}
