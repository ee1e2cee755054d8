/** One line of a comparison: in both texts, taken away, or added; with the line numbers in both, from 0. */
interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly before: number;
  readonly after: number;
}

/** The texts to show in place of those that are compared, line for line; for what must not be shown. */
export interface ShownTexts {
  readonly before: string;
  readonly after: string;
}

const contextLines = 3;

/** What `diff -u` prints of two texts; empty where they are the same. */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  shown: ShownTexts = { before, after },
): string {
  if (before === after) return '';
  const steps = compare(linesOf(before), linesOf(after));
  const oldLines = linesOf(shown.before);
  const newLines = linesOf(shown.after);
  const hunks = hunksOf(steps).map((hunk) => {
    const [first] = hunk;
    if (first === undefined) return '';
    const removed = hunk.filter(({ kind }) => kind !== '+').length;
    const added = hunk.filter(({ kind }) => kind !== '-').length;
    const body = hunk.map(({ kind, before: old, after: now }) =>
      line(kind, (kind === '+' ? newLines[now] : oldLines[old]) ?? ''),
    );
    return `@@ -${range(first.before, removed)} +${range(first.after, added)} @@\n${body.join('')}`;
  });
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function line(kind: string, text: string): string {
  return text.endsWith('\n') ? `${kind}${text}` : `${kind}${text}\n\\ No newline at end of file\n`;
}

function range(start: number, count: number): string {
  // Of no lines, the line before them is named.
  return count === 1 ? String(start + 1) : `${count === 0 ? start : start + 1},${count}`;
}

/** Changes with the lines around them; those that are near each other stand together. */
function hunksOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const hunks: Step[][] = [];
  let end = -1;
  for (const [index, { kind }] of steps.entries()) {
    if (kind === ' ') continue;
    const from = Math.max(index - contextLines, end, 0);
    const to = Math.min(index + contextLines + 1, steps.length);
    const last = hunks.at(-1);
    if (last !== undefined && from <= end) last.push(...steps.slice(end, to));
    else hunks.push(steps.slice(from, to));
    end = to;
  }
  return hunks;
}

/** The shortest way from one list of lines to the other. */
// E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986): fixes change few lines of long files.
function compare(before: readonly string[], after: readonly string[]): readonly Step[] {
  const trace: (readonly number[])[] = [];
  const size = before.length + after.length;
  let furthest: readonly number[] = [];
  for (let edits = 0; edits <= size; edits += 1) {
    const next: number[] = [];
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, diagonal, edits);
      while (x < before.length && before[x] === after[x - diagonal]) x += 1;
      next[diagonal + edits] = x;
      if (x >= before.length && x - diagonal >= after.length) {
        return wayBack([...trace, furthest], before.length, after.length);
      }
    }
    trace.push(furthest);
    furthest = next;
  }
  return [];
}

/** How far a diagonal is reached with one more edit; `furthest` holds every second diagonal of one edit less. */
function startOf(furthest: readonly number[], diagonal: number, edits: number): number {
  if (edits === 0) return 0;
  return isDown(furthest, diagonal, edits)
    ? (furthest[diagonal + edits] ?? 0)
    : (furthest[diagonal + edits - 2] ?? 0) + 1;
}

/** True where the way to a diagonal adds a line, false where it takes one away. */
function isDown(furthest: readonly number[], diagonal: number, edits: number): boolean {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits;
  return (furthest[diagonal + edits - 2] ?? 0) < (furthest[diagonal + edits] ?? 0);
}

function wayBack(trace: readonly (readonly number[])[], oldLength: number, newLength: number): readonly Step[] {
  const steps: Step[] = [];
  let x = oldLength;
  let y = newLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? [];
    const diagonal = x - y;
    const start = startOf(furthest, diagonal, edits);
    while (x > start) {
      x -= 1;
      y -= 1;
      steps.push({ kind: ' ', before: x, after: y });
    }
    if (edits === 0) break;
    const down = isDown(furthest, diagonal, edits);
    if (down) y -= 1;
    else x -= 1;
    steps.push({ kind: down ? '+' : '-', before: x, after: y });
  }
  return steps.reverse();
}
