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

// src/reporters/sarif.ts
var sarif_exports = {};
__export(sarif_exports, {
  sarif: () => sarif
});
module.exports = __toCommonJS(sarif_exports);

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
function uriOf(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  const encoded = wellFormed.split("/").map((part) => encodeURIComponent(part));
  if (!isAbsolute(path)) return encoded.join("/");
  return `file://${path.startsWith("/") ? "" : "/"}${encoded.join("/")}`;
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

// src/finding.ts
var severities = ["error", "warning", "info"];
var confidences = ["high", "medium", "low"];

// src/reporters/wording.ts
function said(report, text) {
  return visible(report.redactions.scrub(text));
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
function rulesById(report) {
  return new Map(report.rules.map((rule) => [rule.id, rule]));
}

// src/reporters/sarif-location.ts
var longestSnippet = 2e3;
function sarifLocation(report, options, span, details = {}) {
  const { id, note, object } = details;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  return {
    ...id === void 0 ? {} : { id },
    ...note === void 0 ? {} : { message: { text: note } },
    physicalLocation: {
      artifactLocation: isAbsolute(path) ? { uri: uriOf(path) } : { uri: uriOf(path), uriBaseId: "%SRCROOT%" },
      region: sarifRegion(report, span)
    },
    ...object === void 0 ? {} : { logicalLocations: [logicalLocation(report, object)] }
  };
}
function sarifRegion(report, span) {
  const { start, end } = regionWithoutBreak(span);
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  const snippet = report.redactions.slice(span.file, span.start, Math.min(span.end, span.start + longestSnippet + 1));
  if (snippet === "" || snippet.length > longestSnippet) return region;
  return { ...region, snippet: { text: snippet.replace(/\r?\n$/, "") } };
}
function logicalLocation(report, object) {
  return { fullyQualifiedName: said(report, object).replace(" ", "/"), kind: "resource" };
}

// src/reporters/sarif-rules.ts
var levels = {
  error: "error",
  warning: "warning",
  info: "note"
};
var problemSeverities = {
  error: "error",
  warning: "warning",
  info: "recommendation"
};
var longestDescription = 1024;
function sarifLevel(severity) {
  return levels[severity];
}
function ruleIdsOf(report) {
  const ids = new Set(report.rules.map((rule) => rule.id));
  for (const finding of report.findings) ids.add(finding.ruleId);
  return [...ids];
}
function sarifRules(report, ids) {
  const rules = rulesById(report);
  return ids.map((id) => descriptorOf(rules.get(id) ?? undescribed(report, id)));
}
function undescribed(report, id) {
  const finding = report.findings.find((candidate) => candidate.ruleId === id);
  return {
    id,
    severity: finding?.severity ?? "error",
    confidence: finding?.confidence ?? "high",
    summary: `Reports of ${id}`,
    url: finding?.url ?? report.tool.url,
    page: ""
  };
}
function descriptorOf(rule) {
  const summary = sentence(rule.summary);
  const family = rule.id.split("/")[0] ?? "";
  const page = rule.page.trim() === "" ? summary : rule.page.trim();
  const security = rule.securitySeverity;
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: clipped(summary) },
    fullDescription: { text: clipped(firstParagraph(rule.page) ?? summary) },
    help: {
      text: `${page}

Documentation: ${rule.url}`,
      markdown: `${page}

[Documentation of ${rule.id}](${rule.url})`
    },
    helpUri: rule.url,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ["kubernetes", "prometheus", family, ...security === void 0 ? [] : ["security"]],
      precision: rule.confidence,
      ...security === void 0 ? { "problem.severity": problemSeverities[rule.severity] } : { "security-severity": security }
    }
  };
}
function pascalCase(id) {
  return id.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}
function firstParagraph(page) {
  const block = page.split(/\r?\n\s*\r?\n/).map((text) => text.trim()).find((text) => text !== "" && !/^(?:[#|>`~<*-]|\d+\.)/.test(text));
  if (block === void 0) return void 0;
  const prose = block.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/`|\*\*/g, "");
  return sentence(prose.replaceAll(/\s+/g, " "));
}
function clipped(text) {
  if (text.length <= longestDescription) return text;
  return `${text.slice(0, longestDescription - 2).replace(/\S*$/, "")}\u2026.`;
}

// src/reporters/worst-first.ts
function worstFirst(findings) {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence)
  );
}

// src/reporters/sarif.ts
var maximumResults = 25e3;
var maximumRelated = 50;
var sarif = (report, options) => {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(report, options)]
  };
  return `${visibleJson(log, 2)}
`;
};
function runOf(report, options) {
  const ids = ruleIdsOf(report);
  const indexes2 = new Map(ids.map((id, index) => [id, index]));
  const results = worstFirst(report.findings).slice(0, maximumResults);
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: report.tool.url,
        rules: sarifRules(report, ids)
      }
    },
    automationDetails: { id: `${report.tool.name}/` },
    // Without an address: the root is wherever the reader has checked the files out.
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    invocations: [invocationOf(report, options)],
    results: results.map((finding) => resultOf(report, options, finding, indexes2.get(finding.ruleId) ?? -1))
  };
}
function invocationOf(report, options) {
  const problems = report.findings.filter(
    (finding) => finding.ruleId.startsWith("input/") && finding.severity === "error"
  );
  return {
    executionSuccessful: report.exitCode < 2,
    exitCode: report.exitCode,
    toolExecutionNotifications: problems.slice(0, maximumResults).map((finding) => ({
      level: "error",
      message: { text: plainText(report, finding.message) },
      locations: [sarifLocation(report, options, finding.primary)],
      associatedRule: { id: finding.ruleId }
    }))
  };
}
function resultOf(report, options, finding, ruleIndex) {
  const primary = sarifLocation(report, options, finding.primary, { object: finding.object });
  const related = finding.related.slice(0, maximumRelated).map(
    (place, at) => sarifLocation(report, options, place.span, { id: at + 1, note: plainText(report, place.note) })
  );
  const message = plainText(report, finding.message);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: sarifLevel(finding.severity),
    message: { text: messageText(report, finding) },
    locations: [primary],
    ...related.length === 0 ? {} : { relatedLocations: related, codeFlows: [codeFlowOf({ ...primary, message: { text: message } }, related)] },
    partialFingerprints: { "scrapelint/v1": finding.fingerprint },
    properties: { "scrapelint/messageId": finding.messageId, "scrapelint/confidence": finding.confidence }
  };
}
function messageText(report, finding) {
  const parts = [plainText(report, finding.message)];
  if (finding.help !== void 0) parts.push(plainText(report, finding.help));
  const links = finding.related.slice(0, maximumRelated).map((place, at) => `[${linkText(report, place)}](${at + 1})`);
  if (links.length > 0) parts.push(`See: ${links.join("; ")}.`);
  return parts.join(" ");
}
function linkText(report, place) {
  return plainText(report, place.note).slice(0, -1).replaceAll(/[\\[\]]/g, "\\$&");
}
function plainText(report, text) {
  return sentence(said(report, text)).replaceAll("](", "] (");
}
function codeFlowOf(primary, related) {
  const locations = [primary, ...related].map((location) => {
    const { physicalLocation, message } = location;
    return { location: { ...physicalLocation && { physicalLocation }, ...message && { message } } };
  });
  return { threadFlows: [{ locations }] };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sarif
});
