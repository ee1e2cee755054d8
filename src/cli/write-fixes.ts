import { realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { ChangedFile } from '../fix/fix-until-stable.ts';
import { decode } from '../inputs/decode.ts';
import { encode } from '../inputs/encode.ts';
import { FileReader } from '../inputs/file-reader.ts';
import { isWithin } from '../inputs/paths.ts';
import { reasonOf } from '../inputs/unreadable-file.ts';
import { sourceFile } from '../source/source-file.ts';

/** What became of the files that fixes change. */
export interface WrittenFixes {
  readonly written: number;
  /** Sentences on files that stayed as they were. */
  readonly problems: readonly string[];
}

/** Writes changed files in the encoding that they had, where they lie in the working directory and are as they were. */
export function writeFixes(changed: readonly ChangedFile[], cwd: string): WrittenFixes {
  const reader = new FileReader();
  const problems: string[] = [];
  for (const each of changed) {
    const reason = writeOne(reader, each, cwd);
    if (reason !== undefined) problems.push(`"${each.before.path}" ${reason}, and stays as it is.`);
  }
  return { written: changed.length - problems.length, problems };
}

function writeOne(reader: FileReader, { before, after }: ChangedFile, cwd: string): string | undefined {
  const path = resolve(cwd, before.path);
  try {
    if (!isWithin(realpathSync(cwd), realpathSync(path))) return 'lies outside of the working directory';
    const bytes = reader.read(path);
    const hasMark = /^(?:efbbbf|fffe|feff)/.test(bytes.toString('hex', 0, 3));
    const decoded = decode(bytes);
    if (!('text' in decoded) || decoded.problem !== undefined) return 'is not text that can be written back';
    if (sourceFile(before.path, decoded.text).text !== before.text) return 'has changed since it was read';
    writeFileSync(path, encode(after.text, after.encoding, hasMark));
    return undefined;
  } catch (error) {
    return reasonOf(error).replace('read', 'written');
  }
}
