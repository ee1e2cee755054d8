import type { Finding } from '../finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { applyFixes } from './apply-fixes.ts';

/** A file before and after all fixes. */
export interface ChangedFile {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** What fixing came to. */
export interface FixOutcome {
  readonly files: readonly SourceFile[];
  readonly changed: readonly ChangedFile[];
  /** How many fixes were applied, over all rounds. */
  readonly applied: number;
}

/** One fix can bring another to light; fixes that undo each other have to come to an end. */
const maximumRounds = 10;

/** Lints and fixes until nothing is left to fix, ten times at most. */
export function fixUntilStable(
  files: readonly SourceFile[],
  findingsOf: (files: readonly SourceFile[]) => readonly Finding[],
  options: { readonly unsafe: boolean },
): FixOutcome {
  let current = files;
  let applied = 0;
  for (let round = 0; round < maximumRounds; round += 1) {
    const result = applyFixes(current, findingsOf(current), options);
    if (result.applied === 0) break;
    applied += result.applied;
    current = result.files;
  }
  const changed = files.flatMap((before, index): readonly ChangedFile[] => {
    const after = current[index];
    return after === undefined || after.text === before.text ? [] : [{ before, after }];
  });
  return { files: current, changed, applied };
}
