import { Buffer, isAscii, isUtf8 } from 'node:buffer';

import type { Encoding } from '../source/source-file.ts';

/** Text made of bytes, or the reason why none could be made. */
export type Decoded =
  { readonly text: string; readonly encoding: Encoding; readonly problem?: string } | { readonly reason: string };

/** As far as git looks for a NUL byte to tell binary files from text. */
const binaryProbe = 8000;

/**
 * Decodes the bytes of one file. Text that is not quite UTF-8 is decoded with replacement characters and comes with a
 * problem; what is no text at all gives a reason. The bytes may be overwritten in doing so.
 */
export function decode(bytes: Buffer): Decoded {
  const [first, second] = bytes;
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3), 'utf-8-bom');
  if (first === 0xff && second === 0xfe) {
    if (bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) return { reason: 'is UTF-32, which nothing here reads' };
    return decodeUtf16(bytes.subarray(2), 'utf-16le');
  }
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const probe = bytes.subarray(0, binaryProbe);
  if (!probe.includes(0)) return decodeUtf8(bytes, 'utf-8');
  // A YAML or JSON text begins with an ASCII character, which gives its encoding away (YAML 1.2, 5.2).
  if (first !== 0 && second === 0 && hasNulPattern(probe, 1)) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0 && second !== 0 && hasNulPattern(probe, 0)) return decodeUtf16(bytes, 'utf-16be');
  return { reason: 'is binary' };
}

/** True where NUL bytes stand at even or odd offsets only. */
function hasNulPattern(bytes: Buffer, parity: 0 | 1): boolean {
  return bytes.every((byte, at) => byte !== 0 || at % 2 === parity);
}

function decodeUtf8(bytes: Buffer, encoding: Encoding): Decoded {
  if (bytes.subarray(0, binaryProbe).includes(0)) return { reason: 'is binary' };
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), encoding };
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text, encoding };
  return { text, encoding, problem: `is not UTF-8 in line ${firstBadLine(bytes)}, so the API server refuses it` };
}

/** A line feed never is a part of a longer character, so that each line is UTF-8 or is not. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let feed = bytes.indexOf(0x0a); feed !== -1; feed = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, feed))) return line;
    line += 1;
    start = feed + 1;
  }
  return line;
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1) return { reason: 'is UTF-16 with half a character at its end' };
  const littleEndian = encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
  return { text: littleEndian.toString('utf16le'), encoding };
}
