import type { ConfigNode } from './node.ts';

/** A scalar with the type that yaml.v2 gives it. */
export type GoScalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'string'; readonly tag: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  /** `!!binary`, decoded as far as it is UTF-8. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'bad-binary' };

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
]);

/**
 * Gives a scalar its type as Prometheus' YAML library does.
 *
 * https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go (resolve)
 */
export function resolveGoScalar(node: ConfigNode): GoScalar {
  if (node.kind === 'null') return { kind: 'null' };
  const { text, style } = node;
  const tag = shortTag(node.tag);
  if (tag === '!!binary') return decodeBinary(text);
  if (style !== 'plain' && tag === undefined) return { kind: 'string', tag: '!!str' };
  if (tag === '!!str' || (tag !== undefined && !tag.startsWith('!!'))) return { kind: 'string', tag: tag };
  const boolean = booleans.get(text);
  if (boolean !== undefined) return { kind: 'bool', value: boolean };
  return resolveNumber(text) ?? { kind: 'string', tag: isTimestamp(text) ? '!!timestamp' : '!!str' };
}

/** `!!int` and the like, as error messages name what was found. */
export function tagOf(scalar: GoScalar): string {
  if (scalar.kind === 'string') return scalar.tag;
  return scalar.kind === 'bad-binary' ? '!!binary' : `!!${scalar.kind}`;
}

function shortTag(tag: string | undefined): string | undefined {
  const prefix = 'tag:yaml.org,2002:';
  return tag?.startsWith(prefix) === true ? `!!${tag.slice(prefix.length)}` : tag;
}

function resolveNumber(text: string): GoScalar | undefined {
  const special = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
  if (special !== null) {
    return { kind: 'float', value: special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
  }
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return { kind: 'float', value: Number.NaN };
  if (!/^[-+.0-9]/.test(text) || isTimestamp(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const integer = parseGoInteger(plain);
  if (integer !== undefined) return { kind: 'int', value: integer };
  if (!/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)) return undefined;
  return { kind: 'float', value: Number(plain) };
}

/** Go's ParseInt with base 0: decimal, `0x`, `0o`, `0b`, and octal after a leading zero. */
function parseGoInteger(text: string): bigint | undefined {
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  if (match === null || text.length > 70) return undefined;
  const digits = match[2] ?? '0';
  const magnitude = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const value = match[1] === '-' ? -magnitude : magnitude;
  return value < -(2n ** 63n) || value >= 2n ** 64n ? undefined : value;
}

function isTimestamp(text: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt ]+\d)/.test(text);
}

function decodeBinary(text: string): GoScalar {
  const compact = text.replace(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return { kind: 'bad-binary' };
  return { kind: 'binary', bytes: Uint8Array.from(atob(compact), (character) => character.charCodeAt(0)) };
}
