import { decodeBase64, withoutWhiteSpace } from './base64.ts';
import type { ScalarNode } from './node.ts';

/** What a scalar can be in JSON, the form in which the API server reads a manifest. */
export type ScalarValue = string | number | boolean | null;

/**
 * The words to which go-yaml v2, the parser below sigs.k8s.io/yaml, gives a type.
 * https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/resolve.go
 */
const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

/**
 * The value of a scalar as the Kubernetes API server gets it: YAML 1.1 booleans and octal numbers, no sexagesimal
 * numbers, timestamps as text. `undefined` where JSON cannot hold it (`.inf`, `.nan`) or the tag does not fit the text.
 */
export function resolveScalar(node: ScalarNode): ScalarValue | undefined {
  const { tag, text } = node;
  if (tag !== undefined && tag !== '!') return resolveTagged(tag, node);
  if (node.style !== 'plain' || tag === '!') return text;
  return resolvePlain(text);
}

/** The value of an untagged plain scalar. */
export function resolvePlain(text: string): ScalarValue | undefined {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  // Only a digit, a sign or a dot can begin a number: `_1` is text.
  if (!((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e)) return text;
  if (notFinite.test(text)) return undefined;
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const whole = resolveInteger(plain);
  if (whole !== undefined) return whole;
  if (!float.test(plain)) return text;
  const value = Number(plain);
  return Number.isFinite(value) ? value + 0 : text;
}

function resolveInteger(text: string): number | undefined {
  const match = integer.exec(text);
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const magnitude =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : binary !== undefined
        ? Number.parseInt(binary, 2)
        : octal !== undefined
          ? Number.parseInt(octal, 8)
          : Number(decimal);
  // `-0` is the number 0 in JSON.
  return sign === '-' && magnitude !== 0 ? -magnitude : magnitude;
}

const namespace = 'tag:yaml.org,2002:';

function resolveTagged(tag: string, node: ScalarNode): ScalarValue | undefined {
  const name = tag.startsWith(namespace)
    ? tag.slice(namespace.length)
    : tag.startsWith('!!')
      ? tag.slice(2)
      : undefined;
  switch (name) {
    case 'str':
    case 'timestamp':
      return node.text;
    case 'int':
    case 'float': {
      const value = resolvePlain(node.text);
      return typeof value === 'number' ? value : undefined;
    }
    case 'bool': {
      const value = resolvePlain(node.text);
      return typeof value === 'boolean' ? value : undefined;
    }
    case 'null':
      return resolvePlain(node.text) === null ? null : undefined;
    case 'binary':
      return decodeBinary(node.text);
    default:
      // Tags that go-yaml does not know, such as CloudFormation's !Ref, leave the text as it is.
      return node.text;
  }
}

function decodeBinary(text: string): string | undefined {
  const bytes = decodeBase64(withoutWhiteSpace(text).text);
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
