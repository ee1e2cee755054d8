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

// src/reporters/gitlab.ts
var gitlab_exports = {};
__export(gitlab_exports, {
  gitlab: () => gitlab
});
module.exports = __toCommonJS(gitlab_exports);

// src/source/visible.ts
var unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=##)\[/gu;
var maybeUnsafe = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]|##\[/;
function visible(text) {
  return maybeUnsafe.test(text) ? text.replace(unsafe, escapeOf) : text;
}
function visibleJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu,
    (character) => [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join("")
  );
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

// src/reporters/region.ts
function regionWithoutBreak(span) {
  const broken = /\r?\n$/.exec(textOf(span))?.[0].length ?? 0;
  return regionOf({ ...span, end: span.end - broken });
}

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}

// src/reporters/gitlab.ts
var gitlabSeverities = { error: "critical", warning: "major", info: "minor" };
var gitlab = (report, options) => {
  const seen = /* @__PURE__ */ new Map();
  const issues = report.findings.map((finding) => {
    const { start, end } = regionWithoutBreak(finding.primary);
    return {
      description: `${finding.ruleId}: ${said(report, finding.message)}`,
      check_name: finding.ruleId,
      fingerprint: unique(seen, finding.fingerprint),
      severity: gitlabSeverities[finding.severity],
      location: {
        path: pathFromRoot(finding.primary.file.path, options.pathPrefix),
        lines: { begin: start.line, end: end.line }
      }
    };
  });
  return `${visibleJson(issues, 2)}
`;
};
function unique(seen, fingerprint) {
  const count = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, count);
  return count === 1 ? fingerprint : `${fingerprint}-${count}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gitlab
});
