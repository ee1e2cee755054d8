import type { Severity } from '../finding.ts';

/** Puts emphasis on a text, or leaves it as it is. */
export type Paint = (text: string) => string;

/** The few emphases that the formats for people use. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly frame: Paint;
  readonly good: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

const plain: Paint = (text) => text;

const withoutColor: Style = {
  bold: plain,
  dim: plain,
  frame: plain,
  good: plain,
  severity: { error: plain, warning: plain, info: plain },
};

const withColor: Style = {
  bold: ansi(1),
  dim: ansi(2),
  frame: ansi(34),
  good: ansi(32),
  severity: { error: ansi(1, 31), warning: ansi(1, 33), info: ansi(1, 36) },
};

/** Emphasis by ANSI escapes where colour is wanted. */
export function styleOf(color: boolean): Style {
  return color ? withColor : withoutColor;
}

function ansi(...codes: readonly number[]): Paint {
  return (text) => (text === '' ? '' : `\u001b[${codes.join(';')}m${text}\u001b[0m`);
}
