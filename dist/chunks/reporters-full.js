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

// src/reporters/full.ts
var full_exports = {};
__export(full_exports, {
  full: () => full
});
module.exports = __toCommonJS(full_exports);

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
  lineStart(line) {
    return this.#starts[line - 1] ?? this.#text.length;
  }
  /** The text of a 1-based line without its line break. */
  lineText(line) {
    const start = this.lineStart(line);
    const next = this.#starts[line] ?? this.#text.length + 1;
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
  const marked = rows.find((row) => row.number === start.line);
  const window = windowAround(marked, options.width);
  return { lines: rows.map((row) => clip(row, window)), omitted: lastLine - lastMarked };
}
function rowOf(span, number, reach, isMarked, redactions) {
  const index = lineIndexOf(span.file);
  const lineStart = index.lineStart(number);
  const length = index.lineText(number).length;
  const from = wholeCharacter(span.file, lineStart + Math.min(reach.from, length)) - lineStart;
  const to = wholeCharacter(span.file, lineStart + Math.min(reach.to, length)) - lineStart;
  const cells = cellsOf(redactions.slice(span.file, lineStart + from, lineStart + to), from);
  const row = { number, cells, width: widthOf(cells), cutStart: from > 0, cutEnd: to < length };
  return isMarked ? { ...row, mark: markOf(row, span.start - lineStart, span.end - lineStart) } : row;
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
    const width = shown === character && !isCommandPrefix ? columnsOf(character) : cellText.length;
    cells.push({ text: cellText, column, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}
var combining = /^[\p{Mn}\p{Me}]$/u;
var wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
function columnsOf(character) {
  if (character < "\u0300") return 1;
  return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
function widthOf(cells) {
  const last = cells.at(-1);
  return last === void 0 ? 0 : last.column + last.width;
}
function markOf(row, start, end) {
  const covered = row.cells.filter((cell) => cell.end > start && cell.start < end);
  const isFirstLine = start >= 0;
  const first = isFirstLine ? covered[0] : covered.find((cell) => cell.text.trim() !== "");
  const last = covered.at(-1);
  if (first === void 0 || last === void 0) {
    const next = row.cells.find((cell) => cell.start >= start);
    return { column: next?.column ?? row.width, width: 1 };
  }
  return { column: first.column, width: Math.max(1, last.column + last.width - first.column) };
}
function isBlankContext(row) {
  return row !== void 0 && row.mark === void 0 && row.cells.every((cell) => cell.text.trim() === "");
}
function windowAround(row, width) {
  if (row?.mark === void 0) return { from: 0, to: width };
  const { mark } = row;
  const fits = !row.cutStart && mark.column + mark.width <= width - (row.width > width || row.cutEnd ? 1 : 0);
  if (fits) return { from: 0, to: width };
  const room = Math.max(0, width - 2 - mark.width);
  const latest = row.cutEnd ? Infinity : row.width - width;
  const from = Math.max(0, Math.min(latest, mark.column - Math.floor(room / 2)));
  return { from, to: from + width };
}
function clip(row, window) {
  const cutsStart = window.from > 0 && row.cells.length > 0 || row.cutStart;
  const cutsEnd = row.width > window.to || row.cutEnd;
  const from = cutsStart ? window.from + 1 : window.from;
  const to = cutsEnd ? window.to - 1 : window.to;
  let text = cutsStart ? ellipsis : "";
  let column = from;
  for (const cell of row.cells) {
    if (cell.column < from || cell.column + cell.width > to) continue;
    text += " ".repeat(Math.max(0, cell.column - column)) + cell.text;
    column = cell.column + cell.width;
  }
  if (cutsEnd) text += ellipsis;
  const line = { number: row.number, text: text.trimEnd() };
  return row.mark === void 0 ? line : { ...line, mark: clipMark(row.mark, from, to, window.from) };
}
function clipMark(mark, from, to, origin) {
  const start = Math.min(Math.max(mark.column, from), to);
  const end = Math.min(mark.column + mark.width, to);
  return { column: start - origin, width: Math.max(1, end - start) };
}

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

// src/finding.ts
var severities = ["error", "warning", "info"];

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function placeOf(span) {
  const { line, column } = regionOf(span).start;
  return `${visible(span.file.path)}:${line}:${column}`;
}
function countsText(report) {
  const { counts } = report.summary;
  return severities.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], severity)).join(", ");
}
function ignoreHint(finding) {
  const extension = /\.([a-z]+)$/i.exec(finding.primary.file.path)?.[1]?.toLowerCase() ?? "";
  if (extension === "json") {
    return finding.object === void 0 ? void 0 : `"scrapelint.dev/ignore": "${finding.ruleId}: <reason>" among the annotations of the object`;
  }
  const opening = /^(?:[cm]?[jt]sx?|go|java|kt|scala|rs)$/.test(extension) ? "//" : "#";
  return `${opening} scrapelint: ignore[${finding.ruleId}] <reason>`;
}
var skipWords = {
  template: ["template", "templates"],
  unrelated: ["unrelated file", "unrelated files"],
  partial: ["partial object", "partial objects"],
  "no-metrics": ["source file without metrics", "source files without metrics"]
};

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

