import type { Fix, TextEdit } from '../finding.ts';
import type { Anchor } from '../source/span.ts';
import { spanOf } from '../source/span.ts';

/** A fix to spread into a report; nothing where the edits could not be made. */
export function offerFix(
  description: string,
  edits: readonly TextEdit[] | undefined,
  { safe, within }: { readonly safe: boolean; readonly within?: Anchor },
): { readonly fix?: Fix } {
  if (edits === undefined) return {};
  return { fix: { description, safe, edits, ...(within === undefined ? {} : { within: spanOf(within) }) } };
}
