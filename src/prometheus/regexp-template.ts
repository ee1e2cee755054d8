import type { MatchIndices } from './regexp.ts';

/** One piece of a replacement template. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'group';
      /** The name as Go reads it: `1_x` in `$1_x`. */
      readonly name: string;
      /** The group number, where the name is one; `01` is a name. */
      readonly number: number | undefined;
      readonly braced: boolean;
      readonly start: number;
      readonly end: number;
    };

/**
 * Splits a template as Go's Expand reads it: `$$` is a dollar, `$name` takes the longest run of letters, digits and
 * underscores, a malformed reference is text.
 *
 * https://github.com/golang/go/blob/go1.26.0/src/regexp/regexp.go (expand, extract)
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let textStart = 0;
  let text = '';
  const flush = (end: number): void => {
    if (text !== '') parts.push({ kind: 'text', text, start: textStart, end });
    text = '';
  };
  let at = 0;
  while (at < template.length) {
    const dollar = template.indexOf('$', at);
    if (dollar === -1) break;
    text += template.slice(at, dollar);
    if (template.charAt(dollar + 1) === '$') {
      text += '$';
      at = dollar + 2;
      continue;
    }
    const reference = readReference(template, dollar);
    if (reference === undefined) {
      text += '$';
      at = dollar + 1;
      continue;
    }
    flush(dollar);
    parts.push(reference);
    at = reference.end;
    textStart = at;
  }
  text += template.slice(at);
  flush(template.length);
  return parts;
}

/** Fills a template from a match: a group that is unknown or took no part gives nothing. */
export function expandTemplate(
  template: string,
  text: string,
  match: MatchIndices,
  groupNames: readonly (string | undefined)[],
): string {
  if (!template.includes('$')) return template;
  let result = '';
  for (const part of parseTemplate(template)) {
    if (part.kind === 'text') {
      result += part.text;
      continue;
    }
    const group = part.number ?? groupNames.indexOf(part.name);
    const start = group < 0 ? undefined : match[2 * group];
    if (start !== undefined && start >= 0) result += text.slice(start, match[2 * group + 1]);
  }
  return result;
}

function readReference(template: string, dollar: number): (TemplatePart & { readonly kind: 'group' }) | undefined {
  const braced = template.charAt(dollar + 1) === '{';
  const nameStart = dollar + (braced ? 2 : 1);
  let end = nameStart;
  for (const character of template.slice(nameStart)) {
    if (!/^[\p{L}\p{Nd}_]$/u.test(character)) break;
    end += character.length;
  }
  if (end === nameStart || (braced && template.charAt(end) !== '}')) return undefined;
  const name = template.slice(nameStart, end);
  return { kind: 'group', name, number: groupNumber(name), braced, start: dollar, end: braced ? end + 1 : end };
}

function groupNumber(name: string): number | undefined {
  // Go stops counting at 1e8, which no expression has; a leading zero makes a name of it.
  return /^(?:0|[1-9][0-9]{0,8})$/.test(name) ? Number(name) : undefined;
}
