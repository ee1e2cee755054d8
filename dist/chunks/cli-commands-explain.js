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

// src/cli/commands/explain.ts
var explain_exports = {};
__export(explain_exports, {
  explain: () => explain
});
module.exports = __toCommonJS(explain_exports);

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

// src/cli/commands/explain.ts
var explain = {
  usage: "scrapelint explain <RULE>",
  description: "Show the page of a rule.",
  options: commonOptions,
  examples: [["scrapelint explain rbac/wildcard-verb", "What the rule reports, why, and what to do"]],
  async run({ positionals }, io, engine) {
    const [name, ...more] = positionals;
    if (name === void 0 || more.length > 0) throw new UsageError('The command "explain" takes the id of one rule.');
    const ids = engine.rules.map(({ meta: meta2 }) => meta2.id);
    const id = ids.find((each) => each === name) ?? onlyOne(ids.filter((each) => each.endsWith(`/${name}`)));
    const rule = engine.rules.find(({ meta: meta2 }) => meta2.id === id);
    if (rule === void 0) throw new UsageError(`There is no rule "${name}".${didYouMean(name, ids)}`);
    const { meta } = rule;
    const page = (await engine.pages())[meta.id] ?? `${meta.docs.summary}.`;
    io.stdout.write(`# ${meta.id}

${page.trim().split("\n").map(visible).join("\n")}

${ruleUrl(meta.id)}
`);
    return 0;
  }
};
function onlyOne(ids) {
  return ids.length === 1 ? ids[0] : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explain
});
