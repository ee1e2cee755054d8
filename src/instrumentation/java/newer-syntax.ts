/**
 * The grammar knows no `switch` that gives a value, no arrows in any `switch` and no `Foo.class` as an argument
 * (https://github.com/lezer-parser/java/blob/main/src/java.grammar). What it makes of them instead can swallow the
 * calls inside. Such syntax is written anew for it in the same length, so that each place stays what it is.
 */

/** How an array begins that stands for the values of a `switch`. */
const switchValues = 'new Z[';

interface Arm {
  readonly start: number;
  /** Behind the arrow or the colon. */
  readonly body: number;
  readonly isArrow: boolean;
}

// What nobody writes is not worth the time.
const maximumCount = 500;
const maximumLength = 20_000;
const opening = '([{';
const closing = ')]}';

/** A text that the grammar reads, of the same length and with the same places. */
export function inOlderSyntax(text: string): string {
  if (!/\bswitch\b|\.\s*class\b/u.test(text)) return text;
  const characters = text.split('');
  const code = withoutTexts(text);
  for (const match of code.matchAll(/\.\s*(class)\b/gu)) {
    const at = match.index + match[0].length - 'class'.length;
    write(characters, at, at + 5, 'clazz');
    asName(characters, code, match.index);
  }
  let count = 0;
  for (const match of code.matchAll(/\bswitch\b/gu)) {
    if (count++ < maximumCount) rewriteSwitch(characters, code, match.index);
  }
  return characters.join('');
}

/** Makes `int` and `String[]` of `int.class` and `String[].class` names, of which a member may be taken. */
function asName(characters: string[], code: string, end: number): void {
  const type = /(?:\b(?:boolean|byte|char|double|float|int|long|short|void))?(?:\s{0,9}\[\s{0,9}\]){0,9}$/u.exec(
    code.slice(Math.max(0, end - 200), end),
  )?.[0];
  if (type === undefined || type === '') return;
  const written = type.replaceAll(/[[\]\s]/gu, 'Z').replace(/^[a-z]/u, (letter) => letter.toUpperCase());
  write(characters, end - type.length, end, written);
}

/** The same text with blanks for comments and for what stands in quotes. */
function withoutTexts(text: string): string {
  const quiet = /\/\/[^\n]*|\/\*|"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;
  let result = '';
  let from = 0;
  for (let match = quiet.exec(text); match !== null; match = quiet.exec(text)) {
    let end = match.index + match[0].length;
    const close = match[0] === '/*' ? '*/' : match[0] === '"""' ? '"""' : undefined;
    if (close !== undefined) {
      const found = text.indexOf(close, end);
      end = found === -1 ? text.length : found + close.length;
      quiet.lastIndex = end;
    }
    result += text.slice(from, match.index) + text.slice(match.index, end).replace(/[^\r\n]/gu, '\u0001');
    from = end;
  }
  return result + text.slice(from);
}

function rewriteSwitch(characters: string[], code: string, at: number): void {
  const condition = nextIndex(code, at + 'switch'.length);
  const afterCondition = code[condition] === '(' ? closeOf(code, condition) : -1;
  const block = afterCondition === -1 ? -1 : nextIndex(code, afterCondition + 1);
  const end = code[block] === '{' ? closeOf(code, block) : -1;
  if (end === -1) return;
  const arms = armsOf(code, block + 1, end);
  if (givesValue(code, at)) asArray(characters, code, { at, block, end, arms });
  else if (arms.some(({ isArrow }) => isArrow)) asLabels(characters, code, arms);
}

/** A `switch` gives a value where an expression is wanted. */
function givesValue(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 200), at).trimEnd();
  return /(?:[=(,?+]|->|\breturn|\byield)$/u.test(before);
}