// src/reporters/full.ts
var shownPlaces = 4;
var minimumWidth = 40;
var full = (report, options) => {
  const canvas = { report, options, style: styleOf(options.color) };
  const blocks = report.findings.map((finding) => `${block(canvas, finding)}

`);
  return `${blocks.join("")}${summaryLine(report, options)}
`;
};
function block(canvas, finding) {
  const { report, options, style } = canvas;
  const paint = style.severity[finding.severity];
  const related = options.verbose ? finding.related : finding.related.slice(0, shownPlaces);
  const frames = [primaryFrame(canvas, finding), ...related.map((place) => relatedFrame(canvas, place))];
  const gutter = Math.max(...frames.map((frame) => String(frame.excerpt.lines.at(-1)?.number ?? 0).length)) + 1;
  const bar = `${" ".repeat(gutter)} ${style.frame("|")}`;
  const lines = [
    `${paint(`${finding.severity}[${finding.ruleId}]`)}${style.bold(`: ${said(report, finding.message)}`)}`
  ];
  for (const frame of frames) {
    lines.push(`${" ".repeat(gutter)}${style.frame(frame.arrow)} ${frame.place}`, bar);
    lines.push(...frameLines(canvas, frame, gutter, frame.underline === "^" ? paint : style.frame), bar);
  }
  for (const [label, text] of closingNotes(canvas, finding)) {
    lines.push(`${" ".repeat(gutter)} ${style.frame("=")} ${style.bold(`${label}:`)} ${text}`);
  }
  return lines.join("\n");
}
function primaryFrame({ report, options }, finding) {
  const object = finding.object === void 0 ? "" : `  (${said(report, finding.object)})`;
  const excerpt = excerptOf(finding.primary, report.redactions, { before: 2, after: 1, width: textWidth(options) });
  return { arrow: "-->", place: `${placeOf(finding.primary)}${object}`, excerpt, underline: "^", note: "" };
}
function relatedFrame({ report, options }, place) {
  const excerpt = excerptOf(place.span, report.redactions, { before: 0, after: 0, width: textWidth(options) });
  return { arrow: ":::", place: placeOf(place.span), excerpt, underline: "-", note: said(report, place.note) };
}
function textWidth(options) {
  return Math.max(minimumWidth, options.width - 7);
}
function frameLines(canvas, frame, gutter, paint) {
  const { style, options } = canvas;
  const empty = `${" ".repeat(gutter)} ${style.frame("|")}`;
  const lines = [];
  let note = frame.note;
  for (const line of frame.excerpt.lines) {
    const number = style.frame(`${String(line.number).padStart(gutter)} |`);
    lines.push(line.text === "" ? number : `${number} ${line.text}`);
    if (line.mark === void 0) continue;
    const { column, width } = line.mark;
    const underline = `${" ".repeat(column)}${paint(frame.underline.repeat(width))}`;
    const fits = note === "" || column + width + 1 + note.length <= textWidth(options);
    lines.push(`${empty} ${underline}${fits && note !== "" ? ` ${paint(note)}` : ""}`);
    if (!fits) lines.push(...noteBelow(note, column, textWidth(options)).map((text) => `${empty} ${paint(text)}`));
    note = "";
  }
  if (frame.excerpt.omitted > 0)
    lines.push(`${empty} ${style.dim(`\u2026 ${counted(frame.excerpt.omitted, "more line")}`)}`);
  return lines;
}
function noteBelow(note, column, width) {
  const indent = Math.max(0, Math.min(column, width - minimumWidth));
  const lines = [];
  let line = "";
  for (const word of note.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((text) => `${" ".repeat(indent)}${text}`);
}
function closingNotes({ report, options }, finding) {
  const notes = [];
  const folded = finding.related.length - shownPlaces;
  if (folded > 0 && !options.verbose) {
    notes.push([
      "note",
      `${counted(folded, "more place")} ${folded === 1 ? "belongs" : "belong"} to this; --verbose shows all.`
    ]);
  }
  if (finding.confidence !== "high") notes.push(["note", `The confidence is ${finding.confidence}.`]);
  if (finding.help !== void 0) notes.push(["help", said(report, finding.help)]);
  if (options.verbose) {
    const hint = ignoreHint(finding);
    if (hint !== void 0) notes.push(["ignore", hint]);
  }
  notes.push(["docs", finding.url]);
  return notes;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  full
});
