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

// src/reporters/concise.ts
var concise_exports = {};
__export(concise_exports, {
  concise: () => concise
});
module.exports = __toCommonJS(concise_exports);

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

// src/reporters/concise.ts
var concise = (report, options) => {
  const style = styleOf(options.color);
  let text = "";
  for (const finding of report.findings) {
    const level = style.severity[finding.severity](`${finding.severity}[${finding.ruleId}]`);
    text += `${guarded(placeOf(finding.primary))}: ${level} ${said(report, finding.message)}
`;
  }
  return `${text}${summaryLine(report, options)}
`;
};
function guarded(place) {
  return /^\s*::/.test(place) ? `./${place}` : place;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  concise
});
