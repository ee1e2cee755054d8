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

// src/reporters/markdown.ts
var markdown_exports = {};
__export(markdown_exports, {
  markdown: () => markdown
});
module.exports = __toCommonJS(markdown_exports);

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
var confidences = ["high", "medium", "low"];

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
function countsText(report) {
  const { counts } = report.summary;
  return severities.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], severity)).join(", ");
}
function rulesById(report) {
  return new Map(report.rules.map((rule) => [rule.id, rule]));
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

// src/reporters/worst-first.ts
function worstFirst(findings) {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
  );
}

// src/reporters/markdown.ts
var tableBytes = 500 * 1024;
var detailBytes = 400 * 1024;
var icons = { error: "\u{1F534} error", warning: "\u{1F7E0} warning", info: "\u{1F535} info" };
var markdown = (report, options) => {
  const counts = countsText(report);
  const heading = `### scrapelint: ${counts === "" ? "no problems found" : counts}

`;
  const last = `${escapeMarkdown(summaryLine(report, { color: false }))}
`;
  if (report.findings.length === 0) return `${heading}${last}`;
  const findings = worstFirst(report.findings);
  return `${heading}${tableOf(report, options, findings)}
${detailsOf(report, options, findings)}${last}`;
};
function tableOf(report, options, findings) {
  const header = "| Severity | Rule | Object | Place | Message |\n| --- | --- | --- | --- | --- |\n";
  const rows = findings.map((finding) => {
    const object = finding.object === void 0 ? "" : escapeMarkdown(said(report, finding.object));
    const cells = [
      icons[finding.severity],
      `[${escapeMarkdown(finding.ruleId)}](${finding.url})`,
      object,
      linkTo(options, finding.primary),
      escapeMarkdown(said(report, finding.message))
    ];
    return `| ${cells.join(" | ")} |
`;
  });
  const { text, left } = fill(rows, tableBytes);
  return left === 0 ? `${header}${text}` : `${header}${text}
\u2026and ${counted(left, "more finding")}.
`;
}
function detailsOf(report, options, findings) {
  const rules = rulesById(report);
  const byRule = groupBy(findings, (finding) => finding.ruleId);
  const blocks = [...byRule].map(([id, list]) => ruleBlock(report, options, id, list, rules.get(id)));
  const { text, left } = fill(blocks, detailBytes);
  return left === 0 ? text : `${text}\u2026and the details of ${counted(left, "more rule")}.

`;
}
function ruleBlock(report, options, id, findings, rule) {
  const count = counted(findings.length, "finding");
  const why = rule === void 0 ? "" : `${escapeMarkdown(sentence(rule.summary))} [Documentation](${rule.url})

`;
  const { text, left } = fill(
    findings.map((finding) => detail(report, options, finding)),
    detailBytes / 4
  );
  const rest = left === 0 ? "" : `- \u2026and ${counted(left, "more finding")}.
`;
  return `<details>
<summary>${escapeHtml(id)} (${count})</summary>

${why}${text}${rest}
</details>

`;
}
function detail(report, options, finding) {
  let text = `- ${linkTo(options, finding.primary)}: ${escapeMarkdown(said(report, finding.message))}
`;
  for (const { span, note } of finding.related) {
    text += `  - ${linkTo(options, span)}: ${escapeMarkdown(said(report, note))}
`;
  }
  if (finding.help !== void 0) text += `  - Help: ${escapeMarkdown(said(report, finding.help))}
`;
  return text;
}
function fill(texts, bytes) {
  let used = 0;
  let text = "";
  for (const [at, next] of texts.entries()) {
    used += utf8.encode(next).length;
    if (used > bytes) return { text, left: texts.length - at };
    text += next;
  }
  return { text, left: 0 };
}
var utf8 = new TextEncoder();
function linkTo(options, span) {
  const { line } = regionOf(span).start;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  const label = escapeMarkdown(`${visible(path)}:${line}`);
  if (options.linkBase === void 0 || isAbsolute(path) || path.startsWith("../")) return label;
  return `[${label}](${options.linkBase}/${uriOf(path).replaceAll(/[()]/g, percent)}#L${line})`;
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function escapeMarkdown(text) {
  return escapeHtml(text).replaceAll(/[\\`*_{}[\]#|~$]/g, "\\$&").replaceAll(/(?<!\w)@(?=\w)/g, "@&#8203;").replaceAll(/:\/\//g, ":&#8203;//");
}
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  markdown
});
