import type { Span } from '../../source/span.ts';
import type { ConfigProblemCode } from './problem.ts';
import type { StructValue } from './value.ts';

/** Reports a problem of a struct. */
export type Report = (code: ConfigProblemCode, message: string, at: Span, related?: Span) => void;

/** What Prometheus checks when it has decoded a struct. */
export type StructCheck = (value: StructValue, report: Report) => void;

/** The checks of several structs, by the names of the field tables. */
export type StructChecks = Readonly<Record<string, StructCheck>>;

/** Those of the fields that are written with something in them. */
export function filled(value: StructValue, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const field = value.value(name);
    if (field === undefined || field.kind === 'null' || field.kind === 'invalid') return false;
    return field.kind !== 'scalar' || field.text !== '';
  });
}

/** Reports where more than one of the fields is filled, at the last of them. */
export function atMostOne(
  value: StructValue,
  names: readonly string[],
  message: string,
  report: Report,
  code: ConfigProblemCode = 'scrape/auth-conflict',
): boolean {
  const found = filled(value, names);
  const [first, ...others] = found;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return false;
  report(code, message, value.keyAt(last), value.keyAt(first));
  return true;
}

/** Reports a text that is empty, at the field where it is written, else at the struct. */
export function required(value: StructValue, name: string, message: string, report: Report): void {
  if (value.lacks(name)) report('scrape/missing-field', message, value.keyAt(name));
}
