import type { Diagram, Picture } from '../../source/picture.ts';
import type { Report, ReporterOptions } from '../report.ts';
import { counted, said } from '../wording.ts';
import { diagramSvg } from './diagram-svg.ts';
import { diagramTable } from './diagram-table.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';
import { toneWords } from './node-text.ts';

/** More boxes than this no page draws; what is left out is counted. */
const mostNodes = 1_500;

const sections = [
  { kind: 'access', id: 'access', title: 'Who may do what' },
  { kind: 'targets', id: 'targets', title: 'What is scraped' },
] as const;

/** The diagrams of a page, with what searches them. */
export function diagramSections(report: Report, options: ReporterOptions): Markup {
  if (report.picture === undefined || report.picture.diagrams.length === 0) return nothing;
  const { diagrams, omitted } = bounded(scrubbed(report, report.picture));
  const cut =
    omitted === 0
      ? nothing
      : markup`<p class="note">
          The first ${mostNodes} boxes are drawn; ${counted(omitted, 'more box').replace('boxs', 'boxes')} would follow.
        </p> `;
  return markup`<section id="picture" aria-labelledby="picture-title">
    <h2 id="picture-title">Access and targets</h2>
    <div class="filters" role="search" aria-label="Access and targets">
      <label class="field"
        >Search
        <input
          type="search"
          id="picture-search"
          autocomplete="off"
          spellcheck="false"
          placeholder="account, role, resource, job, target"
      /></label>
      <p class="count" id="picture-count" role="status">
        ${counted(
          diagrams.reduce((sum, { nodes }) => sum + nodes.length, 0),
          'box',
        ).replace('boxs', 'boxes')}
      </p>
    </div>
    <p class="hint">In a diagram, the arrow keys go from box to box; Enter shows the row of a box in the table.</p>
    ${cut}${sections.map(({ kind, id, title }) => {
      const own = diagrams.map((diagram, at) => ({ diagram, at })).filter(({ diagram }) => diagram.kind === kind);
      if (own.length === 0) return nothing;
      const folded = own.filter(({ diagram }) => diagram.folded);
      return markup`<h3 class="section" id="${id}">${title}</h3>
        ${legend(own.map(({ diagram }) => diagram))}${own.filter(({ diagram }) => !diagram.folded).map(({ diagram, at }) => block(diagram, at, options))}${
          folded.length === 0
            ? nothing
            : markup`<details class="others">
                <summary>Other accounts (${folded.length})</summary>
                ${folded.map(({ diagram, at }) => block(diagram, at, options))}
              </details> `
        }`;
    })}
  </section> `;
}

function block(diagram: Diagram, at: number, options: ReporterOptions): Markup {
  const prefix = `d${at}`;
  return markup`<section class="diagram" id="${prefix}" aria-labelledby="${prefix}-title">
    <div class="bar">
      <h4 id="${prefix}-title">${diagram.title}</h4>
      <p class="views">
        <button type="button" data-show="drawing">Diagram</button><button type="button" data-show="table">Table</button>
      </p>
    </div>
    ${diagram.notes.map((note) => markup`<p class="note">${note}</p> `)}
    <div class="drawing">${diagramSvg(diagram, prefix)}</div>
    <div class="rows">${diagramTable(diagram, prefix, options)}</div>
  </section> `;
}

/** The words for the colours that occur. */
function legend(diagrams: readonly Diagram[]): Markup {
  const tones = new Set(diagrams.flatMap(({ nodes }) => nodes.map(({ tone }) => tone)));
  const words = Object.entries(toneWords).filter(
    ([tone, word]) => word !== '' && [...tones].some((own) => own === tone),
  );
  return markup`<p class="legend">${words.map(([tone, word]) => markup`<span class="badge ${tone}">${word}</span> `)}</p> `;
}

/** Everything that was written by others, as it may be shown. */
function scrubbed(report: Report, { diagrams }: Picture): readonly Diagram[] {
  const safe = (text: string): string => said(report, text);
  return diagrams.map((diagram) => ({
    ...diagram,
    title: safe(diagram.title),
    notes: diagram.notes.map(safe),
    nodes: diagram.nodes.map((node) => ({
      ...node,
      kind: safe(node.kind),
      title: safe(node.title),
      lines: node.lines.map(safe),
      items: node.items.map(safe),
    })),
  }));
}

/** As many boxes as a page can bear; a line needs both of its ends. */
function bounded(diagrams: readonly Diagram[]): { readonly diagrams: readonly Diagram[]; readonly omitted: number } {
  let room = mostNodes;
  let omitted = 0;
  const kept: Diagram[] = [];
  for (const diagram of diagrams) {
    const nodes = diagram.nodes.slice(0, room);
    room -= nodes.length;
    omitted += diagram.nodes.length - nodes.length;
    const ids = new Set(nodes.map(({ id }) => id));
    const edges = diagram.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
    if (nodes.length > 0) kept.push({ ...diagram, nodes, edges });
  }
  return { diagrams: kept, omitted };
}
