import { Gunzip } from 'fflate';

import type { Span } from '../source/span.ts';
import { crc32 } from './crc32.ts';
import { decodeBase64, withoutWhiteSpace } from './base64.ts';
import { embeddedSource, opaqueSource, OffsetMap } from './text-source.ts';
import type { TextSource } from './text-source.ts';

/**
 * The text that a base64 scalar stands for, as in the `data` of a Secret. A span of it is the span of the base64
 * characters that hold its bits, rounded outwards. `undefined` where it is not base64, or not UTF-8 inside.
 */
export function decodeBase64Source(source: TextSource): TextSource | undefined {
  const compact = withoutWhiteSpace(source.text);
  const bytes = decodeBase64(compact.text);
  const text = bytes === undefined ? undefined : decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const inBytes = mapToBytes(text);
  return {
    file: source.file,
    text: text.slice(mark),
    toSpan(start, end) {
      const from = Math.floor((inBytes.startOf(start + mark) * 4) / 3);
      if (start === end) return emptySpan(source, compact.map, from);
      const to = Math.ceil((inBytes.endOf(end + mark) * 4) / 3);
      return source.toSpan(compact.map.startOf(from), compact.map.endOf(to));
    },
  };
}

function emptySpan(source: TextSource, map: OffsetMap, at: number): Span {
  const offset = map.startOf(at);
  return source.toSpan(offset, offset);
}

/** Where each character of a text stands in its UTF-8 encoding. */
function mapToBytes(text: string): OffsetMap {
  const map = new OffsetMap();
  let byte = 0;
  let runStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    map.add(runStart, byte, at - runStart);
    byte += at - runStart;
    const isPair = code >= 0xd800 && code <= 0xdfff;
    const units = isPair ? 2 : 1;
    const length = isPair ? 4 : code < 0x800 ? 2 : 3;
    map.add(at, byte, units, length);
    byte += length;
    at += units - 1;
    runStart = at + 1;
  }
  map.add(runStart, byte, text.length - runStart);
  return map;
}

/** What a compressed configuration may become: far more than any real one, and little enough to hold in memory. */
const maximalLength = 32 * 1024 * 1024;

/**
 * The text that a base64 and gzip scalar stands for, as in the Secrets that the Prometheus operator writes. Compressed
 * text has no places of its own: all of it is `at` one. `undefined` where it is damaged, not UTF-8, or a bomb.
 */
export function gunzipSource(source: TextSource, at: Span, limit: number = maximalLength): TextSource | undefined {
  // `H4sI` is what the first three bytes of every gzip stream are in base64.
  if (!/^\s*H4sI/.test(source.text)) return undefined;
  const bytes = decodeBase64(withoutWhiteSpace(source.text).text);
  const inflated = bytes === undefined ? undefined : inflate(bytes, limit);
  const text = inflated === undefined ? undefined : decodeUtf8(inflated);
  return text === undefined ? undefined : opaqueSource(at, text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** Small steps, so that a bomb is seen after a few megabytes: deflate expands up to about a thousand times. */
const stepLength = 4096;

function inflate(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let memberStart = 0;
  const stream = new Gunzip((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  stream.onmember = () => {
    memberStart = length;
  };
  try {
    for (let at = 0; at < bytes.length && length <= limit; at += stepLength) {
      stream.push(bytes.subarray(at, at + stepLength), at + stepLength >= bytes.length);
    }
  } catch {
    return undefined;
  }
  if (length > limit) return undefined;
  const whole = joined(chunks, length);
  return endsIntact(bytes, whole.subarray(memberStart)) ? whole : undefined;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The checksum and length that close the last member; the library does not compare them. */
function endsIntact(bytes: Uint8Array, member: Uint8Array): boolean {
  if (bytes.length < 18) return false;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  return trailer.getUint32(4, true) === member.length % 2 ** 32 && trailer.getUint32(0, true) === crc32(member);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text in which the OpenTelemetry collector reads `$$` as one dollar sign, since a single one begins a variable. */
export function unescapeDollars(source: TextSource): TextSource {
  const { text } = source;
  if (!text.includes('$$')) return source;
  const map = new OffsetMap();
  let result = '';
  let at = 0;
  for (let pair = text.indexOf('$$'); pair !== -1; pair = text.indexOf('$$', at)) {
    map.add(result.length, at, pair - at);
    result += text.slice(at, pair);
    map.add(result.length, pair, 1, 2);
    result += '$';
    at = pair + 2;
  }
  map.add(result.length, at, text.length - at);
  return embeddedSource(source, result + text.slice(at), map);
}
