"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/reporters/html.ts
var html_exports = {};
__export(html_exports, {
  html: () => html
});
module.exports = __toCommonJS(html_exports);

// src/finding.ts
var severities = ["error", "warning", "info"];
var confidences = ["high", "medium", "low"];

// src/source/line-index.ts
var LineIndex = class {
  #text;
  #starts = [0];
  constructor(text) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }
  get lineCount() {
    return this.#starts.length;
  }
  /** The position of an offset; offsets beyond the text are taken as its end. */
  positionAt(offset) {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#starts[low] ?? 0) + 1 };
  }
  /** The offset at which a 1-based line starts. */
  lineStart(line3) {
    return this.#starts[line3 - 1] ?? this.#text.length;
  }
  /** The text of a 1-based line without its line break. */
  lineText(line3) {
    const start = this.lineStart(line3);
    const next = this.#starts[line3] ?? this.#text.length + 1;
    const end = next - 1;
    return this.#text.slice(start, this.#text[end - 1] === "\r" ? end - 1 : end);
  }
};
var indexes = /* @__PURE__ */ new WeakMap();
function lineIndexOf(file) {
  let index = indexes.get(file);
  if (index === void 0) {
    index = new LineIndex(file.text);
    indexes.set(file, index);
  }
  return index;
}
function regionOf(span) {
  const index = lineIndexOf(span.file);
  return { start: index.positionAt(span.start), end: index.positionAt(span.end) };
}

// src/source/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=##)\[/gu;
var maybeUnsafe = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]|##\[/;
function visible(text) {
  return maybeUnsafe.test(text) ? text.replace(unsafe, escapeOf) : text;
}
function escapeOf(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 255) return `\\x${hex(code, 2)}`;
  return code <= 65535 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 4)}}`;
}
function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function countsText(report) {
  const { counts } = report.summary;
  return severities.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], severity)).join(", ");
}
var skipWords = {
  template: ["template", "templates"],
  unrelated: ["unrelated file", "unrelated files"],
  partial: ["partial object", "partial objects"],
  "no-metrics": ["source file without metrics", "source files without metrics"]
};

// src/reporters/html/node-text.ts
var toneWords = {
  plain: "",
  needed: "needed",
  granted: "granted",
  missing: "missing",
  unneeded: "not needed",
  kept: "kept",
  dropped: "dropped",
  failed: "failed",
  unknown: "unknown"
};
var shownItems = 6;
var linesPerText = 3;
var lostLines = 2;
var padding = 22;
var pixelsPerCharacter = { kind: 6.5, title: 7.8, line: 6.4, item: 6.6 };
function linesOfNode({ kind, title, lines, items, tone }, width) {
  const of = (style, text, most = linesPerText) => wrapped(text, Math.floor((width - padding) / pixelsPerCharacter[style]), most).map((line3) => ({
    text: line3,
    style
  }));
  const word = toneWords[tone];
  const isLost = tone === "dropped" || tone === "unknown";
  const shown = isLost ? [] : items.length > shownItems + 1 ? items.slice(0, shownItems) : items;
  const more = items.length - shown.length;
  return [
    ...of("kind", word === "" ? kind : kind === "permission" || kind === "targets" ? word : `${kind}, ${word}`),
    ...of("title", title),
    ...lines.slice(0, isLost ? lostLines : lines.length).flatMap((text) => of("line", text, isLost ? 2 : linesPerText)),
    ...shown.flatMap((text) => of("item", text, 2)),
    ...!isLost && more > 0 ? of("line", `and ${more} more`) : []
  ];
}
function wrapped(text, columns, most) {
  const lines = [];
  let rest = text;
  while (columnsOf(rest) > columns) {
    if (lines.length === most - 1) return [...lines, `${head(rest, columns - 1).trimEnd()}\u2026`];
    const full = head(rest, columns);
    const cut = Math.max(...[" ", ",", "/", "-", ".", "_"].map((mark) => full.lastIndexOf(mark) + 1));
    const taken = cut > full.length / 3 ? full.slice(0, cut) : full;
    lines.push(taken.trimEnd());
    rest = rest.slice(taken.length).trimStart();
  }
  return [...lines, rest];
}
function columnsOf(text) {
  let columns = 0;
  for (const character of text) columns += character < "\u1100" ? 1 : 2;
  return columns;
}
function head(text, columns) {
  let used = 0;
  let result = "";
  for (const character of text) {
    used += character < "\u1100" ? 1 : 2;
    if (used > columns && result !== "") break;
    result += character;
  }
  return result;
}

// src/reporters/html/layout.ts
var total = 1140;
var gapBetweenColumns = 44;
var headHeight = 30;
var gapBetweenNodes = 10;
var lineHeight = 16;
var passHeight = 8;
var portDepth = 18;
function layoutOf(diagram) {
  const used = new Set(diagram.nodes.map(({ column }) => column));
  const columns = diagram.columns.map((text, column) => ({ text, column })).filter(({ column }) => used.has(column));
  const widths = columnWidths(columns.length);
  const rank = new Map(columns.map(({ column }, at) => [column, at]));
  const left = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + gapBetweenColumns, 0));
  const slots = /* @__PURE__ */ new Map();
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
  const port = ({ y, height }) => y + Math.min(portDepth, height / 2);
  return {
    width: widths.reduce((sum, width) => sum + width, 0) + gapBetweenColumns * (widths.length - 1),
    height: Math.max(headHeight, ...placed.map(({ y, height }) => y + height)) + 4,
    heads: columns.map(({ text }, at) => ({ text, x: left[at] ?? 0 })),
    nodes: diagram.nodes.flatMap((node) => {
      const slot = slots.get(node.id);
      if (slot === void 0) return [];
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
      })
    }))
  };
}
function columnWidths(count) {
  const room = total - gapBetweenColumns * (count - 1);
  const last = Math.round(count <= 1 ? room : count >= 5 ? room * 0.3 : room * 0.44);
  const other = Math.floor((room - last) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, at) => at === count - 1 ? last : Math.min(other, 240));
}
function route(edge, slots) {
  const from = slots.get(edge.from);
  const to = slots.get(edge.to);
  if (from === void 0 || to === void 0 || to.column <= from.column) return [];
  const stops = [from];
  let last = from;
  for (let column = from.column + 1; column < to.column; column++) {
    const pass = { node: void 0, column, lines: [], height: passHeight, children: [], y: 0 };
    last.children.push(pass);
    stops.push(pass);
    last = pass;
  }
  last.children.push(to);
  return [{ edge, stops: [...stops, to] }];
}
function ordered(diagram, slots, count) {
  const columns = Array.from({ length: count }, () => []);
  const seen = /* @__PURE__ */ new Set();
  const open = diagram.nodes.flatMap(({ id }) => slots.get(id) ?? []).toReversed();
  for (let slot = open.pop(); slot !== void 0; slot = open.pop()) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    columns[slot.column]?.push(slot);
    open.push(...slot.children.toReversed());
  }
  return columns;
}
function stack(column) {
  let next = 0;
  for (const slot of column) {
    const [first] = slot.children;
    slot.y = Math.max(next, first === void 0 ? next : first.y);
    next = slot.y + slot.height + gapBetweenNodes;
  }
}

// src/reporters/html/markup.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function markup(strings, ...values) {
  let text = outdented(strings[0]);
  for (const [at, value] of values.entries()) text += rendered(value) + outdented(strings[at + 1]);
  return new Markup(text);
}
function outdented(text = "") {
  return text.replaceAll(/\n +/g, "\n");
}
var nothing = new Markup("");
function rendered(value) {
  if (value === void 0) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? escaped(value) : value.map(rendered).join("");
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return visible(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}

// src/reporters/html/diagram-svg.ts
function diagramSvg(diagram, prefix) {
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
function line({ edge, points }) {
  const [first, ...rest] = points;
  if (first === void 0) return nothing;
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
var lanes = {
  missing: -6,
  unneeded: 4,
  dropped: 4,
  unknown: 8,
  granted: -4
};
function box({ node, x, y, width, height, lines }, prefix) {
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
function round(value) {
  return Math.round(value * 10) / 10;
}

// src/reporters/paths.ts
var absolute = /^(?:\/|[A-Za-z]:\/)/;
function isAbsolute(path) {
  return absolute.test(path);
}
function pathFromRoot(path, pathPrefix) {
  if (isAbsolute(path)) return path;
  const parts = [];
  for (const part of `${pathPrefix}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
