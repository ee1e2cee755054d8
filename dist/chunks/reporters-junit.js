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

// src/reporters/junit.ts
var junit_exports = {};
__export(junit_exports, {
  junit: () => junit
});
module.exports = __toCommonJS(junit_exports);

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

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known = map.get(key);
  if (known === void 0) map.set(key, [value]);
  else known.push(value);
}

// src/reporters/group-by.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    pushTo(groups, key, item);
  }
  return groups;
}

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function placeOf(span) {
  const { line, column } = regionOf(span).start;
  return `${visible(span.file.path)}:${line}:${column}`;
}

// src/reporters/junit.ts
var junit = (report) => {
  const byFile = groupBy(report.findings, (finding) => finding.primary.file.path);
  const suites = [...byFile].map(([path, findings]) => suiteOf(report, path, findings));
  if (suites.length === 0)
    suites.push(suite(report.tool.name, 1, 0, [testCase("No problems found", report.tool.name)]));
  const total = report.findings.length;
  const counts = attributes({ name: report.tool.name, tests: Math.max(1, total), failures: total });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${counts}>
${suites.join("")}</testsuites>
`;
};
function suiteOf(report, path, findings) {
  const cases = findings.map((finding) => {
    const { line, column } = regionOf(finding.primary).start;
    const name = `${finding.ruleId} at ${line}:${column}`;
    return testCase(name, visible(path), failure(report, finding), line);
  });
  return suite(visible(path), findings.length, findings.length, cases);
}
function suite(name, tests, failures, cases) {
  return `  <testsuite${attributes({ name, tests, failures })}>
${cases.join("")}  </testsuite>
`;
}
function testCase(name, file, content = "", line) {
  const places = line === void 0 ? {} : { file, line };
  const opening = `    <testcase${attributes({ name, classname: file, ...places })}`;
  return content === "" ? `${opening}/>
` : `${opening}>
${content}    </testcase>
`;
}
function failure(report, finding) {
  const message = said(report, finding.message);
  const lines = [`${placeOf(finding.primary)}: ${message}`];
  for (const { span, note } of finding.related) lines.push(`${placeOf(span)}: ${said(report, note)}`);
  if (finding.help !== void 0) lines.push(`help: ${said(report, finding.help)}`);
  lines.push(finding.url);
  const opening = `      <failure${attributes({ type: finding.severity, message })}>`;
  return `${opening}${escapeXml(lines.join("\n"))}</failure>
`;
}
function attributes(values) {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
}
var entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeXml(text) {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character).replaceAll(/[\ufffe\uffff]/g, "\uFFFD");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  junit
});
