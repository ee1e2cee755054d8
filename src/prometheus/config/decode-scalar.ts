import { parseBase2Bytes } from '../base2-bytes.ts';
import { parseDuration } from '../duration.ts';
import { goQuote } from '../go-quote.ts';
import { parseGoUrl } from '../go-url.ts';
import { isValidLabelName } from '../label-name.ts';
import type { GoScalar } from './go-scalar.ts';
import { resolveGoScalar, tagOf } from './go-scalar.ts';
import type { GoType } from './go-types.ts';
import type { ConfigNode } from './node.ts';
import type { ConfigProblemCode, ProblemSink } from './problem.ts';
import type { ConfigValue } from './value.ts';

type ScalarType = GoType & { readonly kind: 'scalar' };

/** Decodes a scalar into a scalar type; what it cannot be is reported. */
export function decodeScalar(node: ConfigNode, type: ScalarType, problems: ProblemSink): ConfigValue {
  const report = (code: ConfigProblemCode, message: string): ConfigValue => {
    problems.add({ code, message, at: node.anchor });
    return { kind: 'invalid', node };
  };
  const resolved = resolveGoScalar(node);
  if (resolved.kind === 'null') return { kind: 'null', node };
  if (resolved.kind === 'bad-binary') return report('scrape/wrong-type', '!!binary value contains invalid base64 data');
  const text = textOfScalar(node, resolved);
  if (type.scalar === 'bool' || type.scalar === 'int' || type.scalar === 'uint' || type.scalar === 'float') {
    const value = convertNumber(node, text, resolved, type);
    return value ?? report('scrape/wrong-type', wrongType(resolved, text, type));
  }
  switch (type.scalar) {
    case 'duration': {
      const duration = parseDuration(text);
      if (!duration.ok) return report('scrape/invalid-duration', duration.message);
      return { kind: 'scalar', node, text, milliseconds: duration.milliseconds };
    }
    case 'size': {
      const size = parseBase2Bytes(text);
      return size.ok ? { kind: 'scalar', node, text, number: size.bytes } : report('scrape/body-size', size.message);
    }
    case 'url': {
      const url = parseGoUrl(text);
      return url.ok ? { kind: 'scalar', node, text } : report('scrape/invalid-value', url.message);
    }
    case 'label-name':
      if (!isValidLabelName(text, 'utf8'))
        return report('relabel/label-name', `${goQuote(text)} is not a valid label name`);
      break;
    case 'string':
      break;
  }
  return { kind: 'scalar', node, text };
}

/** The text that a scalar is decoded into: that of the source, but for `!!binary`. */
export function textOfScalar(node: ConfigNode, resolved: GoScalar = resolveGoScalar(node)): string {
  return resolved.kind === 'binary' ? decodeUtf8(resolved.bytes) : node.text;
}

function convertNumber(node: ConfigNode, text: string, scalar: GoScalar, type: ScalarType): ConfigValue | undefined {
  if (type.scalar === 'bool') {
    return scalar.kind === 'bool' ? { kind: 'scalar', node, text, boolean: scalar.value } : undefined;
  }
  if (type.scalar === 'float') {
    if (scalar.kind === 'float') return { kind: 'scalar', node, text, number: scalar.value };
    return scalar.kind === 'int' ? { kind: 'scalar', node, text, number: Number(scalar.value) } : undefined;
  }
  const [lowest, highest] = type.scalar === 'int' ? [-(2n ** 63n), 2n ** 63n - 1n] : [0n, 2n ** 64n - 1n];
  if (scalar.kind !== 'int' && (scalar.kind !== 'float' || !Number.isFinite(scalar.value))) return undefined;
  const integer = scalar.kind === 'int' ? scalar.value : BigInt(Math.trunc(scalar.value));
  return integer < lowest || integer > highest ? undefined : { kind: 'scalar', node, text, integer };
}

function wrongType(scalar: GoScalar, text: string, type: ScalarType): string {
  const shown = text.length > 10 ? `${text.slice(0, 7)}...` : text;
  return `cannot unmarshal ${tagOf(scalar)} \`${shown}\` into ${type.name}`;
}

/** Bytes that are no UTF-8 become halves of surrogate pairs, which no valid text holds. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
  }
}
