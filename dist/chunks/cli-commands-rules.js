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

// src/cli/commands/rules.ts
var rules_exports = {};
__export(rules_exports, {
  rules: () => rules
});
module.exports = __toCommonJS(rules_exports);

// src/knowledge/near-miss.ts
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
function nearest(word, candidates) {
  const lower = word.toLowerCase();
  const limit = word.length <= 4 ? 1 : 2;
  let found;
  let foundDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const distance = candidate.toLowerCase() === lower ? 0 : editDistance(lower, candidate.toLowerCase(), limit);
    if (distance < foundDistance && (distance < candidate.length || distance === 0)) {
      found = candidate;
      foundDistance = distance;
    }
  }
  return found;
}

// src/config/did-you-mean.ts
function didYouMean(word, possible) {
  const near = nearest(word, possible);
  return near === void 0 ? "" : ` Did you mean "${near}"?`;
}

// src/cli/option-spec.ts
var UsageError = class extends Error {
  name = "UsageError";
};
var commonOptions = [
  { name: "help", alias: "h", kind: "flag", description: "Show this help", group: "Other" },
  { name: "version", alias: "V", kind: "flag", description: "Show the version", group: "Other" }
];

// src/knowledge/project.ts
var repositoryUrl = "https://github.com/scrapelint/scrapelint";
function ruleUrl(id) {
  return `${repositoryUrl}/blob/main/rules/${id}.md`;
}

// src/cli/commands/rules.ts
var formats = ["text", "json", "markdown"];
var rules = {
  usage: "scrapelint rules [--format text|json|markdown]",
  description: "List all rules with their severity and preset.",
  options: [
    {
      name: "format",
      kind: "value",
      choices: formats,
      description: "How to list them (default: text)",
      group: "Output"
    },
    ...commonOptions
  ],
  examples: [["scrapelint rules --format json", "For scripts"]],
  run({ values, positionals }, io, engine) {
    if (positionals.length > 0) {
      throw new UsageError('The command "rules" takes no paths. To lint a folder of this name, write "./rules".');
    }
    const format = values.get("format") ?? "text";
    const metas = engine.rules.map(({ meta }) => meta);
    switch (format) {
      case "text":
        io.stdout.write(textOf(metas));
        break;
      case "json":
        io.stdout.write(`${JSON.stringify({ version: 1, rules: metas.map(jsonOf) }, void 0, 2)}
`);
        break;
      case "markdown":
        io.stdout.write(markdownOf(metas));
        break;
      default:
        throw new UsageError(
          `The option "--format" takes "text", "json" or "markdown" here, not "${format}".${didYouMean(format, formats)}`
        );
    }
    return Promise.resolve(0);
  }
};
function textOf(metas) {
  const width = Math.max(0, ...metas.map(({ id }) => id.length));
  return metas.map(({ id, severity, preset, docs }) => {
    return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${preset.padEnd(11)}  ${docs.summary}
`;
  }).join("");
}
function jsonOf({ id, severity, confidence, preset, since, securitySeverity, docs }) {
  return {
    id,
    severity,
    confidence,
    preset,
    since,
    ...securitySeverity === void 0 ? {} : { securitySeverity },
    summary: docs.summary,
    url: ruleUrl(id),
    references: docs.references
  };
}
function markdownOf(metas) {
  const rows = metas.map(({ id, severity, confidence, preset, docs }) => {
    const summary = docs.summary.replaceAll("|", "\\|");
    return `| [${id}](${ruleUrl(id)}) | ${severity} | ${confidence} | ${preset} | ${summary} |
`;
  });
  return `| Rule | Severity | Confidence | Preset | Reports |
| --- | --- | --- | --- | --- |
${rows.join("")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rules
});
