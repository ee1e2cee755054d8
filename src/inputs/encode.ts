import { Buffer } from 'node:buffer';

import type { Encoding } from '../source/source-file.ts';

/** The bytes of a text in the encoding that its file had, with or without a byte order mark before it. */
export function encode(text: string, encoding: Encoding, hasMark: boolean): Buffer {
  const whole = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
