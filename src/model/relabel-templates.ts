import { parseTemplate } from '../prometheus/regexp-template.ts';
import type { Span } from '../source/span.ts';
import type { ListedRule } from './relabel-rules.ts';
import { partOf } from './relabel-rules.ts';

/** A reference to a group that the expression does not have. */
export interface UnknownReference {
  /** As written: `$2`, `${name}`. */
  readonly text: string;
  /** The name as Go reads it. */
  readonly name: string;
  readonly at: Span;
  readonly field: 'replacement' | 'targetLabel';
  readonly groups: number;
  /** True where nothing else stands in the template, so that the whole of it is empty. */
  readonly isAll: boolean;
  /** For `$1_x`, which Go reads as a name: the number, and what was meant as text. */
  readonly swallowed: { readonly number: string; readonly rest: string } | undefined;
}

/** References in the replacement, and for `replace` in the target label, that give nothing. */
export function unknownReferences(each: ListedRule): readonly UnknownReference[] {
  const { rule, action, matcher, resolved } = each;
  if (matcher === undefined || (action !== 'replace' && action !== 'labelmap')) return [];
  const found: UnknownReference[] = [];
  const names = matcher.groupNames;
  for (const field of ['replacement', 'targetLabel'] as const) {
    const written = rule[field];
    if (written === undefined || (field === 'targetLabel' && action === 'labelmap')) continue;
    const parts = parseTemplate(resolved[field]);
    for (const part of parts) {
      if (part.kind !== 'group') continue;
      const isKnown = part.number === undefined ? names.includes(part.name) : part.number < names.length;
      if (isKnown) continue;
      const match = part.braced ? null : /^([1-9]\d*)(\D.*)$/su.exec(part.name);
      found.push({
        text: written.value.slice(part.start, part.end),
        name: part.name,
        at: partOf(rule, field, part.start, part.end),
        field,
        groups: names.length - 1,
        isAll: parts.length === 1,
        swallowed: match === null ? undefined : { number: match[1] ?? '', rest: match[2] ?? '' },
      });
    }
  }
  return found;
}
