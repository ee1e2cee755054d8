import type { Finding, Fix, TextEdit } from '../finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { pushTo } from '../source/push-to.ts';

/** Files after fixes, and how many fixes went in. */
export interface AppliedFixes {
  readonly files: readonly SourceFile[];
  readonly applied: number;
}

/**
 * Applies the fixes of findings, in their order. One that touches what another has changed already waits: it is
 * offered again when the files are linted again, where it is still wanted.
 */
export function applyFixes(
  files: readonly SourceFile[],
  findings: readonly Finding[],
  { unsafe }: { readonly unsafe: boolean },
): AppliedFixes {
  const known = new Set(files);
  const taken = new Map<SourceFile, Span[]>();
  const edits = new Map<SourceFile, TextEdit[]>();
  let applied = 0;
  for (const { fix } of findings) {
    if (fix === undefined || fix.edits.length === 0 || !(fix.safe || unsafe)) continue;
    const spans = claims(fix);
    if (spans.some((span) => !known.has(span.file) || (taken.get(span.file) ?? []).some((other) => meets(span, other))))
      continue;
    for (const span of spans) pushTo(taken, span.file, span);
    for (const edit of fix.edits) pushTo(edits, edit.span.file, edit);
    applied += 1;
  }
  const changed = files.map((file) => {
    const own = edits.get(file);
    return own === undefined ? file : { ...file, text: edited(file.text, own) };
  });
  return { files: changed, applied };
}

/** What a fix needs for itself: the places that it changes, and the text that it relies on. */
function claims({ edits, within }: Fix): readonly Span[] {
  return within === undefined ? edits.map(({ span }) => span) : [...edits.map(({ span }) => span), within];
}

/** True where two spans overlap; two insertions at one place do as well, since their order would be chance. */
function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && a.end === b.end;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of ordered) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
