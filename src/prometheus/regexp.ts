import { RE2JS, RE2JSSyntaxException } from 're2js';
import { expandTemplate } from './regexp-template.ts';

/** Start and end of the whole match, then of each group; -1 where a group took no part. UTF-16 offsets. */
export type MatchIndices = readonly number[];

/** Why RE2 refuses an expression. */
export interface RegexpError {
  /** Go's words: `error parsing regexp: invalid escape sequence: \`\Z\``. */
  readonly message: string;
  /** The kind of mistake: `invalid escape sequence`. */
  readonly reason: string;
  /** The part of the expression that RE2 quotes. */
  readonly fragment: string;
}

/**
 * `refused` is what Prometheus refuses too; `unjudged` is too large to be worth compiling here, and nothing is known of
 * it.
 */
export type RegexpResult =
  | { readonly kind: 'compiled'; readonly regexp: Regexp }
  | { readonly kind: 'refused'; readonly error: RegexpError }
  | { readonly kind: 'unjudged' };

/** How a relabelling expression is wrapped: Prometheus 3 lets `.` match a line break, 2 does not. */
export type RegexpDialect = 'prometheus-2' | 'prometheus-3';

/** The largest product of length and repeat count that is compiled; Go itself allows a program of 3.3 million steps. */
export const largestExpression = 1_000_000;

/** A compiled RE2 expression with the methods of Go's package regexp that Prometheus calls. */
export class Regexp {
  /** The text that was compiled. */
  readonly expression: string;
  readonly groupCount: number;
  /** By group number; the whole match and unnamed groups have no name. */
  readonly groupNames: readonly (string | undefined)[];
  /** How many instructions the program has: matching a text costs at most this times its length. */
  readonly size: number;
  readonly #pattern: RE2JS;

  constructor(expression: string, pattern: RE2JS) {
    this.expression = expression;
    this.#pattern = pattern;
    this.groupCount = pattern.groupCount();
    this.size = pattern.programSize();
    const names = Array.from<string | undefined>({ length: this.groupCount + 1 });
    for (const [name, index] of Object.entries(pattern.namedGroups())) names[index] = name;
    this.groupNames = names;
  }

  /** The leftmost match at or after an offset, as Go's FindStringSubmatchIndex. */
  match(text: string, from = 0): MatchIndices | undefined {
    const matcher = this.#pattern.matcher(text);
    if (!matcher.find(from)) return undefined;
    const indices: number[] = [];
    for (let group = 0; group <= this.groupCount; group += 1) indices.push(matcher.start(group), matcher.end(group));
    return indices;
  }

  /** True where the expression matches somewhere in the text. */
  test(text: string): boolean {
    return this.#pattern.matcher(text).find();
  }

  /** Fills a template from a match, as Go's Expand. */
  expand(template: string, text: string, match: MatchIndices): string {
    return expandTemplate(template, text, match, this.groupNames);
  }

  /**
   * Replaces every match, as Go's ReplaceAllString: an empty match right after another match is passed over.
   *
   * https://github.com/golang/go/blob/go1.26.0/src/regexp/regexp.go (replaceAll)
   */
  replaceAll(text: string, template: string): string {
    let result = '';
    let lastEnd = 0;
    let from = 0;
    while (from <= text.length) {
      const match = this.match(text, from);
      if (match === undefined) break;
      const [start = 0, end = 0] = match;
      result += text.slice(lastEnd, start);
      if (end > lastEnd || start === 0) result += this.expand(template, text, match);
      lastEnd = end;
      const width = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
      from = from + width > end ? from + width : end;
    }
    return result + text.slice(lastEnd);
  }
}

/** Compiles an expression as it stands. */
export function compileRegexp(expression: string): RegexpResult {
  if (expression.length * highestRepeat(expression) > largestExpression) return { kind: 'unjudged' };
  try {
    return { kind: 'compiled', regexp: new Regexp(expression, RE2JS.compile(expression)) };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    // Go takes a name twice, as tried with go1.26; the port does not.
    if (error.error === 'duplicate capture group name') return { kind: 'unjudged' };
    return { kind: 'refused', error: { message: error.message, reason: error.error, fragment: error.input ?? '' } };
  }
}

/** A relabelling expression, anchored as Prometheus anchors it; compiled when somebody asks. */
export class RelabelRegexp {
  /** What was written. */
  readonly source: string;
  readonly #dialect: RegexpDialect;
  #wrapped: RegexpResult | undefined;
  #bare: RegexpResult | undefined;

  constructor(source: string, dialect: RegexpDialect) {
    this.source = source;
    this.#dialect = dialect;
  }

  /** The wrapped expression: what Prometheus compiles and runs. */
  get wrapped(): RegexpResult {
    this.#wrapped ??= compileRegexp(`${this.#dialect === 'prometheus-3' ? '^(?s:' : '^(?:'}${this.source})$`);
    return this.#wrapped;
  }

  /** The expression alone: refused although the wrapped one compiles where a parenthesis breaks out of the wrapper. */
  get bare(): RegexpResult {
    this.#bare ??= compileRegexp(this.source);
    return this.#bare;
  }
}

const caches: Readonly<Record<RegexpDialect, Map<string, RelabelRegexp>>> = {
  'prometheus-2': new Map(),
  'prometheus-3': new Map(),
};
const cacheLimit = 4096;

/**
 * The `regex` of a relabelling rule.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/model/relabel/relabel.go (NewRegexp)
 */
export function compileRelabelRegexp(source: string, dialect: RegexpDialect = 'prometheus-3'): RelabelRegexp {
  const cache = caches[dialect];
  let regexp = cache.get(source);
  if (regexp === undefined) {
    regexp = new RelabelRegexp(source, dialect);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(source, regexp);
  }
  return regexp;
}

/** True for an expression without any operator: it is valid, and matches itself alone. */
export function isPlainText(source: string): boolean {
  return /^[\w\-/:;,=@ ]*$/.test(source);
}

/** True for a text that loads although it is no expression: `a)|(b` closes the wrapper's own parenthesis. */
export function breaksOutOfAnchors(regexp: RelabelRegexp): boolean {
  return regexp.wrapped.kind === 'compiled' && regexp.bare.kind === 'refused';
}

/** The highest count in a `{n}` or `{n,m}`; RE2 refuses more than 1000, also as a product of nested ones. */
function highestRepeat(expression: string): number {
  let highest = 1;
  for (const [, low, high] of expression.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g)) {
    highest = Math.max(highest, Math.min(1000, Number(low)), Math.min(1000, Number(high ?? 0)));
  }
  return highest;
}
