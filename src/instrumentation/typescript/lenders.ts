import type { SourceFile } from '../../source/source-file.ts';
import { ModulePaths } from './module-paths.ts';

// What others import for the names of labels, or to get at a metric, is short.
const maximumSize = 32_000;
const maximumLenders = 300;

// Every repetition has a bound, or repeats white space only.
const handsOn =
  /\bexport\s*(?:\*|\{)|\bexport\s+(?:default|(?:const|let|var)\s+\w{1,80}[^=;\n]{0,80}=)\s*new\b|\bmodule\.exports\s*=\s*(?:new\b|require\b|\{)/u;
const constants =
  /\bexport\s+(?:declare\s+)?(?:const\s+)?enum\b|\bexport\s+const\s+\w{1,80}[^=;\n]{0,80}=\s*(?:['"`[{]|Object\.freeze|[A-Z_]{2})|\bexports(?:\.\w{1,80})?\s*=\s*['"`[{]/u;
const specifier = /\b(?:from\s*|require\s*\(\s*|import\s*\(\s*)['"]([.@~#s][^'"\n]{0,200})['"]/gu;

/**
 * True for a file that names no metric library and may still be needed to read one that does: it has the names of labels
 * as constants, or hands on what another file exports.
 */
export function mayLend(text: string): boolean {
  return text.length <= maximumSize && (handsOn.test(text) || constants.test(text));
}

/**
 * The files that others lend from, followed from import to import: constants only where a file declares metrics, since
 * those that use them import half of a program.
 */
export function lendersOf(
  declaring: readonly SourceFile[],
  using: readonly SourceFile[],
  others: readonly SourceFile[],
): ReadonlySet<SourceFile> {
  const found = new Set<SourceFile>();
  if (others.length === 0) return found;
  const paths = new ModulePaths<SourceFile>();
  for (const file of others) paths.add(file.path, file);
  const declares = new Set(declaring);
  const open = [...declaring, ...using];
  for (let file = open.pop(); file !== undefined && found.size < maximumLenders; file = open.pop()) {
    for (const [, written] of file.text.matchAll(specifier)) {
      const lender = written === undefined ? undefined : paths.resolve(written, file.path);
      if (lender === undefined || found.has(lender) || lender.text.length > maximumSize) continue;
      const needed = handsOn.test(lender.text) || (declares.has(file) && constants.test(lender.text));
      if (!needed) continue;
      found.add(lender);
      open.push(lender);
      // Constants are made of other constants.
      if (declares.has(file)) declares.add(lender);
    }
  }
  return found;
}
