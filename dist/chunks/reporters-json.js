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

// src/reporters/json.ts
var json_exports = {};
__export(json_exports, {
  json: () => json
});
module.exports = __toCommonJS(json_exports);

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
function visibleJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu,
    (character) => [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join("")
  );
}
function hex(code, digits) {
  return code.toString(16).padStart(digits, "0");
}

// src/reporters/json.ts
var json = (report) => {
  const document = {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version, url: report.tool.url },
    summary: summaryOf(report.summary),
    findings: report.findings.map((finding) => findingOf(report, finding))
  };
  return `${visibleJson(document, 2)}
`;
};
function summaryOf(summary) {
  const { files, objects, counts, suppressed, hidden, skipped, unreadable, fixable, durationMs } = summary;
  return {
    files,
    objects,
    counts: { error: counts.error, warning: counts.warning, info: counts.info },
    suppressed,
    hidden,
    skipped,
    unreadable,
    fixable,
    ...durationMs === void 0 ? {} : { durationMs: Math.round(durationMs) }
  };
}
function findingOf(report, finding) {
  const scrub = (text) => report.redactions.scrub(text);
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: finding.severity,
    confidence: finding.confidence,
    message: scrub(finding.message),
    ...finding.help === void 0 ? {} : { help: scrub(finding.help) },
    url: finding.url,
    ...placeOf(finding.primary),
    ...finding.object === void 0 ? {} : { object: scrub(finding.object) },
    related: finding.related.map((place) => ({ ...placeOf(place.span), note: scrub(place.note) })),
    fingerprint: finding.fingerprint
  };
}
function placeOf(span) {
  const { start, end } = regionOf(span);
  return { path: span.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  json
});
