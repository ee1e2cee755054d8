/**
 * What may not reach a terminal, a log or a page as it is: control characters, invisible formatting and text direction,
 * line and paragraph separators, lone surrogates, and the bracket of the runner command prefix `##[`.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=##)\[/gu;

const maybeUnsafe = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]|##\[/;

/** A text in which every control, direction and invisible character is an escape such as `\x1b` or `\u202e`. */
export function visible(text: string): string {
  return maybeUnsafe.test(text) ? text.replace(unsafe, escapeOf) : text;
}

/** JSON in which no character is left that a terminal could act on; it parses to the same value. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join(''),
  );
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 4)}}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
