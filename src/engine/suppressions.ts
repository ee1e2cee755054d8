import { nearest } from '../knowledge/near-miss.ts';
import type { SuppressionIssue } from './run-state.ts';
import { matchesRule } from './select-rules.ts';

/** What a text after `scrapelint:` says. */
export type ParsedDirective =
  | {
      readonly kind: 'ignore' | 'ignore-file';
      readonly rules: readonly string[];
      readonly reason: string;
      readonly until: string | undefined;
    }
  | { readonly kind: 'malformed'; readonly detail: string };

const grammar = /^(ignore|ignore-file)\s*\[([^\]]*)\]\s*(.*)$/;
const expiry = /(?:^|\s)until=(\S*)/;

/** Reads what stands behind `scrapelint:` in a comment. */
export function parseDirective(text: string): ParsedDirective {
  const match = grammar.exec(text.trim());
  if (match === null) {
    const word = /^[\w-]*/.exec(text.trim())?.[0] ?? '';
    const detail =
      word === 'ignore' || word === 'ignore-file'
        ? `"${word}" needs the rules in brackets, as in "${word}[rbac/secret-read] reason"`
        : `"${word}" is not "ignore" or "ignore-file"`;
    return { kind: 'malformed', detail };
  }
  const [, word, list = '', rest = ''] = match;
  const rules = list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (rules.length === 0) return { kind: 'malformed', detail: 'the brackets name no rule' };
  return withReason(word === 'ignore' ? 'ignore' : 'ignore-file', rules, rest);
}

function withReason(kind: 'ignore' | 'ignore-file', rules: readonly string[], rest: string): ParsedDirective {
  const until = expiry.exec(rest)?.[1];
  if (until !== undefined && !isDate(until)) {
    return { kind: 'malformed', detail: `"${until}" is not a date such as 2026-12-31` };
  }
  // People write a separator before the reason; it is no part of it.
  const reason = rest
    .replace(expiry, '')
    .replace(/^(?:--|[:#—-])\s*/, '')
    .trim();
  return { kind, rules, reason, until };
}

/** True for a day of the calendar as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The annotation by which objects whose comments are lost carry their suppressions. */
export const ignoreAnnotation = 'scrapelint.dev/ignore';

/** Reads an annotation: entries `rule, rule: reason` by line or semicolon. */
export function parseAnnotation(text: string): readonly ParsedDirective[] {
  return text
    .split(/[\n;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const colon = entry.indexOf(':');
      const rules = (colon === -1 ? entry : entry.slice(0, colon)).split(',').map((item) => item.trim());
      return withReason('ignore', rules, colon === -1 ? '' : entry.slice(colon + 1).trim());
    });
}

/** What is wrong with a directive before any finding is looked at. */
export function issuesOf(
  directive: ParsedDirective,
  ids: readonly string[],
  today: string,
  requireReason: boolean,
): readonly SuppressionIssue[] {
  if (directive.kind === 'malformed') return [{ kind: 'malformed', detail: directive.detail }];
  const issues: SuppressionIssue[] = directive.rules
    .filter((pattern) => !ids.some((id) => matchesRule(pattern, id)))
    .map((name) => ({ kind: 'unknown', name, suggestion: nearest(name, ids) }));
  if (requireReason && directive.reason === '') issues.push({ kind: 'malformed', detail: 'it gives no reason' });
  if (directive.until !== undefined && directive.until < today)
    issues.push({ kind: 'expired', until: directive.until });
  return issues;
}
