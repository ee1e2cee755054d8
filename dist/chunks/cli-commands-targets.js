"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// lazy:yaml
var require_yaml = __commonJS({
  "lazy:yaml"(exports2, module2) {
    module2.exports = {
      __esModule: true,
      get "Alias"() {
        return require("./yaml.js")["Alias"];
      },
      get "CST"() {
        return require("./yaml.js")["CST"];
      },
      get "Composer"() {
        return require("./yaml.js")["Composer"];
      },
      get "Document"() {
        return require("./yaml.js")["Document"];
      },
      get "Lexer"() {
        return require("./yaml.js")["Lexer"];
      },
      get "LineCounter"() {
        return require("./yaml.js")["LineCounter"];
      },
      get "Pair"() {
        return require("./yaml.js")["Pair"];
      },
      get "Parser"() {
        return require("./yaml.js")["Parser"];
      },
      get "Scalar"() {
        return require("./yaml.js")["Scalar"];
      },
      get "Schema"() {
        return require("./yaml.js")["Schema"];
      },
      get "YAMLError"() {
        return require("./yaml.js")["YAMLError"];
      },
      get "YAMLMap"() {
        return require("./yaml.js")["YAMLMap"];
      },
      get "YAMLParseError"() {
        return require("./yaml.js")["YAMLParseError"];
      },
      get "YAMLSeq"() {
        return require("./yaml.js")["YAMLSeq"];
      },
      get "YAMLWarning"() {
        return require("./yaml.js")["YAMLWarning"];
      },
      get "default"() {
        return require("./yaml.js")["default"];
      },
      get "isAlias"() {
        return require("./yaml.js")["isAlias"];
      },
      get "isCollection"() {
        return require("./yaml.js")["isCollection"];
      },
      get "isDocument"() {
        return require("./yaml.js")["isDocument"];
      },
      get "isMap"() {
        return require("./yaml.js")["isMap"];
      },
      get "isNode"() {
        return require("./yaml.js")["isNode"];
      },
      get "isPair"() {
        return require("./yaml.js")["isPair"];
      },
      get "isScalar"() {
        return require("./yaml.js")["isScalar"];
      },
      get "isSeq"() {
        return require("./yaml.js")["isSeq"];
      },
      get "parse"() {
        return require("./yaml.js")["parse"];
      },
      get "parseAllDocuments"() {
        return require("./yaml.js")["parseAllDocuments"];
      },
      get "parseDocument"() {
        return require("./yaml.js")["parseDocument"];
      },
      get "stringify"() {
        return require("./yaml.js")["stringify"];
      },
      get "visit"() {
        return require("./yaml.js")["visit"];
      },
      get "visitAsync"() {
        return require("./yaml.js")["visitAsync"];
      }
    };
  }
});

// lazy:re2js
var require_re2js = __commonJS({
  "lazy:re2js"(exports2, module2) {
    module2.exports = {
      __esModule: true,
      get "Matcher"() {
        return require("./re2js.js")["Matcher"];
      },
      get "MatcherInput"() {
        return require("./re2js.js")["MatcherInput"];
      },
      get "MatcherInputBase"() {
        return require("./re2js.js")["MatcherInputBase"];
      },
      get "RE2JS"() {
        return require("./re2js.js")["RE2JS"];
      },
      get "RE2JSCompileException"() {
        return require("./re2js.js")["RE2JSCompileException"];
      },
      get "RE2JSException"() {
        return require("./re2js.js")["RE2JSException"];
      },
      get "RE2JSFlagsException"() {
        return require("./re2js.js")["RE2JSFlagsException"];
      },
      get "RE2JSGroupException"() {
        return require("./re2js.js")["RE2JSGroupException"];
      },
      get "RE2JSInternalException"() {
        return require("./re2js.js")["RE2JSInternalException"];
      },
      get "RE2JSSyntaxException"() {
        return require("./re2js.js")["RE2JSSyntaxException"];
      },
      get "RE2Set"() {
        return require("./re2js.js")["RE2Set"];
      },
      get "re"() {
        return require("./re2js.js")["re"];
      }
    };
  }
});

