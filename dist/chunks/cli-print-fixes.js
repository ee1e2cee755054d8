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

// src/cli/print-fixes.ts
var print_fixes_exports = {};
__export(print_fixes_exports, {
  fixedStdin: () => fixedStdin,
  fixesSentence: () => fixesSentence,
  onDisk: () => onDisk,
  printDiff: () => printDiff
});
module.exports = __toCommonJS(print_fixes_exports);

// src/fix/unified-diff.ts
var contextLines = 3;
function unifiedDiff(path, before, after, shown = { before, after }) {
  if (before === after) return "";
  const steps = compare(linesOf(before), linesOf(after));
  const oldLines = linesOf(shown.before);
  const newLines = linesOf(shown.after);
  const hunks = hunksOf(steps).map((hunk) => {
    const [first] = hunk;
    if (first === void 0) return "";
    const removed = hunk.filter(({ kind }) => kind !== "+").length;
    const added = hunk.filter(({ kind }) => kind !== "-").length;
    const body = hunk.map(
      ({ kind, before: old, after: now }) => line(kind, (kind === "+" ? newLines[now] : oldLines[old]) ?? "")
    );
    return `@@ -${range(first.before, removed)} +${range(first.after, added)} @@
${body.join("")}`;
  });
  return `--- a/${path}
+++ b/${path}
${hunks.join("")}`;
}
function linesOf(text) {
  const lines = text.split(/(?<=\n)/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function line(kind, text) {
  return text.endsWith("\n") ? `${kind}${text}` : `${kind}${text}
\\ No newline at end of file
`;
}
function range(start, count) {
  return count === 1 ? String(start + 1) : `${count === 0 ? start : start + 1},${count}`;
}
function hunksOf(steps) {
  const hunks = [];
  let end = -1;
  for (const [index, { kind }] of steps.entries()) {
    if (kind === " ") continue;
    const from = Math.max(index - contextLines, end, 0);
    const to = Math.min(index + contextLines + 1, steps.length);
    const last = hunks.at(-1);
    if (last !== void 0 && from <= end) last.push(...steps.slice(end, to));
    else hunks.push(steps.slice(from, to));
    end = to;
  }
  return hunks;
}
function compare(before, after) {
  const trace = [];
  const size = before.length + after.length;
  let furthest = [];
  for (let edits = 0; edits <= size; edits += 1) {
    const next = [];
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, diagonal, edits);
      while (x < before.length && before[x] === after[x - diagonal]) x += 1;
      next[diagonal + edits] = x;
      if (x >= before.length && x - diagonal >= after.length) {
        return wayBack([...trace, furthest], before.length, after.length);
      }
    }
    trace.push(furthest);
    furthest = next;
  }
  return [];
}
function startOf(furthest, diagonal, edits) {
  if (edits === 0) return 0;
  return isDown(furthest, diagonal, edits) ? furthest[diagonal + edits] ?? 0 : (furthest[diagonal + edits - 2] ?? 0) + 1;
}
function isDown(furthest, diagonal, edits) {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits;
  return (furthest[diagonal + edits - 2] ?? 0) < (furthest[diagonal + edits] ?? 0);
}
function wayBack(trace, oldLength, newLength) {
  const steps = [];
  let x = oldLength;
  let y = newLength;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? [];
    const diagonal = x - y;
    const start = startOf(furthest, diagonal, edits);
    while (x > start) {
      x -= 1;
      y -= 1;
      steps.push({ kind: " ", before: x, after: y });
    }
    if (edits === 0) break;
    const down = isDown(furthest, diagonal, edits);
    if (down) y -= 1;
    else x -= 1;
    steps.push({ kind: down ? "+" : "-", before: x, after: y });
  }
  return steps.reverse();
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

// src/reporters/wording.ts
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/cli/print-fixes.ts
function printDiff({ changed }, redactions, io) {
  for (const { before, after } of changed) {
    const shown = {
      before: redactions.before.slice(before, 0, before.text.length),
      after: redactions.after.slice(after, 0, after.text.length)
    };
    const diff = unifiedDiff(before.path, before.text, after.text, shown);
    io.stdout.write(io.stdout.isTTY ? diff.split("\n").map(visible).join("\n") : diff);
  }
}
function fixesSentence({ applied, changed }, files, isDiff) {
  if (changed.length === 0) return "Nothing could be fixed.";
  const what = `${counted(applied, "finding")} in ${counted(files, "file")}`;
  return isDiff ? `Would fix ${what}.` : `Fixed ${what}.`;
}
function fixedStdin(outcome, name) {
  const file = outcome.files.find(({ path }) => path === name);
  return file === void 0 ? "" : `${file.encoding === "utf-8-bom" ? "\uFEFF" : ""}${file.text}`;
}
function onDisk(changed, stdinName) {
  return changed.filter(({ before }) => before.path !== stdinName);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fixedStdin,
  fixesSentence,
  onDisk,
  printDiff
});
