import type { Diagram, PictureTone } from '../../source/picture.ts';
import { layoutOf } from './layout.ts';
import type { PlacedEdge, PlacedNode } from './layout.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';

/** A diagram as a drawing; every box is a link to its row in the table. */
export function diagramSvg(diagram: Diagram, prefix: string): Markup {
  const { width, height, heads, nodes, edges } = layoutOf(diagram);
  return markup`<svg
    viewBox="-2 0 ${width + 4} ${round(height)}"
    width="${width + 4}"
    height="${round(height)}"
    role="group"
    aria-label="Diagram: ${diagram.title}"
  >
    ${heads.map(({ text, x }) => markup`<text class="column" x="${x}" y="14">${text}</text> `)}${edges.map(line)}${nodes.map((node) => box(node, prefix))}
  </svg> `;
}

/** Straight where it can be; else down a lane between the columns, which lines of one kind share. */
function line({ edge, points }: PlacedEdge): Markup {
  const [first, ...rest] = points;
  if (first === undefined) return nothing;
  let path = `M${first.x} ${round(first.y)}`;
  let { x, y } = first;
  for (const point of rest) {
    const drop = point.y - y;
    if (drop === 0) path += ` H${point.x}`;
    else {
      const lane = x + (point.x - x) / 2 + (lanes[edge.tone] ?? 0);
      const turn = Math.min(8, Math.abs(drop) / 2) * Math.sign(drop);
      const width = Math.abs(turn);
      path += ` H${lane - width} Q${lane} ${round(y)} ${lane} ${round(y + turn)} V${round(point.y - turn)}`;
      path += ` Q${lane} ${round(point.y)} ${lane + width} ${round(point.y)} H${point.x}`;
    }
    ({ x, y } = point);
  }
  return markup`<path class="edge ${edge.tone}" data-from="${edge.from}" data-to="${edge.to}" d="${path}" /> `;
}

/** Lines of different kinds do not cover each other. */
const lanes: Partial<Readonly<Record<PictureTone, number>>> = {
  missing: -6,
  unneeded: 4,
  dropped: 4,
  unknown: 8,
  granted: -4,
};

function box({ node, x, y, width, height, lines }: PlacedNode, prefix: string): Markup {
  const top = round(y);
  return markup`<a
    class="node ${node.tone}"
    href="#${prefix}-row-${node.id}"
    id="${prefix}-${node.id}"
    data-node="${node.id}"
    data-column="${node.column}"
    ><rect x="${x}" y="${top}" width="${width}" height="${height}" rx="5" /><rect
      class="bar"
      x="${x}"
      y="${top}"
      width="5"
      height="${height}"
      rx="2"
    />${lines.map(({ text, style }, at) => markup`<text class="${style}" x="${x + 13}" y="${round(y + 17 + at * 16)}">${text}</text>`)}</a
  > `;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
