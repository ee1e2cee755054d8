import { describe, expect, test } from 'vitest';
import {
  formatDuration,
  matchesOperatorDuration,
  parseDuration,
  parseSignedDuration,
} from '../../src/prometheus/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['0', 0, '0s'],
    ['0w', 0, '0s'],
    ['0s', 0, '0s'],
    ['324ms', 324, '324ms'],
    ['3s', 3_000, '3s'],
    ['5m', 300_000, '5m'],
    ['1h', 3_600_000, '1h'],
    ['4d', 345_600_000, '4d'],
    ['4d1h', 349_200_000, '4d1h'],
    ['14d', 1_209_600_000, '2w'],
    ['3w', 1_814_400_000, '3w'],
    ['3w2d1h', 1_990_800_000, '23d1h'],
    ['10y', 315_360_000_000, '10y'],
    ['36h', 129_600_000, '1d12h'],
    ['90s', 90_000, '1m30s'],
    ['007s', 7_000, '7s'],
    ['1m30s', 90_000, '1m30s'],
    ['1y2w', 32_745_600_000, '379d'],
  ])('%s', (text, milliseconds, formatted) => {
    expect(parseDuration(text)).toEqual({ ok: true, milliseconds });
    expect(formatDuration(milliseconds)).toBe(formatted);
  });

  test.each([
    ['', 'empty duration string'],
    ['60', 'not a valid duration string: "60"'],
    ['1.5m', 'unknown unit "." in duration "1.5m"'],
    ['30s1m', 'not a valid duration string: "30s1m"'],
    ['1s1s', 'not a valid duration string: "1s1s"'],
    ['-1w', 'not a valid duration string: "-1w"'],
    ['1 m', 'unknown unit " m" in duration "1 m"'],
    ['5min', 'unknown unit "min" in duration "5min"'],
    ['5M', 'unknown unit "M" in duration "5M"'],
    ['294y', 'duration out of range'],
    ['200y10400w', 'duration out of range'],
    ['18446744073709551616ms', 'not a valid duration string: "18446744073709551616ms"'],
    ['9223372036855ms', 'duration out of range'],
    ['10\n', 'unknown unit "\\n" in duration "10\\n"'],
  ])('%j is refused', (text, message) => {
    expect(parseDuration(text)).toEqual({ ok: false, message });
  });

  test('the longest duration', () => {
    expect(parseDuration('9223372036854ms')).toEqual({ ok: true, milliseconds: 9_223_372_036_854 });
    expect(parseDuration(`${'0'.repeat(100_000)}1s`)).toEqual({ ok: true, milliseconds: 1000 });
  });

  test('signed durations', () => {
    expect(parseSignedDuration('-1h')).toEqual({ ok: true, milliseconds: -3_600_000 });
    expect(formatDuration(-3_600_000)).toBe('-1h');
    expect(parseSignedDuration('-0')).toEqual({ ok: true, milliseconds: 0 });
  });

  test('what the CRDs of the operator let pass', () => {
    for (const text of ['', '0', '30s', '1m30s', '1y1w1d1h1m1s1ms']) expect(matchesOperatorDuration(text)).toBe(true);
    for (const text of ['30', '1.5m', '30s1m', '-1s', '30s\n']) expect(matchesOperatorDuration(text)).toBe(false);
  });
});
