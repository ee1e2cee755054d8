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

// src/cli/write-fixes.ts
var write_fixes_exports = {};
__export(write_fixes_exports, {
  writeFixes: () => writeFixes
});
module.exports = __toCommonJS(write_fixes_exports);
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");

// src/inputs/decode.ts
var import_node_buffer = require("node:buffer");
var binaryProbe = 8e3;
function decode(bytes) {
  const [first, second] = bytes;
  if (first === 239 && second === 187 && bytes[2] === 191) return decodeUtf8(bytes.subarray(3), "utf-8-bom");
  if (first === 255 && second === 254) {
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) return { reason: "is UTF-32, which nothing here reads" };
    return decodeUtf16(bytes.subarray(2), "utf-16le");
  }
  if (first === 254 && second === 255) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const probe = bytes.subarray(0, binaryProbe);
  if (!probe.includes(0)) return decodeUtf8(bytes, "utf-8");
  if (first !== 0 && second === 0 && hasNulPattern(probe, 1)) return decodeUtf16(bytes, "utf-16le");
  if (first === 0 && second !== 0 && hasNulPattern(probe, 0)) return decodeUtf16(bytes, "utf-16be");
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

// src/inputs/encode.ts
var import_node_buffer2 = require("node:buffer");
function encode(text, encoding, hasMark) {
  const whole = hasMark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8" || encoding === "utf-8-bom") return import_node_buffer2.Buffer.from(whole, "utf8");
  const bytes = import_node_buffer2.Buffer.from(whole, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

// src/inputs/file-reader.ts
var import_node_buffer3 = require("node:buffer");
var import_node_fs = require("node:fs");
var maximumSize = 64 * 1024 * 1024;
var TooLargeError = class extends Error {
};
var FileReader = class {
  #buffer = import_node_buffer3.Buffer.allocUnsafe(256 * 1024);
  /** The bytes of a file; they are valid until the next call. */
  read(path) {
    const descriptor = (0, import_node_fs.openSync)(path, "r");
    try {
      let length = 0;
      for (; ; ) {
        const count = (0, import_node_fs.readSync)(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        if (count === 0) return this.#buffer.subarray(0, length);
        length += count;
        if (length > maximumSize) throw new TooLargeError();
        if (length === this.#buffer.length) this.#grow();
      }
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  }
  #grow() {
    const larger = import_node_buffer3.Buffer.allocUnsafe(Math.min(this.#buffer.length * 4, maximumSize + 1));
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
};

// src/inputs/paths.ts
var import_node_path = require("node:path");
function withSlashes(path) {
  return import_node_path.sep === "/" ? path : path.replaceAll(import_node_path.sep, "/");
}
function pathBelow(folder, absolute) {
  const path = (0, import_node_path.relative)(folder, absolute);
  const isOutside = path === "" || path === ".." || path.startsWith(`..${import_node_path.sep}`) || (0, import_node_path.isAbsolute)(path);
  return isOutside ? void 0 : withSlashes(path);
}
function isWithin(folder, absolute) {
  return (0, import_node_path.resolve)(folder) === (0, import_node_path.resolve)(absolute) || pathBelow(folder, absolute) !== void 0;
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

// src/source/source-file.ts
function sourceFile(path, text, encoding = "utf-8") {
  return { path, text: text.startsWith("\uFEFF") ? text.slice(1) : text, encoding };
}

// src/cli/write-fixes.ts
function writeFixes(changed, cwd) {
  const reader = new FileReader();
  const problems = [];
  for (const each of changed) {
    const reason = writeOne(reader, each, cwd);
    if (reason !== void 0) problems.push(`"${each.before.path}" ${reason}, and stays as it is.`);
  }
  return { written: changed.length - problems.length, problems };
}
function writeOne(reader, { before, after }, cwd) {
  const path = (0, import_node_path2.resolve)(cwd, before.path);
  try {
    if (!isWithin((0, import_node_fs2.realpathSync)(cwd), (0, import_node_fs2.realpathSync)(path))) return "lies outside of the working directory";
    const bytes = reader.read(path);
    const hasMark = /^(?:efbbbf|fffe|feff)/.test(bytes.toString("hex", 0, 3));
    const decoded = decode(bytes);
    if (!("text" in decoded) || decoded.problem !== void 0) return "is not text that can be written back";
    if (sourceFile(before.path, decoded.text).text !== before.text) return "has changed since it was read";
    (0, import_node_fs2.writeFileSync)(path, encode(after.text, after.encoding, hasMark));
    return void 0;
  } catch (error) {
    return reasonOf(error).replace("read", "written");
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  writeFixes
});
