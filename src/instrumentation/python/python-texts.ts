import type { SyntaxNode } from '@lezer/common';
import type { Expression } from '../code/code.ts';
import { childrenOf } from '../code/tree.ts';

/** The parts of a literal or of an f-string; what stands in braces is read by who asks. */
export function partsOf(
  node: SyntaxNode,
  source: string,
  read: (node: SyntaxNode) => Expression,
): readonly (string | Expression)[] {
  const text = source.slice(node.from, node.to);
  if (node.name === 'String') return [stringOf(text)];
  if (node.name !== 'FormatString') return [read(node)];
  const parts: (string | Expression)[] = [];
  const head = /^[A-Za-z]*(?:"""|'''|"|')/u.exec(text)?.[0] ?? '';
  let at = node.from + head.length;
  for (const child of childrenOf(node)) {
    if (child.name !== 'FormatReplacement') continue;
    parts.push(source.slice(at, child.from));
    const value = childrenOf(child).find((inner) => /^[A-Z]/u.test(inner.name));
    if (value !== undefined) parts.push(read(value));
    at = child.to;
  }
  parts.push(source.slice(at, Math.max(at, node.to - head.replace(/^[A-Za-z]*/u, '').length)));
  return parts;
}

/** What stands between the quotes of a literal. */
export function stringOf(text: string): string {
  const match = /^[A-Za-z]*("""|'''|"|')([\s\S]*)\1$/u.exec(text);
  return match?.[2] ?? text;
}

/** Neighbouring texts as one, so that a literal in pieces is still one constant. */
export function join(parts: readonly (string | Expression)[]): readonly (string | Expression)[] {
  const joined: (string | Expression)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}
