import type { Diagram, PictureNode } from '../../source/picture.ts';
import type { ReporterOptions } from '../report.ts';
import { counted } from '../wording.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';
import { toneWords } from './node-text.ts';
import { placeLink } from './place.ts';
import { pushTo } from '../../source/push-to.ts';

const openItems = 8;
const mostItems = 300;

/** The same as the drawing, to be read line by line. */
export function diagramTable(diagram: Diagram, prefix: string, options: ReporterOptions): Markup {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const parents = new Map<string, PictureNode[]>();
  for (const { from, to } of diagram.edges) {
    const parent = byId.get(from);
    if (parent === undefined) continue;
    pushTo(parents, to, parent);
  }
  return markup`<table role="table">
    <caption>
      Table: ${diagram.title}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">What</th>
        <th role="columnheader" scope="col">Result</th>
        <th role="columnheader" scope="col">Details</th>
        <th role="columnheader" scope="col">From</th>
        <th role="columnheader" scope="col">Place</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${inOrder(diagram).map((node) => row(node, parents.get(node.id) ?? [], prefix, options))}
    </tbody>
  </table> `;
}

/** Each box before what follows from it, as the drawing has them from the left. */
function inOrder({ nodes, edges }: Diagram): readonly PictureNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) children.get(from)?.push(to);
  const order = new Set<PictureNode>();
  const open = nodes.map(({ id }) => id).toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = byId.get(id);
    if (node === undefined || order.has(node)) continue;
    order.add(node);
    open.push(...(children.get(id) ?? []).toReversed());
  }
  return [...order];
}

function row(node: PictureNode, parents: readonly PictureNode[], prefix: string, options: ReporterOptions): Markup {
  const { id, kind, title, lines, items, tone, at } = node;
  const word = toneWords[tone];
  const from = parents.map((parent, index) => {
    return markup`${index === 0 ? '' : ', '}<a href="#${prefix}-row-${parent.id}">${parent.title}</a>`;
  });
  const result = word === '' ? nothing : markup`<strong class="badge ${tone}">${word}</strong>`;
  return markup`<tr id="${prefix}-row-${id}" data-node="${id}" tabindex="-1" role="row" class="level${node.column}">
    <th role="rowheader" scope="row"><span class="kind">${kind}</span> ${title}</th>
    <td role="cell" data-head="Result">${result}</td>
    <td role="cell" data-head="Details">${lines.map((line) => markup`<p>${line}</p>`)}${list(items)}</td>
    <td role="cell" data-head="From">${from}</td>
    <td role="cell" data-head="Place">${at === undefined ? nothing : placeLink(at, options)}</td>
  </tr> `;
}

function list(items: readonly string[]): Markup {
  if (items.length === 0) return nothing;
  const left = items.length - mostItems;
  const entries = markup`<ul>
    ${items.slice(0, mostItems).map((item) => markup`<li>${item}</li>`)}${left > 0 ? markup`<li>…and ${left} more</li>` : nothing}
  </ul>`;
  if (items.length <= openItems) return entries;
  return markup`<details>
    <summary>${counted(items.length, 'entry').replace('entrys', 'entries')}</summary>
    ${entries}
  </details>`;
}
