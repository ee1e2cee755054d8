import type { ChangedFile, FixOutcome } from '../fix/fix-until-stable.ts';
import { unifiedDiff } from '../fix/unified-diff.ts';
import { counted } from '../reporters/wording.ts';
import type { Redactions } from '../source/redactions.ts';
import { visible } from '../source/visible.ts';
import type { Io } from './io.ts';

/** Where the credentials of the files stand before and after the fixes. */
export interface FixRedactions {
  readonly before: Redactions;
  readonly after: Redactions;
}

/** Prints what the fixes would change, with every credential masked. */
export function printDiff({ changed }: FixOutcome, redactions: FixRedactions, io: Io): void {
  for (const { before, after } of changed) {
    const shown = {
      before: redactions.before.slice(before, 0, before.text.length),
      after: redactions.after.slice(after, 0, after.text.length),
    };
    const diff = unifiedDiff(before.path, before.text, after.text, shown);
    // A diff is for other programs, and has to keep what a terminal must not see.
    io.stdout.write(io.stdout.isTTY ? diff.split('\n').map(visible).join('\n') : diff);
  }
}

/** How much was fixed, in a sentence. */
export function fixesSentence({ applied, changed }: FixOutcome, files: number, isDiff: boolean): string {
  if (changed.length === 0) return 'Nothing could be fixed.';
  const what = `${counted(applied, 'finding')} in ${counted(files, 'file')}`;
  return isDiff ? `Would fix ${what}.` : `Fixed ${what}.`;
}

/** The text of standard input after the fixes. */
export function fixedStdin(outcome: FixOutcome, name: string): string {
  const file = outcome.files.find(({ path }) => path === name);
  return file === undefined ? '' : `${file.encoding === 'utf-8-bom' ? '\uFEFF' : ''}${file.text}`;
}

/** Files that were read from the disk; what came from standard input goes back where it came from. */
export function onDisk(changed: readonly ChangedFile[], stdinName: string | undefined): readonly ChangedFile[] {
  return changed.filter(({ before }) => before.path !== stdinName);
}
