import type { Confidence, Fix, RelatedPlace, Severity } from '../finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { spanOf } from '../source/span.ts';
import type { Messages, Report } from '../rule.ts';
import { matchesRule } from './select-rules.ts';
import type { SelectedRule } from './select-rules.ts';
import { pushTo } from '../source/push-to.ts';

/** A report of a rule, before suppressions and before it is a finding. */
export interface Draft {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly help: string | undefined;
  readonly primary: Span;
  /** The whole that it speaks of. */
  readonly within: Span;
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | undefined;
}

/** Makes a draft of a report: the message is rendered and the primary place cut down to its first line. */
export function draftOf({ rule, level }: SelectedRule, report: Report<Messages>): Draft {
  const { meta } = rule;
  const render = meta.messages[report.message];
  if (render === undefined) throw new Error(`${meta.id} has no message "${report.message}".`);
  return {
    ruleId: meta.id,
    messageId: report.message,
    severity: level ?? report.severity ?? meta.severity,
    confidence: report.confidence ?? meta.confidence,
    message: render(report.data),
    help: report.help,
    primary: firstLine(spanOf(report.at)),
    within: spanOf(report.within ?? report.at),
    related: (report.related ?? []).map(({ at, note }) => ({ span: firstLine(spanOf(at)), note })),
    fix: report.fix,
  };
}

/** Code hosts show a place only where all its lines are part of a change: one line is the most that is safe. */
function firstLine(span: Span): Span {
  const { text } = span.file;
  const feed = text.indexOf('\n', span.start);
  if (feed === -1 || feed >= span.end) return span;
  return { ...span, end: text[feed - 1] === '\r' && feed > span.start ? feed - 1 : feed };
}

/** Leaves out what is said twice, and what another rule says better of the same place. */
export function withoutRepetition(drafts: readonly Draft[], rules: readonly SelectedRule[]): readonly Draft[] {
  const seen = new Set<string>();
  const kept = drafts.filter(({ ruleId, message, primary }) => {
    const key = `${ruleId}\n${primary.file.path}\n${primary.start}\n${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const supersedes = new Map(rules.map(({ rule }) => [rule.meta.id, rule.meta.supersedes ?? []]));
  const stronger = new Map<SourceFile, Draft[]>();
  for (const draft of kept) {
    if ((supersedes.get(draft.ruleId) ?? []).length === 0) continue;
    pushTo(stronger, draft.within.file, draft);
  }
  return kept.filter(
    (draft) =>
      stronger
        .get(draft.primary.file)
        ?.some(
          (other) =>
            other.ruleId !== draft.ruleId &&
            contains(other.within, draft.primary) &&
            (supersedes.get(other.ruleId) ?? []).some((pattern) => matchesRule(pattern, draft.ruleId)),
        ) !== true,
  );
}

/** True where one place of a file holds another of the same file. */
function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
