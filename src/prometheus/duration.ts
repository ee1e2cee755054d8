import { goQuote } from './go-quote.ts';

/** A parsed duration, or why Prometheus refuses the text. */
export type DurationResult =
  { readonly ok: true; readonly milliseconds: number } | { readonly ok: false; readonly message: string };

interface Unit {
  readonly name: string;
  readonly milliseconds: number;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const year = 365 * day;

/** The units in the order in which they must be written. */
const units: readonly Unit[] = [
  { name: 'y', milliseconds: year },
  { name: 'w', milliseconds: week },
  { name: 'd', milliseconds: day },
  { name: 'h', milliseconds: hour },
  { name: 'm', milliseconds: minute },
  { name: 's', milliseconds: second },
  { name: 'ms', milliseconds: 1 },
];

/** The longest duration: an int64 of nanoseconds, in whole milliseconds. */
export const longestDuration = 9_223_372_036_854;

const operatorPattern = /^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$/;

/** True where the API server lets a text pass as a duration of an operator object; the empty text passes. */
export function matchesOperatorDuration(text: string): boolean {
  return operatorPattern.test(text);
}

/**
 * Parses a duration as Prometheus does: `0`, or whole numbers with units from large to small, each unit once.
 *
 * https://github.com/prometheus/common/blob/v0.72.1/model/time.go (ParseDuration)
 */
export function parseDuration(text: string): DurationResult {
  if (text === '0') return { ok: true, milliseconds: 0 };
  if (text === '') return { ok: false, message: 'empty duration string' };
  const invalid: DurationResult = { ok: false, message: `not a valid duration string: ${goQuote(text)}` };
  let total = 0;
  let lastUnit = -1;
  let at = 0;
  while (at < text.length) {
    const numberEnd = skip(text, at, true);
    if (numberEnd === at) return invalid;
    const digits = text.slice(at, numberEnd);
    if (exceedsUint64(digits)) return invalid;
    const unitEnd = skip(text, numberEnd, false);
    if (unitEnd === numberEnd) return invalid;
    const name = text.slice(numberEnd, unitEnd);
    const index = units.findIndex((unit) => unit.name === name);
    const unit = units[index];
    if (unit === undefined) {
      return { ok: false, message: `unknown unit ${goQuote(name)} in duration ${goQuote(text)}` };
    }
    if (index <= lastUnit) return invalid;
    lastUnit = index;
    total += Number(digits) * unit.milliseconds;
    if (total > longestDuration) return { ok: false, message: 'duration out of range' };
    at = unitEnd;
  }
  return { ok: true, milliseconds: total };
}

/** Parses a duration that may have a sign, as the few fields that allow it do. */
export function parseSignedDuration(text: string): DurationResult {
  if (!text.startsWith('-')) return parseDuration(text);
  const result = parseDuration(text.slice(1));
  return result.ok ? { ok: true, milliseconds: result.milliseconds === 0 ? 0 : -result.milliseconds } : result;
}

/** Writes a duration as Prometheus does; years and weeks only where nothing remains, so 36h is `1d12h`. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.abs(Math.trunc(milliseconds));
  if (rest === 0) return '0s';
  let text = milliseconds < 0 ? '-' : '';
  for (const unit of units) {
    if (unit.milliseconds >= week && rest % unit.milliseconds !== 0) continue;
    const count = Math.floor(rest / unit.milliseconds);
    if (count === 0) continue;
    text += `${count}${unit.name}`;
    rest -= count * unit.milliseconds;
  }
  return text;
}

function skip(text: string, from: number, digits: boolean): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at)) === digits) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function exceedsUint64(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  if (significant.length !== 20) return significant.length > 20;
  return significant > '18446744073709551615';
}
