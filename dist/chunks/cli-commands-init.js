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

// src/cli/commands/init.ts
var init_exports = {};
__export(init_exports, {
  init: () => init
});
module.exports = __toCommonJS(init_exports);
var import_node_fs3 = require("node:fs");
var import_node_path4 = require("node:path");

// src/inputs/file-kind.ts
var configNames = [
  ".scrapelint.yaml",
  ".scrapelint.yml",
  "scrapelint.yaml",
  "scrapelint.yml"
];

// src/inputs/find-config.ts
var import_node_fs2 = require("node:fs");
var import_node_path3 = require("node:path");

// src/inputs/git-root.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
function gitRootOf(folder) {
  for (let at = folder; ; at = (0, import_node_path.dirname)(at)) {
    if ((0, import_node_fs.existsSync)((0, import_node_path.join)(at, ".git"))) return at;
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
  const start = commonFolder(paths.map((path) => folderOf(path === "-" ? cwd : (0, import_node_path3.resolve)(cwd, path)))) ?? cwd;
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
function folderOf(path) {
  return isFile(path) === false ? path : (0, import_node_path3.dirname)(path);
}
function isFile(path) {
  const stats = (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false });
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
  const code = errorCode(error);
  const known = Object.hasOwn(reasons, code) ? reasons[code] : void 0;
  if (known !== void 0) return known;
  return code === "" ? "could not be read" : `could not be read (${code})`;
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

// src/cli/tool.ts
var version = "0.1.0";
var tool = { name: "scrapelint", version, url: repositoryUrl };

// src/cli/commands/init.ts
var schemaUrl = `${tool.url.replace("github.com", "raw.githubusercontent.com")}/v${version}/schema/scrapelint.schema.json`;
var template = `# yaml-language-server: $schema=${schemaUrl}

# Which rules take part: recommended, strict (those that are useful and noisy, too) or all.
preset: recommended

# The level of a rule, of a family, or of what fits a glob: off, info, warning or error.
# rules:
#   rbac/secret-read: info
#   cardinality: off

# Globs of what is not linted, beside what .gitignore says.
# exclude:
#   - vendor/**

# Files that are deployed together, where no kustomization says so.
# scopes:
#   - name: monitoring
#     include: [deploy/monitoring/**]

# Objects that are deployed together with these and live elsewhere.
# assume:
#   - kind: ServiceAccount
#     name: prometheus-*
#     namespace: monitoring

# Findings that are known and accepted.
# ignores:
#   - rules: [rbac/secret-read]
#     kind: ClusterRole
#     name: cert-manager
#     reason: It writes the certificates that it issues.
#     until: 2030-12-31

# Labels of metrics whose values are few, whatever their names say.
# bounded-labels:
#   - label: user
#     metrics: [cortex_*]
#     reason: It holds the tenant, of which there are a few dozen.

# The least severity that makes a run fail: error, warning, info or never.
fail-on: warning

# prometheus:
#   version: 3.5.0
# kubernetes:
#   version: "1.35"
`;
var init = {
  usage: "scrapelint init",
  description: "Write a commented .scrapelint.yaml into the working directory. A file that is there is kept.",
  options: commonOptions,
  examples: [],
  run({ positionals }, io) {
    if (positionals.length > 0) throw new UsageError('The command "init" takes no paths.');
    const there = findConfig(io.cwd, ["."]);
    if (there !== void 0) {
      throw new UsageError(`There is a configuration already, "${shownPath(io.cwd, there)}"; nothing was written.`);
    }
    const [name = ""] = configNames;
    try {
      (0, import_node_fs3.writeFileSync)((0, import_node_path4.join)(io.cwd, name), template, { flag: "wx" });
    } catch (error) {
      const reason = errorCode(error) === "EEXIST" ? "is there already" : reasonOf(error).replace("read", "written");
      throw new UsageError(`The file "${name}" ${reason}; nothing was written.`);
    }
    io.stderr.write(visible(`Wrote ${name}.`) + "\n");
    return Promise.resolve(0);
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  init
});
