import type { Diagram, PictureEdge, PictureNode } from '../../source/picture.ts';
import { linesOfNode } from './node-text.ts';
import type { NodeLine } from './node-text.ts';

/** A box with its place. */
export interface PlacedNode {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly NodeLine[];
}

/** A point that a line passes. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line with the points it passes: it leaves one box to the right and enters another from the left. */
export interface PlacedEdge {
  readonly edge: PictureEdge;
  readonly points: readonly Point[];
}

/** A diagram with all its places. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** What takes a place in a column: a box, or the gap through which a long line passes. */
interface Slot {
  readonly node: PictureNode | undefined;
  readonly column: number;
  readonly lines: readonly NodeLine[];
  readonly height: number;
  readonly children: Slot[];
  y: number;
}

const total = 1140;
const gapBetweenColumns = 44;
const headHeight = 30;
const gapBetweenNodes = 10;
const lineHeight = 16;
const passHeight = 8;
/** Where lines meet a box, below its top: beside its title. */
const portDepth = 18;

/**
 * Columns from left to right. The order in a column follows from a walk from the left, so that trees have no crossings;
 * the last column is stacked, and every parent stands at the top of its children, so that a long diagram reads like a list
 * from its first line on.
 */
export function layoutOf(diagram: Diagram): Layout {
  const used = new Set(diagram.nodes.map(({ column }) => column));
  const columns = diagram.columns.map((text, column) => ({ text, column })).filter(({ column }) => used.has(column));
  const widths = columnWidths(columns.length);
  const rank = new Map(columns.map(({ column }, at) => [column, at]));
  const left = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + gapBetweenColumns, 0));
  const slots = new Map<string, Slot>();
  for (const node of diagram.nodes) {
    const column = rank.get(node.column) ?? 0;
    const lines = linesOfNode(node, widths[column] ?? 0);
    slots.set(node.id, { node, column, lines, height: lines.length * lineHeight + 12, children: [], y: 0 });
  }
  const routes = diagram.edges.flatMap((edge) => route(edge, slots));
  const order = ordered(diagram, slots, columns.length);
  for (const column of order.toReversed()) stack(column);
  const placed = order.flat();
  for (const slot of placed) slot.y += headHeight;
  const port = ({ y, height }: Slot): number => y + Math.min(portDepth, height / 2);
  return {
    width: widths.reduce((sum, width) => sum + width, 0) + gapBetweenColumns * (widths.length - 1),
    height: Math.max(headHeight, ...placed.map(({ y, height }) => y + height)) + 4,
    heads: columns.map(({ text }, at) => ({ text, x: left[at] ?? 0 })),
    nodes: diagram.nodes.flatMap((node) => {
      const slot = slots.get(node.id);
      if (slot === undefined) return [];
      const { column, y, height, lines } = slot;
      return [{ node, x: left[column] ?? 0, y, width: widths[column] ?? 0, height, lines }];
    }),
    edges: routes.map(({ edge, stops }) => ({
      edge,
      points: stops.flatMap((slot, at) => {
        const x = left[slot.column] ?? 0;
        const right = { x: x + (widths[slot.column] ?? 0), y: port(slot) };
        const first = { x, y: port(slot) };
        return at === 0 ? [right] : at === stops.length - 1 ? [first] : [first, right];
      }),
    })),
  };
}

/** The last column has most to say. */
function columnWidths(count: number): readonly number[] {
  const room = total - gapBetweenColumns * (count - 1);
  const last = Math.round(count <= 1 ? room : count >= 5 ? room * 0.3 : room * 0.44);
  const other = Math.floor((room - last) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? last : Math.min(other, 240)));
}

interface Route {
  readonly edge: PictureEdge;
  readonly stops: readonly Slot[];
}

/** A line over several columns gets a place in each between, so that it runs beside the boxes. */
function route(edge: PictureEdge, slots: ReadonlyMap<string, Slot>): readonly Route[] {
  const from = slots.get(edge.from);
  const to = slots.get(edge.to);
  if (from === undefined || to === undefined || to.column <= from.column) return [];
  const stops = [from];
  let last = from;
  for (let column = from.column + 1; column < to.column; column++) {
    const pass: Slot = { node: undefined, column, lines: [], height: passHeight, children: [], y: 0 };
    last.children.push(pass);
    stops.push(pass);
    last = pass;
  }
  last.children.push(to);
  return [{ edge, stops: [...stops, to] }];
}

/** The slots of each column in the order of a walk that begins at the left. */
function ordered(diagram: Diagram, slots: ReadonlyMap<string, Slot>, count: number): readonly Slot[][] {
  const columns = Array.from({ length: count }, (): Slot[] => []);
  const seen = new Set<Slot>();
  const open = diagram.nodes.flatMap(({ id }) => slots.get(id) ?? []).toReversed();
  // By hand, since a list of jobs may be deeper than a stack of calls allows.
  for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    columns[slot.column]?.push(slot);
    open.push(...slot.children.toReversed());
  }
  return columns;
}

/** Gives each slot of a column its height: at the top of its children where it has some, and below the one before it. */
function stack(column: readonly Slot[]): void {
  let next = 0;
  for (const slot of column) {
    const [first] = slot.children;
    slot.y = Math.max(next, first === undefined ? next : first.y);
    next = slot.y + slot.height + gapBetweenNodes;
  }
}