function uriOf(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  const encoded = wellFormed.split("/").map((part) => encodeURIComponent(part));
  if (!isAbsolute(path)) return encoded.join("/");
  return `file://${path.startsWith("/") ? "" : "/"}${encoded.join("/")}`;
}

// src/reporters/html/place.ts
function placeLink(span, options) {
  const { line: line3 } = regionOf(span).start;
  const label = markup`${span.file.path}:${line3}`;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  if (options.linkBase === void 0 || isAbsolute(path) || path.startsWith("../"))
    return markup`<code>${label}</code>`;
  return markup`<a href="${options.linkBase}/${uriOf(path)}#L${line3}"><code>${label}</code></a>`;
}

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
}

// src/reporters/html/diagram-table.ts
var openItems = 8;
var mostItems = 300;
function diagramTable(diagram, prefix, options) {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const parents = /* @__PURE__ */ new Map();
  for (const { from, to } of diagram.edges) {
    const parent = byId.get(from);
    if (parent === void 0) continue;
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
function inOrder({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) children.get(from)?.push(to);
  const order = /* @__PURE__ */ new Set();
  const open = nodes.map(({ id }) => id).toReversed();
  for (let id = open.pop(); id !== void 0; id = open.pop()) {
    const node = byId.get(id);
    if (node === void 0 || order.has(node)) continue;
    order.add(node);
    open.push(...(children.get(id) ?? []).toReversed());
  }
  return [...order];
}
function row(node, parents, prefix, options) {
  const { id, kind, title, lines, items, tone, at } = node;
  const word = toneWords[tone];
  const from = parents.map((parent, index) => {
    return markup`${index === 0 ? "" : ", "}<a href="#${prefix}-row-${parent.id}">${parent.title}</a>`;
  });
  const result = word === "" ? nothing : markup`<strong class="badge ${tone}">${word}</strong>`;
  return markup`<tr id="${prefix}-row-${id}" data-node="${id}" tabindex="-1" role="row" class="level${node.column}">
    <th role="rowheader" scope="row"><span class="kind">${kind}</span> ${title}</th>
    <td role="cell" data-head="Result">${result}</td>
    <td role="cell" data-head="Details">${lines.map((line3) => markup`<p>${line3}</p>`)}${list(items)}</td>
    <td role="cell" data-head="From">${from}</td>
    <td role="cell" data-head="Place">${at === void 0 ? nothing : placeLink(at, options)}</td>
  </tr> `;
}
function list(items) {
  if (items.length === 0) return nothing;
  const left = items.length - mostItems;
  const entries = markup`<ul>
    ${items.slice(0, mostItems).map((item) => markup`<li>${item}</li>`)}${left > 0 ? markup`<li>…and ${left} more</li>` : nothing}
  </ul>`;
  if (items.length <= openItems) return entries;
  return markup`<details>
    <summary>${counted(items.length, "entry").replace("entrys", "entries")}</summary>
    ${entries}
  </details>`;
}

// src/reporters/html/diagrams.ts
var mostNodes = 1500;
var sections = [
  { kind: "access", id: "access", title: "Who may do what" },
  { kind: "targets", id: "targets", title: "What is scraped" }
];
function diagramSections(report, options) {
  if (report.picture === void 0 || report.picture.diagrams.length === 0) return nothing;
  const { diagrams, omitted } = bounded(scrubbed(report, report.picture));
  const cut = omitted === 0 ? nothing : markup`<p class="note">
          The first ${mostNodes} boxes are drawn; ${counted(omitted, "more box").replace("boxs", "boxes")} would follow.
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
    "box"
  ).replace("boxs", "boxes")}
      </p>
    </div>
    <p class="hint">In a diagram, the arrow keys go from box to box; Enter shows the row of a box in the table.</p>
    ${cut}${sections.map(({ kind, id, title }) => {
    const own = diagrams.map((diagram, at) => ({ diagram, at })).filter(({ diagram }) => diagram.kind === kind);
    if (own.length === 0) return nothing;
    const folded = own.filter(({ diagram }) => diagram.folded);
    return markup`<h3 class="section" id="${id}">${title}</h3>
        ${legend(own.map(({ diagram }) => diagram))}${own.filter(({ diagram }) => !diagram.folded).map(({ diagram, at }) => block(diagram, at, options))}${folded.length === 0 ? nothing : markup`<details class="others">
                <summary>Other accounts (${folded.length})</summary>
                ${folded.map(({ diagram, at }) => block(diagram, at, options))}
              </details> `}`;
  })}
  </section> `;
}
function block(diagram, at, options) {
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
function legend(diagrams) {
  const tones = new Set(diagrams.flatMap(({ nodes }) => nodes.map(({ tone }) => tone)));
  const words = Object.entries(toneWords).filter(
    ([tone, word]) => word !== "" && [...tones].some((own) => own === tone)
  );
  return markup`<p class="legend">${words.map(([tone, word]) => markup`<span class="badge ${tone}">${word}</span> `)}</p> `;
}
function scrubbed(report, { diagrams }) {
  const safe = (text) => said(report, text);
  return diagrams.map((diagram) => ({
    ...diagram,
    title: safe(diagram.title),
    notes: diagram.notes.map(safe),
    nodes: diagram.nodes.map((node) => ({
      ...node,
      kind: safe(node.kind),
      title: safe(node.title),
      lines: node.lines.map(safe),
      items: node.items.map(safe)
    }))
  }));
}
function bounded(diagrams) {
  let room = mostNodes;
  let omitted = 0;
  const kept = [];
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

// src/source/excerpt.ts
var tabWidth = 4;
var ellipsis = "\u2026";
var reachAround = 2e3;
var markedLines = 3;
function excerptOf(span, redactions, options) {
  const index = lineIndexOf(span.file);
  const { start, end } = regionOf(span);
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const lastMarked = Math.min(lastLine, start.line + markedLines - 1);
  const firstShown = Math.max(1, start.line - options.before);
  const lastShown = lastMarked < lastLine ? lastMarked : Math.min(index.lineCount, lastLine + options.after);
  const reach = { from: Math.max(0, start.column - 1 - reachAround), to: start.column - 1 + reachAround };
  const rows = [];
  for (let number = firstShown; number <= lastShown; number++) {
    const isMarked = number >= start.line && number <= lastMarked;
    rows.push(rowOf(span, number, reach, isMarked, redactions));
  }
  while (rows.length > 1 && isBlankContext(rows[rows.length - 1])) rows.pop();
  while (rows.length > 1 && isBlankContext(rows[0])) rows.shift();
  const marked = rows.find((row2) => row2.number === start.line);
  const window = windowAround(marked, options.width);
  return { lines: rows.map((row2) => clip(row2, window)), omitted: lastLine - lastMarked };
}
function rowOf(span, number, reach, isMarked, redactions) {
  const index = lineIndexOf(span.file);
  const lineStart = index.lineStart(number);
  const length = index.lineText(number).length;
  const from = wholeCharacter(span.file, lineStart + Math.min(reach.from, length)) - lineStart;
  const to = wholeCharacter(span.file, lineStart + Math.min(reach.to, length)) - lineStart;
  const cells = cellsOf(redactions.slice(span.file, lineStart + from, lineStart + to), from);
  const row2 = { number, cells, width: widthOf(cells), cutStart: from > 0, cutEnd: to < length };
  return isMarked ? { ...row2, mark: markOf(row2, span.start - lineStart, span.end - lineStart) } : row2;
}
function wholeCharacter(file, offset) {
  return (file.text.codePointAt(offset - 1) ?? 0) > 65535 ? offset - 1 : offset;
}
function cellsOf(text, offset) {
  const cells = [];
  let column = 0;
  let start = offset;
  const characters = Array.from(text);
  for (const [at, character] of characters.entries()) {
    const isCommandPrefix = character === "[" && characters[at - 1] === "#" && characters[at - 2] === "#";
    const shown = character === "	" ? " ".repeat(tabWidth - column % tabWidth) : visible(character);
    const cellText = isCommandPrefix ? visible("##[").slice(2) : shown;
    const width = shown === character && !isCommandPrefix ? columnsOf2(character) : cellText.length;
    cells.push({ text: cellText, column, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}
var combining = /^[\p{Mn}\p{Me}]$/u;
var wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
function columnsOf2(character) {
  if (character < "\u0300") return 1;
  return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
function widthOf(cells) {
  const last = cells.at(-1);
  return last === void 0 ? 0 : last.column + last.width;
}
function markOf(row2, start, end) {
  const covered = row2.cells.filter((cell) => cell.end > start && cell.start < end);
  const isFirstLine = start >= 0;
  const first = isFirstLine ? covered[0] : covered.find((cell) => cell.text.trim() !== "");
  const last = covered.at(-1);
  if (first === void 0 || last === void 0) {
    const next = row2.cells.find((cell) => cell.start >= start);
    return { column: next?.column ?? row2.width, width: 1 };
  }
  return { column: first.column, width: Math.max(1, last.column + last.width - first.column) };
}
function isBlankContext(row2) {
  return row2 !== void 0 && row2.mark === void 0 && row2.cells.every((cell) => cell.text.trim() === "");
}
function windowAround(row2, width) {
  if (row2?.mark === void 0) return { from: 0, to: width };
  const { mark } = row2;
  const fits = !row2.cutStart && mark.column + mark.width <= width - (row2.width > width || row2.cutEnd ? 1 : 0);
  if (fits) return { from: 0, to: width };
  const room = Math.max(0, width - 2 - mark.width);
  const latest = row2.cutEnd ? Infinity : row2.width - width;
  const from = Math.max(0, Math.min(latest, mark.column - Math.floor(room / 2)));
  return { from, to: from + width };
}
function clip(row2, window) {
  const cutsStart = window.from > 0 && row2.cells.length > 0 || row2.cutStart;
  const cutsEnd = row2.width > window.to || row2.cutEnd;
  const from = cutsStart ? window.from + 1 : window.from;
  const to = cutsEnd ? window.to - 1 : window.to;
  let text = cutsStart ? ellipsis : "";
  let column = from;
  for (const cell of row2.cells) {
    if (cell.column < from || cell.column + cell.width > to) continue;
    text += " ".repeat(Math.max(0, cell.column - column)) + cell.text;
    column = cell.column + cell.width;
  }
  if (cutsEnd) text += ellipsis;
  const line3 = { number: row2.number, text: text.trimEnd() };
  return row2.mark === void 0 ? line3 : { ...line3, mark: clipMark(row2.mark, from, to, window.from) };
}
function clipMark(mark, from, to, origin) {
  const start = Math.min(Math.max(mark.column, from), to);
  const end = Math.min(mark.column + mark.width, to);
  return { column: start - origin, width: Math.max(1, end - start) };
}

// src/reporters/worst-first.ts
function worstFirst(findings) {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
  );
}

// src/reporters/html/findings.ts
var mostFindings = 2e3;
var mostRelated = 12;
var excerptWidth = 110;
function findingsSection(report, options) {
  const shown = worstFirst(report.findings).slice(0, mostFindings);
  const left = report.findings.length - shown.length;
  const cut = left === 0 ? nothing : markup`<p class="note">The first ${mostFindings} are shown; ${counted(left, "more finding")} would follow.</p>`;
  if (shown.length === 0) {
    return markup`<section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p class="empty">No problems found.</p>
    </section> `;
  }
  return markup`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${filters(shown)}${cut}
    <ol class="findings">
      ${shown.map((finding) => article(report, options, finding))}
    </ol>
    <p class="empty" id="none-left" hidden>No finding fits these filters.</p>
  </section> `;
}
function filters(findings) {
  const rules = /* @__PURE__ */ new Map();
  for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  const sorted = [...rules].toSorted(([a], [b]) => a < b ? -1 : 1);
  const present = severities.filter((severity) => findings.some((finding) => finding.severity === severity));
  return markup`<div class="filters" role="search" aria-label="Findings">
    <label class="field"
      >Search
      <input type="search" id="finding-search" autocomplete="off" spellcheck="false" placeholder="text, path, object"
    /></label>
    <label class="field"
      >Rule
      <select id="finding-rule">
        <option value="">all ${rules.size} rules</option>
        ${sorted.map(([id, count]) => markup`<option value="${id}">${id} (${count})</option> `)}
      </select></label
    >
    <fieldset>
      <legend>Severity</legend>
      ${present.map((severity) => markup`<label><input type="checkbox" name="severity" value="${severity}" checked /> ${severity}</label> `)}
    </fieldset>
    <p class="count" id="finding-count" role="status">${counted(findings.length, "finding")}</p>
  </div> `;
}
function article(report, options, finding) {
  const { severity, ruleId, confidence, help, object, related, primary, url } = finding;
  const rule = url.startsWith("https://") ? markup`<a href="${url}">${ruleId}</a>` : markup`${ruleId}`;
  const more = related.length - mostRelated;
  return markup`<li>
    <article class="finding ${severity}" data-severity="${severity}" data-rule="${ruleId}">
      <p class="head">
        <strong class="badge ${severity}">${severity}</strong>
        <span class="rule">${rule}</span
        >${confidence === "high" ? nothing : markup` <span class="confidence">${confidence} confidence</span>`}
      </p>
      <h3>${said(report, finding.message)}</h3>
      <p class="place">
        ${placeLink(primary, options)}${object === void 0 ? nothing : markup` <span class="object">${said(report, object)}</span>`}
      </p>
      ${excerpt(report, primary, { before: 2, after: 1 })}${help === void 0 ? nothing : markup`<p class="help"><b>Help:</b> ${said(report, help)}</p> `}${related.length === 0 ? nothing : markup`<details>
              <summary>${counted(related.length, "related place")}</summary>
              ${related.slice(0, mostRelated).map((place) => relatedPlace(report, options, place))}${more > 0 ? markup`<p class="note">…and ${counted(more, "more place")}.</p> ` : nothing}
            </details> `}
    </article>
  </li> `;
}
function relatedPlace(report, options, { span, note }) {
  return markup`<p class="place">${placeLink(span, options)} ${said(report, note)}</p>
    ${excerpt(report, span, { before: 0, after: 0 })}`;
}
function excerpt(report, span, around) {
  const { lines, omitted } = excerptOf(span, report.redactions, { ...around, width: excerptWidth });
  const rest = omitted > 0 ? markup`<span class="line"><span class="number"></span>… ${counted(omitted, "more line")}</span>` : nothing;
  return markup`<pre><code>${lines.map(line2)}${rest}</code></pre> `;
}
function line2({ number, text, mark }) {
  const isPlain = /^[\x20-\u02ff…•]*$/.test(text);
  const start = markup`<span class="number">${number}</span>`;
  if (mark === void 0) return markup`<span class="line">${start}${text}</span>`;
  const { column, width } = mark;
  if (!isPlain) {
    const carets = `${" ".repeat(column)}${"^".repeat(width)}`;
    const below = markup`<span class="line marked"><span class="number"></span>${carets}</span>`;
    return markup`<span class="line marked">${start}${text}</span>${below}`;
  }
  const marked = text.slice(column, column + width);
  const tail = text.slice(column + width);
  const middle = markup`<mark>${marked === "" ? " " : marked}</mark>`;
  return markup`<span class="line marked">${start}${text.slice(0, column)}${middle}${tail}</span>`;
}

// src/reporters/html/page-script.ts
var pageScript = `
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const words = (text) => text.toLowerCase().split(/\\s+/).filter((word) => word !== '');
  const texts = new WeakMap();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  };
  const fits = (element, wanted) => wanted.every((word) => textOf(element).includes(word));
  const isTyping = (target) => /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName || '');

  const findings = all('.finding');
  const search = byId('finding-search');
  const rule = byId('finding-rule');
  const boxes = all('input[name=severity]');
  const filterFindings = () => {
    const wanted = words(search.value);
    const severities = boxes.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const finding of findings) {
      const fit = severities.includes(finding.dataset.severity)
        && (rule.value === '' || rule.value === finding.dataset.rule) && fits(finding, wanted);
      finding.parentElement.hidden = !fit;
      if (fit) shown += 1;
    }
    const noun = findings.length === 1 ? ' finding' : ' findings';
    byId('finding-count').textContent = (shown === findings.length ? '' : shown + ' of ') + findings.length + noun;
    byId('none-left').hidden = shown > 0;
  };
  if (search) for (const control of [search, rule, ...boxes]) control.addEventListener('input', filterFindings);

  const diagrams = all('.diagram');
  const narrow = matchMedia('(max-width: 720px)');
  const show = (diagram, view) => {
    diagram.classList.toggle('table', view === 'table');
    for (const button of all('button[data-show]', diagram)) {
      button.setAttribute('aria-pressed', String(button.dataset.show === view));
    }
  };
  for (const diagram of diagrams) {
    show(diagram, narrow.matches ? 'table' : 'drawing');
    for (const button of all('button[data-show]', diagram)) {
      button.addEventListener('click', () => show(diagram, button.dataset.show));
    }
  }

  const rowOf = (diagram, id) => byId(diagram.id + '-row-' + id);
  const boxOf = (diagram, id) => byId(diagram.id + '-' + id);
  const neighbours = (diagram, id, from, to) => all('.edge', diagram)
    .filter((edge) => edge.dataset[from] === id).map((edge) => edge.dataset[to]);
  const unlight = (svg) => {
    svg.classList.remove('lit');
    for (const edge of all('.edge.on', svg)) edge.classList.remove('on');
  };
  const light = (diagram, svg, id) => {
    unlight(svg);
    for (const [from, to] of [['from', 'to'], ['to', 'from']]) {
      const seen = new Set([id]);
      for (const at of seen) {
        for (const edge of all('.edge', svg)) {
          if (edge.dataset[from] !== at) continue;
          edge.classList.add('on');
          seen.add(edge.dataset[to]);
        }
      }
    }
    svg.classList.add('lit');
  };
  const step = (diagram, node, key) => {
    const id = node.dataset.node;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const [next] = key === 'ArrowRight' ? neighbours(diagram, id, 'from', 'to') : neighbours(diagram, id, 'to', 'from');
      return next === undefined ? undefined : boxOf(diagram, next);
    }
    const top = (element) => element.getBoundingClientRect().top;
    const column = all('.node', diagram).filter((other) => other.dataset.column === node.dataset.column)
      .sort((a, b) => top(a) - top(b));
    return column[column.indexOf(node) + (key === 'ArrowDown' ? 1 : -1)];
  };
  for (const diagram of diagrams) {
    for (const svg of all('svg', diagram)) {
      for (const node of all('.node', svg)) {
        const id = node.dataset.node;
        node.addEventListener('mouseenter', () => light(diagram, svg, id));
        node.addEventListener('mouseleave', () => unlight(svg));
        node.addEventListener('focus', () => light(diagram, svg, id));
        node.addEventListener('blur', () => unlight(svg));
        node.addEventListener('click', (event) => {
          event.preventDefault();
          show(diagram, 'table');
          const row = rowOf(diagram, id);
          row.focus();
          row.scrollIntoView({ block: 'center' });
        });
        node.addEventListener('keydown', (event) => {
          if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return;
          const next = step(diagram, node, event.key);
          event.preventDefault();
          if (next) next.focus();
        });
      }
    }
  }

  const pictureSearch = byId('picture-search');
  const others = all('details.others');
  const searchPicture = () => {
    const wanted = words(pictureSearch.value);
    const isOn = wanted.length > 0;
    let hits = 0;
    let total = 0;
    for (const diagram of diagrams) {
      let own = 0;
      for (const row of all('tr[data-node]', diagram)) {
        const fit = !isOn || fits(row, wanted);
        row.hidden = !fit;
        const box = boxOf(diagram, row.dataset.node);
        if (box) box.classList.toggle('hit', isOn && fit);
        total += 1;
        if (fit) own += 1;
      }
      for (const svg of all('svg', diagram)) svg.classList.toggle('searched', isOn);
      diagram.hidden = own === 0;
      hits += own;
    }
    for (const group of others) {
      const left = all('.diagram:not([hidden])', group).length;
      group.hidden = left === 0;
      if (isOn && left > 0) group.open = true;
    }
    byId('picture-count').textContent = (isOn ? hits + ' of ' : '') + total + (total === 1 ? ' box' : ' boxes');
  };
  if (pictureSearch) pictureSearch.addEventListener('input', searchPicture);

  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && search && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === 'Escape' && event.target.type === 'search' && event.target.value !== '') {
      event.preventDefault();
      event.target.value = '';
      event.target.dispatchEvent(new Event('input'));
    }
  });

  // What is folded on the screen is open on paper.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });
})();
`;
var pageScriptHash = "sha256-rp1zxse/yCD7rPzzYmHfIRM6bY5ze7g0mivOmnfs59k=";

// src/reporters/html/page-style.ts
var pageStyle = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --soft: #f4f5f7; --line: #d5d9e0; --text: #1c2230; --dim: #545d6e; --link: #0b57b8;
  --focus: #0b57b8; --mark: #ffe58a; --mark-text: #1c2230; --edge: #8b94a5;
  --red: #b3261e; --red-back: #fdecea; --amber: #8a5300; --amber-back: #fff3dc; --blue: #0b57b8; --blue-back: #e8f1fd;
  --green: #1b6e3c; --green-back: #e6f5ec; --gray: #545d6e; --gray-back: #eef0f4; --violet: #6b3fa0; --violet-back: #f3ecfb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14171d; --soft: #1d222b; --line: #39414f; --text: #e7eaf0; --dim: #a9b2c1; --link: #8ab8ff;
    --focus: #8ab8ff; --mark: #6b5300; --mark-text: #fff6d6; --edge: #6f7a8c;
    --red: #ff9d94; --red-back: #3a1c1b; --amber: #ffc46b; --amber-back: #37290f; --blue: #8ab8ff; --blue-back: #172a45;
    --green: #7fd6a0; --green-back: #14301f; --gray: #a9b2c1; --gray-back: #262c37; --violet: #cfa9ff; --violet-back: #2b1f3d;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
header, main, footer { max-width: 1230px; margin: 0 auto; padding: 0 20px; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 28px; padding-top: 20px; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.35rem; margin: 40px 0 12px; border-bottom: 1px solid var(--line); padding-bottom: 6px; }
h3.section { font-size: 1.15rem; margin: 28px 0 4px; }
h4 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; }
nav a { padding: 4px 0; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, tr:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 12px; top: 8px; background: var(--back); padding: 8px 12px; z-index: 2; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .84rem; }
[hidden] { display: none !important; }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; list-style: none; margin: 18px 0 8px; padding: 0; }
.tiles li { border: 1px solid var(--line); border-left: 5px solid var(--tone, var(--line)); border-radius: 6px; padding: 6px 16px 8px 12px; min-width: 104px; color: var(--dim); }
.tiles b { display: block; font-size: 1.6rem; line-height: 1.2; color: var(--tone-text, var(--text)); }
.error, .missing, .failed { --tone: var(--red); --tone-back: var(--red-back); --tone-text: var(--red); }
.warning, .unneeded { --tone: var(--amber); --tone-back: var(--amber-back); --tone-text: var(--amber); }
.info, .granted { --tone: var(--blue); --tone-back: var(--blue-back); --tone-text: var(--blue); }
.needed, .kept { --tone: var(--green); --tone-back: var(--green-back); --tone-text: var(--green); }
.dropped { --tone: var(--gray); --tone-back: var(--gray-back); --tone-text: var(--gray); }
.unknown { --tone: var(--violet); --tone-back: var(--violet-back); --tone-text: var(--violet); }
.tiles .zero { --tone: var(--line); --tone-text: var(--text); }
.summary, .hint, .note, .count, .legend { color: var(--dim); margin: 6px 0; font-size: .92rem; }
.note { border-left: 4px solid var(--line); padding-left: 10px; }
.badge { display: inline-block; font-size: .78rem; font-weight: 650; line-height: 1.5; padding: 0 8px; border-radius: 4px; color: var(--tone); background: var(--tone-back); border: 1px solid var(--tone); white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
html:not(.js) .filters, html:not(.js) .views, html:not(.js) .hint { display: none; }
.field { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-width: 0; }
input[type=search], select { font: inherit; font-size: 1rem; color: var(--text); background: var(--back); border: 1px solid var(--dim); border-radius: 5px; padding: 5px 8px; min-width: 0; max-width: 100%; }
input[type=search] { width: 290px; }
select { width: 290px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 14px; }
legend { float: left; padding: 0 10px 0 0; }
input[type=checkbox] { width: 1.1em; height: 1.1em; vertical-align: -.15em; accent-color: var(--link); }
.findings { list-style: none; margin: 14px 0; padding: 0; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 6px; padding: 10px 16px 12px; margin: 0 0 12px; }
.finding p { margin: 4px 0; overflow-wrap: anywhere; }
.finding h3 { font-size: 1rem; font-weight: 600; margin: 4px 0; overflow-wrap: anywhere; }
.finding .confidence, .finding .object { color: var(--dim); font-size: .9rem; }
.place { font-size: .92rem; }
.place code { overflow-wrap: anywhere; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 5px; padding: 6px 0; margin: 6px 0; line-height: 1.45; }
pre code { display: block; font-size: inherit; }
.line { display: block; white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 10px 0 5.2em; text-indent: -4.6em; }
.line.marked { background: var(--gray-back); }
.number { display: inline-block; width: 3.6em; margin-right: 1em; text-align: right; text-indent: 0; color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-text); border-bottom: 2px solid var(--tone); }
details summary { cursor: pointer; padding: 3px 0; }
.empty { font-size: 1.05rem; }
.diagram { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; margin: 14px 0; }
.diagram .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 6px 16px; margin-bottom: 6px; }
.views { display: flex; margin: 0; }
button { font: inherit; font-size: .9rem; color: var(--text); background: var(--back); border: 1px solid var(--dim); padding: 4px 14px; cursor: pointer; }
.views button:first-child { border-radius: 5px 0 0 5px; }
.views button + button { border-left: 0; border-radius: 0 5px 5px 0; }
button[aria-pressed=true] { background: var(--text); color: var(--back); }
.drawing { overflow-x: auto; }
.drawing svg { display: block; max-width: none; }
@media print, (min-width: 721px) { .rows table { table-layout: fixed; } }
svg text { fill: var(--text); font-size: 12px; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
svg .column { font-weight: 650; fill: var(--dim); font-size: 13px; }
svg .kind { fill: var(--tone-text, var(--dim)); font-size: 11px; font-weight: 600; }
svg .title { font-size: 13px; font-weight: 650; }
svg .line { fill: var(--dim); font-size: 11.5px; }
svg rect { fill: var(--tone-back, var(--soft)); stroke: var(--tone, var(--line)); }
svg .bar { fill: var(--tone, var(--edge)); stroke: none; }
svg .node { text-decoration: none; }
svg .node:focus { outline: none; }
svg .node:focus-visible rect:first-child { stroke: var(--focus); stroke-width: 4; }
svg .edge { fill: none; stroke: var(--tone, var(--edge)); stroke-width: 1.6; }
svg .missing.edge, svg .failed.edge { stroke-dasharray: 7 4; }
svg .unneeded.edge, svg .dropped.edge { stroke-dasharray: 2 4; }
svg .unknown.edge { stroke-dasharray: 10 3 2 3; }
svg.lit .edge:not(.on) { opacity: .25; }
svg.lit .edge.on { stroke-width: 2.6; }
svg.searched .node:not(.hit) { opacity: .3; }
svg.searched .edge { opacity: .3; }
svg .hit rect:first-child { stroke-width: 2.5; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td p { margin: 0; }
td ul { margin: 2px 0; padding-left: 1.2em; }
tbody th { font-weight: 600; }
tbody th .kind { display: block; font-weight: 400; color: var(--dim); font-size: .85rem; }
.level1 th { padding-left: 14px; } .level2 th { padding-left: 28px; } .level3 th { padding-left: 42px; } .level4 th { padding-left: 56px; }
th:first-child { width: 24%; } th:nth-child(2) { width: 9%; } th:nth-child(4), th:nth-child(5) { width: 17%; }
footer { color: var(--dim); font-size: .9rem; padding-top: 24px; padding-bottom: 32px; }
.js .rows { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.js .rows:focus-within, .js .table .rows { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
.js .diagram { position: relative; }
.js .table .drawing { display: none; }
@media screen and (max-width: 720px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; }
  .tiles li { flex: 1 1 28%; min-width: 0; padding-right: 8px; }
  .tiles b { font-size: 1.3rem; }
  .field, .field input, .field select { width: 100%; }
  .finding { padding: 8px 12px 10px; }
  .line { padding-left: 3.9em; text-indent: -3.5em; }
  .number { width: 2.7em; margin-right: .8em; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; }
  tbody tr { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; margin: 6px 0; }
  tbody tr.level1 { margin-left: 6px; } tbody tr.level2 { margin-left: 12px; } tbody tr.level3 { margin-left: 18px; } tbody tr.level4 { margin-left: 24px; }
  tbody tr[class] th, tbody tr td { border: 0; padding: 1px 0; }
  tbody th .kind { display: inline; }
  td:empty { display: none; }
  td[data-head]::before { content: attr(data-head) ": "; color: var(--dim); }
  td[data-head=Result]::before, td[data-head=Details]::before { content: none; }
}
@media print {
  :root {
    color-scheme: light;
    --back: #fff; --soft: #f4f5f7; --line: #b9bec8; --text: #000; --dim: #444; --link: #000; --mark: #ffe58a; --mark-text: #000; --edge: #777;
    --red: #b3261e; --red-back: #fdecea; --amber: #8a5300; --amber-back: #fff3dc; --blue: #0b57b8; --blue-back: #e8f1fd;
    --green: #1b6e3c; --green-back: #e6f5ec; --gray: #545d6e; --gray-back: #eef0f4; --violet: #6b3fa0; --violet-back: #f3ecfb;
  }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip, .filters, .views, .hint { display: none !important; }
  .finding, tr, .tiles li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .js .drawing, .js .table .drawing { display: block; overflow: visible; }
  .drawing svg { width: 100%; height: auto; }
  .js .rows { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
  .diagram { border: 0; padding: 0; }
  svg.lit .edge, svg.searched .node, svg.searched .edge { opacity: 1 !important; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
var pageStyleHash = "sha256-d+NjTFc7P2VIY3/eMaIUOJesn5EeHotat1YId231J74=";

// src/reporters/style.ts
var plain = (text) => text;
var withoutColor = {
  bold: plain,
  dim: plain,
  frame: plain,
  good: plain,
  severity: { error: plain, warning: plain, info: plain }
};
var withColor = {
  bold: ansi(1),
  dim: ansi(2),
  frame: ansi(34),
  good: ansi(32),
  severity: { error: ansi(1, 31), warning: ansi(1, 33), info: ansi(1, 36) }
};
function styleOf(color) {
  return color ? withColor : withoutColor;
}
function ansi(...codes) {
  return (text) => text === "" ? "" : `\x1B[${codes.join(";")}m${text}\x1B[0m`;
}

// src/reporters/summary-line.ts
function summaryLine(report, options) {
  const style = styleOf(options.color);
  const counts = countsText(report);
  const found = counts === "" ? style.good("No problems found") : style.bold(`Found ${counts}`);
  const { files, objects, durationMs } = report.summary;
  const time = durationMs === void 0 ? "" : ` in ${seconds(durationMs)}`;
  const seen = ` in ${counted(files, "file")} (${counted(objects, "object")})${time}.`;
  const rest = notShown(report);
  return `${found}${seen}${rest === "" ? "" : ` ${rest}.`}`;
}
function notShown(report) {
  const { suppressed, hidden, unreadable, fixable } = report.summary;
  const parts = [];
  if (fixable.safe > 0) parts.push(`${fixable.safe} fixable`);
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  if (hidden > 0) parts.push(`${hidden} hidden`);
  const skipped = skippedText(report);
  if (skipped !== "") parts.push(`${skipped} skipped`);
  if (unreadable > 0) parts.push(`${unreadable} unreadable`);
  return parts.join(", ");
}
function skippedText(report) {
  const parts = [];
  for (const reason of Object.keys(skipWords)) {
    const count = report.summary.skipped[reason];
    const [one, many] = skipWords[reason];
    if (count > 0) parts.push(`${count} ${count === 1 ? one : many}`);
  }
  const last = parts.pop();
  if (last === void 0) return "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
function seconds(milliseconds) {
  return `${(milliseconds / 1e3).toFixed(2)} s`;
}

// src/reporters/html.ts
var html = (report, options) => {
  const { counts, files, objects } = report.summary;
  const tiles = [
    ...severities.map((severity) => ({
      name: `${severity}s`.replace("infos", "info"),
      count: counts[severity],
      tone: severity
    })),
    { name: "files", count: files, tone: "plain" },
    { name: "objects", count: objects, tone: "plain" }
  ];
  const hasPicture = (report.picture?.diagrams.length ?? 0) > 0;
  const kinds = new Set(report.picture?.diagrams.map(({ kind }) => kind));
  const links = [
    { id: "findings", text: "Findings", isThere: true },
    { id: "access", text: "Who may do what", isThere: hasPicture && kinds.has("access") },
    { id: "targets", text: "What is scraped", isThere: hasPicture && kinds.has("targets") }
  ].filter(({ isThere }) => isThere);
  const policy = [
    "default-src 'none'",
    `script-src '${pageScriptHash}'`,
    `style-src '${pageStyleHash}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>scrapelint report</title>
<link rel="icon" href="data:,">
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<h1>scrapelint</h1>
<nav aria-label="Sections">${links.map(({ id, text }) => markup`<a href="#${id}">${text}</a> `)}</nav>
</header>
<main>
<ul class="tiles" aria-label="Counts">
${tiles.map(({ name, count, tone }) => markup`<li class="${tone}${count === 0 ? " zero" : ""}"><b>${count}</b> ${name}</li>\n`)}</ul>
<p class="summary">${summaryLine(report, { color: false })}</p>
${findingsSection(report, options)}${hasPicture ? diagramSections(report, options) : nothing}</main>
<footer><p>Written by <a href="${report.tool.url}">scrapelint ${report.tool.version}</a>.</p></footer>
<script>${new Markup(pageScript)}</script>
</body>
</html>
`.text;
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  html
});
