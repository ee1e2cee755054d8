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

// src/reporters/github.ts
var github_exports = {};
__export(github_exports, {
  github: () => github
});
module.exports = __toCommonJS(github_exports);

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
function textOf(span) {
  return span.file.text.slice(span.start, span.end);
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

// src/reporters/region.ts
function regionWithoutBreak(span) {
  const broken = /\r?\n$/.exec(textOf(span))?.[0].length ?? 0;
  return regionOf({ ...span, end: span.end - broken });
}

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/reporters/workflow-escapes.ts
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/reporters/worst-first.ts
function worstFirst(findings) {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
  );
}

// src/reporters/github.ts
var commands = { error: "error", warning: "warning", info: "notice" };
var maximumPerLevel = 10;
var maximumPerFile = 3;
var longestMessage = 4e3;
var github = (report, options) => severities.map((severity) => annotationsOf(report, options, severity)).join("");
function annotationsOf(report, options, severity) {
  const ofLevel = worstFirst(report.findings.filter((finding) => finding.severity === severity));
  const fits = ofLevel.length <= maximumPerLevel;
  const shown = fits ? ofLevel : spread(ofLevel).slice(0, maximumPerLevel - 1);
  const lines = shown.map((finding) => annotation(report, options, finding));
  if (!fits) {
    const rest = `${counted(ofLevel.length - shown.length, "more finding")} of level ${severity}: see the log and the summary of this job.`;
    lines.push(command(commands[severity], { title: report.tool.name }, rest));
  }
  return lines.map((line) => `${line}
`).join("");
}
function spread(findings) {
  const seen = /* @__PURE__ */ new Map();
  const turns = findings.map((finding) => {
    const { path } = finding.primary.file;
    const count = seen.get(path) ?? 0;
    seen.set(path, count + 1);
    return { finding, turn: Math.floor(count / maximumPerFile) };
  });
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ finding }) => finding);
}
function annotation(report, options, finding) {
  const { start, end } = regionWithoutBreak(finding.primary);
  const file = visible(pathFromRoot(finding.primary.file.path, options.pathPrefix));
  const columns = start.line === end.line ? { col: String(start.column), endColumn: String(end.column) } : {};
  const properties = { file, line: String(start.line), endLine: String(end.line), ...columns, title: finding.ruleId };
  return command(commands[finding.severity], properties, messageOf(report, options, finding));
}
function messageOf(report, options, finding) {
  const lines = [said(report, finding.message)];
  for (const { span, note } of finding.related) {
    const path = visible(pathFromRoot(span.file.path, options.pathPrefix));
    lines.push(`${path}:${regionOf(span).start.line}: ${said(report, note)}`);
  }
  if (finding.help !== void 0) lines.push(`Help: ${said(report, finding.help)}`);
  const text = lines.join("\n");
  const clipped = text.length > longestMessage ? `${text.slice(0, longestMessage)}\u2026` : text;
  return `${clipped}
${finding.url}`;
}
function command(name, properties, message) {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  github
});
