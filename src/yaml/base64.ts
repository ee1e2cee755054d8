import { OffsetMap } from './text-source.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const valueOfCode: Int8Array = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) valueOfCode[alphabet.charCodeAt(value)] = value;

/** A text without its white space, and where its characters stood. */
export function withoutWhiteSpace(text: string): { readonly text: string; readonly map: OffsetMap } {
  const map = new OffsetMap();
  let result = '';
  for (const { 0: run, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    map.add(result.length, index, run.length);
    result += run;
  }
  return { text: result, map };
}

/**
 * The bytes of a base64 text: the standard alphabet and full padding, which is all that the API server accepts.
 * https://pkg.go.dev/encoding/base64#StdEncoding
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const length = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let buffer = 0;
  let written = 0;
  for (let at = 0; at < length; at += 1) {
    const value = valueOfCode[text.charCodeAt(at)] ?? -1;
    if (value === -1) return undefined;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (buffer >> bits) & 0xff;
      written += 1;
    }
  }
  return bytes;
}