// src/cli/commands/targets.ts
var targets_exports = {};
__export(targets_exports, {
  targets: () => targets
});
module.exports = __toCommonJS(targets_exports);

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
function nearest(word, candidates2) {
  const lower = word.toLowerCase();
  const limit = word.length <= 4 ? 1 : 2;
  let found;
  let foundDistance = limit + 1;
  for (const candidate of candidates2) {
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
function visibleJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu,
    (character) => [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join("")
  );
}
function escapeOf(character) {
  const code2 = character.codePointAt(0) ?? 0;
  if (code2 <= 255) return `\\x${hex(code2, 2)}`;
  return code2 <= 65535 ? `\\u${hex(code2, 4)}` : `\\u{${hex(code2, 4)}}`;
}
function hex(code2, digits) {
  return code2.toString(16).padStart(digits, "0");
}

// src/cli/color.ts
function wantsColor(choice, sink, env) {
  if (choice !== "auto") return choice === "always";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if (env["TERM"] === "dumb") return false;
  return sink.isTTY || env["GITHUB_ACTIONS"] === "true";
}
function widthOf(sink) {
  return sink.columns ?? 100;
}

// src/reporters/index.ts
var reporters = {
  concise: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-concise.js"), 1))).concise,
  full: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-full.js"), 1))).full,
  github: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-github.js"), 1))).github,
  gitlab: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-gitlab.js"), 1))).gitlab,
  html: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-html.js"), 1))).html,
  json: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-json.js"), 1))).json,
  junit: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-junit.js"), 1))).junit,
  markdown: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-markdown.js"), 1))).markdown,
  sarif: async () => (await Promise.resolve().then(() => __toESM(require("./reporters-sarif.js"), 1))).sarif
};
var reporterNames = Object.keys(reporters).toSorted();
function isReporterName(name) {
  return Object.hasOwn(reporters, name);
}

// src/cli/option-spec.ts
var UsageError = class extends Error {
  name = "UsageError";
};
var commonOptions = [
  { name: "help", alias: "h", kind: "flag", description: "Show this help", group: "Other" },
  { name: "version", alias: "V", kind: "flag", description: "Show the version", group: "Other" }
];

// src/cli/lint-option-specs.ts
var levels = ["error", "warning", "info"];
var input = inGroup("What is linted", [
  { name: "exclude", kind: "list", placeholder: "GLOB", description: "Leave out files and folders that match" },
  { name: "no-ignore", kind: "flag", description: "Lint what .gitignore leaves out, too" },
  { name: "tracked-only", kind: "flag", description: "Lint only files that git tracks" },
  { name: "markdown", kind: "flag", description: "Lint the code blocks of Markdown files, too" },
  { name: "stdin-filename", kind: "value", placeholder: "PATH", description: 'What standard input ("-") is called' },
  { name: "parse-all", kind: "flag", description: "Parse documents of kinds that no rule reads, too" },
  { name: "show-files", kind: "flag", description: "List the files that would be linted, and stop" }
]);
var rules = inGroup("Which rules", [
  {
    name: "preset",
    kind: "value",
    choices: ["recommended", "strict", "all"],
    description: "Which rules take part (default: recommended)"
  },
  { name: "select", kind: "list", placeholder: "RULES", description: "Run these rules only, such as rbac/*" },
  { name: "ignore", kind: "list", placeholder: "RULES", description: "Do not run these rules" },
  { name: "min-severity", kind: "value", choices: levels, description: "Show nothing below this severity" },
  {
    name: "min-confidence",
    kind: "value",
    choices: ["high", "medium", "low"],
    description: "Show nothing that is less sure than this"
  },
  { name: "no-suppressions", kind: "flag", description: "Show what comments and the configuration silence, too" },
  {
    name: "prometheus-version",
    kind: "value",
    placeholder: "VERSION",
    description: "Version of the Prometheus server that reads the configuration"
  }
]);
var fixes = inGroup("Fixes", [
  { name: "fix", kind: "flag", description: "Fix what can be fixed without changing what is granted or scraped" },
  { name: "unsafe-fixes", kind: "flag", description: "With --fix or --diff: make the other fixes, too" },
  { name: "diff", kind: "flag", description: "Show what --fix would change, and change nothing" }
]);
var output = inGroup("Output", [
  {
    name: "format",
    kind: "list",
    placeholder: "NAME[=PATH]",
    description: `${reporterNames.join(", ")}; into a file with =PATH; repeatable (default: full)`
  },
  {
    name: "fail-on",
    kind: "value",
    choices: [...levels, "never"],
    description: "The least severity that gives exit code 1 (default: warning)"
  },
  { name: "exit-zero", kind: "flag", description: "Never give exit code 1" },
  { name: "color", kind: "value", choices: ["auto", "always", "never"], description: "Colour (default: auto)" },
  { name: "quiet", alias: "q", kind: "flag", description: "Print findings and nothing else" },
  {
    name: "verbose",
    alias: "v",
    kind: "flag",
    description: "Say more: notes, and the comment that silences a finding"
  }
]);
var configuration = inGroup("Configuration", [
  {
    name: "config",
    alias: "c",
    kind: "value",
    placeholder: "PATH",
    description: "Configuration file (default: .scrapelint.yaml, up to the root of the repository)"
  },
  { name: "no-config", kind: "flag", description: "Use no configuration file" },
  { name: "print-config", kind: "flag", description: "Print the configuration that counts, and stop" }
]);
var lintOptionSpecs = [
  ...input,
  ...rules,
  ...fixes,
  ...output,
  ...configuration,
  ...commonOptions
];
function inGroup(group, options) {
  return options.map((option) => ({ ...option, group }));
}

// src/source/push-to.ts
function pushTo(map, key, value) {
  const known2 = map.get(key);
  if (known2 === void 0) map.set(key, [value]);
  else known2.push(value);
}

// src/instrumentation/typescript/module-paths.ts
var suffixes = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
var emitted = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"]
};
var ModulePaths = class {
  #byPath = /* @__PURE__ */ new Map();
  /** File name -> the paths that end in it. */
  #byName = /* @__PURE__ */ new Map();
  /** Notes what a path of the run stands for. */
  add(path, value) {
    const normal = normalisePath(path);
    this.#byPath.set(normal, value);
    const name = nameOf(normal);
    pushTo(this.#byName, name, normal);
  }
  /**
   * What an import names; undefined for packages and for files that are not part of the run. An alias of a folder
   * (`@/metrics`, `~/metrics`, `src/metrics`) is resolved where only one file can be meant.
   */
  resolve(specifier2, fromPath) {
    if (specifier2.startsWith(".")) {
      const folder = normalisePath(fromPath).split("/").slice(0, -1).join("/");
      return this.#find(normalisePath(`${folder}/${specifier2}`));
    }
    const alias = /^(?:@|~|#|src)\/(.+)$|^[~#]([^/].*)$/u.exec(specifier2);
    const tail = alias?.[1] ?? alias?.[2];
    if (tail === void 0) return void 0;
    const matches = /* @__PURE__ */ new Set();
    for (const candidate of candidates(tail)) {
      for (const path of this.#byName.get(nameOf(candidate)) ?? []) {
        const value = path === candidate || path.endsWith(`/${candidate}`) ? this.#byPath.get(path) : void 0;
        if (value !== void 0) matches.add(value);
      }
    }
    return matches.size === 1 ? [...matches][0] : void 0;
  }
  #find(path) {
    for (const candidate of candidates(path)) {
      const value = this.#byPath.get(candidate);
      if (value !== void 0) return value;
    }
    return void 0;
  }
};
function* candidates(path) {
  for (const suffix of suffixes) yield path + suffix;
  for (const [written, sources] of Object.entries(emitted)) {
    if (path.endsWith(written)) for (const source of sources) yield path.slice(0, -written.length) + source;
  }
  for (const suffix of suffixes.slice(1)) yield `${path}/index${suffix}`;
}
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function normalisePath(path) {
  const parts = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

// src/instrumentation/typescript/lenders.ts
var maximumSize = 32e3;
var maximumLenders = 300;
var handsOn = /\bexport\s*(?:\*|\{)|\bexport\s+(?:default|(?:const|let|var)\s+\w{1,80}[^=;\n]{0,80}=)\s*new\b|\bmodule\.exports\s*=\s*(?:new\b|require\b|\{)/u;
var constants = /\bexport\s+(?:declare\s+)?(?:const\s+)?enum\b|\bexport\s+const\s+\w{1,80}[^=;\n]{0,80}=\s*(?:['"`[{]|Object\.freeze|[A-Z_]{2})|\bexports(?:\.\w{1,80})?\s*=\s*['"`[{]/u;
var specifier = /\b(?:from\s*|require\s*\(\s*|import\s*\(\s*)['"]([.@~#s][^'"\n]{0,200})['"]/gu;
function mayLend(text) {
  return text.length <= maximumSize && (handsOn.test(text) || constants.test(text));
}
function lendersOf(declaring, using, others) {
  const found = /* @__PURE__ */ new Set();
  if (others.length === 0) return found;
  const paths = new ModulePaths();
  for (const file of others) paths.add(file.path, file);
  const declares = new Set(declaring);
  const open = [...declaring, ...using];
  for (let file = open.pop(); file !== void 0 && found.size < maximumLenders; file = open.pop()) {
    for (const [, written] of file.text.matchAll(specifier)) {
      const lender = written === void 0 ? void 0 : paths.resolve(written, file.path);
      if (lender === void 0 || found.has(lender) || lender.text.length > maximumSize) continue;
      const needed = handsOn.test(lender.text) || declares.has(file) && constants.test(lender.text);
      if (!needed) continue;
      found.add(lender);
      open.push(lender);
      if (declares.has(file)) declares.add(lender);
    }
  }
  return found;
}

// src/instrumentation/text-filter.ts
var languageBySuffix = {
  ts: "typescript",
  tsx: "typescript",
  mts: "typescript",
  cts: "typescript",
  js: "typescript",
  jsx: "typescript",
  mjs: "typescript",
  cjs: "typescript",
  py: "python",
  go: "go",
  java: "java"
};
var excludedFolder = /(?:^|\/)(?:testdata|__tests__|examples|src\/test)\//u;
var excludedFile = {
  typescript: /(?:\.d\.[cm]?ts|\.min\.[cm]?js|\.(?:spec|test)\.[cm]?[jt]sx?)$/u,
  python: /(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/u,
  go: /_test\.go$/u,
  java: /(?:Test|Tests|IT)\.java$/u
};
function languageOf(path) {
  const dot = path.lastIndexOf(".");
  const suffix = path.slice(dot + 1).toLowerCase();
  if (dot === -1 || !Object.hasOwn(languageBySuffix, suffix)) return void 0;
  const language = languageBySuffix[suffix];
  if (language === void 0) return void 0;
  return excludedFolder.test(path) || excludedFile[language].test(path) ? void 0 : language;
}
var importHit = {
  typescript: /prom-client|express-prom-bundle|express-prometheus-middleware|nestjs-prometheus|fastify-metrics|@opentelemetry\/(?:api|sdk-metrics)/u,
  python: /prometheus_|starlette_exporter|django_prometheus|opentelemetry/u,
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|kube-state-metrics\/(?:v\d\/)?pkg\/metric|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u
};
var callHit = {
  typescript: /\.(?:inc|dec|observe|labels|startTimer|zero|setToCurrentTime)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\((?:[^(){}]|\(\)){1,60},\s*\{/u,
  python: /\.(?:labels|add_metric)\s*\(|\blabels\s*=\s*\{|\.(?:add|record|set)\s*\([^(){}]{1,60},\s*(?:attributes\s*=\s*)?\{/u,
  // `metrics.CountRequest(r.URL.Path)`: what handlers give to the functions of a package of metrics.
  go: /\.(?:(?:GetMetric)?With(?:LabelValues)?(?:Checked)?|(?:Must)?CurryWith|ObserveSince)\s*\(|(?:[mM]etrics?|[mM]onitoring|[tT]elemetry)\.[A-Z]\w{0,60}\(/u,
  // A helper called after metrics, and a class of the names that several files write at them, need no import.
  java: /\.(?:tags?|labels|labelValues)\s*\(|[mM]etrics?(?:\(\))?\.\w{1,60}\(|(?:class|interface|enum)\s{1,9}\w{0,40}(?:Metric|Meter|Tag|Label|Attribute)/u
};
var goNeighbour = /^(?:const |var |\t)\w+(?: \w+)? *= *(?:"[a-zA-Z_]|\[\]string\{)|\b(?:[iI]nc|[oO]bserve|[rR]ecord|[cC]ount|[tT]rack|[mM]easure|[rR]eport)[A-Z]\w{0,60}\(/mu;
function passesTextFilter(language, text) {
  return importHit[language].test(text) || callHit[language].test(text);
}
function mayMatter(language, text) {
  if (passesTextFilter(language, text)) return true;
  return language === "typescript" ? mayLend(text) : language === "go" && goNeighbour.test(text);
}
function folderOf({ path }) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function selectMetricFiles(files) {
  const declaring = /* @__PURE__ */ new Map();
  const using = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === void 0) continue;
    const pile = importHit[language].test(file.text) ? declaring : callHit[language].test(file.text) ? using : others;
    pushTo(pile, language, file);
  }
  const selected = /* @__PURE__ */ new Set();
  for (const [language, declarers] of declaring) {
    const users = using.get(language) ?? [];
    const left = others.get(language) ?? [];
    for (const file of [...declarers, ...users]) selected.add(file);
    if (language === "typescript") for (const file of lendersOf(declarers, users, left)) selected.add(file);
    if (language === "go") for (const file of neighboursOf(declarers, left)) selected.add(file);
  }
  return files.filter((file) => selected.has(file));
}
function neighboursOf(declaring, others) {
  const folders = new Set(declaring.map(folderOf));
  return others.filter((file) => goNeighbour.test(file.text) && folders.has(folderOf(file)));
}

// src/cli/lint-arguments.ts
function lintArguments(parsed, env) {
  const { flags, values, lists, positionals } = parsed;
  for (const { name, choices } of lintOptionSpecs) {
    const value = values.get(name);
    if (value !== void 0 && choices !== void 0) checkChoice(name, value, choices);
  }
  const configPath = values.get("config") ?? (env["SCRAPELINT_CONFIG"] === "" ? void 0 : env["SCRAPELINT_CONFIG"]);
  if (flags.has("no-config") && values.has("config")) {
    throw new UsageError('The options "--config" and "--no-config" contradict each other.');
  }
  const fixes2 = flags.has("diff") ? "diff" : flags.has("fix") ? "write" : void 0;
  if (fixes2 === void 0 && flags.has("unsafe-fixes")) {
    throw new UsageError('The option "--unsafe-fixes" goes with "--fix" or "--diff".');
  }
  const formats2 = (lists.get("format") ?? [env["SCRAPELINT_FORMAT"] ?? ""]).filter((text) => text !== "");
  return {
    run: {
      paths: positionals.length === 0 ? ["."] : positionals,
      stdinFilename: values.get("stdin-filename") ?? "<stdin>",
      exclude: lists.get("exclude") ?? [],
      respectIgnoreFiles: !flags.has("no-ignore"),
      trackedOnly: flags.has("tracked-only"),
      ...flags.has("markdown") ? { markdown: true } : {},
      ...flags.has("no-config") ? { config: false } : configPath === void 0 ? {} : { config: configPath },
      ...optional("preset", values.get("preset")),
      ...optional("select", words(lists.get("select"))),
      ...optional("ignore", words(lists.get("ignore"))),
      ...optional("minSeverity", values.get("min-severity")),
      ...optional("minConfidence", values.get("min-confidence")),
      ...optional("failOn", values.get("fail-on")),
      exitZero: flags.has("exit-zero"),
      suppressions: !flags.has("no-suppressions"),
      parseAll: flags.has("parse-all"),
      ...optional("prometheusVersion", prometheusVersion(values.get("prometheus-version"))),
      ...fixes2 === void 0 ? {} : { fix: flags.has("unsafe-fixes") ? "all" : "safe" }
    },
    formats: formatTargets(formats2),
    color: values.get("color") ?? "auto",
    quiet: flags.has("quiet"),
    verbose: flags.has("verbose"),
    printConfig: flags.has("print-config"),
    showFiles: flags.has("show-files"),
    ...fixes2 === void 0 ? {} : { fixes: fixes2 }
  };
}
function checkChoice(name, value, choices) {
  if (choices.includes(value)) return;
  const allowed = choices.map((choice) => `"${choice}"`).join(", ");
  throw new UsageError(`The option "--${name}" takes ${allowed}, not "${value}".${didYouMean(value, choices)}`);
}
function words(texts) {
  return texts?.flatMap((text) => text.split(",")).flatMap((text) => text.trim() === "" ? [] : [text.trim()]);
}
function prometheusVersion(text) {
  if (text === void 0) return void 0;
  const version = /^v?(\d+(?:\.\d+){1,2})$/.exec(text)?.[1];
  if (version === void 0) {
    throw new UsageError(`The option "--prometheus-version" takes a version such as 3.5.0, not "${text}".`);
  }
  return version;
}
function formatTargets(texts) {
  const targets2 = texts.map((text) => {
    const equals = text.indexOf("=");
    const name = equals === -1 ? text : text.slice(0, equals);
    const path = equals === -1 ? void 0 : text.slice(equals + 1);
    if (!isReporterName(name)) {
      const hint = didYouMean(name, reporterNames) || ` The formats are ${reporterNames.join(", ")}.`;
      throw new UsageError(`There is no format "${name}".${hint}`);
    }
    if (path === "") throw new UsageError(`The format "${name}=" lacks the path after its equals sign.`);
    return path === void 0 ? { name } : { name, path };
  });
  const onStdout = targets2.filter(({ path }) => path === void 0);
  if (onStdout.length > 1) {
    const names = onStdout.map(({ name }) => `"${name}"`).join(" and ");
    throw new UsageError(`Only one format can go to standard output, not ${names}; write one into a file: NAME=PATH.`);
  }
  const paths = targets2.flatMap(({ path }) => path ?? []);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== void 0) throw new UsageError(`Two formats would go into the same file, "${twice}".`);
  return onStdout.length === 0 ? [{ name: "full" }, ...targets2] : targets2;
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
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

// src/finding.ts
var severities = ["error", "warning", "info"];

// src/reporters/wording.ts
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function placeOf(span) {
  const { line, column } = regionOf(span).start;
  return `${visible(span.file.path)}:${line}:${column}`;
}

// src/source/excerpt.ts
var tabWidth = 4;
var ellipsis = "\u2026";
var reachAround = 2e3;
var markedLines = 3;
function excerptOf(span, redactions, options) {
  const index = lineIndexOf(span.file);
  const { start, end } = regionOf(span);
  const lastLine2 = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const lastMarked = Math.min(lastLine2, start.line + markedLines - 1);
  const firstShown = Math.max(1, start.line - options.before);
  const lastShown = lastMarked < lastLine2 ? lastMarked : Math.min(index.lineCount, lastLine2 + options.after);
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
  return { lines: rows.map((row) => clip(row, window)), omitted: lastLine2 - lastMarked };
}
function rowOf(span, number, reach, isMarked, redactions) {
  const index = lineIndexOf(span.file);
  const lineStart = index.lineStart(number);
  const length = index.lineText(number).length;
  const from = wholeCharacter(span.file, lineStart + Math.min(reach.from, length)) - lineStart;
  const to = wholeCharacter(span.file, lineStart + Math.min(reach.to, length)) - lineStart;
  const cells = cellsOf(redactions.slice(span.file, lineStart + from, lineStart + to), from);
  const row = { number, cells, width: widthOf2(cells), cutStart: from > 0, cutEnd: to < length };
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
    const shown3 = character === "	" ? " ".repeat(tabWidth - column % tabWidth) : visible(character);
    const cellText = isCommandPrefix ? visible("##[").slice(2) : shown3;
    const width = shown3 === character && !isCommandPrefix ? columnsOf(character) : cellText.length;
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
function widthOf2(cells) {
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
  const fits2 = !row.cutStart && mark.column + mark.width <= width - (row.width > width || row.cutEnd ? 1 : 0);
  if (fits2) return { from: 0, to: width };
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

// src/source/redactions.ts
var maskCharacter = "\u2022";
var Redactions = class {
  #byFile = /* @__PURE__ */ new Map();
  #texts;
  constructor(spans = []) {
    for (const span of spans) {
      if (span.end <= span.start) continue;
      pushTo(this.#byFile, span.file, span);
    }
  }
  /** The text between two offsets of a file, with every credential in it masked; line breaks are kept. */
  slice(file, start, end) {
    let text = file.text.slice(start, end);
    for (const span of this.#byFile.get(file) ?? []) {
      const from = Math.max(span.start, start) - start;
      const to = Math.min(span.end, end) - start;
      if (from < to) text = text.slice(0, from) + mask(text.slice(from, to)) + text.slice(to);
    }
    return text;
  }
  /**
   * A text that we wrote ourselves, with every credential that it repeats masked. Texts that look like a word are left
   * alone: `prometheus` may be the content of a Secret, and is the name of half of what we speak about.
   */
  scrub(text) {
    let result = text;
    for (const credential of this.#distinctive()) {
      if (result.includes(credential)) result = result.replaceAll(credential, `(${credential.length} characters)`);
    }
    return result;
  }
  #distinctive() {
    this.#texts ??= new Set(
      [...this.#byFile.values()].flatMap(
        (spans) => spans.flatMap(({ file, start, end }) => {
          const credential = file.text.slice(start, end);
          return credential.length >= 6 && /[^a-z._/ -]/.test(credential) ? [credential] : [];
        })
      )
    );
    return this.#texts;
  }
};
function mask(text) {
  return text.replace(/[^\r\n]/gu, (character) => maskCharacter.repeat(character.length));
}

// src/cli/print-problems.ts
function problemsText(problems, { color, width }) {
  const style = styleOf(color);
  const blocks = problems.map((problem) => {
    const { lines } = excerptOf(problem.span, new Redactions(), {
      before: 1,
      after: 0,
      width: Math.max(40, width - 7)
    });
    const gutter = String(lines.at(-1)?.number ?? 0).length + 1;
    const pad2 = " ".repeat(gutter);
    const bar = `${pad2} ${style.frame("|")}`;
    const text = [
      `${style.severity.error("error[configuration]")}${style.bold(`: ${visible(problem.message)}`)}`,
      `${pad2}${style.frame("-->")} ${placeOf(problem.span)}`,
      bar
    ];
    for (const { number, text: line, mark } of lines) {
      text.push(`${style.frame(`${String(number).padStart(gutter)} |`)}${line === "" ? "" : ` ${line}`}`);
      if (mark === void 0) continue;
      text.push(`${bar} ${" ".repeat(mark.column)}${style.severity.error("^".repeat(mark.width))}`);
    }
    text.push(bar);
    if (problem.help !== void 0)
      text.push(`${pad2} ${style.frame("=")} ${style.bold("help:")} ${visible(problem.help)}`);
    return `${text.join("\n")}

`;
  });
  return `${blocks.join("")}${style.bold(`Found ${counted(problems.length, "mistake")}`)} in the configuration; nothing was linted.
`;
}

// src/cli/run-config.ts
var import_node_path4 = require("node:path");

// src/config/config.ts
var defaultConfig = {
  rules: {},
  exclude: [],
  scopes: [],
  assume: [],
  ignores: [],
  boundedLabels: [],
  requireReason: false
};

// src/yaml/limits.ts
function expandsBeyondLimits(root) {
  const { total, own: own2, aliases } = measure(root);
  const throughAliases = total - own2;
  return aliases > 0 && throughAliases > 100 && total > 1e3 && throughAliases / total > allowedRatio(total);
}
function allowedRatio(total) {
  if (total <= 4e5) return 0.99;
  if (total >= 4e6) return 0.1;
  return 0.99 - 0.89 * (total - 4e5) / 36e5;
}
function measure(root) {
  const sizes = /* @__PURE__ */ new Map();
  const stack = [{ node: root, next: 0, total: 1 }];
  let own2 = 0;
  let aliases = 0;
  for (let frame = stack.at(-1); frame !== void 0; frame = stack.at(-1)) {
    const child = memberOf(frame.node, frame.next);
    const known2 = child === void 0 ? void 0 : sizes.get(child);
    frame.next += 1;
    if (known2 !== void 0) {
      frame.total = Math.min(frame.total + known2, Number.MAX_SAFE_INTEGER / 2);
    } else if (child !== void 0) {
      stack.push({ node: child, next: 0, total: 1 });
      frame.next -= 1;
    } else {
      own2 += 1;
      if (frame.node.kind === "alias") aliases += 1;
      sizes.set(frame.node, frame.total);
      stack.pop();
    }
  }
  return { total: sizes.get(root) ?? 0, own: own2, aliases };
}
function memberOf(node, index) {
  switch (node.kind) {
    case "scalar":
      return void 0;
    case "alias":
      return index === 0 ? node.target : void 0;
    case "sequence":
      return node.items[index];
    case "mapping": {
      const entry = node.entries[index >> 1];
      return index % 2 === 0 ? entry?.key : entry?.value;
    }
    default:
      return node;
  }
}

// src/yaml/text-source.ts
function fileSource(file) {
  return { file, text: file.text, toSpan: (start, end) => ({ file, start, end }) };
}
var OffsetMap = class {
  #inner = [];
  #outer = [];
  #lengths = [];
  #outerLengths = [];
  /**
   * Adds a run: `length` characters from `inner` in the inner text, written as `outerLength` characters from `outer`.
   * Where the lengths differ (an escape, a base64 group), the run is one unit and is never cut.
   */
  add(inner, outer, length, outerLength = length) {
    if (length === 0) return;
    this.#inner.push(inner);
    this.#outer.push(outer);
    this.#lengths.push(length);
    this.#outerLengths.push(outerLength);
  }
  /** Where a character of the inner text begins in the outer one. */
  startOf(offset) {
    const run = this.#runAt(offset);
    const outer = this.#outer[run];
    if (outer === void 0) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    if (delta >= length) return outer + outerLength;
    return length === outerLength ? outer + delta : outer;
  }
  /** Where the range that ends before a character of the inner text ends in the outer one. */
  endOf(offset) {
    if (offset === 0) return this.startOf(0);
    const run = this.#runAt(offset - 1);
    const outer = this.#outer[run];
    if (outer === void 0) return 0;
    const length = this.#lengths[run] ?? 0;
    const outerLength = this.#outerLengths[run] ?? 0;
    const delta = offset - (this.#inner[run] ?? 0);
    return length === outerLength && delta <= length ? outer + delta : outer + outerLength;
  }
  #runAt(offset) {
    let low = 0;
    let high = this.#inner.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#inner[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};
function embeddedSource(outer, text, map) {
  return {
    file: outer.file,
    text,
    toSpan(start, end) {
      const from = map.startOf(start);
      return outer.toSpan(from, start === end ? from : Math.max(from, map.endOf(end)));
    }
  };
}
function opaqueSource(at, text) {
  return { file: at.file, text, toSpan: () => at };
}

// src/yaml/base64.ts
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var valueOfCode = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) valueOfCode[alphabet.charCodeAt(value)] = value;
function withoutWhiteSpace(text) {
  const map = new OffsetMap();
  let result = "";
  for (const { 0: run, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    map.add(result.length, index, run.length);
    result += run;
  }
  return { text: result, map };
}
function decodeBase64(text) {
  if (text.length % 4 !== 0) return void 0;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const length = text.length - padding;
  const bytes = new Uint8Array(text.length / 4 * 3 - padding);
  let bits = 0;
  let buffer = 0;
  let written = 0;
  for (let at = 0; at < length; at += 1) {
    const value = valueOfCode[text.charCodeAt(at)] ?? -1;
    if (value === -1) return void 0;
    buffer = (buffer << 6 | value) & 16777215;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = buffer >> bits & 255;
      written += 1;
    }
  }
  return bytes;
}

// src/yaml/resolve-scalar.ts
var words2 = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null])
]);
var notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
var float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
function resolveScalar(node) {
  const { tag, text } = node;
  if (tag !== void 0 && tag !== "!") return resolveTagged(tag, node);
  if (node.style !== "plain" || tag === "!") return text;
  return resolvePlain(text);
}
function resolvePlain(text) {
  const word = words2.get(text);
  if (word !== void 0) return word;
  const first = text.charCodeAt(0);
  if (!(first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)) return text;
  if (notFinite.test(text)) return void 0;
  const plain2 = text.includes("_") ? text.replaceAll("_", "") : text;
  const whole = resolveInteger(plain2);
  if (whole !== void 0) return whole;
  if (!float.test(plain2)) return text;
  const value = Number(plain2);
  return Number.isFinite(value) ? value + 0 : text;
}
function resolveInteger(text) {
  const match = integer.exec(text);
  if (match === null) return void 0;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const magnitude = hexadecimal !== void 0 ? Number.parseInt(hexadecimal, 16) : binary !== void 0 ? Number.parseInt(binary, 2) : octal !== void 0 ? Number.parseInt(octal, 8) : Number(decimal);
  return sign === "-" && magnitude !== 0 ? -magnitude : magnitude;
}
var namespace = "tag:yaml.org,2002:";
function resolveTagged(tag, node) {
  const name = tag.startsWith(namespace) ? tag.slice(namespace.length) : tag.startsWith("!!") ? tag.slice(2) : void 0;
  switch (name) {
    case "str":
    case "timestamp":
      return node.text;
    case "int":
    case "float": {
      const value = resolvePlain(node.text);
      return typeof value === "number" ? value : void 0;
    }
    case "bool": {
      const value = resolvePlain(node.text);
      return typeof value === "boolean" ? value : void 0;
    }
    case "null":
      return resolvePlain(node.text) === null ? null : void 0;
    case "binary":
      return decodeBinary(node.text);
    default:
      return node.text;
  }
}
function decodeBinary(text) {
  const bytes = decodeBase64(withoutWhiteSpace(text).text);
  return bytes === void 0 ? void 0 : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// src/yaml/kubernetes-problems.ts
function refusedByKubernetes(root) {
  const problems = [];
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (node.kind === "sequence") {
      for (const item of node.items) stack.push(item);
    } else if (node.kind === "mapping") {
      for (const entry of node.entries) {
        checkKey(entry, problems);
        stack.push(entry.value);
      }
    }
  }
  return problems;
}
function checkKey({ key, value }, problems) {
  const target = key.kind === "alias" ? key.target : key;
  if (target.kind !== "scalar") {
    problems.push({ message: "A key must be text, not a list or a mapping", start: key.start, end: key.end });
  } else if (target.style === "plain" && target.text === "<<" && !isMergeable(value)) {
    problems.push({ message: "A merge key takes a mapping or a list of mappings", start: key.start, end: key.end });
  } else if (target.style === "plain" && target.text.length <= 4 && resolveScalar(target) === null) {
    problems.push({ message: "A key must be text, not null", start: key.start, end: Math.max(key.end, key.start + 1) });
  }
}
function isMergeable(node) {
  const target = node.kind === "alias" ? node.target : node;
  if (target.kind === "sequence") return target.items.every(isMergeable);
  return target.kind === "mapping";
}

// src/yaml/prefilter.ts
function isOfNoInterest(text, start, end, isOfInterest) {
  let kind;
  let hasBegun = false;
  let at = start;
  while (at < end) {
    const feed = text.indexOf("\n", at);
    const lineEnd2 = feed === -1 || feed > end ? end : feed;
    const first = text.charCodeAt(at);
    if (first === 32 && !hasBegun) {
      if (text.slice(at, lineEnd2).trim() !== "") return false;
    } else if (at < lineEnd2 && first !== 32 && first !== 13) {
      if (first === 107 && text.startsWith("kind", at)) {
        const match = kindLine.exec(text.slice(at, Math.min(lineEnd2, at + 200)));
        if (match?.[1] === void 0 || kind !== void 0) return false;
        kind = match[1];
      } else if (!isPlainStart(text, at, first, start)) {
        return false;
      }
      hasBegun ||= first !== 35 && (at > start || !text.startsWith("---", at));
    }
    at = lineEnd2 + 1;
  }
  if (kind === void 0 || isOfInterest(kind, text, start, end)) return false;
  return !oddBreak.test(text.slice(start, end));
}
var kindLine = /^kind[ \t]*: +([A-Za-z0-9]+)[ ]*\r?$/;
function isPlainStart(text, at, first, documentStart) {
  if (first >= 97 && first <= 122 || first >= 65 && first <= 90 || first === 35) return true;
  if (first !== 45) return false;
  if (text[at + 1] === " ") return true;
  return at === documentStart && /^---[ \t]*(?:#.*)?\r?$/.test(lineAt(text, at));
}
function lineAt(text, at) {
  const feed = text.indexOf("\n", at);
  return text.slice(at, feed === -1 ? text.length : feed);
}
var oddBreak = /\r(?!\n)|[\u0085\u2028\u2029]/;

// src/yaml/characters.ts
var code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  percent: 37,
  ampersand: 38,
  singleQuote: 39,
  asterisk: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  colon: 58,
  greaterThan: 62,
  question: 63,
  at: 64,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  backtick: 96,
  leftBrace: 123,
  pipe: 124,
  rightBrace: 125
};

// src/yaml/fast-cursor.ts
var UnusualYaml = class extends Error {
  name = "UnusualYaml";
};
var BracesTwice = class extends Error {
  name = "BracesTwice";
  at;
  constructor(at) {
    super("two braces");
    this.at = at;
  }
};
function giveUp(reason) {
  throw new UnusualYaml(reason);
}
var Cursor = class {
  text;
  length;
  at = 0;
  /** Where the line of `at` begins. */
  lineStart = 0;
  /** The column of the first content of its line, after `toContent`; -1 at the end of the text. */
  column = 0;
  /** Starts and ends of the comments passed over, where somebody wants them. */
  comments;
  /** True where what go-yaml reads and the complete reader refuses is read as well. */
  isLenient;
  constructor(text, { comments, isLenient = false }) {
    this.text = text;
    this.length = text.length;
    this.comments = comments;
    this.isLenient = isLenient;
  }
  /** The character code at an offset; a line feed at the end of the text. */
  codeAt(offset) {
    return offset < this.length ? this.text.charCodeAt(offset) : code.lineFeed;
  }
  /** True where white space, a line break or the end of the text stands. */
  isBlankAt(offset) {
    const character = this.codeAt(offset);
    return character === code.space || character === code.lineFeed || character === code.carriageReturn || character === code.tab;
  }
  /** True where a `-` that begins a sequence item stands. */
  isDashAt(offset) {
    return this.codeAt(offset) === code.minus && this.isBlankAt(offset + 1);
  }
  skipSpaces() {
    let at = this.at;
    while (at < this.length && this.text.charCodeAt(at) === code.space) at += 1;
    this.at = at;
    if (this.codeAt(at) === code.tab) giveUp("tab");
  }
  /** True where nothing but a comment follows on the line; `at` is behind the spaces that were skipped. */
  isLineEnd() {
    const character = this.codeAt(this.at);
    if (character === code.hash) return this.at === 0 || this.text.charCodeAt(this.at - 1) === code.space;
    return character === code.lineFeed || character === code.carriageReturn;
  }
  /** Goes from the end of a value to the next content; anything else on the line is not understood. */
  finishLine() {
    this.skipSpaces();
    if (!this.isLineEnd()) giveUp("text behind a value");
    this.toNextLine();
    this.toContent();
  }
  /** Goes to the beginning of the next line, past a comment. */
  toNextLine() {
    const feed = this.text.indexOf("\n", this.at);
    const end = feed === -1 ? this.length : feed;
    if (this.comments !== void 0 && this.codeAt(this.at) === code.hash) {
      this.comments.push(this.at, this.text.charCodeAt(end - 1) === code.carriageReturn ? end - 1 : end);
    }
    this.at = feed === -1 ? this.length : feed + 1;
    this.lineStart = this.at;
  }
  /** Goes from the beginning of a line to the first content on it or on a later one. */
  toContent() {
    const { text, length } = this;
    for (; ; ) {
      let at = this.at;
      while (at < length && text.charCodeAt(at) === code.space) at += 1;
      this.at = at;
      if (at >= length) {
        this.column = -1;
        return;
      }
      const character = text.charCodeAt(at);
      if (character === code.hash || character === code.lineFeed || character === code.carriageReturn) {
        this.toNextLine();
      } else {
        if (character === code.tab) giveUp("tab");
        this.column = at - this.lineStart;
        if (this.column === 0) this.#refuseMarker(character);
        return;
      }
    }
  }
  #refuseMarker(character) {
    if (character !== code.minus && character !== code.dot && character !== code.percent) return;
    const { text, at } = this;
    const marker = text.startsWith("---", at) || text.startsWith("...", at);
    if (character === code.percent || marker && this.isBlankAt(at + 3)) giveUp("document marker");
  }
};

// src/yaml/fast-scalars.ts
function scalarNode(start, end, style, text) {
  return { kind: "scalar", start, end, style, text };
}
function isIndicator(character) {
  switch (character) {
    case code.exclamation:
    case code.doubleQuote:
    case code.hash:
    case code.percent:
    case code.ampersand:
    case code.singleQuote:
    case code.asterisk:
    case code.comma:
    case code.minus:
    case code.colon:
    case code.greaterThan:
    case code.question:
    case code.at:
    case code.leftBracket:
    case code.rightBracket:
    case code.backtick:
    case code.leftBrace:
    case code.pipe:
    case code.rightBrace:
      return true;
    default:
      return false;
  }
}
function readPlain(cursor) {
  const { text, length, at: start } = cursor;
  const first = text.charCodeAt(start);
  if (isIndicator(first) && (first !== code.minus || cursor.isBlankAt(start + 1))) giveUp("indicator");
  let at = start;
  let end = start;
  while (at < length) {
    const character = text.charCodeAt(at);
    if (character === code.lineFeed || character === code.carriageReturn) break;
    if (character === code.colon && cursor.isBlankAt(at + 1)) break;
    if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
    if (character === code.tab) giveUp("tab");
    at += 1;
    if (character !== code.space) end = at;
  }
  cursor.at = end;
  return scalarNode(start, end, "plain", text.slice(start, end));
}
function continuePlain(cursor, begun, parentIndent) {
  const { text, length } = cursor;
  const lines = [begun.text];
  let { end } = begun;
  let feed = text.indexOf("\n", end);
  while (feed !== -1 && text.slice(end, feed).trim() === "") {
    let at = feed + 1;
    let breaks = 0;
    for (let lineStart = at; ; lineStart = at) {
      while (at < length && text.charCodeAt(at) === code.space) at += 1;
      if (at >= length || at - lineStart <= parentIndent || text.charCodeAt(at) === code.hash) {
        if (!isBreakAt(cursor, at)) return joined(cursor, begun, lines, end);
      }
      if (!isBreakAt(cursor, at)) break;
      at = text.indexOf("\n", at) + 1;
      breaks += 1;
    }
    for (; breaks > 0; breaks -= 1) lines.push("");
    const from = at;
    for (; at < length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === code.lineFeed || character === code.carriageReturn) break;
      if (character === code.colon && cursor.isBlankAt(at + 1)) giveUp("key in a plain scalar");
      if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
      if (character === code.tab) giveUp("tab");
      if (character !== code.space) end = at + 1;
    }
    lines.push(text.slice(from, end));
    feed = text.indexOf("\n", end);
  }
  return joined(cursor, begun, lines, end);
}
function isBreakAt(cursor, offset) {
  const character = offset < cursor.length ? cursor.text.charCodeAt(offset) : -1;
  return character === code.lineFeed || character === code.carriageReturn;
}
function joined(cursor, begun, lines, end) {
  cursor.at = end;
  return lines.length === 1 ? begun : scalarNode(begun.start, end, "plain", joinFolded(lines));
}
function joinFolded(lines) {
  let result = "";
  let separator = "";
  for (const [index, line] of lines.entries()) {
    if (index === 0) {
      result = line;
      separator = " ";
    } else if (line === "" && index < lines.length - 1) {
      if (separator === "\n") result += "\n";
      else separator = "\n";
    } else {
      result += separator + line;
      separator = " ";
    }
  }
  return result;
}
function readQuoted(cursor, parentIndent) {
  return cursor.codeAt(cursor.at) === code.doubleQuote ? readDoubleQuoted(cursor, parentIndent) : readSingleQuoted(cursor, parentIndent);
}
function readSingleQuoted(cursor, parentIndent) {
  const { text, at: start } = cursor;
  let isDoubled = false;
  let close = text.indexOf("'", start + 1);
  while (close !== -1 && cursor.codeAt(close + 1) === code.singleQuote) {
    isDoubled = true;
    close = text.indexOf("'", close + 2);
  }
  const content = quotedContent(cursor, close, parentIndent);
  return scalarNode(start, close + 1, "single-quoted", isDoubled ? content.replaceAll("''", "'") : content);
}
function readDoubleQuoted(cursor, parentIndent) {
  const { text, at: start } = cursor;
  let close = start + 1;
  let isEscaped = false;
  for (; close < cursor.length; close += 1) {
    const character = text.charCodeAt(close);
    if (character === code.doubleQuote) break;
    if (character === code.backslash) {
      isEscaped = true;
      close += 1;
    }
  }
  const content = quotedContent(cursor, close < cursor.length ? close : -1, parentIndent);
  return scalarNode(start, close + 1, "double-quoted", isEscaped ? unescape(content) : content);
}
function quotedContent(cursor, close, parentIndent) {
  if (close === -1) giveUp("quote without end");
  const content = cursor.text.slice(cursor.at + 1, close);
  cursor.at = close + 1;
  if (!content.includes("\n")) return content;
  const lines = content.split(/\r?\n/);
  const least = cursor.isLenient ? 0 : parentIndent + 1;
  const folded = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    if (index > 0 && !isContinuation(line, isLast, least)) giveUp("indentation of quoted lines");
    const trimmed = trimBlanks(line, index > 0, !isLast);
    if (!isLast && trimmed.endsWith("\\")) giveUp("escaped line break");
    return trimmed;
  });
  return joinFolded(folded);
}
function isContinuation(line, isLast, least) {
  if (line.startsWith("---") || line.startsWith("...")) return false;
  const spaces = line.search(/[^ ]/);
  if (spaces === -1) return !isLast || line.length >= least;
  return spaces >= least;
}
function trimBlanks(line, atStart, atEnd) {
  let start = 0;
  let end = line.length;
  while (atStart && start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (atEnd && end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}
function isBlank(character) {
  return character === code.space || character === code.tab;
}
var escapes = /* @__PURE__ */ new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ["b", "\b"],
  ["f", "\f"],
  ["0", "\0"],
  [" ", " "]
]);
function unescape(content) {
  let result = "";
  let from = 0;
  for (let slash = content.indexOf("\\"); slash !== -1; slash = content.indexOf("\\", from)) {
    result += content.slice(from, slash);
    const letter = content.charAt(slash + 1);
    const simple = escapes.get(letter);
    if (simple !== void 0) {
      result += simple;
      from = slash + 2;
    } else {
      const digits = letter === "u" ? content.slice(slash + 2, slash + 6) : "";
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) giveUp("escape");
      result += String.fromCharCode(Number.parseInt(digits, 16));
      from = slash + 6;
    }
  }
  return result + content.slice(from);
}

// src/yaml/fast-block-scalar.ts
function readBlockScalar(cursor, parentIndent) {
  const { text, length, at: start } = cursor;
  const isLiteral = text.charCodeAt(start) === code.pipe;
  const sign = cursor.codeAt(start + 1);
  const hasSign = sign === code.minus || sign === code.plus;
  cursor.at = start + (hasSign ? 2 : 1);
  cursor.skipSpaces();
  if (!cursor.isLineEnd() || parentIndent < 0) giveUp("block scalar header");
  cursor.toNextLine();
  const lines = [];
  let indent = -1;
  let blankLines = 0;
  let end = cursor.at;
  let isCutOff = false;
  while (cursor.at < length) {
    const lineStart = cursor.at;
    let at = lineStart;
    while (at < length && text.charCodeAt(at) === code.space) at += 1;
    const spaces = at - lineStart;
    const character = cursor.codeAt(at);
    const isBlank3 = character === code.lineFeed || character === code.carriageReturn;
    if (isBlank3 && (indent === -1 || spaces <= indent)) {
      if (at >= length && spaces > 0) giveUp("spaces at the end");
      if (indent === -1 && spaces > parentIndent) giveUp("spaces before a block scalar");
      blankLines += 1;
      cursor.toNextLine();
      continue;
    }
    if (!isBlank3 && indent === -1 && spaces > parentIndent) indent = spaces;
    if (indent === -1 || spaces < indent) {
      if (spaces > parentIndent) giveUp("less indented line in a block scalar");
      break;
    }
    if (character === code.tab && spaces === indent) giveUp("tab");
    for (; blankLines > 0; blankLines -= 1) lines.push("");
    const feed = text.indexOf("\n", at);
    const lineEnd2 = feed === -1 ? length : text.charCodeAt(feed - 1) === code.carriageReturn ? feed - 1 : feed;
    lines.push(text.slice(lineStart + indent, lineEnd2));
    isCutOff = feed === -1;
    end = isCutOff ? length : feed + 1;
    cursor.at = end;
    if (isBlank3 && !isFollowedByContent(cursor, indent)) giveUp("spaces at the end of a block scalar");
  }
  if (indent === -1) giveUp("empty block scalar");
  const next = cursor.at;
  cursor.lineStart = next;
  cursor.toContent();
  const body = isLiteral ? lines.join("\n") : fold(lines);
  const keepsAll = sign === code.plus;
  const breaks = sign === code.minus || isCutOff ? "" : keepsAll ? "\n".repeat(blankLines + 1) : "\n";
  const nodeEnd = keepsAll ? next : end;
  return scalarNode(start, nodeEnd, isLiteral ? "literal" : "folded", body + breaks);
}
function isFollowedByContent(cursor, indent) {
  const { text, length } = cursor;
  let lineStart = cursor.at;
  while (lineStart < length) {
    let at = lineStart;
    while (at < length && text.charCodeAt(at) === code.space) at += 1;
    const character = cursor.codeAt(at);
    if (character !== code.lineFeed && character !== code.carriageReturn) return at - lineStart >= indent;
    const feed = text.indexOf("\n", at);
    if (feed === -1) return false;
    lineStart = feed + 1;
  }
  return false;
}
function fold(lines) {
  let result = "";
  let separator = "";
  let wasMoreIndented = false;
  let begun = false;
  for (const line of lines) {
    const first = line.charCodeAt(0);
    if (!begun && line === "") {
      result += "\n";
      continue;
    }
    begun = true;
    if (first === code.space || first === code.tab) {
      if (separator === " ") separator = "\n";
      else if (!wasMoreIndented && separator === "\n") separator = "\n\n";
      result += separator + line;
      separator = "\n";
      wasMoreIndented = true;
    } else if (line === "") {
      if (separator === "\n") result += "\n";
      else separator = "\n";
    } else {
      result += separator + line;
      separator = " ";
      wasMoreIndented = false;
    }
  }
  return result;
}

// src/yaml/fast-flow.ts
function readFlow(cursor, parentIndent, depth) {
  if (depth <= 0) giveUp("depth");
  refuseBracesTwice(cursor);
  const isSequence = cursor.codeAt(cursor.at) === code.leftBracket;
  return isSequence ? readFlowSequence(cursor, parentIndent, depth) : readFlowMapping(cursor, parentIndent, depth);
}
function refuseBracesTwice(cursor) {
  const { at } = cursor;
  if (cursor.codeAt(at) === code.leftBrace && cursor.codeAt(at + 1) === code.leftBrace) throw new BracesTwice(at);
}
function readFlowSequence(cursor, parentIndent, depth) {
  const start = cursor.at;
  const items = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBracket) {
    const item = readFlowNode(cursor, parentIndent, depth);
    items.push(item);
    skipToSeparator(cursor, parentIndent, code.rightBracket);
  }
  cursor.at += 1;
  return { kind: "sequence", start, end: cursor.at, flow: true, items };
}
function readFlowMapping(cursor, parentIndent, depth) {
  const start = cursor.at;
  const entries = [];
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
  while (cursor.codeAt(cursor.at) !== code.rightBrace) {
    const key = readFlowKey(cursor, parentIndent);
    skipToToken(cursor, parentIndent);
    entries.push({ key, value: readFlowNode(cursor, parentIndent, depth) });
    skipToSeparator(cursor, parentIndent, code.rightBrace);
  }
  cursor.at += 1;
  return { kind: "mapping", start, end: cursor.at, flow: true, entries };
}
function readFlowKey(cursor, parentIndent) {
  const { at } = cursor;
  const key = readFlowScalar(cursor, parentIndent);
  if (cursor.text.slice(at, cursor.at).includes("\n")) giveUp("key on several lines");
  const isAdjacent = key.style !== "plain" && cursor.codeAt(cursor.at) === code.colon;
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon) giveUp("flow key without a value");
  cursor.at += 1;
  if (!isAdjacent && !cursor.isBlankAt(cursor.at)) giveUp("flow key");
  return key;
}
function readFlowNode(cursor, parentIndent, depth) {
  const character = cursor.codeAt(cursor.at);
  if (character === code.leftBracket || character === code.leftBrace) return readFlow(cursor, parentIndent, depth - 1);
  return readFlowScalar(cursor, parentIndent);
}
function readFlowScalar(cursor, parentIndent) {
  const character = cursor.codeAt(cursor.at);
  if (character === code.doubleQuote || character === code.singleQuote) return readQuoted(cursor, parentIndent);
  return readFlowPlain(cursor);
}
function readFlowPlain(cursor) {
  const { text, length, at: start } = cursor;
  const first = cursor.codeAt(start);
  if (isIndicator(first) && (first !== code.minus || !isWordAt(cursor, start + 1))) giveUp("indicator");
  let at = start;
  let end = start;
  while (at < length) {
    const character = text.charCodeAt(at);
    if (character === code.lineFeed || character === code.carriageReturn || isFlowIndicator(character)) break;
    if (character === code.colon && (cursor.isBlankAt(at + 1) || isFlowIndicator(cursor.codeAt(at + 1)))) break;
    if (character === code.hash && text.charCodeAt(at - 1) === code.space) break;
    if (character === code.tab) giveUp("tab");
    at += 1;
    if (character !== code.space) end = at;
  }
  cursor.at = end;
  return scalarNode(start, end, "plain", text.slice(start, end));
}
function isWordAt(cursor, offset) {
  const character = cursor.codeAt(offset);
  return (character === code.minus || !isIndicator(character)) && !cursor.isBlankAt(offset);
}
function isFlowIndicator(character) {
  return character === code.comma || character === code.leftBracket || character === code.rightBracket || character === code.leftBrace || character === code.rightBrace;
}
function skipToSeparator(cursor, parentIndent, close) {
  skipToToken(cursor, parentIndent);
  const character = cursor.codeAt(cursor.at);
  if (character === close) return;
  if (character !== code.comma) giveUp("flow separator");
  cursor.at += 1;
  skipToToken(cursor, parentIndent);
}
function skipToToken(cursor, parentIndent) {
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return;
  cursor.toNextLine();
  cursor.toContent();
  if (cursor.column <= (cursor.isLenient ? -1 : parentIndent)) giveUp("flow indentation");
}

// src/yaml/fast-reader.ts
var maximalDepth = 100;
var maximalKeyLength = 1e3;
function readFast(text, options = {}) {
  if (text.includes("\r") && /\r(?!\n)/.test(text)) return void 0;
  if (text.charCodeAt(0) === 65279) return void 0;
  try {
    return { root: readDocument(new Cursor(text, options)), problems: [] };
  } catch (error) {
    if (error instanceof UnusualYaml) return void 0;
    if (!(error instanceof BracesTwice)) throw error;
    const message = "Two braces outside of quotes are a directive of a template";
    return { root: void 0, problems: [{ message, start: error.at, end: error.at + 2 }] };
  }
}
function readDocument(cursor) {
  if (cursor.text.startsWith("---") && cursor.isBlankAt(3)) {
    cursor.at = 3;
    cursor.finishLine();
  } else {
    cursor.toContent();
  }
  if (cursor.column === -1) return void 0;
  const root = readBlockNode(cursor, -1, maximalDepth);
  if (root.kind === "scalar") giveUp("scalar document");
  if (cursor.column !== -1) giveUp("text behind the document");
  return root;
}
function readBlockNode(cursor, parentIndent, depth) {
  const { at } = cursor;
  const column = at - cursor.lineStart;
  if (cursor.isDashAt(at)) return readSequence(cursor, column, depth - 1);
  const character = cursor.codeAt(at);
  if (isFlowOrBlockScalar(character)) return readValueOnLine(cursor, character, parentIndent, depth);
  const isQuoted = character === code.doubleQuote || character === code.singleQuote;
  const scalar2 = isQuoted ? readQuoted(cursor, parentIndent) : readPlain(cursor);
  if (isKey(cursor, scalar2)) return readMapping(cursor, column, scalar2, depth - 1);
  return isQuoted ? finishValue(cursor, scalar2, parentIndent) : finishPlain(cursor, scalar2, parentIndent);
}
function isFlowOrBlockScalar(character) {
  return character === code.leftBracket || character === code.leftBrace || character === code.pipe || character === code.greaterThan;
}
function isKey(cursor, scalar2) {
  cursor.skipSpaces();
  if (cursor.codeAt(cursor.at) !== code.colon || !cursor.isBlankAt(cursor.at + 1)) return false;
  if (cursor.at - scalar2.start > maximalKeyLength) giveUp("long key");
  if (scalar2.style !== "plain" && cursor.text.slice(scalar2.start, scalar2.end).includes("\n"))
    giveUp("key on several lines");
  return true;
}
function readMapping(cursor, column, firstKey, depth) {
  if (depth <= 0) giveUp("depth");
  const entries = [];
  let key = firstKey;
  for (; ; ) {
    cursor.at += 1;
    const value = readMappingValue(cursor, column, depth);
    entries.push({ key, value });
    if (cursor.column !== column) {
      if (cursor.column > column) giveUp("indentation");
      return { kind: "mapping", start: firstKey.start, end: value.end, flow: false, entries };
    }
    key = readKey(cursor, column);
  }
}
function readKey(cursor, column) {
  refuseBracesTwice(cursor);
  const character = cursor.codeAt(cursor.at);
  const key = character === code.doubleQuote || character === code.singleQuote ? readQuoted(cursor, column) : readPlain(cursor);
  if (!isKey(cursor, key)) giveUp("no key");
  return key;
}
function readMappingValue(cursor, column, depth) {
  const afterColon = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readValueOnLine(cursor, cursor.codeAt(cursor.at), column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  if (cursor.column === column && cursor.isDashAt(cursor.at)) return readSequence(cursor, column, depth - 1);
  return scalarNode(afterColon, afterColon, "plain", "");
}
function readValueOnLine(cursor, character, parentIndent, depth) {
  switch (character) {
    case code.doubleQuote:
    case code.singleQuote:
      return finishValue(cursor, readQuoted(cursor, parentIndent), parentIndent);
    case code.leftBracket:
    case code.leftBrace:
      return finishValue(cursor, readFlow(cursor, parentIndent, depth - 1), parentIndent);
    case code.pipe:
    case code.greaterThan:
      return readBlockScalar(cursor, parentIndent);
    default:
      return finishPlain(cursor, readValue(cursor), parentIndent);
  }
}
function readValue(cursor) {
  const scalar2 = readPlain(cursor);
  if (isKey(cursor, scalar2)) giveUp("mapping behind a colon");
  cursor.at = scalar2.end;
  return scalar2;
}
function finishPlain(cursor, scalar2, parentIndent) {
  const { comments, lineStart } = cursor;
  const knownComments = comments?.length ?? 0;
  cursor.at = scalar2.end;
  cursor.finishLine();
  if (cursor.column <= parentIndent) return scalar2;
  if (comments !== void 0) comments.length = knownComments;
  cursor.lineStart = lineStart;
  return finishValue(cursor, continuePlain(cursor, scalar2, parentIndent), parentIndent);
}
function finishValue(cursor, node, parentIndent) {
  cursor.finishLine();
  if (cursor.column > parentIndent) giveUp("value on several lines");
  return node;
}
function readSequence(cursor, column, depth) {
  if (depth <= 0) giveUp("depth");
  const start = cursor.at;
  const items = [];
  let end = start + 1;
  do {
    const item = readItem(cursor, column, depth);
    items.push(item);
    end = item.end;
  } while (cursor.column === column && cursor.isDashAt(cursor.at));
  if (cursor.column > column) giveUp("indentation");
  return { kind: "sequence", start, end, flow: false, items };
}
function readItem(cursor, column, depth) {
  cursor.at += 1;
  const afterDash = cursor.at;
  cursor.skipSpaces();
  if (!cursor.isLineEnd()) return readBlockNode(cursor, column, depth);
  cursor.toNextLine();
  const { lineStart } = cursor;
  cursor.toContent();
  if (cursor.column > column) return readNodeBelow(cursor, lineStart, column, depth);
  return scalarNode(afterDash, afterDash, "plain", "");
}
function readNodeBelow(cursor, nextLine2, parentIndent, depth) {
  const hasGap = cursor.lineStart !== nextLine2;
  const node = readBlockNode(cursor, parentIndent, depth);
  const isBlockCollection = (node.kind === "mapping" || node.kind === "sequence") && !node.flow;
  if (hasGap && !isBlockCollection && !cursor.isLenient) giveUp("value below an empty line");
  return node;
}

// src/yaml/library-reader.ts
var import_yaml = __toESM(require_yaml(), 1);

// src/yaml/library-problems.ts
function problemsOf(text, errors) {
  return errors.map((error, index) => {
    const [start, end] = error.pos;
    const next = errors[index + 1];
    switch (error.code) {
      case "BLOCK_AS_IMPLICIT_KEY":
        if (next?.code === "MULTILINE_IMPLICIT_KEY") {
          const message = "This line is indented more deeply than the one before it, which has a value already";
          return { message, ...lastLine(text, next.pos) };
        }
        return { message: "A colon within a value begins a mapping here: put the value in quotes", start, end };
      case "MULTILINE_IMPLICIT_KEY":
        return {
          message: "This line has no colon, so that it is neither a key nor part of a value",
          start,
          end: lineEnd(text, start, end)
        };
      case "TAB_AS_INDENT":
        return { message: "A tab cannot indent: use spaces", start, end };
      case "MISSING_CHAR":
        return {
          message: error.message.startsWith("Missing closing") ? "A quote is opened and never closed" : error.message,
          start,
          end
        };
      case "BAD_SCALAR_START":
        return {
          message: `A value cannot begin with "${text.slice(start, start + 1)}" unless it is in quotes`,
          start,
          end
        };
      default:
        if (error.message.includes("call stack")) return { message: "It is nested too deeply", start, end: start + 1 };
        return { message: error.message, start, end };
    }
  });
}
function lastLine(text, [start, end]) {
  const feed = text.lastIndexOf("\n", end - 1);
  if (feed < start) return { start, end };
  const from = feed + 1 + text.slice(feed + 1, end).search(/\S|$/);
  return { start: from, end };
}
function lineEnd(text, start, end) {
  const feed = text.indexOf("\n", start);
  return feed === -1 || feed > end ? end : feed;
}

// src/yaml/library-reader.ts
var styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
function readWithLibrary(text) {
  try {
    const parsed = (0, import_yaml.parseAllDocuments)(text, {
      schema: "failsafe",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent"
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    const [first] = documents;
    if (first === void 0) return { root: void 0, problems: [] };
    const problems = [...problemsOf(text, first.errors)];
    const { version } = first.directives.yaml;
    if (first.directives.yaml.explicit === true && version !== "1.1") problems.push(otherVersion(text, version));
    const converter = new Converter(text);
    const root = first.contents === null ? void 0 : converter.convert(first.contents);
    return { root: isNothing(root) ? void 0 : root, problems: [...problems, ...converter.problems] };
  } catch (error) {
    const message = error instanceof RangeError ? "The text is nested too deeply" : String(error);
    return { root: void 0, problems: [{ message, start: 0, end: Math.min(1, text.length) }] };
  }
}
function otherVersion(text, version) {
  const start = Math.max(0, text.indexOf("%YAML"));
  const message = `Kubernetes and Prometheus read YAML 1.1, and refuse a document that declares YAML ${version}`;
  return { message, start, end: Math.min(text.length, start + 5) };
}
var Converter = class {
  problems = [];
  /** The last node with each anchor, in the order of the text: looking them up in the library is slow. */
  #anchors = /* @__PURE__ */ new Map();
  #done = /* @__PURE__ */ new Map();
  /** Nodes whose conversion has begun: an alias to one of them would make a tree without end. */
  #open = /* @__PURE__ */ new Set();
  #text;
  constructor(text) {
    this.#text = text;
  }
  convert(node) {
    const [start, end] = node.range ?? [0, 0];
    if ((0, import_yaml.isAlias)(node)) return this.#alias(node, start, end);
    const known2 = this.#done.get(node);
    if (known2 !== void 0) return known2;
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const converted = this.#content(node, start, end);
    this.#open.delete(node);
    this.#done.set(node, converted);
    return converted;
  }
  #alias(node, start, end) {
    const target = (0, import_yaml.isAlias)(node) ? this.#anchors.get(node.source) : void 0;
    if (target === void 0 || this.#open.has(target)) {
      const message = target === void 0 ? "This alias has no anchor before it" : "This alias contains itself";
      this.problems.push({ message, start, end });
      return empty(start, end);
    }
    const converted = this.convert(target);
    const alias = {
      kind: "alias",
      start,
      end,
      target: converted.kind === "alias" ? converted.target : converted
    };
    return alias;
  }
  #content(node, start, end) {
    const tag = node.tag === void 0 ? {} : { tag: node.tag };
    if ((0, import_yaml.isMap)(node)) {
      const entries = node.items.map((pair) => {
        const key = this.#orEmpty(pair.key, end);
        return { key, value: this.#orEmpty(pair.value, key.end) };
      });
      const flow = node.flow === true;
      return { kind: "mapping", start, end: flow ? end : entries.at(-1)?.value.end ?? end, flow, entries, ...tag };
    }
    if ((0, import_yaml.isSeq)(node)) {
      const items = node.items.map((item) => this.#orEmpty(item, end));
      const flow = node.flow === true;
      return { kind: "sequence", start, end: flow ? end : items.at(-1)?.end ?? end, flow, items, ...tag };
    }
    if (!(0, import_yaml.isScalar)(node)) return empty(start, end);
    if (start === end) return { ...empty(this.#afterText(start), this.#afterText(start)), ...tag };
    return scalar(node, start, end, tag, this.#text);
  }
  /** The library puts what is absent behind the spaces that follow a colon or a dash. */
  #afterText(offset) {
    let at = offset;
    while (this.#text[at - 1] === " " || this.#text[at - 1] === "	") at -= 1;
    return at;
  }
  #orEmpty(node, at) {
    return (0, import_yaml.isAlias)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isScalar)(node) ? this.convert(node) : empty(at, at);
  }
};
function scalar(node, start, end, tag, source) {
  const text = typeof node.value === "string" ? node.value : node.source ?? "";
  const style = styles[node.type ?? "PLAIN"] ?? "plain";
  const isCutOff = (style === "literal" || style === "folded") && end >= source.length && !source.endsWith("\n");
  return { kind: "scalar", start, end, style, text: isCutOff ? text.replace(/\n$/, "") : text, ...tag };
}
function isNothing(node) {
  return node?.kind === "scalar" && node.start === node.end && node.tag === void 0;
}
function empty(start, end) {
  return { kind: "scalar", start, end, style: "plain", text: "" };
}

// src/yaml/reader.ts
function readYaml(text) {
  return readFast(text) ?? readCompletely(text);
}
function readCompletely(text) {
  const document = readWithLibrary(text);
  if (document.problems.length === 0) return document;
  return readFast(text, { isLenient: true }) ?? document;
}

// src/yaml/split.ts
function splitDocuments(text) {
  return splitAtMarkers(text).flatMap((range) => splitJson(text, withoutEndMarker(text, range)));
}
function withoutEndMarker(text, { start, end }) {
  const tail = text.slice(Math.max(start, end - 200), end);
  const marker = /(?:^|\n)(\.\.\.[ \t]*(?:\r?\n\s*)?)$/.exec(tail)?.[1];
  return marker === void 0 || marker.length >= end - start ? { start, end } : { start, end: end - marker.length };
}
function splitAtMarkers(text) {
  const ranges = [];
  let start = 0;
  for (let at = markerFrom(text, 0); at !== -1; at = markerFrom(text, at + 3)) {
    const end = directivesBefore(text, start, at);
    if (end > start) ranges.push({ start, end });
    start = end;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}
function markerFrom(text, from) {
  for (let at = text.indexOf("---", from); at !== -1; at = text.indexOf("---", at + 1)) {
    const after = text[at + 3];
    const beginsLine = at === 0 || text[at - 1] === "\n";
    if (beginsLine && (after === void 0 || after === " " || after === "	" || after === "\n" || after === "\r")) {
      return at;
    }
  }
  return -1;
}
function directivesBefore(text, start, marker) {
  const part = text.slice(start, marker);
  if (!part.includes("%")) return marker;
  const end = part.lastIndexOf("\n...");
  const from = part.startsWith("...") && end === -1 ? 0 : end === -1 ? -1 : end + 1;
  if (from === -1 && start > 0) return marker;
  const tail = from === -1 ? part : part.slice(from).replace(/^\.\.\..*/, (line) => " ".repeat(line.length));
  const lines = tail.split("\n").map((line) => line.trimEnd());
  const isDirectives = lines.some((line) => line.startsWith("%")) && lines.every((line) => /^(?:%.*|\s*(?:#.*)?)$/.test(line));
  if (!isDirectives) return marker;
  const first = /^%/m.exec(tail);
  return first === null ? marker : start + Math.max(0, from) + first.index;
}
function splitJson(text, range) {
  let at = range.start;
  if (text.startsWith("---", at)) at += 3;
  while (at < range.end && isSpace(text.charCodeAt(at))) at += 1;
  if (text[at] !== "{") return [range];
  const ranges = [];
  let { start } = range;
  let depth = 0;
  let end = -1;
  for (; at < range.end; at += 1) {
    const character = text.charCodeAt(at);
    if (isSpace(character)) continue;
    if (depth === 0 && end !== -1) {
      ranges.push({ start, end });
      start = end;
      end = -1;
    }
    if (character === 34) {
      const close = stringEnd(text, at);
      if (close === -1) return [range];
      at = close;
    } else if (character === 123 || character === 91) {
      depth += 1;
    } else if (character === 125 || character === 93) {
      depth -= 1;
    } else if (!isJsonCharacter(character)) {
      return [range];
    }
    if (depth <= 0) {
      if (depth < 0 || character !== 125 && character !== 93) return [range];
      end = at + 1;
    }
  }
  ranges.push({ start, end: range.end });
  return ranges;
}
function stringEnd(text, start) {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 34) return at;
    if (character === 92) at += 1;
    else if (character === 10) return -1;
  }
  return -1;
}
function isSpace(character) {
  return character === 32 || character === 10 || character === 13 || character === 9;
}
function isJsonCharacter(character) {
  return jsonCharacters.has(character);
}
var jsonCharacters = new Set(
  Array.from(",:0123456789+-.eEtrufalsn", (character) => character.charCodeAt(0))
);

// src/yaml/repeated-keys.ts
var fewKeys = 12;
function repeatedKeys(root) {
  const found = [];
  const stack = [root];
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (node.kind === "sequence") {
      for (const item of node.items) if (item.kind !== "scalar") stack.push(item);
    } else if (node.kind === "mapping") {
      if (node.entries.length > 1) compare(node, found);
      for (const { value } of node.entries) if (value.kind !== "scalar") stack.push(value);
    }
  }
  return found;
}
function compare({ entries }, found) {
  const names = [];
  const keys = [];
  const index = entries.length > fewKeys ? /* @__PURE__ */ new Map() : void 0;
  for (const { key } of entries) {
    if (key.kind !== "scalar" || key.style === "plain" && key.text === "<<") continue;
    const name = nameOf2(key);
    const first = index === void 0 ? keys[names.indexOf(name)] : index.get(name);
    if (first !== void 0) {
      found.push({ key, first });
      continue;
    }
    index?.set(name, key);
    names.push(name);
    keys.push(key);
  }
}
function nameOf2(key) {
  if (key.style !== "plain" || key.text.length > 5) return key.text;
  return String(resolveScalar(key) ?? key.text);
}

// src/yaml/scalar-map.ts
function mapScalar(source, node) {
  const map = new OffsetMap();
  switch (node.style) {
    case "literal":
    case "folded":
      return mapBlock(source, node, map) ? map : void 0;
    case "plain":
      return mapPlain(source, node, map) ? map : void 0;
    case "single-quoted":
    case "double-quoted":
      return mapQuoted(source, node, map) ? map : void 0;
    default:
      return node.style;
  }
}
function linesBetween(source, start, end) {
  const lines = [];
  let at = start;
  while (at < end) {
    const feed = source.indexOf("\n", at);
    if (feed === -1 || feed >= end) {
      lines.push({ start: at, end, next: end });
      break;
    }
    lines.push({ start: at, end: source[feed - 1] === "\r" && feed > at ? feed - 1 : feed, next: feed + 1 });
    at = feed + 1;
  }
  return lines;
}
function mapBlock(source, node, map) {
  const header = source.indexOf("\n", node.start);
  if (header === -1) return node.text === "";
  const lines = linesBetween(source, header + 1, node.end);
  const indentation = blockIndentation(source, lines, node.text);
  if (indentation === void 0) return node.text.trim() === "";
  return node.style === "literal" ? mapLiteralLines(node.text, lines, indentation, source, map) : mapFoldedLines(node.text, contentLines(source, lines, indentation), source, map);
}
function blockIndentation(source, lines, text) {
  const contentStart = text.search(/[^\n]/);
  const line = contentStart === -1 ? void 0 : lines[contentStart];
  if (line === void 0) return void 0;
  return Math.max(0, countSpaces(source, line.start, line.end) - countSpaces(text, contentStart, text.length));
}
function countSpaces(text, start, end) {
  let at = start;
  while (at < end && text[at] === " ") at += 1;
  return at - start;
}
function mapLiteralLines(text, lines, indentation, source, map) {
  let at = 0;
  for (const line of lines) {
    if (at >= text.length) return true;
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    const from = Math.min(line.start + indentation, line.end);
    const length = end - at;
    if (source.slice(from, from + length) !== text.slice(at, end)) return false;
    map.add(at, from, length);
    if (feed !== -1) map.add(feed, from + length, 1, Math.max(1, line.next - (from + length)));
    at = end + 1;
  }
  return at >= text.length;
}
function contentLines(source, lines, indentation) {
  return lines.map((line) => ({
    ...line,
    start: Math.min(line.start + Math.min(indentation, countSpaces(source, line.start, line.end)), line.end)
  }));
}
function mapFoldedLines(text, lines, source, map) {
  let at = 0;
  for (const line of lines) {
    const content = source.slice(line.start, line.end);
    if (content === "") continue;
    let from = at;
    while (!text.startsWith(content, from) && (text[from] === " " || text[from] === "\n")) from += 1;
    if (!text.startsWith(content, from)) return restIsBlank(text, at);
    map.add(from, line.start, content.length);
    at = from + content.length;
    if (restIsBlank(text, at)) return true;
  }
  return restIsBlank(text, at);
}
function restIsBlank(text, from) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== " " && text[at] !== "\n") return false;
  }
  return true;
}
function trimLine(source, line, first, last) {
  let { start, end } = line;
  if (!first) while (start < end && (source[start] === " " || source[start] === "	")) start += 1;
  if (!last) while (end > start && (source[end - 1] === " " || source[end - 1] === "	")) end -= 1;
  return { ...line, start, end };
}
function mapPlain(source, node, map) {
  if (source.slice(node.start, node.end) === node.text) {
    map.add(0, node.start, node.text.length);
    return true;
  }
  const lines = linesBetween(source, node.start, node.end);
  const trimmed = lines.map((line, index) => trimLine(source, line, index === 0, false));
  return mapFoldedLines(node.text, trimmed, source, map);
}
function mapQuoted(source, node, map) {
  const inner = source.slice(node.start + 1, node.end - 1);
  if (inner === node.text) {
    map.add(0, node.start + 1, inner.length);
    return true;
  }
  const lines = linesBetween(source, node.start + 1, node.end - 1);
  const unit = node.style === "single-quoted" ? singleQuotedUnit : doubleQuotedUnit;
  let at = 0;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const { start, end } = trimLine(source, line, index === 0, index === lines.length - 1);
    let from = start;
    let isJoined = false;
    while (from < end) {
      const { outer, text } = unit(source, from, end);
      isJoined = text === "";
      if (text !== "") {
        if (breaks > 0) at = afterFolding(node.text, at, breaks, text);
        breaks = 0;
        if (!node.text.startsWith(text, at)) return false;
        map.add(at, from, text.length, outer);
        at += text.length;
      }
      from += outer;
    }
    if (!isJoined) breaks += 1;
  }
  return restIsBlank(node.text, at);
}
function afterFolding(text, from, breaks, next) {
  const exact = from + Math.max(1, breaks - 1);
  if (text.startsWith(next, exact)) return exact;
  let at = from;
  while (!text.startsWith(next, at) && (text[at] === " " || text[at] === "\n")) at += 1;
  return at;
}
function singleQuotedUnit(source, at, end) {
  if (source[at] === "'") return { outer: 2, text: "'" };
  const quote = source.indexOf("'", at);
  const stop = quote === -1 || quote > end ? end : quote;
  return { outer: stop - at, text: source.slice(at, stop) };
}
var escapes2 = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  "	": "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
var hexadecimalLengths = { x: 2, u: 4, U: 8 };
function doubleQuotedUnit(source, at, end) {
  if (source[at] !== "\\") {
    const slash = source.indexOf("\\", at);
    const stop = slash === -1 || slash > end ? end : slash;
    return { outer: stop - at, text: source.slice(at, stop) };
  }
  const letter = source[at + 1] ?? "";
  if (at + 1 >= end) return { outer: 1, text: "" };
  const digits = hexadecimalLengths[letter];
  if (digits === void 0) return { outer: 2, text: escapes2[letter] ?? letter };
  const code2 = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const text = Number.isNaN(code2) || code2 > 1114111 ? "" : String.fromCodePoint(code2);
  return { outer: 2 + digits, text };
}

// src/yaml/view.ts
var indexedFrom = 16;
var View = class _View {
  #source;
  #node;
  #key;
  #entries;
  #items;
  #index;
  #embedded;
  constructor(source, node, key) {
    this.#source = source;
    this.#node = node;
    this.#key = key;
  }
  get #target() {
    return this.#node.kind === "alias" ? this.#node.target : this.#node;
  }
  /** `null` is a scalar that Kubernetes reads as null: nothing, `~`, `null`. */
  get kind() {
    const target = this.#target;
    if (target.kind !== "scalar") return target.kind;
    return target.style === "plain" && resolveScalar(target) === null ? "null" : "scalar";
  }
  /** Where the node is written: the alias, where it is one. */
  get span() {
    return this.#source.toSpan(this.#node.start, this.#node.end);
  }
  /** Where the anchor's node is written, for an alias. */
  get origin() {
    if (this.#node.kind !== "alias") return void 0;
    return this.#source.toSpan(this.#target.start, this.#target.end);
  }
  /** Where the key stands that this is the value of. */
  get keySpan() {
    return this.#key === void 0 ? void 0 : this.#source.toSpan(this.#key.start, this.#key.end);
  }
  /**
   * One place on one line to point at: the scalar itself where it has text on its line, else its key, else where the
   * collection begins.
   */
  get anchor() {
    const target = this.#target;
    const inPlace = this.#node.kind === "alias" || target.kind === "scalar" && target.end > target.start && target.style !== "literal" && target.style !== "folded";
    if (inPlace || this.#key === void 0) return inPlace ? this.span : this.#firstLine();
    return this.#source.toSpan(this.#key.start, this.#key.end);
  }
  #firstLine() {
    const { start, end } = this.#node;
    const { text } = this.#source;
    const feed = text.indexOf("\n", start);
    const stop = feed === -1 || feed >= end ? end : text[feed - 1] === "\r" ? feed - 1 : feed;
    return this.#source.toSpan(start, stop);
  }
  /** The text that this node was parsed from, with its way back to the file. */
  get source() {
    return this.#source;
  }
  /** Offsets of the node in its source's text. */
  get range() {
    return { start: this.#node.start, end: this.#node.end };
  }
  /** Offsets of the key in its source's text. */
  get keyRange() {
    return this.#key === void 0 ? void 0 : { start: this.#key.start, end: this.#key.end };
  }
  /** A scalar's text as it is written, without quotes; the empty string for anything else. */
  get text() {
    const target = this.#target;
    return target.kind === "scalar" ? target.text : "";
  }
  get style() {
    const target = this.#target;
    return target.kind === "scalar" ? target.style : void 0;
  }
  get tag() {
    return this.#target.tag;
  }
  get isFlow() {
    const target = this.#target;
    return target.kind !== "scalar" && target.flow;
  }
  /** A scalar's value as the API server reads it; `undefined` for collections and for what JSON cannot hold. */
  get value() {
    const target = this.#target;
    return target.kind === "scalar" ? resolveScalar(target) : void 0;
  }
  /** The scalar's text with its place. */
  get located() {
    const { origin } = this;
    return { value: this.text, span: this.anchor, ...origin === void 0 ? {} : { origin } };
  }
  /** The entries of a mapping, merge keys applied: own keys win, and of repeated keys all are listed. */
  entries() {
    this.#entries ??= this.#target.kind === "mapping" ? this.#collect(this.#target, /* @__PURE__ */ new Set()) : [];
    return this.#entries;
  }
  /** Entries as they are written: `<<` is a key like any other. */
  ownEntries() {
    const target = this.#target;
    return target.kind === "mapping" ? target.entries.map((entry) => this.#entry(entry.key, entry.value)) : [];
  }
  #entry(key, value) {
    return { key: new _View(this.#source, key), value: new _View(this.#source, value, key) };
  }
  #collect(node, open) {
    const merges = node.entries.filter(({ key }) => isMergeKey(key));
    const own2 = node.entries.filter(({ key }) => !isMergeKey(key)).map(({ key, value }) => this.#entry(key, value));
    if (merges.length === 0 || open.has(node)) return own2;
    open.add(node);
    const names = new Set(own2.map(({ key }) => key.text));
    const merged = [];
    for (const { value } of merges) {
      for (const source of mergeSources(value)) {
        for (const entry of this.#collect(source, open)) {
          if (names.has(entry.key.text)) continue;
          names.add(entry.key.text);
          merged.push(entry);
        }
      }
    }
    open.delete(node);
    return [...own2, ...merged];
  }
  /** The value of a key; of a repeated key the last one, as go-yaml reads it where it is not strict. */
  get(name) {
    const entries = this.entries();
    if (entries.length > indexedFrom) {
      this.#index ??= new Map(entries.map(({ key, value }) => [key.text, value]));
      return this.#index.get(name);
    }
    return entries.findLast(({ key }) => key.text === name)?.value;
  }
  /** The value at the end of a chain of keys. */
  at(...names) {
    return names.reduce((view, name) => view?.get(name), this);
  }
  /** Keys below this node that stand twice in one mapping, each with its first place. */
  repeatedKeys() {
    const place = (node) => new _View(this.#source, node).located;
    return repeatedKeys(this.#node).map(({ key, first }) => ({ key: place(key), first: place(first) }));
  }
  /** The items of a sequence. */
  items() {
    const target = this.#target;
    this.#items ??= target.kind === "sequence" ? target.items.map((item) => new _View(this.#source, item)) : [];
    return this.#items;
  }
  /** A mapping that is written nowhere and has this node as its only value, for what is a part of something larger. */
  under(key) {
    const { start, end } = this.#node;
    const name = { kind: "scalar", start, end: start, style: "plain", text: key };
    const entries = [{ key: name, value: this.#node }];
    return new _View(this.#source, { kind: "mapping", start, end, flow: false, entries });
  }
  /** A sequence that is written nowhere and has this node as its only item. */
  alone() {
    const { start, end } = this.#node;
    return new _View(this.#source, { kind: "sequence", start, end, flow: false, items: [this.#node] });
  }
  /** The scalar's decoded text as a source of its own, for YAML or an expression that is written inside it. */
  embedded() {
    this.#embedded ??= this.#embed();
    return this.#embedded;
  }
  #embed() {
    const target = this.#target;
    if (target.kind !== "scalar") return opaqueSource(this.anchor, "");
    const map = mapScalar(this.#source.text, target);
    return map === void 0 ? opaqueSource(this.anchor, target.text) : embeddedSource(this.#source, target.text, map);
  }
  /** The place of a part of the scalar's decoded text. */
  part(start, end) {
    return this.embedded().toSpan(start, end);
  }
};
function isMergeKey(key) {
  return key.kind === "scalar" && key.style === "plain" && key.text === "<<";
}
function mergeSources(node) {
  const target = node.kind === "alias" ? node.target : node;
  if (target.kind === "mapping") return [target];
  return target.kind === "sequence" ? target.items.flatMap(mergeSources) : [];
}

// src/yaml/document.ts
function parseText(source, options = {}) {
  const { text } = source;
  const { isOfInterest, reader = readYaml } = options;
  const documents = [];
  let passedOver = 0;
  for (const range of splitDocuments(text)) {
    const { start, end } = range;
    if (isBlank2(text, range)) continue;
    if (isOfInterest !== void 0 && isOfNoInterest(text, start, end, isOfInterest)) passedOver += 1;
    else documents.push(parseRange(source, range, reader));
  }
  return { documents, passedOver };
}
function isBlank2(text, { start, end }) {
  let at = start;
  while (at < end) {
    if (at === start && isMarker(text, at, "---") || isMarker(text, at, "...")) at += 3;
    while (at < end && (text[at] === " " || text[at] === "	" || text[at] === "\r")) at += 1;
    if (text[at] === "#") {
      const feed = text.indexOf("\n", at);
      at = feed === -1 ? end : feed;
    }
    if (at < end && text[at] !== "\n") return false;
    at += 1;
  }
  return true;
}
function isMarker(text, at, marker) {
  return text.startsWith(marker, at) && (at + 3 >= text.length || " 	\r\n".includes(text.charAt(at + 3)));
}
function parseRange(source, range, reader) {
  const { start, end } = range;
  const part = partOf(source, range);
  const { root, problems } = reader(part.text);
  const isBomb = root !== void 0 && part.text.includes("*") && expandsBeyondLimits(root);
  const all = [
    ...controlCharacters(source.text.slice(start, end)),
    ...problems,
    ...root === void 0 ? [] : isBomb ? [bomb(root)] : refusedByKubernetes(root)
  ];
  return {
    source: part,
    start,
    end,
    root: root === void 0 || isBomb ? void 0 : new View(part, root),
    problems: all.map(({ message, start: from, end: to }) => ({
      message,
      span: part.toSpan(from, Math.max(from, to))
    }))
  };
}
function bomb({ start }) {
  return { message: "Its aliases stand for far more than it holds", start, end: start + 1 };
}
function partOf(source, { start, end }) {
  const { file, text } = source;
  const part = text.slice(start, end);
  const readable = withLineFeeds(part);
  if (start === 0 && end === text.length && readable === text) return source;
  return { file, text: readable, toSpan: (from, to) => source.toSpan(start + from, start + to) };
}
function withLineFeeds(text) {
  return oddBreak2.test(text) ? text.replace(oddBreaks, "\n") : text;
}
var oddBreak2 = /\r(?!\n)|[\u0085\u2028\u2029]/;
var oddBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/g;
var forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;
function controlCharacters(text) {
  const match = forbiddenCharacter.exec(text);
  if (match === null) return [];
  const code2 = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `The control character U+${code2} is not allowed`;
  return [{ message, start: match.index, end: match.index + 1 }];
}

// src/config/build-config.ts
function buildConfig(root) {
  return {
    ...optional2("preset", textAt(root, "preset")),
    rules: Object.fromEntries(
      (root.get("rules")?.entries() ?? []).map(({ key, value }) => [key.text, value.text])
    ),
    exclude: textsAt(root, "exclude"),
    scopes: itemsAt(root, "scopes").map(namedScope),
    assume: itemsAt(root, "assume").map(assumedObject),
    ignores: itemsAt(root, "ignores").map(ignoreEntry),
    boundedLabels: itemsAt(root, "bounded-labels").map(boundedLabel),
    ...optional2("failOn", textAt(root, "fail-on")),
    ...optional2("minSeverity", textAt(root, "min-severity")),
    ...optional2("minConfidence", textAt(root, "min-confidence")),
    ...optional2("prometheusVersion", versionAt(root, "prometheus")),
    ...optional2("kubernetesVersion", versionAt(root, "kubernetes")),
    requireReason: textAt(root, "require-reason")?.toLowerCase() === "true"
  };
}
function namedScope(view) {
  return { name: textAt(view, "name") ?? "", include: textsAt(view, "include") };
}
function assumedObject(view) {
  return {
    kind: textAt(view, "kind") ?? "",
    name: textAt(view, "name") ?? "",
    ...optional2("namespace", textAt(view, "namespace"))
  };
}
function ignoreEntry(view) {
  return {
    rules: textsAt(view, "rules"),
    ...optional2("path", textAt(view, "path")),
    ...optional2("kind", textAt(view, "kind")),
    ...optional2("name", textAt(view, "name")),
    ...optional2("namespace", textAt(view, "namespace")),
    reason: textAt(view, "reason") ?? "",
    ...optional2("until", textAt(view, "until")),
    span: view.entries()[0]?.key.span ?? view.anchor
  };
}
function boundedLabel(view) {
  return {
    label: textAt(view, "label") ?? "",
    metrics: textsAt(view, "metrics"),
    reason: textAt(view, "reason") ?? ""
  };
}
function optional2(key, value) {
  return value === void 0 ? {} : { [key]: value };
}
function textAt(view, key) {
  const value = view.get(key);
  return value?.kind === "scalar" ? value.text : void 0;
}
function itemsAt(view, key) {
  return view.get(key)?.items() ?? [];
}
function textsAt(view, key) {
  return itemsAt(view, key).map((item) => item.text);
}
function versionAt(root, key) {
  const section = root.get(key);
  return section === void 0 ? void 0 : textAt(section, "version")?.replace(/^v/, "");
}

// src/source/glob.ts
function matchesName(pattern, name) {
  let at = 0;
  let star = -1;
  let retry = 0;
  let position = 0;
  while (position < name.length) {
    if (at < pattern.length && (pattern[at] === "?" || pattern[at] !== "*" && pattern[at] === name[position])) {
      at += 1;
      position += 1;
    } else if (pattern[at] === "*") {
      star = at;
      retry = position;
      at += 1;
    } else if (star !== -1) {
      at = star + 1;
      retry += 1;
      position = retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

// src/config/meaning-problems.ts
function meaningProblems(root, ruleIds) {
  return [...repeatedKeys2(root), ...ruleProblems(root, ruleIds), ...dateProblems(root), ...thresholdProblems(root)];
}
function repeatedKeys2(view) {
  const seen = /* @__PURE__ */ new Set();
  const problems = [];
  for (const { key, value } of view.ownEntries()) {
    if (seen.has(key.text)) problems.push({ message: `The key "${key.text}" is here twice.`, span: key.anchor });
    seen.add(key.text);
    problems.push(...repeatedKeys2(value));
  }
  return [...problems, ...view.items().flatMap(repeatedKeys2)];
}
function unknownRule(pattern, ruleIds) {
  if (pattern.includes("*")) {
    return ruleIds.some((id) => matchesName(pattern, id)) ? void 0 : `No rule matches "${pattern}".`;
  }
  if (ruleIds.some((id) => id === pattern || id.startsWith(`${pattern}/`))) return void 0;
  const sameName = ruleIds.find((id) => id.endsWith(`/${pattern}`));
  const hint = sameName === void 0 ? didYouMean(pattern, ruleIds) : ` Did you mean "${sameName}"?`;
  return `There is no rule "${pattern}".${hint}`;
}
function ruleProblems(root, ruleIds) {
  const levels2 = root.get("rules")?.kind === "mapping" ? root.get("rules")?.entries() ?? [] : [];
  const ignored = itemsOf(root, "ignores").flatMap((entry) => itemsOf(entry, "rules"));
  return [...levels2.map(({ key }) => key), ...ignored.filter((item) => item.kind === "scalar")].flatMap((view) => {
    const message = unknownRule(view.text, ruleIds);
    return message === void 0 ? [] : [{ message, span: view.anchor, help: 'The command "scrapelint rules" lists all rules.' }];
  });
}
function dateProblems(root) {
  return itemsOf(root, "ignores").flatMap((entry) => {
    const until = entry.get("until");
    if (until === void 0 || !/^\d{4}-\d{2}-\d{2}$/.test(until.text) || isDay(until.text)) return [];
    return [{ message: `No calendar has the day "${until.text}".`, span: until.anchor }];
  });
}
function isDay(text) {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function thresholdProblems(root) {
  const least = root.get("min-severity");
  const failOn = root.get("fail-on");
  if (least === void 0 || failOn === void 0 || !isSeverity(least.text) || !isSeverity(failOn.text)) return [];
  if (!hidesFailures(least.text, failOn.text)) return [];
  return [{ message: thresholdMessage(least.text, failOn.text), span: least.anchor }];
}
function hidesFailures(minSeverity, failOn) {
  return failOn !== "never" && severities.indexOf(minSeverity) < severities.indexOf(failOn);
}
function thresholdMessage(minSeverity, failOn) {
  return `The least severity shown, "${minSeverity}", is above the one that fails, "${failOn}": a run would fail for what it hides.`;
}
function isSeverity(text) {
  return severities.includes(text);
}
function itemsOf(view, key) {
  return view.get(key)?.items() ?? [];
}

// src/config/plain-value.ts
function plainValue(view) {
  switch (view.kind) {
    case "null":
      return null;
    case "sequence":
      return view.items().map(plainValue);
    case "mapping":
      return Object.fromEntries(view.entries().map(({ key, value }) => [key.text, plainValue(value)]));
    case "scalar":
      return scalarValue(view);
  }
}
function scalarValue(view) {
  if (view.style === "plain" && /^(?:true|True|TRUE)$/.test(view.text)) return true;
  if (view.style === "plain" && /^(?:false|False|FALSE)$/.test(view.text)) return false;
  return view.text;
}
function viewAt(root, pointer) {
  let view = root;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    view = view?.kind === "sequence" ? view.items()[Number(name)] : view?.get(name);
  }
  return view;
}

// src/config/schema-problems.ts
function schemaProblems(root, errors) {
  return errors.map((error) => problemOf(root, error));
}
function problemOf(root, error) {
  const view = viewAt(root, error.instancePath) ?? root;
  const name = nameOf3(error.instancePath);
  const span = view.anchor;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known2 = Object.keys(schemaOf(error)?.properties ?? {}).sort();
      const entry = view.ownEntries().find((candidate) => candidate.key.text === key);
      const where = error.instancePath === "" ? "scrapelint has no setting" : `${name} has no key`;
      const message = `${where} "${key}".${didYouMean(key, known2)}`;
      return { message, span: entry?.key.span ?? span, help: `The keys are ${listOf(known2)}.` };
    }
    case "required": {
      const key = String(error.params["missingProperty"]);
      const first = view.entries()[0]?.key.span ?? span;
      const message = `${error.instancePath === "" ? "The file" : name} lacks the key "${key}".`;
      return { message, span: first, ...key === "reason" ? { help: "Say why the findings are accepted." } : {} };
    }
    case "enum": {
      const allowed = Array.isArray(error.params["allowedValues"]) ? error.params["allowedValues"].map(String) : [];
      const message = `${name} cannot be ${shown(view)}.${didYouMean(view.text, allowed)}`;
      return { message, span, help: `Use ${listOf(allowed, "or")}.` };
    }
    case "type":
      return { message: `${name} must be ${typeName(error.params["type"])}, and ${shown(view)} is not.`, span };
    case "minItems":
      return { message: `${name} is an empty list.`, span };
    case "pattern":
      return { message: `${name} must be ${patternName(error.params["pattern"])}, and ${shown(view)} is not.`, span };
    default:
      return { message: `${name} is not as it should be.`, span };
  }
}
function schemaOf(error) {
  const schema = error.parentSchema;
  return typeof schema === "object" && schema !== null ? schema : void 0;
}
function nameOf3(pointer) {
  const parts = pointer.split("/").slice(1);
  const text = parts.map((part, at) => /^\d+$/.test(part) ? `[${part}]` : at === 0 ? part : `.${part}`).join("");
  return text === "" ? "The configuration" : `"${text.replaceAll("~1", "/").replaceAll("~0", "~")}"`;
}
function shown(view) {
  switch (view.kind) {
    case "null":
      return "nothing";
    case "mapping":
      return "a mapping";
    case "sequence":
      return "a list";
    case "scalar":
      return `"${view.text.length > 60 ? `${view.text.slice(0, 60)}\u2026` : view.text}"`;
  }
}
var typeNames = {
  object: "a mapping",
  array: "a list",
  boolean: "true or false",
  string: "text"
};
function typeName(type) {
  const first = Array.isArray(type) ? type[0] : type;
  return typeNames[String(first)] ?? "of another type";
}
function patternName(pattern) {
  const text = String(pattern);
  if (text === "\\S") return "text that is not blank";
  return text.includes("{4}") ? "a date such as 2030-12-31" : "a version such as 3.5.0";
}
function listOf(words3, conjunction = "and") {
  const quoted = words3.map((word) => `"${word}"`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

// src/config/read-config.ts
async function readConfig(file, ruleIds) {
  const { documents } = parseText(fileSource(file));
  const syntax = documents.flatMap(({ problems: problems2 }) => problems2).map(syntaxProblem);
  if (syntax.length > 0) return { problems: syntax };
  const [root, second2] = documents.flatMap((document) => document.root ?? []);
  if (second2 !== void 0) {
    return {
      problems: [{ message: "A configuration is one document, and here begins another.", span: second2.anchor }]
    };
  }
  if (root === void 0 || root.kind === "null") return { config: defaultConfig };
  const shape = await shapeProblems(root);
  const problems = [...shape, ...meaningProblems(root, ruleIds)];
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.span.start - b.span.start) };
  return { config: buildConfig(root) };
}
function syntaxProblem({ message, span }) {
  return { message: `The file is not YAML: ${message.replace(/[.\s]+$/, "")}.`, span };
}
async function shapeProblems(root) {
  const { validate } = await Promise.resolve().then(() => __toESM(require("./config-generated-validate-config.js"), 1));
  return validate(plainValue(root)) ? [] : schemaProblems(root, validate.errors ?? []);
}

// src/inputs/decode.ts
var import_node_buffer = require("node:buffer");
var binaryProbe = 8e3;
function decode(bytes) {
  const [first, second2] = bytes;
  if (first === 239 && second2 === 187 && bytes[2] === 191) return decodeUtf8(bytes.subarray(3), "utf-8-bom");
  if (first === 255 && second2 === 254) {
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) return { reason: "is UTF-32, which nothing here reads" };
    return decodeUtf16(bytes.subarray(2), "utf-16le");
  }
  if (first === 254 && second2 === 255) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const probe = bytes.subarray(0, binaryProbe);
  if (!probe.includes(0)) return decodeUtf8(bytes, "utf-8");
  if (first !== 0 && second2 === 0 && hasNulPattern(probe, 1)) return decodeUtf16(bytes, "utf-16le");
  if (first === 0 && second2 !== 0 && hasNulPattern(probe, 0)) return decodeUtf16(bytes, "utf-16be");
  return { reason: "is binary" };
}
function hasNulPattern(bytes, parity) {
  return bytes.every((byte, at) => byte !== 0 || at % 2 === parity);
}
function decodeUtf8(bytes, encoding) {
  if (bytes.subarray(0, binaryProbe).includes(0)) return { reason: "is binary" };
  if ((0, import_node_buffer.isAscii)(bytes)) return { text: bytes.toString("latin1"), encoding };
  const text = bytes.toString("utf8");
  if ((0, import_node_buffer.isUtf8)(bytes)) return { text, encoding };
  return { text, encoding, problem: `is not UTF-8 in line ${firstBadLine(bytes)}, so the API server refuses it` };
}
function firstBadLine(bytes) {
  let line = 1;
  let start = 0;
  for (let feed = bytes.indexOf(10); feed !== -1; feed = bytes.indexOf(10, start)) {
    if (!(0, import_node_buffer.isUtf8)(bytes.subarray(start, feed))) return line;
    line += 1;
    start = feed + 1;
  }
  return line;
}
function decodeUtf16(bytes, encoding) {
  if (bytes.length % 2 === 1) return { reason: "is UTF-16 with half a character at its end" };
  const littleEndian = encoding === "utf-16le" ? bytes : import_node_buffer.Buffer.from(bytes).swap16();
  return { text: littleEndian.toString("utf16le"), encoding };
}

// src/inputs/file-reader.ts
var import_node_buffer2 = require("node:buffer");
var import_node_fs = require("node:fs");
var maximumSize2 = 64 * 1024 * 1024;
var tooLarge = "is larger than 64 MiB; exclude it, or split it";
var TooLargeError = class extends Error {
};
var FileReader = class {
  #buffer = import_node_buffer2.Buffer.allocUnsafe(256 * 1024);
  /** The bytes of a file; they are valid until the next call. */
  read(path) {
    const descriptor = (0, import_node_fs.openSync)(path, "r");
    try {
      let length = 0;
      for (; ; ) {
        const count = (0, import_node_fs.readSync)(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        if (count === 0) return this.#buffer.subarray(0, length);
        length += count;
        if (length > maximumSize2) throw new TooLargeError();
        if (length === this.#buffer.length) this.#grow();
      }
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  }
  #grow() {
    const larger = import_node_buffer2.Buffer.allocUnsafe(Math.min(this.#buffer.length * 4, maximumSize2 + 1));
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
};

// src/inputs/find-config.ts
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");

// src/inputs/file-kind.ts
var kinds = /* @__PURE__ */ new Map([
  ["yaml", "manifest"],
  ["yml", "manifest"],
  ["json", "manifest"],
  ["ts", "source"],
  ["tsx", "source"],
  ["mts", "source"],
  ["cts", "source"],
  ["js", "source"],
  ["jsx", "source"],
  ["mjs", "source"],
  ["cjs", "source"],
  ["py", "source"],
  ["go", "source"],
  ["java", "source"],
  ["md", "markdown"],
  ["markdown", "markdown"]
]);
function fileKindOf(name, withMarkdown = false) {
  const dot = name.lastIndexOf(".");
  if (dot === -1) return void 0;
  const suffix = name.slice(dot + 1);
  const kind = kinds.get(suffix) ?? kinds.get(suffix.toLowerCase());
  return kind === "markdown" && !withMarkdown ? void 0 : kind;
}
var prunedFolders = /* @__PURE__ */ new Set([".git", "node_modules"]);
var lockFiles = /* @__PURE__ */ new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  ".package-lock.json",
  "pnpm-lock.yaml"
]);
var configNames = [
  ".scrapelint.yaml",
  ".scrapelint.yml",
  "scrapelint.yaml",
  "scrapelint.yml"
];

// src/inputs/git-root.ts
var import_node_fs2 = require("node:fs");
var import_node_path = require("node:path");
function gitRootOf(folder) {
  for (let at = folder; ; at = (0, import_node_path.dirname)(at)) {
    if ((0, import_node_fs2.existsSync)((0, import_node_path.join)(at, ".git"))) return at;
    if ((0, import_node_path.dirname)(at) === at) return void 0;
  }
}

// src/inputs/paths.ts
var import_node_path2 = require("node:path");
function withSlashes(path) {
  return import_node_path2.sep === "/" ? path : path.replaceAll(import_node_path2.sep, "/");
}
function shownPath(cwd, absolute) {
  const path = (0, import_node_path2.relative)(cwd, absolute);
  return path === "" ? "." : withSlashes(path);
}
function pathBelow(folder, absolute) {
  const path = (0, import_node_path2.relative)(folder, absolute);
  const isOutside = path === "" || path === ".." || path.startsWith(`..${import_node_path2.sep}`) || (0, import_node_path2.isAbsolute)(path);
  return isOutside ? void 0 : withSlashes(path);
}
function isWithin(folder, absolute) {
  return (0, import_node_path2.resolve)(folder) === (0, import_node_path2.resolve)(absolute) || pathBelow(folder, absolute) !== void 0;
}

// src/inputs/find-config.ts
function findConfig(cwd, paths) {
  const start = commonFolder(paths.map((path) => folderOf2(path === "-" ? cwd : (0, import_node_path3.resolve)(cwd, path)))) ?? cwd;
  const gitRoot = gitRootOf(start);
  const top = gitRoot ?? (isWithin(cwd, start) ? cwd : start);
  for (let folder = start; ; folder = (0, import_node_path3.dirname)(folder)) {
    const found = firstFile(folder, configNames);
    if (found !== void 0) return found;
    if (folder === top || (0, import_node_path3.dirname)(folder) === folder) break;
  }
  return gitRoot === void 0 ? void 0 : firstFile((0, import_node_path3.join)(gitRoot, ".github"), ["scrapelint.yaml", "scrapelint.yml"]);
}
function firstFile(folder, names) {
  return names.map((name) => (0, import_node_path3.join)(folder, name)).find((path) => isFile(path) === true);
}
function folderOf2(path) {
  return isFile(path) === false ? path : (0, import_node_path3.dirname)(path);
}
function isFile(path) {
  const stats = (0, import_node_fs3.statSync)(path, { throwIfNoEntry: false });
  return stats === void 0 ? void 0 : !stats.isDirectory();
}
function commonFolder(folders) {
  return folders.reduce((common, folder) => {
    if (common === void 0) return folder;
    let at = common;
    while (!isWithin(at, folder) && (0, import_node_path3.dirname)(at) !== at) at = (0, import_node_path3.dirname)(at);
    return at;
  }, void 0);
}

// src/inputs/unreadable-file.ts
var reasons = {
  EACCES: "may not be read by this user",
  EPERM: "may not be read by this user",
  ENOENT: "does not exist",
  ENOTDIR: "does not exist: a part of its path is a file",
  EISDIR: "is a folder",
  ELOOP: "is a symbolic link that leads back to itself",
  ENAMETOOLONG: "has a name that is too long",
  EMFILE: "could not be opened: too many files are open",
  EIO: "could not be read: the disk reports an error"
};
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
function reasonOf(error) {
  const code2 = errorCode(error);
  const known2 = Object.hasOwn(reasons, code2) ? reasons[code2] : void 0;
  if (known2 !== void 0) return known2;
  return code2 === "" ? "could not be read" : `could not be read (${code2})`;
}

// src/source/source-file.ts
function sourceFile(path, text, encoding = "utf-8") {
  return { path, text: text.startsWith("\uFEFF") ? text.slice(1) : text, encoding };
}

// src/cli/run-config.ts
async function runConfig({ paths, config }, cwd, ruleIds) {
  const path = config === void 0 ? findConfig(cwd, paths) : config === false ? void 0 : (0, import_node_path4.resolve)(cwd, config);
  if (path === void 0) return { config: defaultConfig, folder: cwd };
  const shown3 = shownPath(cwd, path);
  const read = await readConfig(sourceFile(shown3, readText(path, shown3)), ruleIds);
  if ("problems" in read) return read;
  return { config: read.config, path: shown3, folder: folderOf3(path) };
}
async function matcherOf({ config, folder }, cwd) {
  const hasGlobs = config.scopes.length > 0 || config.ignores.some(({ path }) => path !== void 0);
  return hasGlobs ? (await Promise.resolve().then(() => __toESM(require("./inputs-globs.js"), 1))).globMatcher(cwd, folder) : void 0;
}
function folderOf3(path) {
  const folder = (0, import_node_path4.dirname)(path);
  return /[\\/]\.github$/.test(folder) ? (0, import_node_path4.dirname)(folder) : folder;
}
function readText(path, shown3) {
  let reason;
  try {
    const decoded = decode(new FileReader().read(path));
    if ("text" in decoded && decoded.problem === void 0) return decoded.text;
    reason = "text" in decoded ? "is not UTF-8" : decoded.reason;
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`The configuration file "${shown3}" ${reason}.`);
}

// src/inputs/collect.ts
var import_node_buffer3 = require("node:buffer");

// src/source/fenced-blocks.ts
function isMarkdown(path) {
  return /\.(?:md|markdown)$/iu.test(path);
}
var known = /* @__PURE__ */ new WeakMap();
function fencedBlocks(file) {
  let blocks = known.get(file);
  if (blocks === void 0) {
    blocks = readBlocks(file);
    known.set(file, blocks);
  }
  return blocks;
}
var opening = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`{]*)([^\r\n]*)/u;
function readBlocks(file) {
  const { text } = file;
  const blocks = [];
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    const match = opening.exec(line);
    if (match === null) continue;
    const [, indent = "", fence = "", language = "", rest = ""] = match;
    if (fence.startsWith("`") && rest.includes("`")) continue;
    const lines = [];
    let inner = "";
    let end = nextLine(text, at);
    for (let next = end; next < text.length; next = end) {
      end = nextLine(text, next);
      const content = text.slice(next, end);
      if (isClosing(content, fence)) break;
      const own2 = outdent(content, indent.length);
      lines.push({ inner: inner.length, outer: next + content.length - own2.length });
      inner += own2;
    }
    blocks.push(block(file, language.toLowerCase(), inner, lines, at, end));
    at = end - 1;
  }
  return blocks;
}
function nextLine(text, at) {
  const feed = text.indexOf("\n", at);
  return feed === -1 ? text.length : feed + 1;
}
function isClosing(line, fence) {
  const trimmed = line.trim();
  const [mark = ""] = fence;
  return trimmed.length >= fence.length && trimmed === mark.repeat(trimmed.length);
}
function outdent(line, columns) {
  let at = 0;
  while (at < columns && (line[at] === " " || line[at] === "	")) at += 1;
  return line.slice(at);
}
function block(file, language, text, lines, start, end) {
  const outerOf = (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((lines[middle]?.inner ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low];
    return line === void 0 ? start : line.outer + offset - line.inner;
  };
  return {
    file,
    language,
    text,
    start,
    end,
    toSpan(from, to) {
      const first = outerOf(from);
      return { file, start: first, end: to > from ? outerOf(to - 1) + 1 : first };
    }
  };
}

// src/inputs/discover.ts
var import_node_fs6 = require("node:fs");
var import_node_path5 = require("node:path");

// src/inputs/follow-links.ts
var import_node_fs4 = require("node:fs");
function followLinks(root, links, found, withMarkdown = false) {
  if (links.length === 0) return { files: [], outside: [] };
  const realRoot = realPath(root) ?? root;
  const known2 = new Set(found.map(({ path }) => withSlashes(realRoot) + path.slice(root.length)));
  const files = [];
  const outside = [];
  for (const path of [...links].sort()) {
    const target = realPath(path);
    const kind = fileKindOf(path, withMarkdown);
    if (target === void 0 || !isWithin(realRoot, target)) outside.push(path);
    else if (kind !== void 0 && isFile2(target) && !known2.has(withSlashes(target))) {
      known2.add(withSlashes(target));
      files.push({ path, kind });
    }
  }
  return { files, outside };
}
function realPath(path) {
  try {
    return (0, import_node_fs4.realpathSync)(path);
  } catch {
    return void 0;
  }
}
function isFile2(path) {
  try {
    return (0, import_node_fs4.statSync)(path).isFile();
  } catch {
    return false;
  }
}

// src/inputs/tracked-files.ts
var import_node_child_process = require("node:child_process");
var hookVariables = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];
function trackedFiles(folder, env) {
  const ownEnv = Object.fromEntries(Object.entries(env).filter(([name]) => !hookVariables.includes(name)));
  const args = ["-c", "core.fsmonitor=false", "ls-files", "-z", "--stage"];
  const { status, stdout } = (0, import_node_child_process.spawnSync)("git", args, {
    cwd: folder,
    env: ownEnv,
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true
  });
  if (status !== 0) return void 0;
  const paths = /* @__PURE__ */ new Map();
  for (const record of stdout.split("\0")) {
    const tab = record.indexOf("	");
    const mode = record.slice(0, 6);
    if (tab === -1 || mode === "160000") continue;
    const path = record.slice(tab + 1);
    paths.set(path, { path, isLink: mode === "120000" });
  }
  return [...paths.values()];
}

// src/inputs/walk.ts
var import_node_fs5 = require("node:fs");
var Walk = class {
  files = [];
  /** Absolute paths of symbolic links, which are judged once all files are known. */
  links = [];
  problems = [];
  /** Files passed over for their name. */
  lockFiles = 0;
  #options;
  #stack;
  constructor(options) {
    this.#options = options;
    this.#stack = [{ path: options.root, rules: options.rules }];
  }
  /** Walks to the end, or to an ignore file that needs `makeRules`; false where it is not at its end. */
  run(makeRules) {
    for (let folder = this.#stack.pop(); folder !== void 0; folder = this.#stack.pop()) {
      const entries = this.#list(folder.path);
      const hasRules = this.#options.respectIgnoreFiles && entries.some(isIgnoreFile);
      if (hasRules && makeRules === void 0) {
        this.#stack.push(folder);
        return false;
      }
      const rules2 = hasRules && makeRules !== void 0 ? this.#rulesIn(folder, makeRules) : folder.rules;
      for (const entry of entries) this.#visit(entry, folder.path, rules2);
    }
    return true;
  }
  #list(folder) {
    try {
      return (0, import_node_fs5.readdirSync)(folder === "" ? "/" : folder, { withFileTypes: true });
    } catch (error) {
      this.problems.push({ path: folder, reason: reasonOf(error) });
      return [];
    }
  }
  #rulesIn(folder, makeRules) {
    try {
      return makeRules(`${folder.path}/`, (0, import_node_fs5.readFileSync)(`${folder.path}/.gitignore`, "utf8"), folder.rules);
    } catch (error) {
      this.problems.push({ path: `${folder.path}/.gitignore`, reason: reasonOf(error) });
      return folder.rules;
    }
  }
  #visit(entry, folder, rules2) {
    const { name } = entry;
    if (entry.isDirectory()) {
      if (prunedFolders.has(name)) return;
      const path2 = `${folder}/${name}`;
      if (rules2?.ignores(`${path2}/`) === true || this.#options.exclude?.matches(path2) === true) return;
      this.#stack.push({ path: path2, rules: rules2 });
      return;
    }
    const kind = fileKindOf(name, this.#options.markdown);
    if (entry.isSymbolicLink()) {
      if (kind !== void 0) this.#visitLink(`${folder}/${name}`, rules2);
      return;
    }
    if (kind === void 0 || !entry.isFile() || configNames.includes(name)) return;
    const path = `${folder}/${name}`;
    if (rules2?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    if (lockFiles.has(name)) this.lockFiles += 1;
    else this.files.push({ path, kind });
  }
  #visitLink(path, rules2) {
    if (rules2?.ignores(path) === true || this.#options.exclude?.matches(path) === true) return;
    this.links.push(path);
  }
};
function isIgnoreFile(entry) {
  return entry.name === ".gitignore" && entry.isFile();
}

// src/inputs/discover.ts
async function discover(options) {
  const search = new Search(options);
  for (const written of options.paths) await search.add(written);
  return search.result();
}
var Search = class {
  #options;
  #candidates = /* @__PURE__ */ new Map();
  #unreadable = [];
  #notes = [];
  #lockFiles = 0;
  #exclude;
  #makeRules;
  constructor(options) {
    this.#options = options;
  }
  async add(written) {
    const absolute = (0, import_node_path5.resolve)(this.#options.cwd, written);
    let stats;
    try {
      stats = (0, import_node_fs6.statSync)(absolute);
    } catch (error) {
      this.#unreadable.push({ path: withSlashes(written), reason: reasonOf(error) });
      return;
    }
    const path = withSlashes(absolute);
    if (stats.isDirectory()) {
      await this.#addFolder(path.replace(/\/$/, ""));
    } else if (stats.isFile()) {
      const shown3 = shownPath(this.#options.cwd, absolute);
      this.#candidates.set(path, {
        path,
        kind: fileKindOf(path, this.#options.markdown) ?? "manifest",
        shown: shown3,
        isNamed: true
      });
    } else {
      const reason = 'is neither a file nor a folder; give its content on standard input, as "-"';
      this.#unreadable.push({ path: withSlashes(written), reason });
    }
  }
  result() {
    const candidates2 = [...this.#candidates.values()].sort((a, b) => a.shown < b.shown ? -1 : 1);
    return { candidates: candidates2, unreadable: this.#unreadable, lockFiles: this.#lockFiles, notes: this.#notes };
  }
  async #addFolder(root) {
    const exclude = await this.#excludeBelow(root);
    if (this.#options.trackedOnly && this.#addTracked(root, exclude)) return;
    const respectIgnoreFiles = this.#options.respectIgnoreFiles;
    const rules2 = respectIgnoreFiles ? await this.#rulesAbove(root) : void 0;
    const walk = new Walk({ root, exclude, respectIgnoreFiles, rules: rules2, markdown: this.#options.markdown === true });
    while (!walk.run(this.#makeRules)) await this.#loadIgnore();
    for (const { path, reason } of walk.problems) {
      this.#unreadable.push({ path: shownPath(this.#options.cwd, path === "" ? "/" : path), reason });
    }
    this.#lockFiles += walk.lockFiles;
    this.#addAll(root, walk.files, walk.links);
  }
  #addTracked(root, exclude) {
    const tracked = trackedFiles(root === "" ? "/" : root, this.#options.env);
    if (tracked === void 0) {
      this.#notes.push(
        `git knows nothing of "${shownPath(this.#options.cwd, root)}", so all files below it are taken, tracked or not.`
      );
      return false;
    }
    const files = [];
    const links = [];
    for (const { path: below, isLink } of tracked) {
      const kind = fileKindOf(below, this.#options.markdown);
      const name = below.slice(below.lastIndexOf("/") + 1);
      if (kind === void 0 || configNames.includes(name) || isPruned(below)) continue;
      const path = `${root}/${below}`;
      if (exclude !== void 0 && isExcluded(exclude, root, below)) continue;
      if (isLink) links.push(path);
      else if (lockFiles.has(name)) this.#lockFiles += 1;
      else if ((0, import_node_fs6.existsSync)(path)) files.push({ path, kind });
    }
    this.#addAll(root, files, links);
    return true;
  }
  #addAll(root, files, links) {
    const shownRoot = shownPath(this.#options.cwd, root === "" ? "/" : root);
    const prefix = shownRoot === "." ? "" : `${shownRoot.replace(/\/$/, "")}/`;
    const followed = followLinks(root, links, files, this.#options.markdown);
    for (const path of followed.outside) {
      this.#notes.push(`"${prefix}${path.slice(root.length + 1)}" is a link that leads out of the folder, or nowhere.`);
    }
    for (const file of [...files, ...followed.files]) {
      if (this.#candidates.has(file.path)) continue;
      const shown3 = prefix + file.path.slice(root.length + 1);
      this.#candidates.set(file.path, { ...file, shown: shown3, isNamed: false });
    }
  }
  /** What is excluded below a folder that somebody named: naming it wins over globs that would leave it out. */
  async #excludeBelow(root) {
    if (this.#options.exclude.every(({ patterns }) => patterns.length === 0)) return void 0;
    if (this.#exclude === void 0) {
      const { ExcludePatterns: Patterns } = await Promise.resolve().then(() => __toESM(require("./inputs-globs.js"), 1));
      this.#exclude = Patterns.compile(this.#options.exclude);
    }
    return this.#exclude.without(root);
  }
  async #loadIgnore() {
    if (this.#makeRules === void 0) {
      const { IgnoreRules: Rules } = await Promise.resolve().then(() => __toESM(require("./inputs-ignore-rules.js"), 1));
      this.#makeRules = (folder, text, above) => new Rules(folder, text, above);
    }
    return this.#makeRules;
  }
  /** The rules of the repository above a root, unless they leave out the root itself, which somebody named. */
  async #rulesAbove(root) {
    const gitRoot = gitRootOf(root === "" ? "/" : root);
    if (gitRoot === void 0) return void 0;
    let rules2 = await this.#readRules(gitRoot, (0, import_node_path5.join)(gitRoot, ".git", "info", "exclude"), void 0);
    for (const folder of foldersBetween(gitRoot, root)) {
      const below = pathBelow(gitRoot, folder);
      if (below !== void 0 && rules2?.ignores(`${withSlashes(folder)}/`) === true) return void 0;
      if (withSlashes(folder) !== root) rules2 = await this.#readRules(folder, (0, import_node_path5.join)(folder, ".gitignore"), rules2);
    }
    return rules2;
  }
  async #readRules(folder, path, above) {
    const text = readIfThere(path);
    if (text === void 0 || !/^[^#\s]/m.test(text)) return above;
    const makeRules = await this.#loadIgnore();
    return makeRules(`${withSlashes(folder).replace(/\/$/, "")}/`, text, above);
  }
};
function foldersBetween(top, bottom) {
  const folders = [];
  for (let at = (0, import_node_path5.resolve)(bottom === "" ? "/" : bottom); ; at = (0, import_node_path5.dirname)(at)) {
    folders.unshift(at);
    if (at === (0, import_node_path5.resolve)(top) || (0, import_node_path5.dirname)(at) === at) return folders;
  }
}
function readIfThere(path) {
  try {
    return (0, import_node_fs6.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
function isPruned(path) {
  return path.split("/").some((part) => prunedFolders.has(part));
}
function isExcluded(exclude, root, below) {
  for (let slash = below.indexOf("/"); slash !== -1; slash = below.indexOf("/", slash + 1)) {
    if (exclude.matches(`${root}/${below.slice(0, slash)}`)) return true;
  }
  return exclude.matches(`${root}/${below}`);
}

// src/inputs/collect.ts
async function collect(options) {
  const found = await discover({ ...options, paths: options.paths.filter((path) => path !== "-") });
  const pile = new Pile();
  if (options.paths.includes("-")) pile.add(await readStdin(options));
  const reader = new FileReader();
  for (const candidate of found.candidates) {
    if (candidate.kind === "source" && languageOf(candidate.shown) === void 0) {
      pile.withoutMetrics += 1;
      continue;
    }
    if (candidate.kind === "manifest" && isMarkdown(candidate.shown)) {
      pile.unrelated += 1;
      continue;
    }
    const read = readOne(reader, candidate);
    if (read !== void 0) pile.add(read, candidate.kind);
  }
  const { manifests, sources, unreadable } = pile;
  const withMetrics = selectMetricFiles(sources);
  const files = [...manifests, ...withMetrics].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return {
    files,
    hasSourceCode: withMetrics.length > 0 || manifests.some(({ path }) => isMarkdown(path)),
    skipped: {
      unrelated: found.lockFiles + pile.unrelated,
      "no-metrics": pile.withoutMetrics + sources.length - withMetrics.length
    },
    unreadable: [...found.unreadable, ...unreadable],
    notes: found.notes
  };
}
var Pile = class {
  manifests = [];
  sources = [];
  unreadable = [];
  withoutMetrics = 0;
  /** Files of which nothing is read. */
  unrelated = 0;
  add(read, kind = "manifest") {
    const { path } = read;
    if ("reason" in read) {
      this.unreadable.push({ path, reason: read.reason });
      return;
    }
    const file = sourceFile(path, read.text, read.encoding);
    if (kind === "source") {
      const language = languageOf(path);
      if (language !== void 0 && mayMatter(language, file.text)) this.sources.push(file);
      else this.withoutMetrics += 1;
      return;
    }
    this.manifests.push(file);
    if (read.problem !== void 0) this.unreadable.push({ path, reason: read.problem });
  }
};
function readOne(reader, { path, shown: shown3, isNamed }) {
  try {
    return { path: shown3, ...decode(reader.read(path)) };
  } catch (error) {
    if (error instanceof TooLargeError) return { path: shown3, reason: tooLarge };
    if (errorCode(error) === "ENOENT") {
      if (shown3.includes("\uFFFD")) return { path: shown3, reason: "has a name that is not UTF-8" };
      if (!isNamed) return void 0;
    }
    return { path: shown3, reason: reasonOf(error) };
  }
}
async function readStdin({ stdin, stdinFilename }) {
  const path = stdinFilename;
  const chunks = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maximumSize2) return { path, reason: tooLarge };
    }
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  return { path, ...decode(import_node_buffer3.Buffer.concat(chunks)) };
}

// src/instrumentation/markdown-preamble.ts
var nothing = () => "";
var shapes = {
  python: {
    use: /(?<![\w.])([A-Za-z_]\w*)\.labels\s*\(/gu,
    before: (metrics, text) => {
      const declares = /\b(?:Counter|Gauge|Histogram|Summary)\(/u.test(text) && !text.includes("prometheus_client");
      if (metrics.size === 0 && !declares) return "";
      const lines = [...metrics].map(([name, type]) => `${name} = ${type}("${name}", "-")
`);
      return `from prometheus_client import Counter, Gauge, Histogram, Summary
${lines.join("")}`;
    },
    after: nothing
  },
  typescript: {
    use: /(?<![\w$.])([A-Za-z_$][\w$]*)\.(?:labels\s*\(|(?:inc|observe|startTimer)\s*\(\s*\{)/gu,
    before: (metrics, text) => {
      const declares = /\bnew (?:Counter|Gauge|Histogram|Summary)\b/u.test(text) && !text.includes("prom-client");
      if (metrics.size === 0 && !declares) return "";
      const lines = [...metrics].map(
        ([name, type]) => `const ${name} = new $${type}({ name: '${name}', help: '-', labelNames: [] });
`
      );
      const plain2 = declares ? "import { Counter, Gauge, Histogram, Summary } from 'prom-client';\n" : "";
      const own2 = "import { Counter as $Counter, Gauge as $Gauge, Histogram as $Histogram } from 'prom-client';\n";
      return `${plain2}${metrics.size === 0 ? "" : own2}${lines.join("")}`;
    },
    after: nothing
  },
  go: {
    use: /(?<![\w.])([A-Za-z_]\w*)\.(?:WithLabelValues|With)\s*\(/gu,
    before: (metrics, text) => {
      const head = /^\s*package /mu.test(text) ? "" : "package fragment\n";
      const names = head !== "" && (metrics.size > 0 || /\bprometheus\.\w/u.test(text)) && !text.includes("client_golang");
      const imports = names ? 'import "github.com/prometheus/client_golang/prometheus"\n' : "";
      const lines = [...metrics].map(
        ([name, type]) => `var ${name} = prometheus.New${type}Vec(prometheus.${type}Opts{Name: "${name}", Help: "-"}, []string{})
`
      );
      if (head === "") return "";
      return `${head}${imports}${lines.join("")}${hasGoDeclarations(text) ? "" : "func fragment() {\n"}`;
    },
    after: (text) => /^\s*package /mu.test(text) || hasGoDeclarations(text) ? "" : "\n}\n"
  },
  java: {
    use: /(?!)/gu,
    before: (_, text) => {
      const names = /\b(?:Counter|Timer|Gauge|DistributionSummary)\.builder\(|\b[rR]egistry\.(?:counter|timer|summary)\(/u.test(
        text
      );
      const imports = names && !/^\s*import /mu.test(text) ? "import io.micrometer.core.instrument.*;\n" : "";
      return `${imports}${hasJavaClass(text) ? "" : "class Fragment { void fragment() {\n"}`;
    },
    after: (text) => hasJavaClass(text) ? "" : "\n} }\n"
  }
};
function completeFragment(language, text) {
  const { use, before, after } = shapes[language];
  const assumed = /* @__PURE__ */ new Map();
  const metrics = /* @__PURE__ */ new Map();
  for (const match of text.matchAll(use)) {
    const name = match[1] ?? "";
    if (assumed.has(name) || isDeclared(name, text)) continue;
    assumed.set(name, match.index);
    metrics.set(name, instrumentOf(text.slice(match.index, match.index + 400)));
  }
  const preamble = before(metrics, text);
  return { text: `${preamble}${text}${after(text)}`, preamble: preamble.length, assumed };
}
function isDeclared(name, text) {
  const own2 = name.replaceAll("$", "\\$");
  return new RegExp(
    `(?<![\\w$.])${own2}\\s*(?::[^=\\n]{1,80})?:?=(?!=)|\\bimport\\b[^\\n]*\\b${own2}\\b|\\b(?:def|func|function)\\b[^\\n]*\\b${own2}\\b`,
    "u"
  ).test(text);
}
function instrumentOf(rest) {
  const method = /\.(inc|Inc|dec|Dec|set|Set|observe|Observe|time|startTimer)\s*\(/u.exec(rest)?.[1]?.toLowerCase();
  if (method === "observe" || method === "time" || method === "starttimer") return "Histogram";
  return method === "set" || method === "dec" ? "Gauge" : "Counter";
}
function hasGoDeclarations(text) {
  return /^(?:func|var|const|type|import)\b/mu.test(text);
}
function hasJavaClass(text) {
  return /\b(?:class|interface|record|enum) \w+/u.test(text);
}

// src/instrumentation/markdown-fragments.ts
var languageOfBlock = {
  py: ["python", "py"],
  python: ["python", "py"],
  python3: ["python", "py"],
  ts: ["typescript", "ts"],
  tsx: ["typescript", "tsx"],
  typescript: ["typescript", "ts"],
  js: ["typescript", "js"],
  jsx: ["typescript", "jsx"],
  javascript: ["typescript", "js"],
  mjs: ["typescript", "mjs"],
  go: ["go", "go"],
  golang: ["go", "go"],
  java: ["java", "java"]
};
function metricLanguages(files) {
  const all = [...files.filter(({ path }) => !isMarkdown(path)), ...fragmentsOf(files).map(({ file }) => file)];
  return new Set(selectMetricFiles(all).flatMap(({ path }) => languageOf(path) ?? []));
}
function fragmentsOf(files) {
  const fragments = [];
  for (const file of files) {
    if (!isMarkdown(file.path)) continue;
    for (const block2 of fencedBlocks(file)) {
      const known2 = Object.hasOwn(languageOfBlock, block2.language) ? languageOfBlock[block2.language] : void 0;
      if (known2 === void 0) continue;
      const [language, suffix] = known2;
      const { text, preamble, assumed } = completeFragment(language, block2.text);
      const path = `${fragments.length}/block.${suffix}`;
      fragments.push({ file: sourceFile(path, text), block: block2, preamble, assumed });
    }
  }
  return fragments;
}

// src/instrumentation/go/load-parser.ts
async function loadGoParser() {
  const { parser } = await Promise.resolve().then(() => __toESM(require("./lezer-go.js"), 1));
  return (file) => parser.parse(file.text);
}

// src/instrumentation/java/newer-syntax.ts
var switchValues = "new Z[";
var maximumCount = 500;
var maximumLength = 2e4;
var opening2 = "([{";
var closing = ")]}";
function inOlderSyntax(text) {
  if (!/\bswitch\b|\.\s*class\b/u.test(text)) return text;
  const characters = text.split("");
  const code2 = withoutTexts(text);
  for (const match of code2.matchAll(/\.\s*(class)\b/gu)) {
    const at = match.index + match[0].length - "class".length;
    write(characters, at, at + 5, "clazz");
    asName(characters, code2, match.index);
  }
  let count = 0;
  for (const match of code2.matchAll(/\bswitch\b/gu)) {
    if (count++ < maximumCount) rewriteSwitch(characters, code2, match.index);
  }
  return characters.join("");
}
function asName(characters, code2, end) {
  const type = /(?:\b(?:boolean|byte|char|double|float|int|long|short|void))?(?:\s{0,9}\[\s{0,9}\]){0,9}$/u.exec(
    code2.slice(Math.max(0, end - 200), end)
  )?.[0];
  if (type === void 0 || type === "") return;
  const written = type.replaceAll(/[[\]\s]/gu, "Z").replace(/^[a-z]/u, (letter) => letter.toUpperCase());
  write(characters, end - type.length, end, written);
}
function withoutTexts(text) {
  const quiet = /\/\/[^\n]*|\/\*|"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;
  let result = "";
  let from = 0;
  for (let match = quiet.exec(text); match !== null; match = quiet.exec(text)) {
    let end = match.index + match[0].length;
    const close = match[0] === "/*" ? "*/" : match[0] === '"""' ? '"""' : void 0;
    if (close !== void 0) {
      const found = text.indexOf(close, end);
      end = found === -1 ? text.length : found + close.length;
      quiet.lastIndex = end;
    }
    result += text.slice(from, match.index) + text.slice(match.index, end).replace(/[^\r\n]/gu, "");
    from = end;
  }
  return result + text.slice(from);
}
function rewriteSwitch(characters, code2, at) {
  const condition = nextIndex(code2, at + "switch".length);
  const afterCondition = code2[condition] === "(" ? closeOf(code2, condition) : -1;
  const block2 = afterCondition === -1 ? -1 : nextIndex(code2, afterCondition + 1);
  const end = code2[block2] === "{" ? closeOf(code2, block2) : -1;
  if (end === -1) return;
  const arms = armsOf(code2, block2 + 1, end);
  if (givesValue(code2, at)) asArray(characters, code2, { at, block: block2, end, arms });
  else if (arms.some(({ isArrow }) => isArrow)) asLabels(characters, code2, arms);
}
function givesValue(code2, at) {
  const before = code2.slice(Math.max(0, at - 200), at).trimEnd();
  return /(?:[=(,?+]|->|\breturn|\byield)$/u.test(before);
}
function asArray(characters, code2, {
  at,
  block: block2,
  end,
  arms
}) {
  if (block2 - at < switchValues.length + 1) return;
  write(characters, at, block2, switchValues);
  write(characters, block2 - 1, block2, "]");
  let isBehindBlock = false;
  arms.forEach((arm, index) => {
    const armEnd = arms[index + 1]?.start ?? end;
    const body = nextIndex(code2, arm.body);
    const isBlock = arm.isArrow && code2[body] === "{";
    write(characters, arm.start, arm.body, `${isBehindBlock ? "," : ""}${isBlock ? "()->" : ""}`);
    isBehindBlock = isBlock;
    const word = /^(?:yield|throw)\b/u.exec(code2.slice(body, body + 6))?.[0];
    if (isBlock) yieldsThrow(characters, code2, body, armEnd);
    else if (arm.isArrow || word !== void 0) {
      if (word !== void 0) write(characters, body, body + word.length, "");
      commasFor(characters, code2, body, armEnd);
    }
  });
}
function commasFor(characters, code2, from, to) {
  let depth = 0;
  for (let place = from; place < to; place++) {
    const character = code2[place] ?? "";
    if (opening2.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    else if (character === ";" && depth === 0) characters[place] = ",";
  }
}
function yieldsThrow(characters, code2, from, to) {
  const block2 = code2.slice(from, to);
  for (const match of block2.matchAll(/(?<=[{;}]\s{0,200})yield\b/gu)) {
    write(characters, from + match.index, from + match.index + 5, "throw");
  }
}
function asLabels(characters, code2, arms) {
  for (const arm of arms) {
    if (!arm.isArrow) continue;
    const isDefault = code2.startsWith("default", arm.start);
    write(characters, arm.start, arm.body, isDefault ? "default" : "case 0");
    write(characters, arm.body - 1, arm.body, ":");
  }
}
function armsOf(code2, from, to) {
  const arms = [];
  let start;
  let depth = 0;
  for (let place = from; place < to; place++) {
    const character = code2[place] ?? "";
    if (opening2.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    if (depth !== 0) continue;
    if (start === void 0) {
      if (/[cd]/u.test(character) && /^(?:case|default)\b/u.test(code2.slice(place, place + 8)) && !isWordAt2(code2, place - 1))
        start = place;
    } else if (character === ":" || character === "-" && code2[place + 1] === ">") {
      const isArrow = character === "-";
      arms.push({ start, body: place + (isArrow ? 2 : 1), isArrow });
      start = void 0;
    }
  }
  return arms;
}
function isWordAt2(code2, place) {
  return /[\w$]/u.test(code2[place] ?? "");
}
function closeOf(code2, from) {
  let depth = 0;
  for (let place = from; place < Math.min(code2.length, from + maximumLength); place++) {
    const character = code2[place] ?? "";
    if (opening2.includes(character)) depth++;
    else if (closing.includes(character) && --depth === 0) return place;
  }
  return -1;
}
function nextIndex(code2, from) {
  let place = from;
  while (/\s/u.test(code2[place] ?? "")) place++;
  return place;
}
function write(characters, from, to, text) {
  let next = 0;
  for (let place = from; place < to; place++) {
    if (characters[place] === "\n" || characters[place] === "\r") continue;
    characters[place] = text[next++] ?? " ";
  }
}

// src/instrumentation/java/load-parser.ts
async function loadJavaParser() {
  const { parser } = await Promise.resolve().then(() => __toESM(require("./lezer-java.js"), 1));
  return (file) => parser.parse(inOlderSyntax(file.text));
}

// src/instrumentation/python/load-parser.ts
async function loadPythonParser() {
  const { parser } = await Promise.resolve().then(() => __toESM(require("./lezer-python.js"), 1));
  return (file) => parser.parse(file.text);
}

// src/instrumentation/typescript/load-parser.ts
async function loadTypeScriptParser() {
  const { parse } = await Promise.resolve().then(() => __toESM(require("./typescript-eslint-typescript-estree.js"), 1));
  return (file) => {
    try {
      const program = parse(file.text, {
        filePath: file.path,
        jsDocParsingMode: "none",
        loc: false,
        range: true,
        suppressDeprecatedPropertyWarnings: true
      });
      return { program };
    } catch (error) {
      if (error instanceof RangeError) {
        return { error: "nests more deeply than the parser can follow", kind: "nesting", offset: 0 };
      }
      return { error: messageOf(error), kind: "syntax", offset: offsetOf(error) };
    }
  };
}
function messageOf(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, "");
}
function offsetOf(error) {
  if (typeof error !== "object" || error === null) return 0;
  const index = error.index;
  return typeof index === "number" ? index : 0;
}

// src/instrumentation/source-parsers.ts
async function loadSourceParsers(languages) {
  const wanted = new Set(languages);
  const missing = {};
  const load = async (language, loader) => {
    if (!wanted.has(language)) return void 0;
    try {
      return await loader();
    } catch (error) {
      missing[language] = error instanceof Error ? error.message : String(error);
      return void 0;
    }
  };
  const typescript = await load("typescript", loadTypeScriptParser);
  const python = await load("python", loadPythonParser);
  const go = await load("go", loadGoParser);
  const java = await load("java", loadJavaParser);
  return {
    ...typescript === void 0 ? {} : { typescript },
    ...python === void 0 ? {} : { python },
    ...go === void 0 ? {} : { go },
    ...java === void 0 ? {} : { java },
    missing
  };
}

// src/cli/run.ts
async function prepare(options, io, engine) {
  const ruleIds = engine.rules.map(({ meta }) => meta.id);
  for (const pattern of [...options.select ?? [], ...options.ignore ?? []]) {
    const message = unknownRule(pattern, ruleIds);
    if (message !== void 0) throw new UsageError(message);
  }
  const configured = await runConfig(options, io.cwd, ruleIds);
  if ("problems" in configured) return configured;
  checkThresholds(options, configured);
  const collected = await collect({
    cwd: io.cwd,
    paths: options.paths,
    exclude: [
      { folder: configured.folder, patterns: configured.config.exclude },
      { folder: io.cwd, patterns: options.exclude }
    ],
    respectIgnoreFiles: options.respectIgnoreFiles,
    trackedOnly: options.trackedOnly,
    markdown: options.markdown === true,
    env: io.env,
    stdin: io.stdin,
    stdinFilename: options.stdinFilename
  });
  return { configured, collected };
}
function checkThresholds(options, { config }) {
  const minSeverity = options.minSeverity ?? config.minSeverity;
  const failOn = options.failOn ?? config.failOn ?? "warning";
  if (minSeverity !== void 0 && !options.exitZero && hidesFailures(minSeverity, failOn)) {
    throw new UsageError(`${thresholdMessage(minSeverity, failOn)} Add "--fail-on ${minSeverity}".`);
  }
}
async function parsersFor({ files, hasSourceCode }) {
  if (!hasSourceCode) return void 0;
  return await loadSourceParsers(metricLanguages(files));
}

// src/cli/read-without-rules.ts
async function readWithoutRules(parsed, { own: own2, withSourceCode }, io, engine) {
  const { run, color } = lintArguments(withoutOptions(parsed, own2), {});
  const prepared = await prepare(run, io, engine);
  if ("problems" in prepared) {
    const layout = { color: wantsColor(color, io.stderr, io.env), width: widthOf(io.stderr) };
    io.stderr.write(problemsText(prepared.problems, layout));
    return void 0;
  }
  const { collected, configured } = prepared;
  for (const { path, reason } of collected.unreadable) {
    io.stderr.write(`error: "${visible(path)}" ${visible(reason)}.
`);
  }
  const matches = await matcherOf(configured, io.cwd);
  const sourceParsers = withSourceCode ? await parsersFor(collected) : void 0;
  const files = withSourceCode ? collected.files : collected.files.filter(({ path }) => languageOf(path) === void 0);
  return engine.lint(files, {
    rules: [],
    config: configured.config,
    ...matches === void 0 ? {} : { matches },
    ...sourceParsers === void 0 ? {} : { sourceParsers },
    ...run.prometheusVersion === void 0 ? {} : { prometheusVersion: run.prometheusVersion },
    parseAll: run.parseAll,
    today: ""
  });
}
function withoutOptions({ flags, values, ...rest }, own2) {
  const names = new Set(own2.map(({ name }) => name));
  return {
    ...rest,
    flags: new Set([...flags].filter((name) => !names.has(name))),
    values: new Map([...values].filter(([name]) => !names.has(name)))
  };
}

// src/cli/text-or-json.ts
var formats = ["text", "json"];
var textOrJsonOption = {
  name: "format",
  kind: "value",
  choices: formats,
  description: "text or json (default: text)",
  group: "Output"
};
function textOrJson({ values }) {
  const format = values.get("format") ?? "text";
  if (format === "text" || format === "json") return format;
  throw new UsageError(
    `The option "--format" takes "text" or "json" here, not "${format}".${didYouMean(format, formats)}`
  );
}

// src/prometheus/label-name.ts
function isValidLabelName(name, scheme) {
  if (scheme === "legacy") return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
  return name !== "" && isWellFormed(name);
}
function isWellFormed(text) {
  return !new RegExp("\\p{Surrogate}", "u").test(text);
}

// src/knowledge/prometheus-meta-labels.ts
var podNames = [
  "pod_ip",
  "pod_ready",
  "pod_phase",
  "pod_node_name",
  "pod_host_ip",
  "pod_uid",
  "pod_controller_kind",
  "pod_controller_name",
  "pod_container_name",
  "pod_container_image",
  "pod_container_init",
  "pod_container_port_name",
  "pod_container_port_number",
  "pod_container_port_protocol"
];
var roles = {
  node: { objects: ["node"], names: ["node_provider_id"], families: ["node_condition_", "node_address_"] },
  pod: { objects: ["pod"], names: ["namespace", ...podNames, "pod_container_id"] },
  service: {
    objects: ["service"],
    names: [
      "namespace",
      "service_port_name",
      "service_port_number",
      "service_port_protocol",
      "service_type",
      "service_cluster_ip",
      "service_external_name",
      "service_loadbalancer_ip"
    ]
  },
  endpoints: {
    objects: ["endpoints", "service", "pod"],
    names: [
      "namespace",
      "endpoint_port_name",
      "endpoint_port_protocol",
      "endpoint_ready",
      "endpoint_address_target_kind",
      "endpoint_address_target_name",
      "endpoint_node_name",
      "endpoint_hostname",
      ...podNames
    ]
  },
  endpointslice: {
    objects: ["endpointslice", "service", "pod"],
    names: [
      "namespace",
      "endpointslice_address_type",
      "endpointslice_port_name",
      "endpointslice_port_protocol",
      "endpointslice_port",
      "endpointslice_port_app_protocol",
      "endpointslice_endpoint_conditions_ready",
      "endpointslice_endpoint_conditions_serving",
      "endpointslice_endpoint_conditions_terminating",
      "endpointslice_endpoint_zone",
      "endpointslice_endpoint_hostname",
      "endpointslice_endpoint_node_name",
      "endpointslice_address_target_kind",
      "endpointslice_address_target_name",
      ...podNames
    ],
    families: ["endpointslice_endpoint_topology_", "endpointslice_endpoint_topology_present_"]
  },
  ingress: {
    objects: ["ingress"],
    names: ["namespace", "ingress_class_name", "ingress_scheme", "ingress_host", "ingress_path"]
  }
};

// src/prometheus/discovery/controllers.ts
function podsOfService(service, pods) {
  const { selector, type } = service;
  if (selector === void 0 || selector.size === 0 || type === "ExternalName") return [];
  return pods.filter(({ metadata, phase }) => {
    if (metadata.namespace !== service.metadata.namespace) return false;
    if (phase === "Succeeded" || phase === "Failed") return false;
    return [...selector].every(([key, value]) => metadata.labels.get(key) === value);
  });
}

// src/model/targets/candidate.ts
function labelsOf(origin) {
  if (origin.kind === "discovered") return { own: origin.target.labels, group: origin.group.labels };
  return { own: /* @__PURE__ */ new Map([["__address__", origin.address.value]]), group: origin.labels };
}
function labelOf(origin, name) {
  if (origin.kind === "discovered") return origin.target.labels.get(name) ?? origin.group.labels.get(name) ?? "";
  return name === "__address__" ? origin.address.value : origin.labels.get(name) ?? "";
}
function sourcesOf(origin) {
  if (origin.kind !== "discovered") return [];
  const { group, target } = origin;
  const own2 = group.object.source;
  const pod = target.pod?.source;
  return pod === void 0 || pod === own2 ? [own2] : [own2, pod];
}

// src/model/targets/target-source.ts
var unknownNamespace = "your-namespace";
function describeSource({ kind, namespace: namespace2, name }) {
  return `${kind} ${namespace2 === void 0 ? "" : `${namespace2}/`}${name}`;
}

// src/prometheus/go-quote.ts
var shortEscapes = /* @__PURE__ */ new Map([
  ["\x07", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"],
  ["\v", "\\v"],
  ["\\", "\\\\"],
  ['"', '\\"']
]);
function goQuote(text) {
  let quoted = '"';
  for (const character of text) {
    const short = shortEscapes.get(character);
    if (short !== void 0) quoted += short;
    else if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) quoted += character;
    else quoted += escapeCodePoint(character.codePointAt(0) ?? 0);
  }
  return `${quoted}"`;
}
function escapeCodePoint(point) {
  const hex2 = point.toString(16);
  if (point < 128) return `\\x${hex2.padStart(2, "0")}`;
  if (point >= 56448 && point <= 56575) return `\\x${(point - 56320).toString(16)}`;
  if (point >= 55296 && point <= 57343) return "\uFFFD";
  return point < 65536 ? `\\u${hex2.padStart(4, "0")}` : `\\U${hex2.padStart(8, "0")}`;
}

// src/prometheus/duration.ts
var second = 1e3;
var minute = 60 * second;
var hour = 60 * minute;
var day = 24 * hour;
var week = 7 * day;
var year = 365 * day;
var units = [
  { name: "y", milliseconds: year },
  { name: "w", milliseconds: week },
  { name: "d", milliseconds: day },
  { name: "h", milliseconds: hour },
  { name: "m", milliseconds: minute },
  { name: "s", milliseconds: second },
  { name: "ms", milliseconds: 1 }
];
var longestDuration = 9223372036854;
function parseDuration(text) {
  if (text === "0") return { ok: true, milliseconds: 0 };
  if (text === "") return { ok: false, message: "empty duration string" };
  const invalid = { ok: false, message: `not a valid duration string: ${goQuote(text)}` };
  let total = 0;
  let lastUnit = -1;
  let at = 0;
  while (at < text.length) {
    const numberEnd = skip(text, at, true);
    if (numberEnd === at) return invalid;
    const digits = text.slice(at, numberEnd);
    if (exceedsUint64(digits)) return invalid;
    const unitEnd = skip(text, numberEnd, false);
    if (unitEnd === numberEnd) return invalid;
    const name = text.slice(numberEnd, unitEnd);
    const index = units.findIndex((unit2) => unit2.name === name);
    const unit = units[index];
    if (unit === void 0) {
      return { ok: false, message: `unknown unit ${goQuote(name)} in duration ${goQuote(text)}` };
    }
    if (index <= lastUnit) return invalid;
    lastUnit = index;
    total += Number(digits) * unit.milliseconds;
    if (total > longestDuration) return { ok: false, message: "duration out of range" };
    at = unitEnd;
  }
  return { ok: true, milliseconds: total };
}
function formatDuration(milliseconds) {
  let rest = Math.abs(Math.trunc(milliseconds));
  if (rest === 0) return "0s";
  let text = milliseconds < 0 ? "-" : "";
  for (const unit of units) {
    if (unit.milliseconds >= week && rest % unit.milliseconds !== 0) continue;
    const count = Math.floor(rest / unit.milliseconds);
    if (count === 0) continue;
    text += `${count}${unit.name}`;
    rest -= count * unit.milliseconds;
  }
  return text;
}
function skip(text, from, digits) {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at)) === digits) at += 1;
  return at;
}
function isDigit(code2) {
  return code2 >= 48 && code2 <= 57;
}
function exceedsUint64(digits) {
  const significant = digits.replace(/^0+/, "");
  if (significant.length !== 20) return significant.length > 20;
  return significant > "18446744073709551615";
}

// src/prometheus/md5.ts
var shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21]
];
var constants2 = Array.from(
  { length: 64 },
  (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 4294967296) >>> 0
);
function md5(text) {
  const message = pad(new TextEncoder().encode(text));
  const input2 = new DataView(message.buffer);
  const state = [1732584193, 4023233417, 2562383102, 271733878];
  for (let block2 = 0; block2 < message.length; block2 += 64) addBlock(state, input2, block2);
  const digest = new Uint8Array(16);
  const output2 = new DataView(digest.buffer);
  state.forEach((word, index) => {
    output2.setUint32(index * 4, word, true);
  });
  return digest;
}
function pad(bytes) {
  const padded2 = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64);
  padded2.set(bytes);
  padded2[bytes.length] = 128;
  const view = new DataView(padded2.buffer);
  view.setUint32(padded2.length - 8, bytes.length << 3 >>> 0, true);
  view.setUint32(padded2.length - 4, Math.floor(bytes.length / 536870912), true);
  return padded2;
}
function addBlock(state, input2, block2) {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const [mixed, word] = mix(round, step, b, c, d);
    const sum = a + mixed + (constants2[step] ?? 0) + input2.getUint32(block2 + word * 4, true) | 0;
    const shift = shifts[round]?.[step & 3] ?? 0;
    a = d;
    d = c;
    c = b;
    b = b + (sum << shift | sum >>> 32 - shift) | 0;
  }
  state[0] = state[0] + a >>> 0;
  state[1] = state[1] + b >>> 0;
  state[2] = state[2] + c >>> 0;
  state[3] = state[3] + d >>> 0;
}
function mix(round, step, b, c, d) {
  if (round === 0) return [b & c | ~b & d, step];
  if (round === 1) return [d & b | ~d & c, 5 * step + 1 & 15];
  if (round === 2) return [b ^ c ^ d, 3 * step + 5 & 15];
  return [c ^ (b | ~d), 7 * step & 15];
}

// src/prometheus/regexp-template.ts
function parseTemplate(template) {
  const parts = [];
  let textStart = 0;
  let text = "";
  const flush = (end) => {
    if (text !== "") parts.push({ kind: "text", text, start: textStart, end });
    text = "";
  };
  let at = 0;
  while (at < template.length) {
    const dollar = template.indexOf("$", at);
    if (dollar === -1) break;
    text += template.slice(at, dollar);
    if (template.charAt(dollar + 1) === "$") {
      text += "$";
      at = dollar + 2;
      continue;
    }
    const reference = readReference(template, dollar);
    if (reference === void 0) {
      text += "$";
      at = dollar + 1;
      continue;
    }
    flush(dollar);
    parts.push(reference);
    at = reference.end;
    textStart = at;
  }
  text += template.slice(at);
  flush(template.length);
  return parts;
}
function expandTemplate(template, text, match, groupNames) {
  if (!template.includes("$")) return template;
  let result = "";
  for (const part of parseTemplate(template)) {
    if (part.kind === "text") {
      result += part.text;
      continue;
    }
    const group = part.number ?? groupNames.indexOf(part.name);
    const start = group < 0 ? void 0 : match[2 * group];
    if (start !== void 0 && start >= 0) result += text.slice(start, match[2 * group + 1]);
  }
  return result;
}
function readReference(template, dollar) {
  const braced = template.charAt(dollar + 1) === "{";
  const nameStart = dollar + (braced ? 2 : 1);
  let end = nameStart;
  for (const character of template.slice(nameStart)) {
    if (!/^[\p{L}\p{Nd}_]$/u.test(character)) break;
    end += character.length;
  }
  if (end === nameStart || braced && template.charAt(end) !== "}") return void 0;
  const name = template.slice(nameStart, end);
  return { kind: "group", name, number: groupNumber(name), braced, start: dollar, end: braced ? end + 1 : end };
}
function groupNumber(name) {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(name) ? Number(name) : void 0;
}

// src/prometheus/relabel/case-mapping.ts
function toLower(text) {
  return mapCase(text, (character) => character.toLowerCase(), simpleLower);
}
function toUpper(text) {
  return mapCase(text, (character) => character.toUpperCase(), simpleUpper);
}
function mapCase(text, full, simple) {
  if (/^[\0-\x7f]*$/.test(text)) return full(text);
  let result = "";
  for (const character of text) {
    const mapped = full(character);
    const point = character.codePointAt(0) ?? 0;
    result += codePointCount(mapped) === 1 ? mapped : String.fromCodePoint(simple(point));
  }
  return result;
}
function codePointCount(text) {
  let count = 0;
  for (const character of text) count += character === "" ? 0 : 1;
  return count;
}
function simpleLower(point) {
  return point === 304 ? 105 : point;
}
function simpleUpper(point) {
  if (point >= 8064 && point <= 8111) return point | 8;
  if (point === 8115 || point === 8131 || point === 8179) return point + 9;
  return point;
}

// src/prometheus/regexp.ts
var import_re2js = __toESM(require_re2js(), 1);
var largestExpression = 1e6;
var Regexp = class {
  /** The text that was compiled. */
  expression;
  groupCount;
  /** By group number; the whole match and unnamed groups have no name. */
  groupNames;
  /** How many instructions the program has: matching a text costs at most this times its length. */
  size;
  #pattern;
  constructor(expression, pattern) {
    this.expression = expression;
    this.#pattern = pattern;
    this.groupCount = pattern.groupCount();
    this.size = pattern.programSize();
    const names = Array.from({ length: this.groupCount + 1 });
    for (const [name, index] of Object.entries(pattern.namedGroups())) names[index] = name;
    this.groupNames = names;
  }
  /** The leftmost match at or after an offset, as Go's FindStringSubmatchIndex. */
  match(text, from = 0) {
    const matcher = this.#pattern.matcher(text);
    if (!matcher.find(from)) return void 0;
    const indices = [];
    for (let group = 0; group <= this.groupCount; group += 1) indices.push(matcher.start(group), matcher.end(group));
    return indices;
  }
  /** True where the expression matches somewhere in the text. */
  test(text) {
    return this.#pattern.matcher(text).find();
  }
  /** Fills a template from a match, as Go's Expand. */
  expand(template, text, match) {
    return expandTemplate(template, text, match, this.groupNames);
  }
  /**
   * Replaces every match, as Go's ReplaceAllString: an empty match right after another match is passed over.
   *
   * https://github.com/golang/go/blob/go1.26.0/src/regexp/regexp.go (replaceAll)
   */
  replaceAll(text, template) {
    let result = "";
    let lastEnd = 0;
    let from = 0;
    while (from <= text.length) {
      const match = this.match(text, from);
      if (match === void 0) break;
      const [start = 0, end = 0] = match;
      result += text.slice(lastEnd, start);
      if (end > lastEnd || start === 0) result += this.expand(template, text, match);
      lastEnd = end;
      const width = (text.codePointAt(from) ?? 0) > 65535 ? 2 : 1;
      from = from + width > end ? from + width : end;
    }
    return result + text.slice(lastEnd);
  }
};
function compileRegexp(expression) {
  if (expression.length * highestRepeat(expression) > largestExpression) return { kind: "unjudged" };
  try {
    return { kind: "compiled", regexp: new Regexp(expression, import_re2js.RE2JS.compile(expression)) };
  } catch (error) {
    if (!(error instanceof import_re2js.RE2JSSyntaxException)) throw error;
    if (error.error === "duplicate capture group name") return { kind: "unjudged" };
    return { kind: "refused", error: { message: error.message, reason: error.error, fragment: error.input ?? "" } };
  }
}
var RelabelRegexp = class {
  /** What was written. */
  source;
  #dialect;
  #wrapped;
  #bare;
  constructor(source, dialect) {
    this.source = source;
    this.#dialect = dialect;
  }
  /** The wrapped expression: what Prometheus compiles and runs. */
  get wrapped() {
    this.#wrapped ??= compileRegexp(`${this.#dialect === "prometheus-3" ? "^(?s:" : "^(?:"}${this.source})$`);
    return this.#wrapped;
  }
  /** The expression alone: refused although the wrapped one compiles where a parenthesis breaks out of the wrapper. */
  get bare() {
    this.#bare ??= compileRegexp(this.source);
    return this.#bare;
  }
};
var caches = {
  "prometheus-2": /* @__PURE__ */ new Map(),
  "prometheus-3": /* @__PURE__ */ new Map()
};
var cacheLimit = 4096;
function compileRelabelRegexp(source, dialect = "prometheus-3") {
  const cache = caches[dialect];
  let regexp = cache.get(source);
  if (regexp === void 0) {
    regexp = new RelabelRegexp(source, dialect);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(source, regexp);
  }
  return regexp;
}
function isPlainText(source) {
  return /^[\w\-/:;,=@ ]*$/.test(source);
}
function highestRepeat(expression) {
  let highest = 1;
  for (const [, low, high] of expression.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)) {
    highest = Math.max(highest, Math.min(1e3, Number(low)), Math.min(1e3, Number(high ?? 0)));
  }
  return highest;
}

// src/prometheus/relabel/matcher.ts
var matchers = {
  "prometheus-2": /* @__PURE__ */ new WeakMap(),
  "prometheus-3": /* @__PURE__ */ new WeakMap()
};
function relabelMatcher(rule, dialect) {
  const known2 = matchers[dialect];
  let matcher = known2.get(rule);
  if (matcher === void 0) {
    matcher = expressionMatcher(rule.regex, dialect);
    if (matcher !== void 0) known2.set(rule, matcher);
  }
  return matcher;
}
function expressionMatcher(source, dialect) {
  if (isPlainText(source)) return literalMatcher(source);
  const prefixed = /^(\w+)\(\.([*+])\)$/.exec(source);
  if (prefixed?.[1] !== void 0) return prefixMatcher(source, dialect, prefixed[1], prefixed[2] === "+");
  const { wrapped } = compileRelabelRegexp(source, dialect);
  if (wrapped.kind !== "compiled") return void 0;
  const catchAll = /^(?:\.([*+])|\(\.([*+])\))$/.exec(source);
  if (catchAll === null) return regexpMatcher(wrapped.regexp);
  return catchAllMatcher(wrapped.regexp, catchAll[2] !== void 0, (catchAll[1] ?? catchAll[2]) === "+");
}
function literalMatcher(source) {
  const match = (text) => text === source ? [0, text.length] : void 0;
  return {
    groupNames: [void 0],
    match,
    cost: () => 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === void 0 ? text : expandTemplate(template, text, found, [void 0]);
    }
  };
}
function catchAllMatcher(regexp, isGroup, needsText) {
  const program = regexpMatcher(regexp);
  return {
    ...program,
    cost: (text) => text.includes("\n") ? program.cost(text) : 1,
    match: (text) => {
      if (text.includes("\n")) return program.match(text);
      if (text === "" && needsText) return void 0;
      return isGroup ? [0, text.length, 0, text.length] : [0, text.length];
    }
  };
}
function prefixMatcher(source, dialect, prefix, needsText) {
  const program = () => {
    const { wrapped } = compileRelabelRegexp(source, dialect);
    return wrapped.kind === "compiled" ? wrapped.regexp : void 0;
  };
  const match = (text) => {
    if (text.includes("\n")) return program()?.match(text);
    if (!text.startsWith(prefix) || needsText && text.length === prefix.length) return void 0;
    return [0, text.length, prefix.length, text.length];
  };
  return {
    groupNames: [void 0, void 0],
    match,
    cost: (text) => text.length + 1,
    replaceAll: (text, template) => {
      const found = match(text);
      return found === void 0 ? text : expandTemplate(template, text, found, [void 0, void 0]);
    }
  };
}
function regexpMatcher(regexp) {
  return {
    groupNames: regexp.groupNames,
    match: (text) => regexp.match(text),
    cost: (text) => regexp.size * (text.length + 1),
    replaceAll: (text, template) => regexp.replaceAll(text, template)
  };
}

// src/prometheus/relabel/rule.ts
function usesRegex(action) {
  return !["keepequal", "dropequal", "hashmod", "lowercase", "uppercase"].includes(action);
}

// src/prometheus/relabel/apply.ts
function applyRelabelRules(labels, rules2, options = {}) {
  const run = { labels, options, steps: [], collisions: [] };
  for (const [index, rule] of rules2.entries()) {
    const result = applyRule(run, rule, index);
    if (result === void 0) return { kind: "unjudged", by: rule, index, ...logs(run) };
    if (options.trace === true) {
      run.steps.push({ rule, index, value: result.value, matched: result.matched, changes: result.changes });
    }
    if (!result.keep) return { kind: "dropped", by: rule, index, ...logs(run) };
  }
  return { kind: "kept", ...logs(run) };
}
function logs(run) {
  return { steps: run.steps, collisions: run.collisions };
}
function applyRule(run, rule, index) {
  const { labels, options } = run;
  const action = rule.action;
  if (action === void 0) return void 0;
  if (options.budget?.spend(1) === false) return void 0;
  if (action === "labelmap" || action === "labeldrop" || action === "labelkeep") {
    const matcher2 = relabelMatcher(rule, options.dialect ?? "prometheus-3");
    return matcher2 === void 0 ? void 0 : applyToNames(run, rule, index, action, matcher2);
  }
  const value = rule.sourceLabels.map((name) => labels.get(name)).join(rule.separator);
  if (!usesRegex(action)) return applyPlain(labels, rule, action, value);
  const matcher = relabelMatcher(rule, options.dialect ?? "prometheus-3");
  if (matcher === void 0 || options.budget?.spend(matcher.cost(value)) === false) return void 0;
  const match = matcher.match(value);
  const matched = match !== void 0;
  if (action === "keep" || action === "drop")
    return { keep: matched === (action === "keep"), value, matched, changes: [] };
  if (match === void 0) return { keep: true, value, matched, changes: [] };
  const target = expandTemplate(rule.targetLabel, value, match, matcher.groupNames);
  const scheme = options.dialect === "prometheus-2" ? "legacy" : options.scheme ?? "utf8";
  if (!isValidLabelName(target, scheme)) return { keep: true, value, matched, changes: [] };
  const result = expandTemplate(rule.replacement, value, match, matcher.groupNames);
  return { keep: true, value, matched, changes: setLabel(labels, target, result) };
}
function applyPlain(labels, rule, action, value) {
  if (action === "keepequal" || action === "dropequal") {
    const matched = labels.get(rule.targetLabel) === value;
    return { keep: matched === (action === "keepequal"), value, matched, changes: [] };
  }
  const result = action === "lowercase" ? toLower(value) : action === "uppercase" ? toUpper(value) : hashMod(value, rule.modulus);
  return { keep: true, value, changes: setLabel(labels, rule.targetLabel, result) };
}
function applyToNames(run, rule, index, action, matcher) {
  const { labels, options } = run;
  const changes = [];
  const writers = /* @__PURE__ */ new Map();
  for (const [name, value] of labels.snapshot()) {
    if (options.budget?.spend(matcher.cost(name)) === false) return void 0;
    const matched = matcher.match(name) !== void 0;
    if (action !== "labelmap") {
      if (matched === (action === "labeldrop")) changes.push(...setLabel(labels, name, ""));
      continue;
    }
    if (!matched) continue;
    const target = matcher.replaceAll(name, rule.replacement);
    if (labels.isUnordered(name)) {
      pushTo(writers, target, { from: name, value });
    } else {
      writers.delete(target);
    }
    changes.push(...setLabel(labels, target, value));
  }
  for (const [name, candidates2] of writers) {
    if (candidates2.some(({ value }) => value !== candidates2[0]?.value)) {
      run.collisions.push({ rule, index, name, candidates: candidates2 });
    }
  }
  return { keep: true, changes };
}
function setLabel(labels, name, value) {
  const before = labels.has(name) ? labels.get(name) : void 0;
  const after = value === "" ? void 0 : value;
  labels.set(name, value);
  return before === after ? [] : [{ name, before, after }];
}
function hashMod(value, modulus) {
  if (modulus === 0n) return "";
  const last = md5(value).subarray(8);
  return (new DataView(last.buffer, last.byteOffset, 8).getBigUint64(0) % modulus).toString();
}

// src/prometheus/relabel/label-builder.ts
var LabelBuilder = class _LabelBuilder {
  /** Insertion order is the order of Prometheus' own list: a label keeps its place until it is deleted. */
  #labels;
  /** The labels whose order among each other Go's map iteration decides. */
  #unordered;
  /** The labels that still stand in the sorted base of a sample; a change moves them behind it. */
  #base;
  constructor(labels, unordered, base) {
    this.#labels = labels;
    this.#unordered = unordered;
    this.#base = base;
  }
  /** The labels of a target before relabelling: in no order. */
  static ofTarget(labels) {
    const sorted = sortedLabels(labels);
    return new _LabelBuilder(sorted, new Set(sorted.keys()), /* @__PURE__ */ new Set());
  }
  /** The labels of a sample before metric relabelling: sorted by name. */
  static ofSample(labels) {
    const sorted = sortedLabels(labels);
    return new _LabelBuilder(sorted, /* @__PURE__ */ new Set(), new Set(sorted.keys()));
  }
  /** The value of a label; an absent one is empty. */
  get(name) {
    return this.#labels.get(name) ?? "";
  }
  has(name) {
    return this.#labels.has(name);
  }
  /** Sets a label; an empty value deletes it. */
  set(name, value) {
    if (value === "" || this.#base.delete(name)) this.delete(name);
    if (value !== "") this.#labels.set(name, value);
  }
  delete(name) {
    this.#labels.delete(name);
    this.#unordered.delete(name);
    this.#base.delete(name);
  }
  /** A copy of the labels in walking order. */
  snapshot() {
    return [...this.#labels];
  }
  /** True where nothing decides which of two labels comes first. */
  isUnordered(name) {
    return this.#unordered.has(name);
  }
  /** The labels, sorted by name. */
  labels() {
    return sortedLabels(this.#labels);
  }
};
function sortedLabels(labels) {
  const present = [...labels].filter(([, value]) => value !== "");
  return new Map(present.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}

// src/prometheus/target-url.ts
function formatTargetUrl({ scheme, host, path, params }) {
  let url = scheme === "" ? "" : `${scheme}:`;
  if (host !== "" || scheme !== "" && path !== "") url += "//";
  url += escape(host, /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/);
  if (path !== "" && !path.startsWith("/") && host !== "") url += "/";
  url += path === "*" ? "*" : escape(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
  const query = [...params].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).flatMap(([name, values]) => values.map((value) => `${escapeQuery(name)}=${escapeQuery(value)}`)).join("&");
  return query === "" ? url : `${url}?${query}`;
}
function escapeQuery(text) {
  return escape(text, /[A-Za-z0-9\-_.~ ]/).replaceAll(" ", "+");
}
function escape(text, unescaped) {
  let result = "";
  for (const character of text) {
    if (unescaped.test(character)) result += character;
    else for (const byte of new TextEncoder().encode(character)) result += percent(byte);
  }
  return result;
}
function percent(byte) {
  return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/prometheus/target-population.ts
var parameterPrefix = "__param_";
var histogramLabels = [
  ["__convert_classic_histograms_to_nhcb__", "convert classic histograms to nhcb"],
  ["__always_scrape_classic_histograms__", "always scrape classic histograms"],
  ["__scrape_native_histograms__", "scrape native histograms"]
];
function populateDiscoveredLabels(job, target, group) {
  const discovered = new Map([...group].filter(([name]) => !target.has(name)));
  for (const [name, value] of target) discovered.set(name, value);
  const labels = LabelBuilder.ofTarget(discovered);
  const setDefault = (name, value) => {
    if (labels.get(name) === "") labels.set(name, value);
  };
  setDefault("job", job.jobName);
  setDefault("__scrape_interval__", formatDuration(job.intervalMilliseconds));
  setDefault("__scrape_timeout__", formatDuration(job.timeoutMilliseconds));
  setDefault("__metrics_path__", job.metricsPath);
  setDefault("__scheme__", job.scheme);
  if (job.histograms !== void 0) {
    setDefault("__convert_classic_histograms_to_nhcb__", String(job.histograms.convertClassicToNhcb));
    setDefault("__always_scrape_classic_histograms__", String(job.histograms.alwaysScrapeClassic));
    setDefault("__scrape_native_histograms__", String(job.histograms.scrapeNative));
  }
  for (const [name, [first]] of job.params) if (first !== void 0) setDefault(parameterPrefix + name, first);
  return labels;
}
function populateTarget(job, target, group, options = {}) {
  const labels = populateDiscoveredLabels(job, target, group);
  const discovered = labels.labels();
  const relabelling = applyRelabelRules(labels, job.relabelRules, options);
  if (relabelling.kind === "dropped") {
    return { kind: "dropped", by: relabelling.by, index: relabelling.index, discovered, relabelling };
  }
  if (relabelling.kind === "unjudged") return { kind: "unjudged", discovered, relabelling };
  const message = checkLabels(labels) ?? (options.dialect === "prometheus-2" ? addDefaultPort(labels) : void 0);
  if (message !== void 0) return { kind: "failed", message, discovered, relabelling };
  for (const [name] of labels.snapshot()) if (name.startsWith("__meta_")) labels.delete(name);
  if (labels.get("instance") === "") labels.set("instance", labels.get("__address__"));
  const all = labels.labels();
  for (const [name, value] of all) {
    if (isWellFormed(value)) continue;
    const invalid = `invalid label value for ${goQuote(name)}: ${goQuote(value)}`;
    return { kind: "failed", message: invalid, discovered, relabelling };
  }
  const publicLabels = new Map([...all].filter(([name]) => !name.startsWith("__")));
  return { kind: "active", labels: all, publicLabels, url: targetUrl(job, all), discovered, relabelling };
}
function targetUrl(job, labels) {
  const params = new Map(job.params);
  for (const [name, value] of labels) {
    if (!name.startsWith(parameterPrefix)) continue;
    const parameter = name.slice(parameterPrefix.length);
    params.set(parameter, [value, ...(params.get(parameter) ?? []).slice(1)]);
  }
  const address = labels.get("__address__") ?? "";
  return formatTargetUrl({
    scheme: labels.get("__scheme__") ?? "",
    host: address === "" && labels.has("__unix_socket__") ? "localhost" : address,
    path: labels.get("__metrics_path__") ?? "",
    params
  });
}
function checkLabels(labels) {
  const address = labels.get("__address__");
  if (address === "") return "no address";
  if (address.includes("/")) return `${goQuote(address)} is not a valid hostname`;
  const interval = labels.get("__scrape_interval__");
  const parsedInterval = parseDuration(interval);
  if (!parsedInterval.ok) return `error parsing scrape interval: ${parsedInterval.message}`;
  if (parsedInterval.milliseconds === 0) return "scrape interval cannot be 0";
  const timeout = labels.get("__scrape_timeout__");
  const parsedTimeout = parseDuration(timeout);
  if (!parsedTimeout.ok) return `error parsing scrape timeout: ${parsedTimeout.message}`;
  if (parsedTimeout.milliseconds === 0) return "scrape timeout cannot be 0";
  if (parsedTimeout.milliseconds > parsedInterval.milliseconds) {
    return `scrape timeout cannot be greater than scrape interval (${goQuote(timeout)} > ${goQuote(interval)})`;
  }
  for (const [name, description] of histogramLabels) {
    const value = labels.get(name);
    if (value === "" || /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/.test(value)) continue;
    return `error parsing ${description}: strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
  }
  return void 0;
}
function addDefaultPort(labels) {
  const address = labels.get("__address__");
  if (!/^(?:\[[^[\]]*\]|[^:[\]]*)$/.test(address)) return void 0;
  const scheme = labels.get("__scheme__");
  if (scheme !== "" && scheme !== "http" && scheme !== "https") return `invalid scheme: ${goQuote(scheme)}`;
  labels.set("__address__", `${address}:${scheme === "https" ? "443" : "80"}`);
  return void 0;
}

// src/model/targets/wording.ts
function describeOrigin(origin) {
  if (origin.kind !== "discovered") return `"${origin.address.value}"`;
  const { container } = origin.target;
  const [own2, pod] = sourcesOf(origin);
  const behind = pod === void 0 ? "" : ` (${describeSource(pod)})`;
  const parts = [own2 === void 0 ? "" : `${describeSource(own2)}${behind}`];
  if (container !== void 0 && hasSeveral(origin)) parts.push(`container "${container.name}"`);
  const port = portOf(labelOf(origin, "__address__"));
  if (port !== void 0 && hasSeveral(origin)) parts.push(`port ${port}`);
  return parts.join(", ");
}
function hasSeveral(origin) {
  return origin.kind === "discovered" && origin.group.targets.length > 1;
}
function portOf(address) {
  return /:(\d+)$/.exec(address)?.[1];
}
function comparedValue(settings, origin, index) {
  const rules2 = settings.target.relabelRules.slice(0, index + 1);
  const { own: own2, group } = labelsOf(origin);
  const job = { ...settings.target, relabelRules: rules2 };
  const { relabelling } = populateTarget(job, own2, group, { ...settings.options, trace: true });
  return relabelling.steps.find((step) => step.index === index)?.value ?? "";
}
function dropReason(scope, settings, { origin, verdict }) {
  if (verdict.kind !== "dropped") return "";
  const rule = settings.target.relabelRules[verdict.index];
  if (rule === void 0) return "";
  const names = rule.sourceLabels.join(", ");
  const value = scope.addresses.readable(comparedValue(settings, origin, verdict.index));
  const isAbsent = /^[^\w]*$/.test(value);
  const have = rule.sourceLabels.length > 1 ? "them" : "it";
  const found = isAbsent ? `and nothing has set ${have}` : `which holds "${value}"`;
  switch (rule.action) {
    case "keep":
      return `keeps only what has "${rule.regex}" in ${names}, ${found}`;
    case "drop":
      return `drops what has "${rule.regex}" in ${names}${isAbsent ? `, as it does where nothing has set ${have}` : `, ${found}`}`;
    case "keepequal":
      return `keeps only what has the same in ${names} and ${rule.targetLabel}`;
    case "dropequal":
      return `drops what has the same in ${names} and ${rule.targetLabel}`;
    default:
      return "drops it";
  }
}
function ruleAnchor({ action, regex, anchor }) {
  return action?.span ?? regex?.span ?? anchor;
}

// src/model/manifest.ts
function describeManifest({ kind, namespace: namespace2, name }) {
  const path = namespace2 === void 0 ? "" : `${namespace2.value}/`;
  return `${kind.value} ${path}${name?.value ?? "(unnamed)"}`;
}

// src/cli/targets/report.ts
function targetsReport(workspace, wanted) {
  return workspace.targetScopes.flatMap(
    (scope) => scope.configs.flatMap((config) => {
      const jobs = config.config.jobs.filter((job) => wanted(job.name?.value ?? ""));
      if (jobs.length === 0) return [];
      return [
        {
          name: nameOf5(scope, config),
          ...placeOf2(configAnchor(config)),
          isOrphan: config.isOrphan,
          jobs: jobs.map((job) => jobReport(scope.targetsOf(config, job)))
        }
      ];
    })
  );
}
function nameOf5({ workloads }, { config, isOrphan, server }) {
  const scope = workloads.scope.kustomization === void 0 ? "" : `, as ${workloads.scope.name} deploys it`;
  if (isOrphan) return `Monitors that no Prometheus here selects${scope}`;
  if (server !== void 0) return `${describeManifest(server.item.manifest)}${scope}`;
  if (config.manifest === void 0) return `${config.file.path}${scope}`;
  return `${describeManifest(config.manifest)}, ${config.key ?? ""}${scope}`;
}
function configAnchor({ config }) {
  return config.jobs[0] === void 0 ? config.manifest?.anchor ?? { file: config.file, start: 0, end: 0 } : config.root?.keySpan ?? config.manifest?.anchor ?? config.jobs[0].anchor;
}
function jobReport(targets2) {
  const { job, candidates: candidates2, elsewhere } = targets2;
  const of = (kind) => candidates2.filter(({ verdict }) => verdict.kind === kind).map((candidate) => lostRow(targets2, candidate));
  return {
    name: job.name?.value ?? "",
    ...placeOf2(job.anchor),
    targets: targetRows(targets2),
    dropped: of("dropped"),
    failed: of("failed"),
    unknown: of("unknown"),
    elsewhere: [...new Set(elsewhere)]
  };
}
function targetRows(targets2) {
  const rows = /* @__PURE__ */ new Map();
  for (const candidate of targets2.candidates) {
    const row = targetRow(targets2, candidate);
    if (row === void 0 || candidate.verdict.kind !== "kept") continue;
    const key = JSON.stringify([row.url, ...candidate.verdict.labels]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}
function targetRow({ scope }, { origin, verdict }) {
  if (verdict.kind !== "kept") return void 0;
  const readable = (text) => scope.addresses.readable(text);
  return {
    url: readable(verdict.url),
    labels: Object.fromEntries([...verdict.publicLabels].map(([name, value]) => [name, readable(value)])),
    from: sourcesOf(origin).map(describeSource),
    candidate: describeOrigin(origin)
  };
}
function lostRow(targets2, candidate) {
  const { scope, settings } = targets2;
  const { origin, verdict } = candidate;
  const row = {
    address: scope.addresses.readable(labelOf(origin, "__address__")),
    from: sourcesOf(origin).map(describeSource),
    candidate: describeOrigin(origin)
  };
  switch (verdict.kind) {
    case "dropped":
      return {
        ...row,
        reason: dropReason(scope, settings, candidate),
        rule: { ...placeOf2(ruleAnchor(verdict.by)), action: verdict.by.action?.value ?? "replace" }
      };
    case "failed":
      return { ...row, reason: scope.addresses.readable(verdict.message) };
    case "unknown": {
      if (verdict.by === void 0) return { ...row, reason: "too much work to judge, or a template" };
      const reason = "decides by what only a running cluster knows";
      return {
        ...row,
        reason,
        rule: { ...placeOf2(ruleAnchor(verdict.by)), action: verdict.by.action?.value ?? "replace" }
      };
    }
    case "kept":
      return { ...row, reason: "" };
    default:
      return verdict;
  }
}
function placeOf2(span) {
  return { path: span.file.path, line: regionOf(span).start.line };
}

// src/cli/targets/explain.ts
function askedObjects(text) {
  const parts = text.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.length === 1) return [{ kind: void 0, namespace: void 0, name }];
  if (parts.length === 2) {
    const [first] = parts;
    return [
      { kind: first, namespace: void 0, name },
      { kind: void 0, namespace: first, name }
    ];
  }
  return parts.length === 3 ? [{ kind: parts[0], namespace: parts[1], name }] : [];
}
function explainObject(workspace, asked, wanted) {
  const explanations = [];
  const found = /* @__PURE__ */ new Set();
  const known2 = /* @__PURE__ */ new Set();
  for (const scope of workspace.targetScopes) {
    for (const source of objectsOf(scope)) {
      known2.add(describeSource(source));
      if (!asked.some((object) => fits(source, object))) continue;
      found.add(describeSource(source));
      for (const config of scope.configs) {
        const jobs = config.config.jobs.filter((job) => wanted(job.name?.value ?? "")).map((job) => explainJob(scope.targetsOf(config, job), source)).filter((job) => job !== void 0);
        if (jobs.length > 0) explanations.push({ object: describeSource(source), server: nameOf5(scope, config), jobs });
      }
    }
  }
  return { explanations, found: [...found], known: [...known2] };
}
function objectsOf({ cluster }) {
  const lists = [cluster.services, cluster.pods, cluster.ingresses, cluster.nodes];
  return new Set(lists.flatMap((list) => list.map(({ source }) => source)));
}
function fits(source, { kind, namespace: namespace2, name }) {
  if (source.name !== name) return false;
  if (namespace2 !== void 0 && source.namespace !== void 0 && source.namespace !== namespace2) return false;
  if (kind === void 0) return namespace2 === void 0 || source.namespace !== void 0;
  return source.kind.toLowerCase() === kind.toLowerCase() || isPod(kind) && source.workload !== void 0;
}
function isPod(kind) {
  return /^pods?$/i.test(kind);
}
function explainJob(targets2, source) {
  const own2 = targets2.candidates.filter(({ origin }) => sourcesOf(origin).includes(source));
  if (own2.length > 0) return jobReport({ ...targets2, candidates: own2 });
  if (targets2.settings.discoveries.length === 0) return void 0;
  const reasons2 = targets2.settings.discoveries.map(({ config }) => unseenReason(targets2.scope, config, source));
  return { ...jobReport({ ...targets2, candidates: [] }), unseen: [...new Set(reasons2)].join("; ") };
}
function unseenReason(scope, config, source) {
  const { role, namespaces } = config;
  const isEndpoints = role === "endpoints" || role === "endpointslice";
  const lists = isEndpoints || role === "service" ? "Service" : role === "pod" ? "Pod" : role;
  const kind = source.workload !== void 0 ? "Pod" : source.kind;
  if (!isEndpoints && lists.toLowerCase() !== kind.toLowerCase()) {
    return `role "${role}" does not discover a ${kind}`;
  }
  if (isEndpoints && kind !== "Pod" && kind !== "Service") return `role "${role}" does not discover a ${kind}`;
  const namespace2 = source.namespace ?? "";
  if (namespaces !== void 0 && !namespaces.includes(namespace2) && role !== "node") {
    const list = namespaces.filter((each) => each !== unknownNamespace).map((each) => `"${each}"`);
    return `it looks in the namespace${list.length === 1 ? "" : "s"} ${list.join(", ")}, and this is in "${namespace2}"`;
  }
  if (isEndpoints && kind === "Pod") return "no Service selects these pods, and endpoints come from Services";
  const service = scope.cluster.services.find((each) => each.source === source);
  if (isEndpoints && service !== void 0) {
    if (service.type === "ExternalName") return "a Service of type ExternalName has no endpoints";
    if (service.selector === void 0) return "the Service has no selector, and no endpoints are written for it";
    if (podsOfService(service, scope.cluster.pods).length === 0) {
      return "the Service selects no pod that is among the files";
    }
    if (service.ports.length > 0) return "none of the ports of the Service leads to a port of its pods";
  }
  if (service?.ports.length === 0) return "the Service has no ports";
  return "its selectors leave it out";
}

// src/cli/targets/table.ts
var gap = "  ";
function linesOf(cell) {
  return typeof cell === "string" ? [cell] : cell;
}
function table(head, rows, { width, indent = "" }) {
  const all = [head, ...rows].map((row) => row.map((cell) => linesOf(cell).map(visible)));
  const room = width - indent.length - gap.length * (head.length - 1);
  if (room < head.length * 14) return stacked(all, indent, width);
  const widths = shares(
    head.map(
      (_, column) => Math.max(...all.flatMap((row) => (row[column] ?? []).map((line) => Array.from(line).length)))
    ),
    room
  );
  const lines = all.flatMap((row) => {
    const cells = row.map((cell, column) => cell.flatMap((line) => wrap(line, widths[column] ?? 1)));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((cell, column) => padded(cell[line] ?? "", widths[column] ?? 1));
      return `${indent}${parts.join(gap).trimEnd()}`;
    });
  });
  return `${lines.join("\n")}
`;
}
function shares(needs, room) {
  const widths = /* @__PURE__ */ new Map();
  let left = room;
  for (; ; ) {
    const open = needs.map((need, column) => ({ need, column })).filter(({ column }) => !widths.has(column));
    if (open.length === 0) break;
    const share = Math.floor(left / open.length);
    const small = open.filter(({ need }) => need <= share);
    for (const { need, column } of small.length > 0 ? small : open) {
      const own2 = small.length > 0 ? need : share;
      widths.set(column, own2);
      left -= own2;
    }
  }
  return needs.map((_, column) => widths.get(column) ?? 1);
}
function stacked(rows, indent, width) {
  const [head = [], ...body] = rows;
  const room = Math.max(10, width - indent.length - gap.length);
  return body.flatMap(
    (row) => row.flatMap((cell, column) => [
      `${indent}${head[column]?.join(" ") ?? ""}`,
      ...cell.flatMap((line) => wrap(line, room)).map((line) => `${indent}${gap}${line}`)
    ])
  ).map((line) => `${line}
`).join("");
}
function wrap(text, width) {
  const lines = [];
  let rest = Array.from(text);
  while (rest.length > width) {
    const line = rest.slice(0, width + 1);
    let cut = width;
    for (let at = width; at > width / 2; at--) {
      const before = line[at - 1];
      if (before === " " || before === "," || before === "/") {
        cut = at;
        break;
      }
    }
    lines.push(rest.slice(0, cut).join("").trimEnd());
    rest = rest.slice(cut);
    while (rest[0] === " ") rest.shift();
  }
  lines.push(rest.join(""));
  return lines;
}
function padded(text, width) {
  return text + " ".repeat(Math.max(0, width - Array.from(text).length));
}

// src/cli/targets/text.ts
function targetsText(servers, options) {
  const style = styleOf(options.color);
  return servers.map(({ name, isOrphan, jobs, ...place }) => {
    const title = `${style.bold(visible(name))} (${shown2(place)})
`;
    const note = isOrphan ? "Shown as a Prometheus with default settings would scrape them.\n" : "";
    return `${title}${note}
${jobs.map((job) => jobText(job, options)).join("\n")}`;
  }).join("\n");
}
function jobText(job, options) {
  const style = styleOf(options.color);
  const counts = [
    counted(job.targets.length, "target"),
    ...job.dropped.length > 0 ? [`${job.dropped.length} dropped`] : [],
    ...job.failed.length > 0 ? [`${job.failed.length} failed`] : [],
    ...job.unknown.length > 0 ? [`${job.unknown.length} unknown`] : []
  ];
  let text = `  ${style.bold(visible(job.name))}: ${counts.join(", ")} (${shown2(job)})
`;
  const layout = { width: options.width, indent: "    " };
  if (job.elsewhere.length > 0) {
    text += paragraph(`More targets may come from ${job.elsewhere.join(", ")}, of which no file speaks.`, layout);
  }
  if (job.targets.length > 0 && !options.dropped) {
    const rows = job.targets.map(({ url, labels, from, candidate }) => {
      return [[url, `from ${from.length === 0 ? candidate : from.join(", ")}`], labelTexts(labels)];
    });
    text += table(["TARGET", "LABELS"], rows, layout);
  }
  text += lost("Failed", job.failed, layout, true);
  text += lost("Dropped", job.dropped, layout, options.dropped);
  text += lost("Unknown", job.unknown, layout, options.dropped);
  return text;
}
function lost(title, rows, layout, isEach) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = isEach ? `${groups.size}` : `${row.rule === void 0 ? "" : shown2(row.rule)} ${ruleOnly(row.reason)}`;
    pushTo(groups, key, row);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === void 0) return "";
    const by = first.rule === void 0 ? first.reason : `${shown2(first.rule)} ${first.reason}`;
    const named = [...new Set(group.map(({ candidate }) => candidate))];
    const more = named.length > 3 ? ` and ${named.length - 3} more` : "";
    const isSame = group.every(({ reason }) => reason === first.reason);
    const what = isEach ? `${named.join("")} at ${first.address}` : `${named.slice(0, 3).join("; ")}${more}`;
    return paragraph(`${title}: ${what}: ${isSame || isEach ? by : ruleOnly(by)}.`, layout);
  }).join("");
}
function ruleOnly(reason) {
  return reason.replace(/, (?:which holds "|and nothing has set).*$/s, "");
}
function paragraph(text, { width, indent }) {
  const lines = wrap(visible(text), Math.max(30, width - indent.length - 2));
  return lines.map((line, at) => `${indent}${at === 0 ? "" : "  "}${line}
`).join("");
}
function labelText(labels) {
  return labelTexts(labels).join(", ");
}
function labelTexts(labels) {
  return Object.entries(labels).map(
    ([name, value]) => `${/^[a-zA-Z_]\w*$/.test(name) ? name : JSON.stringify(name)}=${JSON.stringify(value)}`
  );
}
function shown2({ path, line }) {
  return `${visible(path)}:${line}`;
}

// src/cli/targets/explanation-text.ts
function explanationText({ explanations, found }, { width, color }) {
  const style = styleOf(color);
  const parts = explanations.map(({ object, server, jobs }) => {
    const isScraped = jobs.some(({ targets: targets2 }) => targets2.length > 0);
    const isOpen = jobs.some(({ unknown }) => unknown.length > 0);
    const verdict = isScraped ? "is scraped" : isOpen ? "may be scraped" : "is not scraped";
    const title = `${style.bold(visible(object))} ${verdict} (${visible(server)}).
`;
    return `${title}${jobs.map((job) => `
${jobText2(job, width)}`).join("")}`;
  });
  const explained = new Set(explanations.map(({ object }) => object));
  const others = found.filter((object) => !explained.has(object));
  const without = others.map((object) => `${visible(object)}: no scrape configuration is deployed with it.
`);
  return [...parts, ...without].join("\n");
}
function jobText2(job, width) {
  const lines = [`  ${visible(job.name)} (${shown2(job)})`];
  const add = (text) => {
    const parts = wrap(visible(text), Math.max(30, width - 6));
    for (const [at, part] of parts.entries()) lines.push(`${at === 0 ? "    " : "      "}${part}`);
  };
  if (job.unseen !== void 0) add(`not seen: ${job.unseen}.`);
  for (const { url, labels, candidate } of job.targets) {
    add(`scraped: ${candidate}: ${url}`);
    add(`  with ${labelText(labels)}`);
  }
  for (const { candidate, reason, rule } of job.dropped) {
    add(`dropped: ${candidate}: ${rule === void 0 ? "" : `${rule.path}:${rule.line} `}${reason}.`);
  }
  for (const { candidate, reason } of job.failed) add(`failed: ${candidate}: ${reason}.`);
  for (const { candidate, reason, rule } of job.unknown) {
    add(`unknown: ${candidate}: ${rule === void 0 ? "" : `${rule.path}:${rule.line} `}${reason}.`);
  }
  return `${lines.join("\n")}
`;
}

// src/cli/commands/targets.ts
var own = [
  { name: "job", kind: "list", placeholder: "NAME", description: "Show these jobs only", group: "What is shown" },
  {
    name: "dropped",
    kind: "flag",
    description: "Show what is dropped, each with the rule that drops it, and no targets",
    group: "What is shown"
  },
  {
    name: "explain",
    kind: "value",
    placeholder: "OBJECT",
    description: "Why is this not scraped? KIND/NAME, NAMESPACE/NAME or KIND/NAMESPACE/NAME",
    group: "What is shown"
  },
  textOrJsonOption
];
var shared = ["exclude", "no-ignore", "tracked-only", "stdin-filename", "parse-all", "prometheus-version", "color"];
var alsoShared = ["config", "no-config", "help", "version"];
var targets = {
  usage: "scrapelint targets [OPTIONS] [PATHS...]",
  description: "Show what each scrape job would find among the manifests: Prometheus' own page of targets, without a cluster.",
  options: [...own, ...lintOptionSpecs.filter(({ name }) => [...shared, ...alsoShared].includes(name))],
  examples: [
    ["scrapelint targets deploy", "Every target, with its labels"],
    ["scrapelint targets --explain Service/shop/api", "Why is this Service not scraped?"],
    ["scrapelint targets --job kubernetes-pods --dropped", "What a job drops, and by which rule"]
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    const result = await readWithoutRules(parsed, { own, withSourceCode: false }, io, engine);
    if (result === void 0) return 2;
    const jobs = parsed.lists.get("job") ?? [];
    checkJobs(jobs, result);
    const wanted = (name) => jobs.length === 0 || jobs.includes(name);
    const layout = {
      width: widthOf(io.stdout),
      color: wantsColor(parsed.values.get("color") ?? "auto", io.stdout, io.env)
    };
    const print = (text) => {
      io.stdout.write(result.redactions.scrub(text));
    };
    const explain = parsed.values.get("explain");
    if (explain !== void 0) {
      const answer = explainObject(result.workspace, askedObjects(explain), wanted);
      if (answer.found.length === 0) {
        const names = answer.known.map((each) => each.replace(" ", "/"));
        throw new UsageError(`No object among the files is "${explain}".${didYouMean(explain, names)}`);
      }
      if (format === "json") print(`${visibleJson({ version: 1, ...withoutNames(answer) }, 2)}
`);
      else print(explanationText(answer, layout));
      return 0;
    }
    const servers = targetsReport(result.workspace, wanted);
    if (format === "json") print(`${visibleJson({ version: 1, servers }, 2)}
`);
    else print(targetsText(servers, { ...layout, dropped: parsed.flags.has("dropped") }));
    if (servers.length > 0) return 0;
    io.stderr.write("error: There is no scrape job among the files.\n");
    return 2;
  }
};
function withoutNames({ explanations, found }) {
  return { objects: found, explanations };
}
function checkJobs(jobs, { workspace }) {
  const known2 = workspace.targetScopes.flatMap(
    ({ configs }) => configs.flatMap(({ config }) => config.jobs.flatMap(({ name }) => name?.value ?? []))
  );
  const missing = jobs.find((job) => !known2.includes(job));
  if (missing !== void 0) throw new UsageError(`There is no job "${missing}".${didYouMean(missing, known2)}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  targets
});