/** `new Z[] { "a", "b" }`: what is asked of, and the labels of the arms, become blanks. */
function asArray(
  characters: string[],
  code: string,
  {
    at,
    block,
    end,
    arms,
  }: { readonly at: number; readonly block: number; readonly end: number; readonly arms: readonly Arm[] },
): void {
  if (block - at < switchValues.length + 1) return;
  write(characters, at, block, switchValues);
  write(characters, block - 1, block, ']');
  let isBehindBlock = false;
  arms.forEach((arm, index) => {
    const armEnd = arms[index + 1]?.start ?? end;
    const body = nextIndex(code, arm.body);
    const isBlock = arm.isArrow && code[body] === '{';
    // A lambda holds statements where an item of an array cannot.
    write(characters, arm.start, arm.body, `${isBehindBlock ? ',' : ''}${isBlock ? '()->' : ''}`);
    isBehindBlock = isBlock;
    const word = /^(?:yield|throw)\b/u.exec(code.slice(body, body + 6))?.[0];
    if (isBlock) yieldsThrow(characters, code, body, armEnd);
    else if (arm.isArrow || word !== undefined) {
      if (word !== undefined) write(characters, body, body + word.length, '');
      commasFor(characters, code, body, armEnd);
    }
  });
}

/** Items end in a comma where arms end in a semicolon. */
function commasFor(characters: string[], code: string, from: number, to: number): void {
  let depth = 0;
  for (let place = from; place < to; place++) {
    const character = code[place] ?? '';
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    else if (character === ';' && depth === 0) characters[place] = ',';
  }
}

/** `throw` is as long as `yield`, and the grammar knows it. */
function yieldsThrow(characters: string[], code: string, from: number, to: number): void {
  const block = code.slice(from, to);
  for (const match of block.matchAll(/(?<=[{;}]\s{0,200})yield\b/gu)) {
    write(characters, from + match.index, from + match.index + 5, 'throw');
  }
}

/** `case 0 :` for each arm with an arrow. */
function asLabels(characters: string[], code: string, arms: readonly Arm[]): void {
  for (const arm of arms) {
    if (!arm.isArrow) continue;
    const isDefault = code.startsWith('default', arm.start);
    write(characters, arm.start, arm.body, isDefault ? 'default' : 'case 0');
    write(characters, arm.body - 1, arm.body, ':');
  }
}

/** The arms of a block, each from `case` or `default` to what it does. */
function armsOf(code: string, from: number, to: number): readonly Arm[] {
  const arms: Arm[] = [];
  let start: number | undefined;
  let depth = 0;
  for (let place = from; place < to; place++) {
    const character = code[place] ?? '';
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
    if (depth !== 0) continue;
    if (start === undefined) {
      if (
        /[cd]/u.test(character) &&
        /^(?:case|default)\b/u.test(code.slice(place, place + 8)) &&
        !isWordAt(code, place - 1)
      )
        start = place;
    } else if (character === ':' || (character === '-' && code[place + 1] === '>')) {
      const isArrow = character === '-';
      arms.push({ start, body: place + (isArrow ? 2 : 1), isArrow });
      start = undefined;
    }
  }
  return arms;
}

function isWordAt(code: string, place: number): boolean {
  return /[\w$]/u.test(code[place] ?? '');
}

function closeOf(code: string, from: number): number {
  let depth = 0;
  for (let place = from; place < Math.min(code.length, from + maximumLength); place++) {
    const character = code[place] ?? '';
    if (opening.includes(character)) depth++;
    else if (closing.includes(character) && --depth === 0) return place;
  }
  return -1;
}

function nextIndex(code: string, from: number): number {
  let place = from;
  while (/\s/u.test(code[place] ?? '')) place++;
  return place;
}

/** Puts a text at a place and blanks behind it; line breaks stay. */
function write(characters: string[], from: number, to: number, text: string): void {
  let next = 0;
  for (let place = from; place < to; place++) {
    if (characters[place] === '\n' || characters[place] === '\r') continue;
    characters[place] = text[next++] ?? ' ';
  }
}
